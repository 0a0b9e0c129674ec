using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.SharePoint;

namespace OneStop.Docs.Store.Tests.SharePoint;

/// <summary>What is proved in SharePoint: strays are told whoever saves meanwhile; the copies in <c>_milestones</c> are the official content.</summary>
public sealed class ProofTests : IAsyncLifetime
{
    private SharePointUnderTest _under = null!;
    private SharePointVersionStore _store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _under = await SharePointUnderTest.StartAsync();
        _store = await _under.OpenAsync();
    }

    public ValueTask DisposeAsync() => _under.DisposeAsync();

    [Fact]
    public async Task A_stray_file_is_told_while_another_document_is_being_saved()
    {
        var first = await SharePointUnderTest.SaveAsync(_store, "một");
        var stray = await CopyAsync(first, "Lạ.docx");
        await OpenIntentAsync(new Progress("qd-13 Quyết định.docx"));

        var finding = Assert.Single((await _store.VerifyAsync(Token)).Findings);

        Assert.Equal((VerificationFindingKind.Unknown, "found-stray-item", stray), (finding.Kind, finding.Fact.Words, finding.Fact.Arguments[1]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_file_that_an_open_intent_has_noted_is_no_stray(bool byName)
    {
        var first = await SharePointUnderTest.SaveAsync(_store, "một");
        var coming = await CopyAsync(first, "Đang lưu.docx");
        await OpenIntentAsync(byName ? new Progress("Đang lưu.docx".Normalize(System.Text.NormalizationForm.FormD)) : new Progress("", coming));

        Assert.Empty((await _store.VerifyAsync(Token)).Findings);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_copy_stands_in_for_a_version_that_was_trimmed_or_altered(bool isTrimmed)
    {
        var (first, second) = await MilestoneAsync(isTrimmed);

        Assert.Equal("chính thức"u8.ToArray(), await SharePointUnderTest.ReadAsync(_store, first));
        Assert.False((await _store.CompareAsync(first.Document, first.Id, second.Id, Token)).SameBytes);
        var finding = Assert.Single((await _store.VerifyAsync(Token)).Findings);
        Assert.Equal((first.Id, isTrimmed ? "found-trimmed-copied" : "found-content-copied"), (finding.Version, finding.Fact.Words));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Restoring_sends_the_copy(bool isTrimmed)
    {
        var (first, second) = await MilestoneAsync(isTrimmed);

        var restored = (await _store.RestoreAsync(new(first.Document, first.Id, second.Id, Sample.Act()), Token)).Version;

        Assert.Equal((3, first.Id), (restored.Ordinal, restored.RestoredFrom));
        Assert.Equal("chính thức"u8.ToArray(), await SharePointUnderTest.ReadAsync(_store, restored));
    }

    [Fact]
    public async Task Without_a_whole_copy_not_one_byte_goes_out()
    {
        var (first, _) = await MilestoneAsync(isTrimmed: false);
        var copy = _store.Database.Read(read => read.One<string>("SELECT place FROM milestones"));
        _under.Fake.Backstage.Alter(copy, _under.Fake.Backstage.VersionsOf(copy)[^1], "giả"u8.ToArray());

        var lost = await Assert.ThrowsAsync<ContentLostException>(() => _store.OpenAsync(first.Document, first.Id, Token));

        Assert.Equal(ContentAvailability.Altered, lost.Availability);
    }

    [Theory]
    [InlineData("UPDATE documents SET number = '99'", VerificationFindingKind.Altered)]
    [InlineData("DELETE FROM milestones", VerificationFindingKind.Missing)]
    [InlineData("INSERT INTO people VALUES ('ma', 'Ma', 'ubnd', 15, 1)", VerificationFindingKind.Unknown)]
    public async Task Tables_are_held_against_the_ledger_here_too(string sql, VerificationFindingKind kind)
    {
        var first = await SharePointUnderTest.SaveAsync(_store, "một");
        await _store.KeepMilestoneAsync(new(first.Document, first.Id, "issued", Sample.Act()), Token);
        Assert.Empty((await _store.VerifyAsync(Token)).Findings);

        await _store.Database.WriteAsync(write => write.Run(sql), Token);

        Assert.Equal(kind, Assert.Single((await _store.VerifyAsync(Token)).Findings).Kind);
    }

    private async Task<(VersionInfo First, VersionInfo Second)> MilestoneAsync(bool isTrimmed)
    {
        var first = await SharePointUnderTest.SaveAsync(_store, "chính thức");
        await _store.KeepMilestoneAsync(new(first.Document, first.Id, "issued", Sample.Act(reason: "Ban hành")), Token);
        var second = await SharePointUnderTest.SaveAsync(_store, "hai", first.Id);
        var item = SharePointUnderTest.ItemOf(_store, first.Document);
        if (isTrimmed) _under.Fake.Backstage.DeleteVersion(item, first.Id.Value);
        else _under.Fake.Backstage.Alter(item, first.Id.Value, "altered"u8.ToArray());
        return (first, second);
    }

    /// <summary>Another file beside the document's own, put there by somebody.</summary>
    private async Task<string> CopyAsync(VersionInfo version, string name)
    {
        var own = await _under.Client.GetItemAsync(_under.AddressOf(_store), Store.Graph.GraphQuery.None, Token);
        var folder = Store.Graph.DriveAddress.Of(new(_under.Fake.DriveId)).Item(new(own.ParentReference!.Id!));
        using var content = new ByteArrayContent("lạ"u8.ToArray());
        return (await _under.Client.PutContentAsync(folder.At(name), content, conflict: null, Token)).Id!;
    }

    private Task OpenIntentAsync(Progress progress) => _store.Database.WriteAsync(
        write =>
        {
            var intent = IntentTable.Open(write, _store.Database.Owner, LedgerActs.Save, DocumentId.Parse("qd-13"), new(Sample.Act(), ""));
            IntentTable.Note(write, intent, progress.Text);
        },
        Token);
}
