using System.Text.Json.Nodes;

namespace OneStop.Docs.Engine.Tests.Templating.Inspection;

/// <summary>Data made from a schema: two items in every list, every member there, no two texts alike.</summary>
internal static class SampleData
{
    public static JsonNode Of(JsonNode schema, string path = "")
    {
        var type = schema["type"] switch { JsonArray types => (string)types[0]!, { } one => (string)one!, null => "" };
        switch (type)
        {
            case "object":
                return new JsonObject(Members(schema).Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Of(member.Value!, $"{path}/{member.Key}"))));
            case "array":
                var items = schema["items"] ?? new JsonObject();
                return new JsonArray(Of(items, path + "/0"), Of(items, path + "/1"));
            case "number":
                return 7.5;
            case "integer":
                return 3;
            case "boolean":
                return true;
            default:
                return (string?)schema["format"] == "date" ? "2026-03-04" : "chữ " + path;
        }
    }

    /// <summary>The ways to every required member; lists are entered at their first item.</summary>
    public static IEnumerable<IReadOnlyList<string>> Required(JsonNode schema)
    {
        if (schema["items"] is { } items)
        {
            foreach (var inner in Required(items)) yield return ["0", .. inner];
        }

        foreach (var name in schema["required"]?.AsArray().Select(name => (string)name!) ?? []) yield return [name];
        foreach (var (name, member) in Members(schema))
        {
            foreach (var inner in Required(member!)) yield return [name, .. inner];
        }
    }

    public static JsonObject Without(JsonObject data, IReadOnlyList<string> path)
    {
        var copy = (JsonObject)data.DeepClone();
        JsonNode at = copy;
        foreach (var step in path.SkipLast(1)) at = at is JsonArray list ? list[0]! : at[step]!;
        Assert.True(at.AsObject().Remove(path[^1]));
        return copy;
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode schema) => schema["properties"]?.AsObject() ?? [];
}
