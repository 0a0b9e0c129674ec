using OneStop.Docs.Drafting.Crash;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.FakeSharePoint;
using OneStop.Docs.Store.Crash;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.Store.Review;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Issuing;

/// <summary>What can come between approval and issue in SharePoint, one thing at a time: a number is never lost, a document never half issued.</summary>
public sealed class SharePointIssuingFaultTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly LeapingTime _time = new();
    private FakeGraph _fake = null!;
    private IssuingPlace _place = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => _fake.Backstage.FileNamed("(kh-1)");

    private IReadOnlyList<RegisterLine> Lines => new RegisterDesk(_place.Database).List(IssuingOffice.Agency, VietnamTime.Today(_time).Year, null);

    private IssueDesk Desk => new(_place.Database);

    public async ValueTask InitializeAsync()
    {
        _fake = await FakeGraph.StartAsync(new FakeGraphOptions { Time = _time }, cancellationToken: Token);
        new SharePointPlace(_fake.GraphUrl, _fake.DriveId, _fake.IssueToken(lifetime: TimeSpan.FromDays(30))).Write(_folder.Path);
        _place = IssuingPlace.Of(await SharePointPlace.OpenAsync(_folder.Path, _time));
        await IssuingOffice.PrepareAsync(_place);
    }

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        await _fake.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_SharePoint_writes_into_the_file_hinders_nothing_and_is_told_by_the_sums()
    {
        var approved = await IssuingOffice.ApproveAsync(_place, "kh-1");

        var issued = await IssueAsync(approved);

        Assert.NotEqual(issued.Version.Hashes.Sent, issued.Version.Hashes.Read);
        Assert.StartsWith(
            "Số: 01/KH-UBND\n", DocxText.Read(_fake.Backstage.ContentOf(File, issued.Version.Id.Value)), StringComparison.Ordinal);
        Assert.Equal([approved.Id.Value, issued.Version.Id.Value], _fake.Backstage.VersionsOf(File));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Open_in_Word_the_number_waits_with_the_document_and_asking_again_goes_on()
    {
        var (approved, other) = (await IssuingOffice.ApproveAsync(_place, "kh-1"), await IssuingOffice.ApproveAsync(_place, "kh-2"));
        _fake.Backstage.OpenInWord(File);

        var refused = await Assert.ThrowsAsync<DocumentLockedException>(() => IssueAsync(approved, "first"));
        var resumed = Assert.Single(await _place.Run().ResumeAsync(Token));
        var second = await IssueAsync(other);
        _fake.Backstage.CloseWord(File);
        var first = await IssueAsync(approved, "again");

        Assert.Equal(StoreCodes.OpenElsewhere, refused.Problems[0].Code);
        Assert.Equal(DraftingCodes.IssueWaits, Assert.Single(resumed.Diagnostics).Code);
        Assert.Equal((1, 2), (first.Line.Place.Number, second.Line.Place.Number));
        Assert.All(Lines, line => Assert.Equal(RegisterLineState.Issued, line.State));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Open_in_Word_a_registrar_can_give_the_issue_up_and_only_the_line_remains()
    {
        var approved = await IssuingOffice.ApproveAsync(_place, "kh-1");
        _fake.Backstage.OpenInWord(File);
        await Assert.ThrowsAsync<DocumentLockedException>(() => IssueAsync(approved));

        var given = await _place.Run().AbandonAsync(approved.Document, IssuingOffice.Act(IssuingOffice.Registrar, "Chưa ban hành"), Token);

        var info = await _place.Store.GetAsync(approved.Document, Token);
        Assert.Equal((IssueStage.Abandoned, approved.Id, null, null), (given!.Stage, info.Current.Id, info.Fields.Number, info.Lock));
        Assert.Equal(RegisterLineState.Cancelled, Assert.Single(Lines).State);
        _fake.Backstage.CloseWord(File);
        Assert.Equal(2, (await IssueAsync(approved)).Line.Place.Number);
        await AssertSoundAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(15)]
    public async Task Thirty_seconds_of_throttling_anywhere_only_take_time(int requests)
    {
        var approved = await IssuingOffice.ApproveAsync(_place, "kh-1");
        var begin = _time.GetUtcNow();
        var rule = _fake.Script.OnGraph().Skip(requests).Throttle(TimeSpan.FromSeconds(30));

        var issued = await IssueAsync(approved);

        Assert.True(rule.Happened > 0 && _time.GetUtcNow() - begin >= TimeSpan.FromSeconds(30), $"{rule.Happened} throttled");
        Assert.Equal((1, IssueStage.Settled), (issued.Line.Place.Number, issued.Ticket.Stage));
        Assert.Equal(2, _fake.Backstage.VersionsOf(File).Count);
        await AssertSoundAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_answer_of_the_upload_makes_one_version_and_one_number(bool promotes)
    {
        _fake.Behaviour.PromotesProperties = promotes;
        var approved = await IssuingOffice.ApproveAsync(_place, "kh-1");
        _fake.Script.OnCommit().AnswerThenLose();

        var issued = await IssueAsync(approved);

        Assert.Equal([approved.Id.Value, issued.Version.Id.Value], _fake.Backstage.VersionsOf(File));
        Assert.Equal(1, issued.Line.Place.Number);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_version_whose_end_nobody_could_see_is_found_when_it_is_asked_again()
    {
        var approved = await IssuingOffice.ApproveAsync(_place, "kh-1");
        await FallSilentAfterCommitAsync(approved);

        var issued = await IssueAsync(approved, "another");

        Assert.Equal([approved.Id.Value, issued.Version.Id.Value], _fake.Backstage.VersionsOf(File));
        Assert.Equal((1, RegisterLineState.Issued), (issued.Line.Place.Number, Assert.Single(Lines).State));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_version_whose_end_nobody_could_see_is_taken_back_when_the_issue_is_given_up()
    {
        var approved = await IssuingOffice.ApproveAsync(_place, "kh-1");
        await FallSilentAfterCommitAsync(approved);

        await _place.Run().AbandonAsync(approved.Document, IssuingOffice.Act(IssuingOffice.Registrar, "Dừng"), Token);

        var info = await _place.Store.GetAsync(approved.Document, Token);
        Assert.Equal((3, approved.Id, null), (info.Current.Ordinal, info.Current.RestoredFrom, info.Fields.Number));
        Assert.Equal(RegisterLineState.Cancelled, Assert.Single(Lines).State);
        Assert.StartsWith("Số:        /KH-UBND", DocxText.Read(_fake.Backstage.ContentOf(File, info.Current.Id.Value)), StringComparison.Ordinal);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Taking_back_waits_for_Word_and_is_done_later()
    {
        var approved = await IssuingOffice.ApproveAsync(_place, "kh-1");
        await FallSilentAfterCommitAsync(approved);
        _fake.Backstage.OpenInWord(File);
        await Assert.ThrowsAsync<DocumentLockedException>(() =>
            _place.Run().AbandonAsync(approved.Document, IssuingOffice.Act(IssuingOffice.Registrar, "Dừng"), Token));
        Assert.Equal((IssueStage.GivingUp, RegisterLineState.Cancelled), (Desk.Latest(approved.Document)!.Stage, Assert.Single(Lines).State));
        _fake.Backstage.CloseWord(File);

        await _place.Run().ResumeAsync(Token);

        var info = await _place.Store.GetAsync(approved.Document, Token);
        Assert.Equal((IssueStage.Abandoned, approved.Id, null), (Desk.Latest(approved.Document)!.Stage, info.Current.RestoredFrom, info.Fields.Number));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Saved_past_us_after_approval_nothing_is_issued_and_no_number_taken()
    {
        var approved = await IssuingOffice.ApproveAsync(_place, "kh-1");
        _fake.Backstage.SaveFromWord(File, DocxFixture.PackText("Số:   /KH-UBND\n\nĐức Thọ, ngày   tháng   năm\n\nSửa lén"));

        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => IssueAsync(approved));

        Assert.Contains(refused.Problems, problem => problem.Code == StoreCodes.StaleVersion);
        Assert.Empty(Lines);
        Assert.True(new ReviewDesk(_place.Database, _place.Store).Get(approved.Document).IsStale);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Saved_past_us_after_the_issue_it_is_told_and_the_issued_version_stays_the_official_one()
    {
        var approved = await IssuingOffice.ApproveAsync(_place, "kh-1");
        var issued = (await IssueAsync(approved)).Version;
        var before = await _place.Store.GetAsync(approved.Document, Token);
        _fake.Backstage.SaveFromWord(File, DocxFixture.PackText("Số: 01/KH-UBND\n\nĐức Thọ, ngày 01 tháng 3 năm 2026\n\nSửa lén"));

        var info = await _place.Store.GetAsync(approved.Document, Token);
        var status = new ReviewDesk(_place.Database, _place.Store).Get(approved.Document);
        var finding = Assert.Single((await _place.Store.VerifyAsync(Token)).Findings);

        Assert.Equal((issued.Id, false), (before.Issued, before.DiffersFromIssued));
        Assert.Equal((issued.Id, true, "sharepoint"), (info.Issued, info.DiffersFromIssued, info.Current.Tool));
        Assert.Equal((issued.Id, true), (status.Version, status.DiffersFromIssued));
        Assert.Equal((VerificationFindingKind.NotIssued, info.Current.Id), (finding.Kind, finding.Version));
        Assert.True(Assert.Single((await _place.Store.SearchAsync(new(State: "issued"), Token)).Documents).DiffersFromIssued);

        _fake.Backstage.SaveFromWord(File, _fake.Backstage.ContentOf(File, issued.Id.Value));
        Assert.False((await _place.Store.GetAsync(approved.Document, Token)).DiffersFromIssued);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Saved_past_us_in_the_middle_the_stranger_stays_and_the_number_stands_cancelled(bool checksTag)
    {
        _fake.Behaviour.ChecksTagAtCommit = checksTag;
        var approved = await IssuingOffice.ApproveAsync(_place, "kh-1");
        var stranger = DocxFixture.PackText("Số:   /KH-UBND\n\nĐức Thọ, ngày   tháng   năm\n\nSửa lén");
        _fake.Script.OnCommit().First(() =>
        {
            _fake.Backstage.SaveFromWord(File, stranger);
            return Task.CompletedTask;
        });

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(() => IssueAsync(approved));

        var info = await _place.Store.GetAsync(approved.Document, Token);
        Assert.Equal("sharepoint", conflict.Newer.Tool);
        Assert.Equal((conflict.Newer.Id, null, null), (info.Current.Id, info.Fields.Number, info.Lock));
        Assert.Equal(RegisterLineState.Cancelled, Assert.Single(Lines).State);
        Assert.Equal(IssueStage.Abandoned, Desk.Latest(approved.Document)!.Stage);
        Assert.EndsWith("Sửa lén", DocxText.Read(_fake.Backstage.ContentOf(File, _fake.Backstage.VersionsOf(File)[^1])).TrimEnd(), StringComparison.Ordinal);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task The_copy_that_approving_still_owes_is_kept_before_the_one_of_the_issue()
    {
        _fake.Script.On("POST", "**.kept:/createUploadSession").Always().Answer(503);
        await Assert.ThrowsAsync<StoreUnreachableException>(() => IssuingOffice.ApproveAsync(_place, "kh-1"));
        _fake.Script.Clear();
        var approved = (await _place.Store.ListVersionsAsync(Store.Ids.DocumentId.Parse("kh-1"), Token))[0];

        await IssueAsync(approved);

        Assert.Equal(
            [("milestone", "approved"), ("milestone", "issued")],
            new LedgerReader(_place.Database).Read(approved.Document, 0, 100).Where(entry => entry.Act == LedgerActs.Milestone).Select(entry => (entry.Act, entry.Detail)));
        await AssertSoundAsync();
    }

    private async Task<Drafting.Issuing.IssueResult> IssueAsync(VersionInfo approved, string? key = null) =>
        (await _place.Run().IssueAsync(IssuingOffice.Request(_place, approved, key), Token)).Value!;

    /// <summary>The version with the number arises, and from then on nothing answers for longer than anybody waits.</summary>
    private async Task FallSilentAfterCommitAsync(VersionInfo approved)
    {
        _fake.Script.OnCommit().First(() =>
        {
            _fake.Script.On("GET", "**").Always().Drop();
            return Task.CompletedTask;
        });
        _fake.Script.OnCommit().AnswerThenLose();
        await Assert.ThrowsAsync<StoreUnreachableException>(() => IssueAsync(approved));
        _fake.Script.Clear();
        Assert.Equal((IssueStage.Begun, 2), (Desk.Latest(approved.Document)!.Stage, _fake.Backstage.VersionsOf(File).Count));
    }

    private async Task AssertSoundAsync()
    {
        Assert.Empty(new RegisterDesk(_place.Database).FindGaps());
        Assert.Empty((await _place.Store.VerifyAsync(Token)).Findings);
    }
}
