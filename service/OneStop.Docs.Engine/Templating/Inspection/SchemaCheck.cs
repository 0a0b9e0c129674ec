using System.Text.Json;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Engine.Templating.Inspection;

/// <summary>Holds the data a template reads against a JSON Schema.</summary>
internal static class SchemaCheck
{
    private const int ReferenceLimit = 32;

    /// <summary>A warning for each path that the schema rules out; what it leaves open is let pass.</summary>
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<DataField> fields, JsonElement schema) => Check(fields, [schema], schema);

    private static IEnumerable<Diagnostic> Check(IReadOnlyList<DataField> fields, IReadOnlyList<JsonElement> owners, JsonElement root)
    {
        var open = owners.SelectMany(owner => Alternatives(owner, root, ReferenceLimit)).ToList();
        foreach (var field in fields)
        {
            var known = open.SelectMany(owner => Member(owner, field.Name)).ToList();
            if (known.Count == 0)
            {
                if (open.TrueForAll(IsClosed)) yield return Codes.Warning(Codes.UnknownData, field.Location, field.Path);
                continue;
            }

            var items = field.Shape == DataShape.List
                ? known.SelectMany(member => Alternatives(member, root, ReferenceLimit)).SelectMany(Items).ToList()
                : known;
            if (items.Count == 0) continue;
            foreach (var problem in Check(field.Fields, items, root)) yield return problem;
        }
    }

    /// <summary>The schemas one may stand for: references followed, anyOf, oneOf and allOf opened.</summary>
    private static IEnumerable<JsonElement> Alternatives(JsonElement schema, JsonElement root, int left)
    {
        if (schema.ValueKind != JsonValueKind.Object || left == 0) return [schema];
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Resolve(reference.GetString() ?? "", root) is { } target ? Alternatives(target, root, left - 1) : [];
        }

        var parts = new[] { "anyOf", "oneOf", "allOf" }
            .Where(name => schema.TryGetProperty(name, out _))
            .SelectMany(name => schema.GetProperty(name).EnumerateArray())
            .SelectMany(part => Alternatives(part, root, left - 1))
            .ToList();
        return parts.Count == 0 || schema.TryGetProperty("properties", out _) ? parts.Append(schema) : parts;
    }

    private static JsonElement? Resolve(string reference, JsonElement root)
    {
        if (!reference.StartsWith('#')) return null;
        var target = root;
        foreach (var step in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (target.ValueKind != JsonValueKind.Object || !target.TryGetProperty(name, out target)) return null;
        }

        return target;
    }

    private static IEnumerable<JsonElement> Member(JsonElement schema, string name)
    {
        if (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties)
            && properties.TryGetProperty(name, out var member))
        {
            yield return member;
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement schema)
    {
        if (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("items", out var items)) yield return items;
    }

    /// <summary>A schema that lists properties means to list them all, unless it says what others look like.</summary>
    private static bool IsClosed(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object
        && (schema.TryGetProperty("properties", out _) || schema.TryGetProperty("type", out _))
        && (!schema.TryGetProperty("additionalProperties", out var others) || others.ValueKind == JsonValueKind.False);
}
