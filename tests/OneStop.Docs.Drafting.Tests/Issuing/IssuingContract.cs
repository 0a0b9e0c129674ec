using System.Globalization;
using OneStop.Docs.Drafting.Crash;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Drafting.Issuing;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.Store.Review;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Issuing;

/// <summary>What issuing promises, on every store. A class of tests supplies how the store is opened.</summary>
public abstract class IssuingContract : IAsyncLifetime
{
    protected TemporaryFolder Folder { get; } = new();

    protected IssuingPlace Place { get; private set; } = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected RegisterDesk Register => new(Place.Database);

    protected IReadOnlyList<RegisterLine> Lines => Register.List(IssuingOffice.Agency, VietnamTime.Today(Place.Database.Time).Year, null);

    /// <summary>Another opening of the same store, as of another process.</summary>
    protected abstract Task<IssuingPlace> OpenAsync();

    protected virtual Task PrepareAsync() => Task.CompletedTask;

    protected virtual Task CleanAsync() => Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        await PrepareAsync();
        Place = await OpenAsync();
        await IssuingOffice.PrepareAsync(Place);
    }

    public async ValueTask DisposeAsync()
    {
        await Place.DisposeAsync();
        await CleanAsync();
        Folder.Dispose();
    }

    [Fact]
    public async Task An_approved_document_gets_number_date_state_lock_milestone_and_line()
    {
        var approved = await IssuingOffice.ApproveAsync(Place, "kh-1");

        var issued = (await Run().IssueAsync(IssuingOffice.Request(Place, approved), Token)).Value!;

        var info = await Place.Store.GetAsync(approved.Document, Token);
        Assert.Equal(("01", "KH-UBND", "issued", LockKind.Final), (info.Fields.Number, info.Fields.Symbol, info.Fields.State, info.Lock!.Kind));
        Assert.Equal((issued.Version.Id, approved.Id), (info.Current.Id, info.Current.Base!.Value));
        Assert.StartsWith("Số: 01/KH-UBND\n", await TextAsync(info.Current), StringComparison.Ordinal);
        Assert.Equal((RegisterLineState.Issued, "Kế hoạch kh-1", 10), (issued.Line.State, issued.Line.Entry!.Subject, issued.Line.Entry.Copies));
        Assert.Equal(
            ["save", "review.submit", "review.approve", "milestone", "issue.begin", "lock", "register.take", "save", "review.issue", "lock", "milestone", "register.complete"],
            new LedgerReader(Place.Database).Read(approved.Document, 0, 100).Select(entry => entry.Act));
        Assert.Equal(2, CountOf("SELECT count(*) FROM milestones"));
        Assert.Empty((await Place.Store.VerifyAsync(Token)).Findings);
    }

    [Fact]
    public async Task Without_a_printing_program_the_pdf_is_owed_and_made_later()
    {
        var approved = await IssuingOffice.ApproveAsync(Place, "kh-1");
        var issued = await Run().IssueAsync(IssuingOffice.Request(Place, approved), Token);
        Assert.Equal(DraftingCodes.IssuePdfOwed, Assert.Single(issued.Diagnostics).Code);
        Assert.Equal(IssueStage.Settled, issued.Value!.Ticket.Stage);

        var later = Assert.Single(await Run(FakePrinter()).ResumeAsync(Token));

        Assert.Empty(later.Diagnostics);
        Assert.Equal(IssueStage.Complete, later.Value!.Ticket.Stage);
        var pdf = await Place.Store.GetAsync(later.Value.Rendition!.KeptAs, Token);
        Assert.Equal(("kh-1.pdf", "rendition", LockKind.Final), (pdf.Fields.FileName, pdf.Fields.State, pdf.Lock!.Kind));
        Assert.Equal($"Bản PDF: {(await Place.Store.GetAsync(approved.Document, Token)).Fields.Title}", pdf.Fields.Title);
        Assert.Empty(await Run(FakePrinter()).ResumeAsync(Token));
    }

    [Fact]
    public async Task LibreOffice_prints_the_issued_version()
    {
        Assert.SkipWhen(LibreOffice.SkipReason is not null, LibreOffice.SkipReason ?? "");
        var approved = await IssuingOffice.ApproveAsync(Place, "kh-1");

        var issued = await new IssueRun(Place.Store, Place.Database, new PdfConverter(new())).IssueAsync(IssuingOffice.Request(Place, approved), Token);

        var kept = await Place.Store.GetAsync(issued.Value!.Rendition!.KeptAs, Token);
        await using var content = await Place.Store.OpenAsync(kept.Id, kept.Current.Id, Token);
        using var bytes = new MemoryStream();
        await content.Stream.CopyToAsync(bytes, Token);
        Assert.Contains((await PdfText.PagesAsync(bytes.ToArray(), Token))[0].Words, word => word.Text == "01/KH-UBND");
    }

    [Fact]
    public async Task The_same_asked_again_is_the_same_issue()
    {
        var approved = await IssuingOffice.ApproveAsync(Place, "kh-1");
        var first = await Run().IssueAsync(IssuingOffice.Request(Place, approved, "k"), Token);
        var again = await Run().IssueAsync(IssuingOffice.Request(Place, approved, "k"), Token);

        Assert.Equal((first.Value!.Line, first.Value.Version.Id), (again.Value!.Line, again.Value.Version.Id));
        var other = await Assert.ThrowsAsync<InvalidRequestException>(() => Run().IssueAsync(IssuingOffice.Request(Place, approved, "k2"), Token));
        Assert.Equal(StoreCodes.WrongState, other.Problems[0].Code);
    }

    [Theory]
    [InlineData("KẾ HOẠCH\n\nKhông có phần đầu", "DRF301 DRF302")]
    [InlineData("Số: 99/KH-UBND\n\nĐức Thọ, ngày tháng năm\n\nKẾ HOẠCH", "DRF303")]
    [InlineData("Số: /QĐ-UBND\n\nĐức Thọ, ngày tháng năm\n\nKẾ HOẠCH", "DRF305")]
    public async Task What_cannot_take_number_and_date_is_refused_before_anything_changes(string body, string codes)
    {
        var approved = await IssuingOffice.ApproveAsync(Place, "kh-1", body);

        var refused = await Run().IssueAsync(IssuingOffice.Request(Place, approved), Token);

        Assert.Equal(codes, string.Join(' ', refused.Diagnostics.Select(problem => problem.Code)));
        Assert.Empty(Lines);
        Assert.Equal(ReviewState.Approved, new ReviewDesk(Place.Database, Place.Store).Get(approved.Document).State);
    }

    [Fact]
    public async Task Every_refusal_of_the_records_is_told_at_once()
    {
        var approved = await IssuingOffice.ApproveAsync(Place, "kh-1");
        var request = IssuingOffice.Request(Place, approved) with { Issuer = "ubnd-xa-khac", Version = new("9"), Date = new(2099, 1, 1) };

        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => Run().IssueAsync(request, Token));

        Assert.Equal(["STO302", "STO304", "STO305", "STO312", "STO404"], refusal.Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Someone_who_works_on_it_is_not_passed_over_and_no_number_is_lost()
    {
        var approved = await IssuingOffice.ApproveAsync(Place, "kh-1");
        await Place.Store.LockAsync(new(approved.Document, LockKind.Editing, TimeSpan.FromHours(1), IssuingOffice.Act(new("an", "Nguyễn Thị An"))), Token);

        await Assert.ThrowsAsync<DocumentLockedException>(() => Run().IssueAsync(IssuingOffice.Request(Place, approved), Token));

        Assert.Empty(Lines);
        await Place.Store.UnlockAsync(new(approved.Document, false, false, IssuingOffice.Act(new("an", "Nguyễn Thị An"))), Token);
        Assert.Equal(1, (await Run().IssueAsync(IssuingOffice.Request(Place, approved), Token)).Value!.Line.Place.Number);
    }

    [Fact]
    public async Task An_issue_given_up_leaves_a_cancelled_line_and_the_approved_version()
    {
        var approved = await IssuingOffice.ApproveAsync(Place, "kh-1");
        var request = IssuingOffice.Request(Place, approved);
        var ticket = await new IssueDesk(Place.Database).BeginAsync(request, Token);
        await Register.TakeAsync(new(request.Issuer, "KH", "KH-UBND", request.Date, ticket.Request.Entry, request.Document, null, false, ticket.ActOf("number")), Token);
        Assert.Equal(StoreCodes.BeingIssued, (await Assert.ThrowsAsync<InvalidRequestException>(() => new ReviewDesk(Place.Database, Place.Store).ReturnAsync(
            new(approved.Document, approved.Id, IssuingOffice.Act(new("binh", "Trần Văn Bình"))), Token))).Problems[0].Code);

        await Assert.ThrowsAsync<InvalidRequestException>(() => Run().AbandonAsync(approved.Document, IssuingOffice.Act(new("an", "Nguyễn Thị An")), Token));

        Assert.Equal(IssueStage.Abandoned, (await Run().AbandonAsync(approved.Document, IssuingOffice.Act(IssuingOffice.Registrar, "Lãnh đạo yêu cầu dừng"), Token))!.Stage);

        var line = Assert.Single(Lines);
        Assert.Equal((RegisterLineState.Cancelled, "Lãnh đạo yêu cầu dừng"), (line.State, line.Reason));
        Assert.Equal(2, (await Run().IssueAsync(request, Token)).Value!.Line.Place.Number);
    }

    [Fact]
    public async Task Given_up_after_the_version_was_saved_the_approved_content_comes_back_without_a_number()
    {
        var approved = await IssuingOffice.ApproveAsync(Place, "kh-1");
        var request = IssuingOffice.Request(Place, approved);
        var desk = new IssueDesk(Place.Database);
        var ticket = await desk.BeginAsync(request, Token);
        await Register.TakeAsync(new(request.Issuer, "KH", "KH-UBND", request.Date, ticket.Request.Entry, request.Document, null, false, ticket.ActOf("number")), Token);
        var fields = (await Place.Store.GetAsync(approved.Document, Token)).Fields with { Number = "01", Date = request.Date };
        using var content = new MemoryStream("numbered"u8.ToArray());
        var saved = await Place.Store.SaveAsync(new(approved.Document, approved.Id, fields, ticket.ActOf("save")), content, Token);
        await desk.NoteSavedAsync(ticket, saved.Version.Id, Token);

        await Run().AbandonAsync(approved.Document, IssuingOffice.Act(IssuingOffice.Registrar, "Dừng"), Token);

        var info = await Place.Store.GetAsync(approved.Document, Token);
        Assert.Equal((approved.Id, (string?)null, approved.Hashes.Sent), (info.Current.RestoredFrom!.Value, info.Fields.Number, info.Current.Hashes.Sent));
        Assert.Equal(RegisterLineState.Cancelled, Assert.Single(Lines).State);
        Assert.True(new ReviewDesk(Place.Database, Place.Store).Get(approved.Document).IsStale);
    }

    [Fact]
    public async Task What_was_given_up_and_broken_off_is_taken_back_at_the_next_opening()
    {
        var approved = await IssuingOffice.ApproveAsync(Place, "kh-1");
        var request = IssuingOffice.Request(Place, approved);
        var desk = new IssueDesk(Place.Database);
        var ticket = await desk.BeginAsync(request, Token);
        await Register.TakeAsync(new(request.Issuer, "KH", "KH-UBND", request.Date, ticket.Request.Entry, request.Document, null, false, ticket.ActOf("number")), Token);
        var fields = (await Place.Store.GetAsync(approved.Document, Token)).Fields with { Number = "01", Date = request.Date };
        using var content = new MemoryStream("numbered"u8.ToArray());
        await Place.Store.SaveAsync(new(approved.Document, approved.Id, fields, ticket.ActOf("save")), content, Token);

        Assert.Equal(IssueStage.GivingUp, (await desk.AbandonAsync(ticket, IssuingOffice.Act(IssuingOffice.Registrar, "Dừng"), Token)).Stage);
        Assert.Empty(await Run().ResumeAsync(Token));

        var info = await Place.Store.GetAsync(approved.Document, Token);
        Assert.Equal((approved.Id, (string?)null), (info.Current.RestoredFrom!.Value, info.Fields.Number));
        Assert.Equal((IssueStage.Abandoned, 0), (desk.Latest(approved.Document)!.Stage, desk.Unfinished().Count));
    }

    [Fact]
    public async Task Two_registrars_at_one_document_issue_it_once()
    {
        var approved = await IssuingOffice.ApproveAsync(Place, "kh-1");
        await using var other = await OpenAsync();

        var outcomes = await Task.WhenAll(new[] { Place, other }.Select(async place =>
        {
            try
            {
                return (await place.Run().IssueAsync(IssuingOffice.Request(place, approved), Token)).Value?.Line.Place.Number.ToString(CultureInfo.InvariantCulture) ?? "";
            }
            catch (InvalidRequestException refused)
            {
                return refused.Problems[0].Code;
            }
        }));

        Assert.Equal(["1", StoreCodes.WrongState], outcomes.Order(StringComparer.Ordinal));
        Assert.Equal(RegisterLineState.Issued, Assert.Single(Lines).State);
        Assert.Equal(2, (await Place.Store.ListVersionsAsync(approved.Document, Token)).Count);
    }

    [Fact]
    public async Task Registrars_who_issue_at_once_get_numbers_without_gap_or_double()
    {
        var approved = new List<VersionInfo>();
        for (var n = 1; n <= 6; n++) approved.Add(await IssuingOffice.ApproveAsync(Place, string.Create(CultureInfo.InvariantCulture, $"kh-{n}")));
        await using var other = await OpenAsync();

        var issued = await Task.WhenAll(approved.Select((version, n) =>
        {
            var place = n % 2 == 0 ? Place : other;
            return place.Run().IssueAsync(IssuingOffice.Request(place, version), Token);
        }));

        Assert.Equal(Enumerable.Range(1, 6), issued.Select(outcome => outcome.Value!.Line.Place.Number).Order());
        Assert.Equal(Enumerable.Range(1, 6), Lines.Select(line => line.Place.Number));
        foreach (var line in Lines)
            Assert.StartsWith($"Số: {line.Place.Number:00}/KH-UBND\n", await TextAsync((await Place.Store.GetAsync(line.Document!.Value, Token)).Current), StringComparison.Ordinal);
        Assert.Empty((await Place.Store.VerifyAsync(Token)).Findings);
    }

    [Fact]
    public async Task What_was_withdrawn_stays_locked_and_its_line_says_so()
    {
        var approved = await IssuingOffice.ApproveAsync(Place, "kh-1");
        var issued = (await Run().IssueAsync(IssuingOffice.Request(Place, approved), Token)).Value!;

        await new ReviewDesk(Place.Database, Place.Store).WithdrawAsync(
            new(approved.Document, issued.Version.Id, IssuingOffice.Act(new("binh", "Trần Văn Bình"), "Sai căn cứ")), Token);

        Assert.Contains("Thu hồi ngày", Register.Find(approved.Document)!.Entry!.Note, StringComparison.Ordinal);
        var info = await Place.Store.GetAsync(approved.Document, Token);
        Assert.Equal(("withdrawn", LockKind.Final), (info.Fields.State, info.Lock!.Kind));
    }

    protected IssueRun Run(string program = "/nowhere/soffice") => Place.Run(program);

    private string FakePrinter() => IssueCrashRun.FakePrinter(Folder);

    private int CountOf(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Place.Database.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (int)(long)command.ExecuteScalar()!;
    }

    protected async Task<string> TextAsync(VersionInfo version)
    {
        await using var content = await Place.Store.OpenAsync(version.Document, version.Id, Token);
        using var bytes = new MemoryStream();
        await content.Stream.CopyToAsync(bytes, Token);
        return DocxText.Read(bytes.ToArray());
    }
}
