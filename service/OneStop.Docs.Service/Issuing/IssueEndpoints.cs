using System.ComponentModel;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Identity;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Issuing;

/// <summary>Issuing a document, how far that has come, and the header by which other agencies register it.</summary>
internal static class IssueEndpoints
{
    public static void MapIssuing(this IEndpointRouteBuilder app)
    {
        var documents = app.MapGroup("/documents/{id}").WithTags("issuing");
        documents.MapPost("/issue", IssueAsync)
            .WithName("IssueDocument").WithSummary("Issue an approved version: number, date, register line, lock, PDF")
            .WithDescription(
                "The next number of the register is taken, number and date are written into the document, that is saved as a new version and "
                + "locked for good. What cannot be done is told whole and nothing is changed. Once begun it goes to its end, whether the caller "
                + "waits or not; send Idempotency-Key to be safe to ask again.")
            .Produces<IssueView>().WithProblems(400, 401, 403, 404, 409, 422, 423, 503)
            .ConvertsToPdf();
        documents.MapGet("/issue", GetAsync)
            .WithName("GetIssue").WithSummary("The last issue of a document, and how far it has come")
            .Produces<IssueView>().WithProblems(404, 503);
        documents.MapPost("/issue/abandon", GiveUpAsync)
            .WithName("GiveUpIssue").WithSummary("Give up an issue that cannot come to its end; a number it has taken stands cancelled")
            .Produces<IssueView>().WithProblems(400, 401, 403, 404, 409, 422, 503);
        documents.MapGet("/edxml", EdXmlExport.GetAsync)
            .WithName("GetEdXmlHeader").WithSummary("The edXML header (QCVN 102:2016/BTTTT) of an issued document; nothing is sent")
            .WithFile(MediaTypes.FlatOpc).WithProblems(404, 422, 503);
    }

    private static Task<IResult> IssueAsync(
        [Description("The document's id.")] string id, IssueDocumentRequest request, HttpContext context, OpenedVersions versions,
        CancellationToken cancellationToken) =>
        DocumentRoute.ActAsync(id, request.Reason, context, versions, async (kept, document, act) =>
        {
            var version = request.Version is { } named ? new(named) : kept.Review.Get(document).Version;
            // What has begun goes to its end, whether the caller still listens or not: no half-issued document waits for a restart.
            var outcome = await kept.IssueAsync(
                new(document, version, request.Issuer, request.Date ?? kept.Today, request.Entry, request.Number, request.Late, act), CancellationToken.None);
            return outcome.Value is { } issued
                ? TypedResults.Ok(IssueView.From(issued.Ticket, issued.Line, issued.Rendition, Finding.From(outcome.Diagnostics, RequestLanguage.Announce(context))))
                : ProblemResult.Of(outcome.Diagnostics);
        }, cancellationToken);

    private static Task<IResult> GiveUpAsync(
        [Description("The document's id.")] string id, GiveUpIssueRequest request, HttpContext context, OpenedVersions versions,
        CancellationToken cancellationToken) =>
        DocumentRoute.ActAsync(id, request.Reason, context, versions, async (kept, document, act) =>
        {
            var outcome = await kept.GiveUpAsync(document, act, cancellationToken);
            return outcome.Value is { } ticket
                ? TypedResults.Ok(IssueView.From(ticket, kept.Registers.Find(document), null, []))
                : ProblemResult.Of(outcome.Diagnostics);
        }, cancellationToken);

    private static Task<IResult> GetAsync([Description("The document's id.")] string id, OpenedVersions versions, CancellationToken cancellationToken) =>
        DocumentRoute.WithAsync(id, versions, async (kept, document) =>
        {
            await kept.Store.GetAsync(document, cancellationToken);
            if (kept.Issues.Latest(document) is not { } ticket) return ProblemResult.Of(StatusCodes.Status404NotFound, ServiceCodes.NeverIssued, document.Value);
            var rendition = ticket.Saved is { } saved ? kept.Issues.FindRendition(document, saved) : null;
            return TypedResults.Ok(IssueView.From(ticket, kept.Registers.Find(document), rendition, []));
        }, cancellationToken);
}
