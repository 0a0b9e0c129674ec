using System.ComponentModel;
using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Identity;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Wire;
using OneStop.Docs.Store.Auditing;

namespace OneStop.Docs.Service.Auditing;

/// <summary>The audit trail: JSON a page at a time, or all of it as CSV for a spreadsheet.</summary>
internal static class AuditEndpoints
{
    private const int LongestPage = 1000;

    public static void MapAudit(this IEndpointRouteBuilder app)
    {
        app.MapGet("/documents/{id}/audit", OfDocumentAsync).WithTags("audit")
            .WithName("AuditDocument").WithSummary("Who did what with a document, when and why; CSV by Accept: text/csv")
            .Produces<AuditList>(StatusCodes.Status200OK, MediaTypes.Json, MediaTypes.Csv).WithProblems(400, 404, 406, 503);
        app.MapGet("/audit", OfAllAsync).WithTags("audit")
            .WithName("Audit").WithSummary("Who did what, when and why; CSV by Accept: text/csv")
            .Produces<AuditList>(StatusCodes.Status200OK, MediaTypes.Json, MediaTypes.Csv).WithProblems(400, 406, 503);
    }

    private static Task<IResult> OfDocumentAsync(
        [Description("The document's id.")] string id,
        [Description("At or after.")] DateTimeOffset? from,
        [Description("Before.")] DateTimeOffset? to,
        [Description("Number of the last entry already seen.")] long? after,
        [Description("JSON: at most so many, 1 to 1000.")] int? count,
        HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        DocumentRoute.WithAsync(id, versions, async (kept, document) =>
        {
            await kept.Store.GetAsync(document, cancellationToken);
            return Answer(context, kept, new(document, from, to, Math.Max(0, after ?? 0)), count, document.Value, cancellationToken);
        }, cancellationToken);

    private static async Task<IResult> OfAllAsync(
        [Description("At or after.")] DateTimeOffset? from,
        [Description("Before.")] DateTimeOffset? to,
        [Description("Number of the last entry already seen.")] long? after,
        [Description("JSON: at most so many, 1 to 1000.")] int? count,
        HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        Answer(context, await versions.GetAsync(cancellationToken), new(null, from, to, Math.Max(0, after ?? 0)), count, "kho", cancellationToken);

    private static IResult Answer(HttpContext context, KeptVersions kept, AuditQuery query, int? count, string name, CancellationToken cancellationToken)
    {
        var type = Negotiation.Choose(context.Request, MediaTypes.Json, MediaTypes.Csv);
        if (type is null) return ProblemResult.Of(StatusCodes.Status406NotAcceptable, ServiceCodes.NotAcceptable, $"{MediaTypes.Json}, {MediaTypes.Csv}");
        var culture = RequestLanguage.Announce(context);
        if (type == MediaTypes.Csv)
        {
            return TypedResults.Stream(
                stream => AuditCsv.WriteAsync(kept.Audit.Read(query), stream, culture, cancellationToken), MediaTypes.Csv + "; charset=utf-8", $"nhat-ky-{name}.csv");
        }

        var size = Math.Clamp(count ?? 200, 1, LongestPage);
        var entries = kept.Audit.Read(query).Take(size + 1).ToList();
        var shown = entries.Take(size).ToList();
        return TypedResults.Ok(new AuditList([.. shown.Select(entry => AuditEntryView.From(entry, culture))], entries.Count > size ? shown[^1].Sequence : null));
    }
}
