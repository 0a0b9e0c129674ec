using System.ComponentModel;
using OneStop.Docs.Drafting.Auditing;
using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Identity;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Wire;
using OneStop.Docs.Store.Auditing;

namespace OneStop.Docs.Service.Auditing;

/// <summary>The audit trail: JSON a page at a time, all of it as CSV for a spreadsheet, or as a Word report.</summary>
internal static class AuditEndpoints
{
    private const int LongestPage = 1000;

    private const string ByAccept = "; CSV by Accept: text/csv, a Word report (Vietnamese) by that of .docx";

    public static void MapAudit(this IEndpointRouteBuilder app)
    {
        app.MapGet("/documents/{id}/audit", OfDocumentAsync).WithTags("audit")
            .WithName("AuditDocument").WithSummary("Who did what with a document, when and why" + ByAccept)
            .Produces<AuditList>().WithOtherForms(MediaTypes.Csv, MediaTypes.Docx).WithProblems(400, 404, 406, 422, 503)
            .WithRequestTimeout(Policies.LongWork);
        app.MapGet("/audit", OfAllAsync).WithTags("audit")
            .WithName("Audit").WithSummary("Who did what, when and why" + ByAccept)
            .Produces<AuditList>().WithOtherForms(MediaTypes.Csv, MediaTypes.Docx).WithProblems(400, 406, 422, 503)
            .WithRequestTimeout(Policies.LongWork);
    }

    private static Task<IResult> OfDocumentAsync(
        [Description("The document's id.")] string id,
        [Description("At or after; without an offset by the clocks of Vietnam.")] AskedMoment? from,
        [Description("Before; without an offset by the clocks of Vietnam.")] AskedMoment? to,
        [Description("Number of the last entry already seen.")] long? after,
        [Description("JSON: at most so many, 1 to 1000.")] int? count,
        [AsParameters] AuditHead head,
        HttpContext context, OpenedVersions versions, AuditReportAnswer word, CancellationToken cancellationToken) =>
        DocumentRoute.WithAsync(id, versions, async (kept, document) =>
        {
            var title = (await kept.Store.GetAsync(document, cancellationToken)).Fields.Title;
            var query = new AuditQuery(document, from?.Moment, to?.Moment, Math.Max(0, after ?? 0));
            return Answer(context, kept, head.Over(query, kept.Database.Time.GetUtcNow(), title), count, word, cancellationToken);
        }, cancellationToken);

    private static async Task<IResult> OfAllAsync(
        [Description("At or after; without an offset by the clocks of Vietnam.")] AskedMoment? from,
        [Description("Before; without an offset by the clocks of Vietnam.")] AskedMoment? to,
        [Description("Number of the last entry already seen.")] long? after,
        [Description("JSON: at most so many, 1 to 1000.")] int? count,
        [AsParameters] AuditHead head,
        HttpContext context, OpenedVersions versions, AuditReportAnswer word, CancellationToken cancellationToken)
    {
        var kept = await versions.GetAsync(cancellationToken);
        var query = new AuditQuery(null, from?.Moment, to?.Moment, Math.Max(0, after ?? 0));
        return Answer(context, kept, head.Over(query, kept.Database.Time.GetUtcNow(), null), count, word, cancellationToken);
    }

    private static IResult Answer(
        HttpContext context, KeptVersions kept, AuditScope scope, int? count, AuditReportAnswer word, CancellationToken cancellationToken)
    {
        var entries = kept.Audit.Read(scope.Query);
        var culture = RequestLanguage.Announce(context);
        context.Response.Headers.AppendCommaSeparatedValues("Vary", "Accept");
        switch (Negotiation.Choose(context.Request, MediaTypes.Json, MediaTypes.Csv, MediaTypes.Docx))
        {
            case MediaTypes.Docx:
                return word.Of(context, entries, scope, cancellationToken);
            case MediaTypes.Csv:
                return TypedResults.Stream(
                    stream => AuditCsv.WriteAsync(entries, stream, culture, cancellationToken), MediaTypes.Csv + "; charset=utf-8",
                    $"nhat-ky-{scope.Query.Document?.Value ?? "kho"}.csv");
            case MediaTypes.Json:
                var size = Math.Clamp(count ?? 200, 1, LongestPage);
                var page = entries.Take(size + 1).ToList();
                var shown = page.Take(size).ToList();
                return TypedResults.Ok(new AuditList([.. shown.Select(entry => AuditEntryView.From(entry, culture))], page.Count > size ? shown[^1].Sequence : null));
            default:
                return NotAcceptable.Of(context.Request, MediaTypes.Json, MediaTypes.Csv, MediaTypes.Docx);
        }
    }
}
