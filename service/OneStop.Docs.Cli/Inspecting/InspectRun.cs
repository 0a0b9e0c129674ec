using System.Globalization;
using System.Text.Json;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Inspection;

namespace OneStop.Docs.Cli.Inspecting;

/// <summary>One call of <c>onestop inspect</c>.</summary>
internal sealed class InspectRun(string file, string? schemaFile, string templatesFolder, CommandReport report)
{
    private const int UsualSize = 14;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (file == InputFile.StandardInput && schemaFile == InputFile.StandardInput)
        {
            report.Add(CliCodes.Error(CliCodes.StandardInputTwice, "FILE", "--schema"));
            return;
        }

        var catalog = TemplateCatalog.Open(templatesFolder);
        var bytes = await BytesAsync(catalog, cancellationToken);
        var schema = schemaFile is null ? null : await SchemaAsync(schemaFile, cancellationToken);
        if (bytes is null || report.HasErrors) return;
        if (report.Take(DocumentEngine.Open(bytes, PackageLimits.Default)) is not { } parts) return;
        var outcome = DocumentEngine.Inspect(parts, catalog.Options(UsualSize), schema);
        report.Add(outcome.Diagnostics);
        if (outcome.Value is not { } inspection) return;
        report.Add(inspection.Diagnostics);
        InspectionJson.Write(inspection, report.Result);
        if (!report.IsJson) Say(inspection);
    }

    /// <summary>A template of the catalogue by its id, else a file.</summary>
    private async Task<byte[]?> BytesAsync(TemplateCatalog catalog, CancellationToken cancellationToken) =>
        catalog.Find(file) is not null
            ? report.Take(catalog.Read(file, null))?.Bytes
            : report.Take(await InputFile.ReadAsync(file, cancellationToken))?.Bytes;

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
            report.Add(DraftingCodes.Error(DraftingCodes.DataNotJson, new(name), broken.Message));
            return null;
        }
    }

    private void Say(TemplateInspection inspection)
    {
        report.Say(report.Terminal.Text("inspect.tags", Count(inspection.Tags.Count), Count(inspection.Blocks.Count)));
        foreach (var block in inspection.Blocks)
        {
            report.Say($"  {block.Text} … {block.Repeats ?? "?"} ({Place(block.Open)})");
        }

        report.Say(report.Terminal.Text("inspect.data"));
        foreach (var field in inspection.Data) Say(field, 1);
        if (inspection.Functions.Count == 0) return;
        report.Say(report.Terminal.Text("inspect.functions"));
        report.Say("  " + string.Join(", ", inspection.Functions.Select(f => f.Name)));
    }

    private void Say(DataField field, int depth)
    {
        var mark = field.Shape switch { DataShape.List => "[]", DataShape.Object => "{}", _ => "" };
        report.Say($"{new string(' ', depth * 2)}{field.Name}{mark}  ({Place(field.Location)})");
        foreach (var below in field.Fields) Say(below, depth + 1);
    }

    private string Place(Location location) => location.Describe(report.Terminal.Culture);

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
