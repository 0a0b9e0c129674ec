using OneStop.Docs.Drafting.Crash;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Drafting.Issuing;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.Store.Review;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Issuing;

public sealed class IssueRunTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private LocalVersionStore _store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RegisterDesk Register => new(_store.Database);

    public async ValueTask InitializeAsync()
    {
        _store = await LocalVersionStore.OpenAsync(_folder["store"], TimeProvider.System, Token);
        await IssuingOffice.PrepareAsync(_store);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_approved_document_gets_number_date_state_lock_milestone_and_line()
    {
        var approved = await IssuingOffice.ApproveAsync(_store, "kh-1");

        var issued = (await Run().IssueAsync(IssuingOffice.Request(_store, approved), Token)).Value!;

        var info = await _store.GetAsync(approved.Document, Token);
        Assert.Equal(("01", "KH-UBND", "issued", LockKind.Final), (info.Fields.Number, info.Fields.Symbol, info.Fields.State, info.Lock!.Kind));
        Assert.Equal((issued.Version.Id, approved.Id), (info.Current.Id, info.Current.Base!.Value));
        Assert.StartsWith("Số: 01/KH-UBND\n", await TextAsync(info.Current), StringComparison.Ordinal);
        Assert.Equal((RegisterLineState.Issued, "Kế hoạch kh-1", 10), (issued.Line.State, issued.Line.Entry!.Subject, issued.Line.Entry.Copies));
        Assert.Equal(
            ["save", "review.submit", "review.approve", "milestone", "issue.begin", "lock", "register.take", "save", "review.issue", "lock", "milestone", "register.complete"],
            new LedgerReader(_store.Database).Read(approved.Document, 0, 100).Select(entry => entry.Act));
        Assert.Equal(2, await CountAsync("SELECT count(*) FROM milestones"));
        Assert.Empty((await _store.VerifyAsync(Token)).Findings);
    }

    [Fact]
    public async Task Without_a_printing_program_the_pdf_is_owed_and_made_later()
    {
        var approved = await IssuingOffice.ApproveAsync(_store, "kh-1");
        var issued = await Run().IssueAsync(IssuingOffice.Request(_store, approved), Token);
        Assert.Equal(DraftingCodes.IssuePdfOwed, Assert.Single(issued.Diagnostics).Code);
        Assert.Equal(IssueStage.Settled, issued.Value!.Ticket.Stage);

        var later = Assert.Single(await Run(FakePrinter()).ResumeAsync(Token));

        Assert.Empty(later.Diagnostics);
        Assert.Equal(IssueStage.Complete, later.Value!.Ticket.Stage);
        var pdf = await _store.GetAsync(later.Value.Rendition!.KeptAs, Token);
        Assert.Equal(("kh-1.pdf", "rendition", LockKind.Final), (pdf.Fields.FileName, pdf.Fields.State, pdf.Lock!.Kind));
        Assert.Empty(await Run(FakePrinter()).ResumeAsync(Token));
    }

    [Fact]
    public async Task LibreOffice_prints_the_issued_version()
    {
        Assert.SkipWhen(LibreOffice.SkipReason is not null, LibreOffice.SkipReason ?? "");
        var approved = await IssuingOffice.ApproveAsync(_store, "kh-1");

        var issued = await new IssueRun(_store, _store.Database, new PdfConverter(new())).IssueAsync(IssuingOffice.Request(_store, approved), Token);

        var kept = await _store.GetAsync(issued.Value!.Rendition!.KeptAs, Token);
        await using var content = await _store.OpenAsync(kept.Id, kept.Current.Id, Token);
        using var bytes = new MemoryStream();
        await content.Stream.CopyToAsync(bytes, Token);
        Assert.Contains((await PdfText.PagesAsync(bytes.ToArray(), Token))[0].Words, word => word.Text == "01/KH-UBND");
    }

    [Fact]
    public async Task The_same_asked_again_is_the_same_issue()
    {
        var approved = await IssuingOffice.ApproveAsync(_store, "kh-1");
        var first = await Run().IssueAsync(IssuingOffice.Request(_store, approved, "k"), Token);
        var again = await Run().IssueAsync(IssuingOffice.Request(_store, approved, "k"), Token);

        Assert.Equal((first.Value!.Line, first.Value.Version.Id), (again.Value!.Line, again.Value.Version.Id));
        var other = await Assert.ThrowsAsync<InvalidRequestException>(() => Run().IssueAsync(IssuingOffice.Request(_store, approved, "k2"), Token));
        Assert.Equal(StoreCodes.WrongState, other.Problems[0].Code);
    }

    [Theory]
    [InlineData("KẾ HOẠCH\n\nKhông có phần đầu", "DRF301 DRF302")]
    [InlineData("Số: 99/KH-UBND\n\nĐức Thọ, ngày tháng năm\n\nKẾ HOẠCH", "DRF303")]
    [InlineData("Số: /QĐ-UBND\n\nĐức Thọ, ngày tháng năm\n\nKẾ HOẠCH", "DRF305")]
    public async Task What_cannot_take_number_and_date_is_refused_before_anything_changes(string body, string codes)
    {
        var approved = await IssuingOffice.ApproveAsync(_store, "kh-1", body);

        var refused = await Run().IssueAsync(IssuingOffice.Request(_store, approved), Token);

        Assert.Equal(codes, string.Join(' ', refused.Diagnostics.Select(problem => problem.Code)));
        Assert.Empty(Register.List(IssuingOffice.Agency, TimeProvider.System.GetLocalNow().Year, null));
        Assert.Equal(ReviewState.Approved, new ReviewDesk(_store.Database, _store).Get(approved.Document).State);
    }

    [Fact]
    public async Task Every_refusal_of_the_records_is_told_at_once()
    {
        var approved = await IssuingOffice.ApproveAsync(_store, "kh-1");
        var request = IssuingOffice.Request(_store, approved) with { Issuer = "ubnd-xa-khac", Version = new("9"), Date = new(2099, 1, 1) };

        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => Run().IssueAsync(request, Token));

        Assert.Equal(["STO302", "STO304", "STO305", "STO312", "STO404"], refusal.Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Someone_who_works_on_it_is_not_passed_over_and_no_number_is_lost()
    {
        var approved = await IssuingOffice.ApproveAsync(_store, "kh-1");
        await _store.LockAsync(new(approved.Document, LockKind.Editing, TimeSpan.FromHours(1), IssuingOffice.Act(new("an", "Nguyễn Thị An"))), Token);

        await Assert.ThrowsAsync<DocumentLockedException>(() => Run().IssueAsync(IssuingOffice.Request(_store, approved), Token));

        Assert.Empty(Register.List(IssuingOffice.Agency, TimeProvider.System.GetLocalNow().Year, null));
        await _store.UnlockAsync(new(approved.Document, false, false, IssuingOffice.Act(new("an", "Nguyễn Thị An"))), Token);
        Assert.Equal(1, (await Run().IssueAsync(IssuingOffice.Request(_store, approved), Token)).Value!.Line.Place.Number);
    }

    [Fact]
    public async Task An_issue_given_up_leaves_a_cancelled_line_and_the_approved_version()
    {
        var approved = await IssuingOffice.ApproveAsync(_store, "kh-1");
        var request = IssuingOffice.Request(_store, approved);
        var ticket = await new IssueDesk(_store.Database).BeginAsync(request, Token);
        await Register.TakeAsync(new(request.Issuer, "KH", "KH-UBND", request.Date, ticket.Request.Entry, request.Document, null, false, ticket.ActOf("number")), Token);
        Assert.Equal(StoreCodes.BeingIssued, (await Assert.ThrowsAsync<InvalidRequestException>(() => new ReviewDesk(_store.Database, _store).ReturnAsync(
            new(approved.Document, approved.Id, IssuingOffice.Act(new("binh", "Trần Văn Bình"))), Token))).Problems[0].Code);

        await Assert.ThrowsAsync<InvalidRequestException>(() => Run().AbandonAsync(approved.Document, IssuingOffice.Act(new("an", "Nguyễn Thị An")), Token));

        Assert.Equal(IssueStage.Abandoned, (await Run().AbandonAsync(approved.Document, IssuingOffice.Act(IssuingOffice.Registrar, "Lãnh đạo yêu cầu dừng"), Token))!.Stage);

        var line = Assert.Single(Register.List(IssuingOffice.Agency, request.Date.Year, null));
        Assert.Equal((RegisterLineState.Cancelled, "Lãnh đạo yêu cầu dừng"), (line.State, line.Reason));
        Assert.Equal(2, (await Run().IssueAsync(request, Token)).Value!.Line.Place.Number);
    }

    [Fact]
    public async Task Given_up_after_the_version_was_saved_the_approved_content_comes_back_without_a_number()
    {
        var approved = await IssuingOffice.ApproveAsync(_store, "kh-1");
        var request = IssuingOffice.Request(_store, approved);
        var desk = new IssueDesk(_store.Database);
        var ticket = await desk.BeginAsync(request, Token);
        await Register.TakeAsync(new(request.Issuer, "KH", "KH-UBND", request.Date, ticket.Request.Entry, request.Document, null, false, ticket.ActOf("number")), Token);
        var fields = (await _store.GetAsync(approved.Document, Token)).Fields with { Number = "01", Date = request.Date };
        using var content = new MemoryStream("numbered"u8.ToArray());
        var saved = await _store.SaveAsync(new(approved.Document, approved.Id, fields, ticket.ActOf("save")), content, Token);
        await desk.NoteSavedAsync(ticket, saved.Version.Id, Token);

        await Run().AbandonAsync(approved.Document, IssuingOffice.Act(IssuingOffice.Registrar, "Dừng"), Token);

        var info = await _store.GetAsync(approved.Document, Token);
        Assert.Equal((approved.Id, (string?)null, approved.Hashes.Sent), (info.Current.RestoredFrom!.Value, info.Fields.Number, info.Current.Hashes.Sent));
        Assert.Equal(RegisterLineState.Cancelled, Assert.Single(Register.List(IssuingOffice.Agency, request.Date.Year, null)).State);
        Assert.True(new ReviewDesk(_store.Database, _store).Get(approved.Document).IsStale);
    }

    [Fact]
    public async Task What_was_withdrawn_stays_locked_and_its_line_says_so()
    {
        var approved = await IssuingOffice.ApproveAsync(_store, "kh-1");
        var issued = (await Run().IssueAsync(IssuingOffice.Request(_store, approved), Token)).Value!;

        await new ReviewDesk(_store.Database, _store).WithdrawAsync(
            new(approved.Document, issued.Version.Id, IssuingOffice.Act(new("binh", "Trần Văn Bình"), "Sai căn cứ")), Token);

        Assert.Contains("Thu hồi ngày", Register.Find(approved.Document)!.Entry!.Note, StringComparison.Ordinal);
        var info = await _store.GetAsync(approved.Document, Token);
        Assert.Equal(("withdrawn", LockKind.Final), (info.Fields.State, info.Lock!.Kind));
    }

    private IssueRun Run(string program = "/nowhere/soffice") => new(_store, _store.Database, new PdfConverter(new() { Program = program }));

    private string FakePrinter() => IssueCrashTests.FakePrinter(_folder);

    private Task<int> CountAsync(string sql) => Task.FromResult(CountOf(_store, sql));

    private static int CountOf(LocalVersionStore store, string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={store.Database.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (int)(long)command.ExecuteScalar()!;
    }

    private async Task<string> TextAsync(VersionInfo version)
    {
        await using var content = await _store.OpenAsync(version.Document, version.Id, Token);
        using var bytes = new MemoryStream();
        await content.Stream.CopyToAsync(bytes, Token);
        return DocxText.Read(bytes.ToArray());
    }
}
