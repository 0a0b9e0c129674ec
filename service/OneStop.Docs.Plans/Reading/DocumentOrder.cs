using System.Text.Json;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Plans.Reading;

/// <summary>Puts problems in the order of the text they speak of: what is missing comes at the end of where it is missing.</summary>
internal static class DocumentOrder
{
    /// <summary>Sorts by place; problems without a place in the text keep their order at the end.</summary>
    public static IReadOnlyList<Diagnostic> Sort(IReadOnlyList<Diagnostic> problems, JsonElement root)
    {
        if (problems.Count < 2) return problems;
        var paths = problems.Select(p => p.Location.Path).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        Walk(root, JsonPlace.Root, paths, order);
        return [.. problems.OrderBy(p => p.Location.Path is { } path ? order.GetValueOrDefault(path, int.MaxValue) : int.MaxValue)];
    }

    private static void Walk(JsonElement element, JsonPlace place, HashSet<string> paths, Dictionary<string, int> order)
    {
        var path = place.ToString();
        if (paths.Contains(path)) order.TryAdd(path, order.Count);
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (JsonKinds.NameOf(member) is { } name) Walk(member.Value, place[name], paths, order);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray()) Walk(item, place[index++], paths, order);
        }

        foreach (var missing in paths.Where(p => IsChild(p, path))) order.TryAdd(missing, order.Count);
    }

    private static bool IsChild(string path, string parent) =>
        path.Length > parent.Length
        && path.StartsWith(parent, StringComparison.Ordinal)
        && path[parent.Length] == '.'
        && path.AsSpan(parent.Length + 1).IndexOfAny('.', '[') < 0;
}
