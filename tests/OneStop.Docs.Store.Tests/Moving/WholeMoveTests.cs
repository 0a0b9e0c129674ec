using System.Text;
using OneStop.Docs.Store.Auditing;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Moving;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.Store.Review;
using OneStop.Docs.Store.Tests.Review;
using OneStop.Docs.Store.Tests.SharePoint;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Moving;

public sealed class WholeMoveTests : IAsyncLifetime
{
    private static readonly Author s_mover = new("root", "Quản Trị");

    private readonly TemporaryFolder _folder = new();
    private Office _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.OpenAsync();
        await FillAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Another_disk_shows_the_same_states_remarks_registers_and_audit_trail()
    {
        await using var to = await OpenAsync("new");

        var moved = await MoveAsync(to, to.Database);

        Assert.Equal((5, 4, 2, 5), (moved.People, moved.States, moved.Remarks, moved.Lines));
        Assert.Equal(Shown(_office.Store.Database), Shown(to.Database));
        Assert.Empty((await to.VerifyAsync(Token)).Findings);
    }

    [Fact]
    public async Task SharePoint_shows_the_same_with_versions_of_its_own()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var to = await under.OpenAsync();

        await MoveAsync(to, to.Database);

        Assert.Equal(Shown(_office.Store.Database), Shown(to.Database).Replace(".0\n", "\n", StringComparison.Ordinal));
        Assert.Equal("1.0", new ReviewDesk(to.Database, to).Get(Sample.Id("kh-2")).Version.Value);
        Assert.Empty((await to.VerifyAsync(Token)).Findings);
    }

    [Fact]
    public async Task Moved_again_nothing_is_new_and_what_came_since_goes_along()
    {
        await using var to = await OpenAsync("new");
        await MoveAsync(to, to.Database);

        var again = await MoveAsync(to, to.Database);
        await _office.Register.TakeAsync(Paper("Bổ sung"), Token);
        var later = await MoveAsync(to, to.Database);

        Assert.Equal(new MovedRecords(0, 0, 0, 0, 0, 0), again);
        Assert.Equal((1, 1), (later.Lines, (int)later.Entries));
        Assert.Equal(Shown(_office.Store.Database), Shown(to.Database));
    }

    [Fact]
    public async Task Broken_off_anywhere_it_is_begun_again_and_nothing_is_there_twice()
    {
        var breaks = 0;
        for (var after = 0; ; after += after < 40 ? 1 : 7)
        {
            var time = new BreakingTime(after);
            await using (var to = await LocalVersionStore.OpenAsync(_folder["broken"], time, Token))
            {
                time.IsArmed = true;
                if (await TryMoveAsync(to)) break;
                time.IsArmed = false;
                breaks++;
            }
        }

        await using var whole = await OpenAsync("broken");
        Assert.True(breaks > 10, $"{breaks} breaks");
        Assert.Equal(Shown(_office.Store.Database), Shown(whole.Database));
        Assert.Empty((await whole.VerifyAsync(Token)).Findings);
    }

    [Fact]
    public async Task A_register_that_says_otherwise_refuses_the_move_whole_before_anything_is_written()
    {
        await using var to = await OpenAsync("new");
        await new PeopleDesk(to.Database).AddAsync(new(Office.Root.Id, Office.Root.Name, Office.Agency, PersonRoles.Admin | PersonRoles.Registrar), Office.Act(Office.Root), Token);
        await new RegisterDesk(to.Database).TakeAsync(Paper("Văn bản khác") with { Act = Office.Act(Office.Root) }, Token);
        using var content = new MemoryStream("của người khác"u8.ToArray());
        await to.SaveAsync(new(Sample.Id("kh-1"), null, Sample.Fields(), Office.Act(Office.Root)), content, Token);
        var before = new LedgerReader(to.Database).Read(null, 0, 100).Count;

        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => MoveAsync(to, to.Database));

        Assert.Equal([StoreCodes.RegisterDiffers, StoreCodes.Exists], refused.Problems.Select(problem => problem.Code));
        Assert.Contains("KH 1/2026 (ubnd-xa-duc-tho)", Office.Words(refused), StringComparison.Ordinal);
        Assert.Equal(before, new LedgerReader(to.Database).Read(null, 0, 100).Count);
    }

    [Fact]
    public async Task What_is_being_issued_is_finished_first()
    {
        await using var to = await OpenAsync("new");
        var approved = await _office.SaveAsync("kh-9");
        await _office.Review.SubmitAsync(Office.Ask(approved, Office.Clerk), Token);
        await _office.Review.ApproveAsync(Office.Ask(approved, Office.Leader), Token);
        await new IssueDesk(_office.Store.Database).BeginAsync(
            new(approved.Document, approved.Id, Office.Agency, new(2026, 3, 2), new RegisterEntry(""), null, false, Office.Act(Office.Registrar)), Token);

        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => MoveAsync(to, to.Database));

        Assert.Equal(StoreCodes.BeingIssued, Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task The_audit_trail_tells_who_did_what_when_in_the_old_store_and_with_which_hash()
    {
        await using var to = await OpenAsync("new");
        await MoveAsync(to, to.Database);
        var old = _office.Entries("kh-2").Single(entry => entry.Act == "review.approve");

        var now = new AuditTrail(to.Database).Read(new(Sample.Id("kh-2"))).Single(entry => entry.Act == "moved.review.approve");

        Assert.Equal((old.Author, old.Time, old.Reason, old.Tool), (now.Author, now.Time, now.Reason, now.Tool));
        Assert.Contains($"entry {old.Sequence} of kho cũ, hash {old.Hash}", now.Detail, StringComparison.Ordinal);
        Assert.Contains("Chuyển từ kho khác: Duyệt", AuditColumns.ActName(now.Act, System.Globalization.CultureInfo.GetCultureInfo("vi")), StringComparison.Ordinal);
    }

    private static TakeRequest Paper(string subject) => new(
        Office.Agency, "KH", "KH-UBND", new(2026, 3, 2), new RegisterEntry(subject), null, null, false, Office.Act(Office.Registrar));

    private async Task FillAsync()
    {
        var first = await _office.SaveAsync("kh-1");
        await _office.Review.SubmitAsync(Office.Ask(first, Office.Clerk), Token);
        await _office.Review.ReturnAsync(Office.Ask(first, Office.Leader, "Thiếu căn cứ"), Token);
        await _office.SaveAsync("kh-1", first.Id, "hai");
        _office.Time.Advance(TimeSpan.FromMinutes(5));
        var second = await _office.SaveAsync("kh-2");
        await _office.Review.SubmitAsync(Office.Ask(second, Office.Clerk), Token);
        await _office.Review.ApproveAsync(Office.Ask(second, Office.Leader), Token);
        var third = await _office.SaveAsync("kh-3");
        await _office.Review.SubmitAsync(Office.Ask(third, Office.Clerk), Token);
        var fourth = await _office.SaveAsync("kh-4");
        await _office.Review.SubmitAsync(Office.Ask(fourth, Office.Clerk), Token);
        await _office.Review.UnsubmitAsync(Office.Ask(fourth, Office.Clerk, "Còn thiếu phụ lục"), Token);
        var remark = await _office.Comments.AddAsync(first.Document, first.Id, new("word/document.xml", 3, "căn cứ"), Office.Act(Office.Leader, "Bổ sung căn cứ"), Token);
        await _office.Comments.ReplyAsync(first.Document, remark.Number, Office.Act(Office.Clerk, "Đã bổ sung"), Token);
        await _office.Comments.ResolveAsync(first.Document, remark.Number, Office.Act(Office.Leader, "Đạt"), Token);
        await _office.Comments.SeeAsync(second.Document, second.Id, Office.Act(Office.Chief), Token);
        await _office.Register.TakeAsync(Paper("Kế hoạch giấy"), Token);
        await _office.Register.ReserveAsync(new(Office.Agency, "KH", 2026, 2, "Lãnh đạo", Office.Act(Office.Registrar)), Token);
        await _office.Register.CancelAsync(new(Office.Agency, 2026, "KH", 3), Office.Act(Office.Registrar, "Không dùng"), Token);
        var line = await _office.Register.TakeAsync(Paper("Quyết định") with { Kind = "QĐ", Symbol = "QĐ-UBND", Document = third.Document }, Token);
        await _office.Register.CompleteAsync(line.Place, new("Quyết định"), Office.Act(Office.Registrar), Token);
        await _office.Register.TakeAsync(Paper("Quyết định giấy") with { Kind = "QĐ", Symbol = "QĐ-UBND" }, Token);
    }

    private Task<LocalVersionStore> OpenAsync(string name) => LocalVersionStore.OpenAsync(_folder[name], new FixedTime(), Token);

    private async Task<bool> TryMoveAsync(LocalVersionStore to)
    {
        try
        {
            await MoveAsync(to, to.Database);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
        catch (StoreUnreachableException)
        {
            return false;
        }
    }

    private async Task<MovedRecords> MoveAsync(IVersionStore to, StoreDatabase records)
    {
        var move = new WholeMove(_office.Store, _office.Store.Database, "kho cũ", to, records, s_mover, "onestop/test");
        move.Check();
        foreach (var document in move.Find()) await move.MoveAsync(document, Token);
        return await move.MoveRecordsAsync(Token);
    }

    /// <summary>What people see of a store: documents, states, remarks, looks, people, registers, milestones, and who did what when.</summary>
    private static string Shown(StoreDatabase database)
    {
        var text = new StringBuilder();
        var (review, comments, register) = (new ReviewDesk(database, null!), new CommentDesk(database), new RegisterDesk(database));
        foreach (var id in new[] { "kh-1", "kh-2", "kh-3", "kh-4" }.Select(DocumentId.Parse))
        {
            var status = review.Get(id);
            text.Append($"{id} {status.State} {status.By} {status.Time.UtcTicks} {status.Reason} {status.Submitter} {status.IsStale} {status.Version.Value}\n");
            foreach (var comment in comments.List(id))
                text.Append($"  {comment.Number} {comment.Place} {comment.Text} {comment.ReplyTo} {comment.By} {comment.Time.UtcTicks} {comment.ResolvedBy} {comment.Version.Value}\n");
            foreach (var sighting in comments.Seen(id)) text.Append($"  {sighting.By} {sighting.First.UtcTicks} {sighting.Version.Value}\n");
            foreach (var milestone in database.Read(read => MilestoneTable.Of(read, id))) text.Append($"  {milestone.Kind} {milestone.Hash} {milestone.Version.Value}\n");
        }

        foreach (var line in register.List(Office.Agency, 2026, null)) text.Append($"{line with { Changed = default }}\n");
        foreach (var person in new PeopleDesk(database).List()) text.Append($"{person}\n");
        foreach (var entry in new AuditTrail(database).Read(new()).Where(entry => entry.Tool == "onestop/test" && !entry.Author.Equals(s_mover)))
            text.Append($"{entry.Act.Replace(LedgerActs.Moved, "", StringComparison.Ordinal)} {entry.Author.Id} {entry.Time.UtcTicks} {entry.Document} {entry.Reason}\n");
        return text.ToString();
    }
}
