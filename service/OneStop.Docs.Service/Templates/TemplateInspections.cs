using System.ComponentModel;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Templates;

/// <summary>Looking at a template without drafting: one of ours, or one a keeper sends to try.</summary>
internal static class TemplateInspections
{
    private const int UsualSize = 14;

    public static RawBody SentFile { get; } = new([MediaTypes.Docx, MediaTypes.Bytes], null);

    public static IResult InspectOwn(
        [Description("The template's id.")] string id,
        [Description("Body size in points; the template's usual one when left out.")] int? size,
        HttpContext context, TemplateCatalog catalog, ServiceSettings settings, CancellationToken cancellationToken)
    {
        // What is asked for wrongly is a refusal; what is wrong in the template is the answer.
        var file = catalog.Read(id, size);
        return file.Value is null
            ? ProblemResult.Of(file.Diagnostics)
            : Answer(file.Value.Bytes, file.Value.BodySize, context, catalog, settings);
    }

    public static async Task<IResult> InspectSentAsync(
        HttpContext context, TemplateCatalog catalog, ServiceSettings settings, CancellationToken cancellationToken)
    {
        var (bytes, problem) = await SentFile.ReadAsync(context.Request, cancellationToken);
        if (problem is not null) return problem;
        return bytes.Length == 0
            ? ProblemResult.Of(StatusCodes.Status400BadRequest, ServiceCodes.NotADocument)
            : Answer(bytes, UsualSize, context, catalog, settings);
    }

    public static async Task<IResult> AnnotateSentAsync(
        HttpContext context, TemplateCatalog catalog, ServiceSettings settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (bytes, problem) = await SentFile.ReadAsync(context.Request, cancellationToken);
        if (problem is not null) return problem;
        if (bytes.Length == 0) return ProblemResult.Of(StatusCodes.Status400BadRequest, ServiceCodes.NotADocument);
        var culture = RequestLanguage.Announce(context);
        var parts = DocumentEngine.Open(bytes, PackageLimits.Default with { PackageLength = settings.DocumentLength });
        if (parts.Value is null) return ProblemResult.Of(parts.Diagnostics);
        var inspection = DocumentEngine.Inspect(parts.Value, catalog.Options(UsualSize));
        if (inspection.Value is null) return ProblemResult.Of(inspection.Diagnostics);
        var copy = DocumentEngine.Annotate(parts.Value, inspection.Value.Diagnostics, new(culture, clock.GetUtcNow()));
        return copy.Value is null ? ProblemResult.Of(copy.Diagnostics) : TypedResults.Bytes(copy.Value.ToBytes(), MediaTypes.Docx, "template.docx");
    }

    private static IResult Answer(
        byte[] bytes, int size, HttpContext context, TemplateCatalog catalog, ServiceSettings settings)
    {
        var culture = RequestLanguage.Announce(context);
        var parts = DocumentEngine.Open(bytes, PackageLimits.Default with { PackageLength = settings.DocumentLength });
        if (parts.Value is null) return TypedResults.Ok(InspectionView.OfUnreadable(parts.Diagnostics, culture));
        var inspection = DocumentEngine.Inspect(parts.Value, catalog.Options(size));
        return inspection.Value is null
            ? TypedResults.Ok(InspectionView.OfUnreadable(inspection.Diagnostics, culture))
            : TypedResults.Ok(InspectionView.Of(inspection.Value, culture));
    }
}
