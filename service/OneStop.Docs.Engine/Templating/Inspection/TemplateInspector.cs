using System.Text.Json;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Inspection;

/// <summary>Compiles a template for what is to be known of it.</summary>
internal static class TemplateInspector
{
    /// <summary>The inspection, mistakes and all.</summary>
    public static TemplateInspection Inspect(PackageParts package, TemplateOptions options, JsonElement? schema)
    {
        var compilation = new TemplateCompilation(options);
        compilation.Compile(package);
        var tags = compilation.Tags;
        var reads = compilation.Usage.Reads.Select(read => (Read: read, Location: tags.Locate(read.Where))).ToList();
        var data = DataTree.Of(reads);
        IReadOnlyList<Diagnostic> diagnostics =
        [
            .. compilation.Diagnostics, .. schema is { } known ? SchemaCheck.Check(reads, known) : [],
        ];
        return new(
            [.. tags.All.Select(entry => new InspectedTag(entry.Tag.Text, RoleOf(entry.Tag), entry.Part.Locate(entry.Tag))).DistinctBy(tag => tag.Location)],
            [.. compilation.Blocks],
            data,
            [.. compilation.Usage.Functions.Select(name => new InspectedName(name.Name, tags.Locate(name.Where)))],
            [.. compilation.Usage.Includes.Select(name => new InspectedName(name.Name, tags.Locate(name.Where)))],
            diagnostics);
    }

    private static TagRole RoleOf(TemplateTag tag) =>
        tag.IsHole ? TagRole.Value : tag.Shape.Events.Count > 0 ? TagRole.Control : TagRole.Statement;
}
