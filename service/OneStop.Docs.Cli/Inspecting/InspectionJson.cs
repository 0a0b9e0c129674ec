using System.Text.Json.Nodes;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Inspection;

namespace OneStop.Docs.Cli.Inspecting;

/// <summary>What was found in a template, for programs.</summary>
internal static class InspectionJson
{
    public static void Write(TemplateInspection inspection, JsonObject result)
    {
        result["tags"] = List(inspection.Tags, tag => new()
        {
            ["text"] = tag.Text,
            ["role"] = tag.Role.ToString().ToLowerInvariant(),
            ["place"] = Place(tag.Location),
        });
        result["blocks"] = List(inspection.Blocks, block => new()
        {
            ["keyword"] = block.Keyword,
            ["text"] = block.Text,
            ["repeats"] = block.Repeats,
            ["open"] = Place(block.Open),
            ["close"] = Place(block.Close),
        });
        result["data"] = List(inspection.Data, Field);
        result["functions"] = List(inspection.Functions, Name);
        result["includes"] = List(inspection.Includes, Name);
    }

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> write) => new([.. items.Select(item => (JsonNode)write(item))]);

    private static JsonObject Name(InspectedName name) => new() { ["name"] = name.Name, ["place"] = Place(name.Location) };

    private static JsonObject Field(DataField field) => new()
    {
        ["name"] = field.Name,
        ["shape"] = field.Shape.ToString().ToLowerInvariant(),
        ["path"] = field.Path,
        ["place"] = Place(field.Location),
        ["fields"] = List(field.Fields, Field),
    };

    private static JsonObject Place(Location location) => new()
    {
        ["part"] = location.Part,
        ["paragraph"] = location.Paragraph,
        ["column"] = location.Column,
    };
}
