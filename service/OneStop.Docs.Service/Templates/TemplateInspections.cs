using System.ComponentModel;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Templates;

internal sealed record InspectionView(string Dummy);

internal static class TemplateInspections
{
    public static RawBody SentFile { get; } = new([MediaTypes.Docx, MediaTypes.Bytes], null);

    public static IResult InspectOwn(string id, int? size, TemplateCatalog catalog, CancellationToken cancellationToken) => TypedResults.Ok();

    public static Task<IResult> InspectSentAsync(HttpContext context, CancellationToken cancellationToken) => Task.FromResult<IResult>(TypedResults.Ok());
}
