using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Overrides;

/// <summary>JSON data with single values set anew, before anyone looks at what it says.</summary>
public static class DataOverrides
{
    private static readonly JsonSerializerOptions Writing = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same bytes when there is nothing to set or when they are no JSON: whoever reads them says so better.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="overrides"><c>a.b=v</c> each; later ones win.</param>
    public static Outcome<DataText> Apply(ReadOnlyMemory<byte> json, IReadOnlyList<string> overrides)
    {
        if (overrides.Count == 0) return new(new(json), []);
        if (Parse(json) is not { } root) return new(new(json), []);
        var problems = new List<Diagnostic>();
        foreach (var text in overrides)
        {
            if (DataOverride.Parse(text) is not { } one) problems.Add(DraftingCodes.Error(DraftingCodes.BadOverride, new(Quote: text), text));
            else if (Set(root, one) is { } problem) problems.Add(problem);
        }

        return problems.Count > 0 ? new(null, problems) : new(new(JsonSerializer.SerializeToUtf8Bytes(root, Writing)), []);
    }

    private static JsonObject? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            // A byte order mark is no JSON, but Windows editors write it.
            var text = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
            using var document = JsonDocument.Parse(text, new() { MaxDepth = 64 });
            return document.RootElement.ValueKind == JsonValueKind.Object ? JsonObject.Create(document.RootElement.Clone()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Diagnostic? Set(JsonObject root, DataOverride one)
    {
        JsonNode node = root;
        for (var i = 0; i < one.Path.Count - 1; i++)
        {
            if (Problem(node, one, i) is { } problem) return problem;
            var below = Child(node, one.Path[i]);
            if (below is null) Put(node, one.Path[i], below = one.Path[i + 1] is int ? new JsonArray() : new JsonObject());
            node = below;
        }

        if (Problem(node, one, one.Path.Count - 1) is { } last) return last;
        Put(node, one.Path[^1], PlanTypes.Value(one));
        return null;
    }

    private static JsonNode? Child(JsonNode node, object step) => step switch
    {
        string name => ((JsonObject)node)[name],
        int index when index < ((JsonArray)node).Count => ((JsonArray)node)[index],
        _ => null,
    };

    private static void Put(JsonNode node, object step, JsonNode? value)
    {
        if (step is string name) ((JsonObject)node)[name] = value;
        else if (step is int index && index < ((JsonArray)node).Count) ((JsonArray)node)[index] = value;
        else ((JsonArray)node).Add(value);
    }

    private static Diagnostic? Problem(JsonNode node, DataOverride one, int at)
    {
        var place = at == 0 ? "$" : one.Place(at);
        var where = new Location(Path: at == 0 ? "$" : "$." + place, Quote: one.Text);
        return (one.Path[at], node) switch
        {
            (string, JsonObject) => null,
            (string, _) => DraftingCodes.Error(DraftingCodes.OverrideMisses, where, one.Text, place),
            (int index, JsonArray list) when index <= list.Count => null,
            (int, JsonArray list) => DraftingCodes.Error(
                DraftingCodes.OverrideBeyondEnd, where, one.Text, place, list.Count.ToString(CultureInfo.InvariantCulture)),
            _ => DraftingCodes.Error(DraftingCodes.OverrideWantsList, where, one.Text, place),
        };
    }
}

/// <summary>JSON as bytes.</summary>
/// <param name="Json">UTF-8.</param>
public sealed record DataText(ReadOnlyMemory<byte> Json);
