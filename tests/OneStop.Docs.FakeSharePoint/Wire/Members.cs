using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.Http;

namespace OneStop.Docs.FakeSharePoint.Wire;

/// <summary>Members of a JSON body read by their type; another type is a 400.</summary>
internal static class Members
{
    public static string? Text(JsonObject body, string name) => Read<string>(body[name], name, "a string");

    public static bool? Flag(JsonObject body, string name) => body[name] is null ? null : Read<bool>(body[name], name, "true or false");

    public static int? Number(JsonObject body, string name) => body[name] is null ? null : Read<int>(body[name], name, "a number");

    public static long? Size(JsonObject body, string name)
    {
        if (body[name] is null) return null;
        var size = Read<long>(body[name], name, "a number");
        return size >= 0 ? size : throw GraphRefusal.Invalid($"The property '{name}' must not be negative.");
    }

    /// <summary>The strings of an array; empty when it is not there.</summary>
    public static List<string> Texts(JsonObject body, string name) => body[name] switch
    {
        null => [],
        JsonArray array => [.. array.Select(node => Read<string>(node, name, "strings") ?? throw Wrong(name, "strings"))],
        _ => throw Wrong(name, "an array of strings"),
    };

    private static T? Read<T>(JsonNode? node, string name, string what) => node switch
    {
        null => default,
        JsonValue value when value.TryGetValue<T>(out var read) => read,
        _ => throw Wrong(name, what),
    };

    private static GraphRefusal Wrong(string name, string what) => GraphRefusal.Invalid($"The property '{name}' must be {what}.");
}
