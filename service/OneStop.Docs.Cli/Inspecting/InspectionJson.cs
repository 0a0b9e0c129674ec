using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Inspection;

namespace OneStop.Docs.Cli.Inspecting;

/// <summary>What was found in a template, for programs.</summary>
internal static class InspectionJson
{
    public static void Write(TemplateInspection inspection, JsonObject result, CultureInfo culture)
    {
        JsonObject Place(Location location) => PlaceOf(location, culture);
        JsonObject Field(DataField field) => new()
        {
            ["name"] = field.Name,
            ["shape"] = field.Shape.ToString().ToLowerInvariant(),
            ["type"] = JsonNamingPolicy.CamelCase.ConvertName(field.Type.ToString()),
            ["required"] = field.IsRequired,
            ["path"] = field.Path,
            ["place"] = Place(field.Location),
            ["places"] = List(field.Places, Place),
            ["fields"] = List(field.Fields, Field),
        };
        JsonObject Name(InspectedName name) => new() { ["name"] = name.Name, ["place"] = Place(name.Location) };
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
        result["schema"] = InferredSchema.Write(inspection.Data);
        result["functions"] = List(inspection.Functions, Name);
        result["includes"] = List(inspection.Includes, Name);
    }

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> write) => new([.. items.Select(item => (JsonNode)write(item))]);

    private static JsonObject PlaceOf(Location location, CultureInfo culture) => new()
    {
        ["part"] = location.Part,
        ["paragraph"] = location.Paragraph,
        ["column"] = location.Column,
        ["words"] = location.DescribeForPeople(culture),
    };
}
