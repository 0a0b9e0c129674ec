using System.Globalization;
using OneStop.Docs.Store.Auditing;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Moving;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Review;
using OneStop.Docs.Store.Tests.Contract;
using OneStop.Docs.Store.Tests.Review;
using OneStop.Docs.Store.Tests.SharePoint;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Auditing;

/// <summary>An office lives its life, moves to another store, and nothing that the ledgers tell of it is English.</summary>
public sealed class AuditDetailLifeTests : IAsyncLifetime
{
    private const string OurWords =
        "act allowed approved before by cancelled clerk leader registrar admin content conflict crash date document draft editing entry every failed file final "
        + "for from gone hash in issue issued kind late lines lock looks moved name not nothing number of outside people registers remarks repeated reserved "
        + "returned save saved state states submitted symbol taken there title type unit unknown until version withdrawn";

    private static readonly DetailWords s_words = new(CultureInfo.GetCultureInfo("vi"), "dd/MM/yyyy HH:mm:ss");

    private readonly TemporaryFolder _folder = new();
    private Office _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateOnly Today => new(2026, 3, 2);

    public async ValueTask InitializeAsync() => _office = await Office.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_act_of_a_whole_life_is_told_without_a_word_of_english()
    {
        await LiveAsync();
        await using var to = await LocalVersionStore.OpenAsync(_folder["new"], _office.Time, Token);
        var move = new WholeMove(_office.Store, _office.Store.Database, "kho cũ", to, to.Database, Office.Root, "onestop/test");
        foreach (var document in move.Find()) await move.MoveAsync(document, Token);
        await move.MoveRecordsAsync(Token);

        var entries = new[] { _office.Store.Database, to.Database }.SelectMany(database => new AuditTrail(database).Read(new())).ToList();

        Assert.Empty(Acts().Except(entries.Select(entry => entry.Act)));
        Assert.True(entries.Count(entry => entry.Detail is not null) > 90);
        Assert.All(entries, IsVietnamese);
    }

    [Fact]
    public async Task What_was_saved_outside_is_told_without_a_word_of_english()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        under.Fake.Backstage.SaveFromWord(SharePointUnderTest.ItemOf(store, first.Document), "ngoài"u8.ToArray());
        await store.ListVersionsAsync(first.Document, Token);

        var entry = new AuditTrail(store.Database).Read(new()).Last();

        Assert.StartsWith("saved outside", entry.Detail, StringComparison.Ordinal);
        IsVietnamese(entry);
    }

    [Fact]
    public void The_words_that_are_looked_for_are_those_that_the_ledger_has() =>
        Assert.Throws<Xunit.Sdk.EmptyException>(() => HasNoEnglish("an: Nguyễn Thị An, ubnd, Clerk"));

    /// <summary>All acts that have a name, but for the beginning that moved ones share.</summary>
    private static IEnumerable<string> Acts() => MessageTable.Words
        .Where(word => word.StartsWith("act-", StringComparison.Ordinal) && word != "act-moved")
        .Select(word => word["act-".Length..])
        .Select(word => word == "people-own-approval" ? "people.own-approval" : word.Replace('-', '.'))
        .Append("moved.review.approve");

    private static void IsVietnamese(LedgerEntry entry)
    {
        if (entry.Detail is null) return;
        var lines = AuditDetail.Lines(entry.Act, entry.Detail, s_words).ToList();
        Assert.Equal(entry.Detail, string.Join('\n', lines.Select(line => line.Written)));
        Assert.All(lines, line => Assert.True(line.Told is not null, $"{entry.Act} is not told: {line.Written}"));
        Assert.All(lines, line => HasNoEnglish(line.Told!));
    }

    private static void HasNoEnglish(string told)
    {
        var found = new string([.. told.Select(letter => char.IsLetter(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Empty(found.Intersect(OurWords.Split(' '), StringComparer.OrdinalIgnoreCase));
    }

    private async Task LiveAsync()
    {
        var fields = await DocumentsAsync();
        await RemarksAsync();
        await PeopleAsync();
        await RegistersAsync();
        await IssuesAsync();
        using var broken = new BrokenStream(new byte[3_000_000], 2_999_990);
        await Assert.ThrowsAsync<EndOfStreamException>(() => _office.Store.SaveAsync(new(DocumentId.Parse("kh-8"), null, fields, Office.Act(Office.Clerk)), broken, Token));
    }

    private async Task<DocumentFields> DocumentsAsync()
    {
        var first = await _office.SaveAsync("kh-1");
        var second = await _office.SaveAsync("kh-1", first.Id, "hai");
        var restored = (await _office.Store.RestoreAsync(new(first.Document, first.Id, second.Id, Office.Act(Office.Clerk)), Token)).Version;
        var fields = new DocumentFields("Khác.docx", "Kế hoạch khác", Office.Unit + "/to-mot", "QĐ", "7", "QĐ-UBND", Today, "submitted");
        await _office.Store.DescribeAsync(new(first.Document, restored.Id, fields, Office.Act(Office.Clerk)), Token);
        await _office.Store.LockAsync(new(first.Document, LockKind.Editing, TimeSpan.FromHours(1), Office.Act(Office.Clerk)), Token);
        await _office.Store.UnlockAsync(new(first.Document, false, false, Office.Act(Office.Clerk)), Token);
        await _office.Store.LockAsync(new(first.Document, LockKind.Final, null, Office.Act(Office.Registrar)), Token);
        await _office.Store.UnlockAsync(new(first.Document, true, false, Office.Act(Office.Root)), Token);
        await _office.Store.RecycleAsync(new(first.Document, Office.Act(Office.Clerk)), Token);
        await _office.Store.RecoverAsync(new(first.Document, Office.Act(Office.Clerk)), Token);
        await _office.Review.SubmitAsync(Office.Ask(restored, Office.Clerk), Token);
        await _office.Review.UnsubmitAsync(Office.Ask(restored, Office.Clerk, "Còn thiếu phụ lục"), Token);
        await _office.Review.SubmitAsync(Office.Ask(restored, Office.Clerk), Token);
        await _office.Review.ReturnAsync(Office.Ask(restored, Office.Chief, "Thiếu căn cứ"), Token);
        return fields;
    }

    private async Task RemarksAsync()
    {
        var version = await _office.SaveAsync("kh-2");
        var remark = await _office.Comments.AddAsync(version.Document, version.Id, new("word/document.xml", 3, "căn cứ"), Office.Act(Office.Leader), Token);
        await _office.Comments.AddAsync(version.Document, version.Id, new("word/footer1.xml", 1, null), Office.Act(Office.Leader), Token);
        await _office.Comments.AddAsync(version.Document, version.Id, null, Office.Act(Office.Leader), Token);
        await _office.Comments.ReplyAsync(version.Document, remark.Number, Office.Act(Office.Clerk), Token);
        await _office.Comments.ResolveAsync(version.Document, remark.Number, Office.Act(Office.Leader), Token);
        await _office.Comments.SeeAsync(version.Document, version.Id, Office.Act(Office.Chief), Token);
    }

    private async Task PeopleAsync()
    {
        await _office.People.ChangeAsync(
            new("an", "An, Nguyễn Thị", Office.Unit, PersonRoles.Clerk | PersonRoles.Leader | PersonRoles.Registrar | PersonRoles.Admin), Office.Act(Office.Root), Token);
        await _office.People.AddAsync(new("yen", "Yến", Office.Unit, PersonRoles.Clerk), Office.Act(Office.Root), Token);
        await _office.People.ChangeAsync(new("yen", "Yến", Office.Unit, PersonRoles.Clerk, IsActive: false), Office.Act(Office.Root), Token);
        await _office.People.SetOwnApprovalAsync(Office.Unit, isAllowed: true, Office.Act(Office.Root), Token);
        await _office.People.SetOwnApprovalAsync(Office.Unit, isAllowed: false, Office.Act(Office.Root), Token);
    }

    private async Task RegistersAsync()
    {
        var (register, act) = (_office.Register, Office.Act(Office.Registrar));
        foreach (string[]? own in new string[]?[] { ["QĐ", "CV"], [], null }) await register.SetSeriesAsync(new(Office.Agency, 2026, own, act), Token);
        await register.TakeAsync(new(Office.Agency, "KH", "KH-UBND", Today, new("Kế hoạch giấy"), null, null, false, act), Token);
        await register.ReserveAsync(new(Office.Agency, "KH", 2026, 2, "Lãnh đạo", act), Token);
        await register.CancelAsync(new(Office.Agency, 2026, "KH", 2), act, Token);
        await register.TakeAsync(new(Office.Agency, "KH", "KH-UBND", Today.AddDays(-9), new("Muộn"), null, 3, true, act), Token);
        var line = await register.TakeAsync(
            new(Office.Agency, "QĐ", "QĐ-UBND", Today, new("Quyết định", "Ông Ba", Copies: 2), DocumentId.Parse("kh-2"), null, false, act), Token);
        await register.CompleteAsync(line.Place, new("Quyết định"), act, Token);
        await register.AmendAsync(line.Place, new("Quyết định đã sửa"), act, Token);
    }

    private async Task HealAsync(VersionInfo version, Action<string> damage)
    {
        damage(_office.ContentOf(version));
        await (await _office.Store.OpenAsync(version.Document, version.Id, Token)).DisposeAsync();
    }

    private async Task IssuesAsync()
    {
        var (desk, act) = (new IssueDesk(_office.Store.Database), Office.Act(Office.Registrar));
        foreach (var id in new[] { "kh-5", "kh-6", "kh-7" })
        {
            var version = await _office.SaveAsync(id);
            await _office.Review.SubmitAsync(Office.Ask(version, Office.Clerk), Token);
            await _office.Review.ApproveAsync(Office.Ask(version, Office.Chief), Token);
            if (id == "kh-5") await HealAsync(version, file => File.AppendAllText(file, "x"));
            if (id == "kh-6") await HealAsync(version, File.Delete);
            var ticket = await desk.BeginAsync(new(version.Document, version.Id, Office.Agency, Today, new(""), null, false, act), Token);
            if (id != "kh-6") await _office.Register.TakeAsync(new(Office.Agency, "KH", "KH-UBND", Today, new("Kế hoạch"), version.Document, null, false, act), Token);
            if (id != "kh-7")
            {
                await desk.EndAsync(await desk.AbandonAsync(ticket, act, Token), Token);
                continue;
            }

            var saved = await _office.SaveAsync(id, version.Id, "có số");
            await desk.SettleAsync(await desk.CloseAsync(await desk.NoteSavedAsync(ticket, saved.Id, Token), Token), Token);
            await desk.KeepRenditionAsync(desk.Get(ticket), DocumentId.Parse("kh-7-pdf"), "LibreOffice (soffice)", Token);
            await _office.Review.WithdrawAsync(Office.Ask(saved, Office.Chief), Token);
        }
    }
}
