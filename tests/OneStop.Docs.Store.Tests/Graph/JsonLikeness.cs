using System.Globalization;
using System.Text.Json.Nodes;

namespace OneStop.Docs.Store.Tests.Graph;

/// <summary>Whether two pieces of JSON say the same: order of members and the spelling of a moment or a number do not matter.</summary>
internal static class JsonLikeness
{
    /// <summary>Where they differ; empty when they do not.</summary>
    public static IReadOnlyList<string> Differences(JsonNode? expected, JsonNode? actual) => [.. Compare("$", expected, actual)];

    private static IEnumerable<string> Compare(string path, JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (null, null) => [],
        (JsonObject left, JsonObject right) => CompareObjects(path, left, right),
        (JsonArray left, JsonArray right) when left.Count == right.Count => left.SelectMany((item, i) => Compare($"{path}[{i}]", item, right[i])),
        (JsonValue left, JsonValue right) when SameValue(left, right) => [],
        _ => [$"{path}: {expected?.ToJsonString() ?? "null"} ≠ {actual?.ToJsonString() ?? "null"}"],
    };

    private static IEnumerable<string> CompareObjects(string path, JsonObject expected, JsonObject actual)
    {
        foreach (var (name, value) in expected)
        {
            if (value is null && !actual.ContainsKey(name)) continue;
            var found = actual.ContainsKey(name);
            foreach (var difference in found ? Compare($"{path}.{name}", value, actual[name]) : [$"{path}.{name} is missing"]) yield return difference;
        }

        foreach (var (name, value) in actual.Where(member => member.Value is not null && !expected.ContainsKey(member.Key)))
        {
            yield return $"{path}.{name} is too many: {value!.ToJsonString()}";
        }
    }

    private static bool SameValue(JsonValue left, JsonValue right)
    {
        var (one, other) = (left.ToString(), right.ToString());
        if (string.Equals(one, other, StringComparison.Ordinal)) return true;
        if (Number(one) is { } number && Number(other) is { } same) return number == same;
        return Moment(one) is { } moment && Moment(other) is { } equal && moment == equal;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Moment(string text)
    {
        var isMoment = text.Length > 10 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment : (DateTimeOffset?)null;
        return isMoment;
    }
}
