using System.ComponentModel;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Templates;

[Description("Everything found in a template.")]
internal sealed record InspectionView(
    [property: Description("True when documents can be made with it.")] bool Usable,
    [property: Description("Every mistake, with part, paragraph, column and the text quoted.")] IReadOnlyList<Finding> Findings);

/// <summary>Looking at a template without drafting: one of ours, or one a keeper sends to try.</summary>
internal static class TemplateInspections
{
    public static RawBody SentFile { get; } = new([MediaTypes.Docx, MediaTypes.Bytes], null);

    public static IResult InspectOwn(
        [Description("The template's id.")] string id,
        [Description("Body size in points; the template's usual one when left out.")] int? size,
        HttpContext context, TemplateCatalog catalog, CancellationToken cancellationToken)
    {
        // What is asked for wrongly is a refusal; what is wrong in the template is the answer.
        var file = catalog.Read(id, size);
        return file.Value is null ? ProblemResult.Of(file.Diagnostics) : Answer(catalog.Compile(id, size), context);
    }

    public static async Task<IResult> InspectSentAsync(
        HttpContext context, TemplateCatalog catalog, CancellationToken cancellationToken)
    {
        var (bytes, problem) = await SentFile.ReadAsync(context.Request, cancellationToken);
        if (problem is not null) return problem;
        if (bytes.Length == 0) return ProblemResult.Of(StatusCodes.Status400BadRequest, ServiceCodes.NotADocument);
        return Answer(catalog.CompileFile(bytes), context);
    }

    private static IResult Answer(Outcome<CompiledTemplate> compiled, HttpContext context) => TypedResults.Ok(
        new InspectionView(!compiled.HasErrors, Finding.From(compiled.Diagnostics, RequestLanguage.Announce(context))));
}
