using System.Globalization;
using System.Text.Json;

namespace OneStop.Docs.Service.Tests.Contract;

/// <summary>Holds JSON against a schema of the OpenAPI document (3.1): types, nulls, members that must be there, members nobody described.</summary>
/// <param name="document">The whole OpenAPI document: references lead into it.</param>
internal sealed class SchemaCheck(JsonElement document)
{
    /// <summary>What does not fit, each with its path; empty when all fits.</summary>
    public IReadOnlyList<string> Check(JsonElement value, JsonElement schema)
    {
        var misfits = new List<string>();
        Check(value, schema, "$", misfits);
        return misfits;
    }

    private void Check(JsonElement value, JsonElement schema, string path, List<string> misfits)
    {
        if (schema.TryGetProperty("$ref", out var reference)) schema = Follow(reference.GetString()!);
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            CheckChoices(value, choices, path, misfits);
            return;
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(name => Is(value, name)))
        {
            misfits.Add($"{path}: {value.ValueKind}, not {type}");
            return;
        }

        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))) misfits.Add($"{path}: {value} is none of {allowed}");
        if (value.ValueKind == JsonValueKind.String && schema.TryGetProperty("format", out var format) && !HasForm(value.GetString()!, format.GetString()!)) misfits.Add($"{path}: {value} is no {format}");
        if (value.ValueKind == JsonValueKind.Object) CheckMembers(value, schema, path, misfits);
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var (at, item) in value.EnumerateArray().Index()) Check(item, items, string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]"), misfits);
        }
    }

    private void CheckChoices(JsonElement value, JsonElement choices, string path, List<string> misfits)
    {
        var tries = choices.EnumerateArray().Select(choice => Try(value, choice, path)).ToList();
        if (tries.Exists(problems => problems.Count == 0)) return;
        // The choice that says most is the one meant: null fits nothing but null.
        misfits.AddRange(tries.MaxBy(problems => problems.Count)!);
    }

    private List<string> Try(JsonElement value, JsonElement schema, string path)
    {
        var misfits = new List<string>();
        Check(value, schema, path, misfits);
        return misfits;
    }

    private void CheckMembers(JsonElement value, JsonElement schema, string path, List<string> misfits)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            misfits.AddRange(required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{path}.{name}: not there"));
        }

        if (!schema.TryGetProperty("properties", out var properties)) return;
        foreach (var member in value.EnumerateObject())
        {
            if (properties.TryGetProperty(member.Name, out var described)) Check(member.Value, described, $"{path}.{member.Name}", misfits);
            else misfits.Add($"{path}.{member.Name}: not described");
        }
    }

    private JsonElement Follow(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(document, (place, name) => place.GetProperty(name));

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A type that JSON Schema does not know."),
    };

    private static bool HasForm(string text, string format) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };
}
