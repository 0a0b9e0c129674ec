using System.ComponentModel;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Templates;

/// <summary>The templates resource.</summary>
internal static class TemplateEndpoints
{
    public static void MapTemplates(this IEndpointRouteBuilder app, ServiceSettings settings)
    {
        var templates = app.MapGroup("/templates").WithTags("templates");
        templates.MapGet("", List)
            .WithName("ListTemplates").WithSummary("List the templates")
            .Produces<TemplateList>();
        templates.MapGet("/{id}", Get)
            .WithName("GetTemplate").WithSummary("Describe one template")
            .Produces<TemplateView>().WithProblems(404);
        templates.MapGet("/{id}/docx", GetFile)
            .WithName("GetTemplateFile").WithSummary("The template as the Word file a keeper edits")
            .WithFile(MediaTypes.Docx).WithProblems(400, 404);
        templates.MapGet("/{id}/inspection", TemplateInspections.InspectOwn)
            .WithName("InspectTemplate").WithSummary("What data the template reads, and everything wrong with it")
            .Produces<InspectionView>().WithProblems(400, 404);
        templates.MapPost("/inspect", TemplateInspections.InspectSentAsync)
            .WithName("InspectTemplateFile").WithSummary("Inspect a template that is sent, without keeping it")
            .WithRawBody(TemplateInspections.SentFile, settings.DocumentLength)
            .Produces<InspectionView>().WithProblems(400, 413, 415);
        templates.MapPost("/annotate", TemplateInspections.AnnotateSentAsync)
            .WithName("AnnotateTemplateFile").WithSummary("A copy of a template that is sent, every mistake as a Word comment at its place")
            .WithRawBody(TemplateInspections.SentFile, settings.DocumentLength)
            .WithFile(MediaTypes.Docx).WithProblems(400, 413, 415, 422);
    }

    private static TemplateList List(TemplateCatalog catalog, CancellationToken cancellationToken) =>
        new([.. catalog.Templates.Where(info => info.Role is TemplateRole.Document or TemplateRole.Attachment).Select(TemplateView.From)]);

    private static IResult Get([Description("The template's id.")] string id, TemplateCatalog catalog, CancellationToken cancellationToken)
    {
        var info = catalog.Require(id);
        return info.Value is null ? ProblemResult.Of(info.Diagnostics) : TypedResults.Ok(TemplateView.From(info.Value));
    }

    private static IResult GetFile(
        [Description("The template's id.")] string id,
        [Description("Body size in points; the template's usual one when left out.")] int? size,
        TemplateCatalog catalog, CancellationToken cancellationToken)
    {
        var file = catalog.Read(id, size);
        return file.Value is null
            ? ProblemResult.Of(file.Diagnostics)
            : TypedResults.Bytes(file.Value.Bytes, MediaTypes.Docx, $"{id}-{file.Value.BodySize}.docx");
    }
}
