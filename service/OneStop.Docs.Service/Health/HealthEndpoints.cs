using System.ComponentModel;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Service.Problems;

namespace OneStop.Docs.Service.Health;

[Description("The process is alive.")]
internal sealed record Liveness([property: Description("Always live.")] string Status);

[Description("What the service can do now.")]
internal sealed record Readiness(
    [property: Description("ready, or not-ready when no template could be read.")] string Status,
    [property: Description("Templates and blocks that can be used.")] int Templates,
    [property: Description("Whether documents can be had as PDF: LibreOffice is there.")] bool Pdf,
    [property: Description("What is wrong with the templates folder.")] IReadOnlyList<Finding> Findings);

/// <summary>For those who watch over the service.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").WithTags("health");
        health.MapGet("/live", (CancellationToken _) => new Liveness("live"))
            .WithName("GetLiveness").WithSummary("Whether the process answers");
        health.MapGet("/ready", Ready)
            .WithName("GetReadiness").WithSummary("Whether documents can be drafted, and printed")
            .Produces<Readiness>().Produces<Readiness>(StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Ready(
        HttpContext context, TemplateCatalog catalog, PdfConverter converter, CancellationToken cancellationToken)
    {
        var isReady = catalog.Templates.Any(info => info.Role == TemplateRole.Document);
        var findings = Finding.From(catalog.Diagnostics, RequestLanguage.Announce(context));
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            new Readiness(isReady ? "ready" : "not-ready", catalog.Templates.Count, converter.IsAvailable, findings),
            statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
