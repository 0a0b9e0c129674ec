using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Drafting.Overrides;

/// <summary>What a value given as text on the command line is meant to be: the plan records know.</summary>
internal static class PlanTypes
{
    private static readonly JsonSerializerOptions Records = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>
    /// Text where the plan has text ("05" stays "05"), else what JSON makes of it, else text.
    /// The word <c>null</c> takes a value out.
    /// </summary>
    public static JsonNode? Value(DataOverride one)
    {
        if (one.Value == "null") return null;
        if (TypeAt(one.Path) == typeof(string)) return JsonValue.Create(one.Value);
        try
        {
            return JsonNode.Parse(one.Value);
        }
        catch (JsonException)
        {
            return JsonValue.Create(one.Value);
        }
    }

    private static Type? TypeAt(IReadOnlyList<object> path)
    {
        var type = typeof(Plan);
        foreach (var step in path)
        {
            var info = Records.GetTypeInfo(type);
            var below = step is string name
                ? info.Kind == JsonTypeInfoKind.Object ? info.Properties.FirstOrDefault(p => p.Name == name)?.PropertyType : null
                : info.ElementType;
            if (below is null) return null;
            type = below;
        }

        return type;
    }
}
