using OneStop.Docs.Drafting.Crash;
using OneStop.Docs.Drafting.Issuing;
using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Review;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Keeping;

/// <summary>What opening a store does about issues that a crash broke off.</summary>
public sealed class KeptVersionsTests : IDisposable
{
    private static readonly DocumentId s_document = DocumentId.Parse("kh-1");

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Opening_brings_a_broken_issue_to_its_end_without_a_printing_program()
    {
        await BreakOffAsync();

        await using var kept = await OpenAsync();

        Assert.Equal((ReviewState.Issued, IssueStage.Settled), (kept.Review.Get(s_document).State, kept.Issues.Latest(s_document)!.Stage));
        Assert.Equal(1, kept.Registers.Find(s_document)!.Place.Number);
        Assert.Empty(kept.Left);
    }

    [Fact]
    public async Task Opening_leaves_alone_what_a_living_process_is_at_and_a_registrar_gives_it_up()
    {
        var records = await BreakOffAsync();
        var issuing = await new IssueTurn(records + ".issues").TakeAsync(s_document, Token);

        await using var kept = await OpenAsync();
        var begun = kept.Issues.Latest(s_document)!.Stage;
        await issuing.DisposeAsync();
        var givenUp = await kept.GiveUpAsync(s_document, IssuingOffice.Act(IssuingOffice.Registrar), Token);
        var again = await kept.GiveUpAsync(s_document, IssuingOffice.Act(IssuingOffice.Registrar), Token);

        Assert.Equal((IssueStage.Begun, IssueStage.Abandoned), (begun, givenUp.Value!.Stage));
        Assert.Equal("DRF310", Assert.Single(again.Diagnostics).Code);
        Assert.Equal(ReviewState.Approved, kept.Review.Get(s_document).State);
    }

    [Fact]
    public async Task An_issue_that_cannot_go_on_is_given_up_at_opening_and_told_as_a_warning()
    {
        await BreakOffAsync("KẾ HOẠCH\n\nKhông có phần đầu");

        await using var kept = await OpenAsync();

        Assert.Equal(["DRF301", "DRF302"], kept.Left.Select(problem => problem.Code));
        Assert.All(kept.Left, problem => Assert.Equal(Engine.Diagnostics.Severity.Warning, problem.Severity));
        Assert.Equal(IssueStage.Abandoned, kept.Issues.Latest(s_document)!.Stage);
    }

    /// <summary>As a process leaves it that dies right after it began to issue.</summary>
    private async Task<string> BreakOffAsync(string? body = null)
    {
        await using var place = await IssuingPlace.OpenAsync("local", _folder["store"]);
        await IssuingOffice.PrepareAsync(place);
        var approved = await IssuingOffice.ApproveAsync(place, s_document.Value, body);
        await new IssueDesk(place.Database).BeginAsync(IssuingOffice.Request(place, approved), Token);
        return place.Database.Path;
    }

    private Task<KeptVersions> OpenAsync() =>
        KeptVersions.OpenAsync(_folder["store"], TimeProvider.System, new PdfConverter(new() { Program = "/nowhere/soffice" }), Token);
}
