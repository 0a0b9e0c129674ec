using System.Text.Json;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Drafting.Composing;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Drafting.Overrides;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Drafting;

/// <summary>Fills a .docx template from anywhere with JSON of any shape; plan data is still checked as such.</summary>
public sealed class FileDrafter(TemplateCatalog catalog)
{
    private const int DeepestData = 128;

    /// <param name="name">The template's file name: the document is called after it.</param>
    /// <param name="template">The .docx.</param>
    /// <param name="json">UTF-8; an object.</param>
    public Outcome<DraftedDocument> Draft(
        string name, ReadOnlyMemory<byte> template, ReadOnlyMemory<byte> json, DraftOptions options, CancellationToken cancellationToken)
    {
        var compiled = catalog.CompileFile(template);
        var data = Data(json, options);
        if (compiled.Value is null || data.Value is null) return new(null, [.. compiled.Diagnostics, .. data.Diagnostics]);

        var rendered = TemplateRun.Render(name, compiled.Value, data.Value, options, cancellationToken);
        return new(
            rendered.Value is null ? null : new(rendered.Value.Bytes, $"{Path.GetFileNameWithoutExtension(name)}-out.docx"),
            [.. compiled.Diagnostics, .. data.Diagnostics, .. rendered.Diagnostics]);
    }

    private static Outcome<ScriptData> Data(ReadOnlyMemory<byte> json, DraftOptions options)
    {
        var text = DataOverrides.Apply(json, options.Overrides);
        if (text.Value is null) return new(null, text.Diagnostics);
        try
        {
            var bytes = text.Value.Json.Span.StartsWith("\uFEFF"u8) ? text.Value.Json[3..] : text.Value.Json;
            using var document = JsonDocument.Parse(bytes, new() { MaxDepth = DeepestData });
            var root = document.RootElement.Clone();
            if (root.ValueKind != JsonValueKind.Object) return new(null, [DraftingCodes.NotJson(Location.None)]);
            if (!IsPlan(root)) return new(ScriptData.FromJson(root), []);
            var plan = Drafter.ReadPlan(json, options);
            return new(plan.Value is null ? null : new PlanData(plan.Value).Document(), plan.Diagnostics);
        }
        catch (JsonException broken)
        {
            return new(null, [DraftingCodes.NotJson(Location.None, broken)]);
        }
    }

    private static bool IsPlan(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("schema", out var schema)
        && schema.ValueKind == JsonValueKind.String
        && schema.ValueEquals(Plan.SchemaId);
}
