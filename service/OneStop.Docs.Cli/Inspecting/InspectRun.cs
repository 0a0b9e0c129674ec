using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Annotation;
using OneStop.Docs.Engine.Templating.Inspection;

namespace OneStop.Docs.Cli.Inspecting;

/// <summary>One call of <c>onestop inspect</c>.</summary>
internal sealed class InspectRun(InspectRequest request, CommandReport report)
{
    private const int UsualSize = 14;

    private static readonly JsonSerializerOptions Writing = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        report.Add(request.Problems(report.IsJson));
        if (report.HasErrors) return;
        var catalog = TemplateCatalog.Open(request.TemplatesFolder);
        var bytes = await BytesAsync(catalog, cancellationToken);
        var schema = request.Schema is null ? null : await SchemaAsync(request.Schema, cancellationToken);
        if (bytes is null || report.HasErrors) return;
        if (report.Take(DocumentEngine.Open(bytes, PackageLimits.Default)) is not { } parts) return;
        var outcome = DocumentEngine.Inspect(parts, catalog.Options(UsualSize), schema);
        report.Add(outcome.Diagnostics);
        if (outcome.Value is not { } inspection) return;
        report.Add(inspection.Diagnostics);
        InspectionJson.Write(inspection, report.Result, report.Terminal.Culture);
        if (!report.IsJson && !request.IsQuiet) InspectionText.Say(inspection, report);
        await WriteSchemaAsync(inspection, cancellationToken);
        await WriteAnnotatedAsync(parts, inspection, cancellationToken);
    }

    /// <summary>A template of the catalogue by its id, else a file.</summary>
    private async Task<byte[]?> BytesAsync(TemplateCatalog catalog, CancellationToken cancellationToken) =>
        catalog.Find(request.File) is not null
            ? report.Take(catalog.Read(request.File, null))?.Bytes
            : report.Take(await InputFile.ReadAsync(request.File, cancellationToken))?.Bytes;

    private async Task<JsonElement?> SchemaAsync(string name, CancellationToken cancellationToken)
    {
        if (report.Take(await InputFile.ReadAsync(name, cancellationToken)) is not { } input) return null;
        try
        {
            using var document = JsonDocument.Parse(input.Bytes, new() { MaxDepth = 128 });
            return document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            report.Add(DraftingCodes.NotJson(new(name), broken));
            return null;
        }
    }

    /// <summary>The data needed as a JSON Schema, where a file for it is named.</summary>
    private async Task WriteSchemaAsync(TemplateInspection inspection, CancellationToken cancellationToken)
    {
        if (request.SchemaOut is not { } path) return;
        var text = InferredSchema.Write(inspection.Data).ToJsonString(Writing) + "\n";
        await new OutputFile(path, Encoding.UTF8.GetBytes(text)).WriteAsync(cancellationToken);
        if (path != OutputFile.StandardOutput) report.Say(report.Terminal.Text("inspect.schemawritten", path));
    }

    /// <summary>A copy with every mistake as a comment, where a file for it is named.</summary>
    private async Task WriteAnnotatedAsync(PackageParts parts, TemplateInspection inspection, CancellationToken cancellationToken)
    {
        if (request.Annotate is not { } path) return;
        var options = new AnnotationOptions(report.Terminal.Culture, TimeProvider.System.GetUtcNow());
        if (report.Take(DocumentEngine.Annotate(parts, inspection.Diagnostics, options)) is not { } copy) return;
        await new OutputFile(path, copy.ToBytes()).WriteAsync(cancellationToken);
        if (path != OutputFile.StandardOutput) report.Say(report.Terminal.Text("inspect.annotated", path));
    }
}
