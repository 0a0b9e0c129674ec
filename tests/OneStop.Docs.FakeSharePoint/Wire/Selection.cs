using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.Http;

namespace OneStop.Docs.FakeSharePoint.Wire;

/// <summary>$select and $expand, with or without the "$" (od-optional-query-parameters).</summary>
internal static class Selection
{
    /// <summary>Leaves the members chosen; annotations stay.</summary>
    public static JsonObject Select(JsonObject json, string? select)
    {
        if (string.IsNullOrWhiteSpace(select)) return json;
        var chosen = select.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (chosen.Contains("*")) return json;
        var wanted = chosen.Select(name => name == "content.downloadUrl" ? "@microsoft.graph.downloadUrl" : name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in json.Select(member => member.Key).Where(name => !wanted.Contains(name) && !name.StartsWith("@odata", StringComparison.Ordinal)).ToList())
        {
            json.Remove(name);
        }

        return json;
    }

    /// <summary>The parts of $expand: name and the $select in its parentheses.</summary>
    /// <exception cref="GraphRefusal">400: something that cannot be expanded here.</exception>
    public static IReadOnlyList<(string Name, string? Inner)> Expansions(string? expand, params string[] known)
    {
        var parts = new List<(string, string?)>();
        foreach (var part in SplitOutside(expand ?? string.Empty))
        {
            var open = part.IndexOf('(', StringComparison.Ordinal);
            var name = open < 0 ? part : part[..open];
            if (!known.Contains(name, StringComparer.Ordinal)) throw GraphRefusal.BadRequest($"Could not find a property named '{name}' to expand.");
            parts.Add((name, open < 0 ? null : part[(open + 1)..].TrimEnd(')')));
        }

        return parts;
    }

    /// <summary>The value after <c>select=</c> inside the parentheses of an expansion; null when it says nothing.</summary>
    /// <exception cref="GraphRefusal">400: another option.</exception>
    public static string? InnerSelect(string? inner)
    {
        if (inner is null) return null;
        var text = inner.TrimStart('$');
        return text.StartsWith("select=", StringComparison.Ordinal) ? text["select=".Length..] : throw GraphRefusal.BadRequest("Only $select may stand inside $expand.");
    }

    private static IEnumerable<string> SplitOutside(string text)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '(') depth++;
            if (i < text.Length && text[i] == ')') depth--;
            if (i != text.Length && (text[i] != ',' || depth != 0)) continue;
            if (text[start..i].Trim() is { Length: > 0 } part) yield return part;
            start = i + 1;
        }
    }
}
