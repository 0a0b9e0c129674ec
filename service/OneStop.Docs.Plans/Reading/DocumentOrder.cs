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
        var paths = problems.Select(p => p.Location.Path).OfType<string>().Distinct().ToList();
        var walk = new Walk(paths);
        walk.Through(root, JsonPlace.Root);
        return [.. problems.OrderBy(p => p.Location.Path is { } path ? walk.Order.GetValueOrDefault(path, int.MaxValue) : int.MaxValue)];
    }

    /// <summary>Visits only what has a problem in it.</summary>
    private sealed class Walk(IReadOnlyList<string> paths)
    {
        private readonly ILookup<string, string> _byParent = paths.ToLookup(Parent, StringComparer.Ordinal);
        private readonly HashSet<string> _onTheWay = [.. paths.SelectMany(WithAncestors)];

        public Dictionary<string, int> Order { get; } = new(StringComparer.Ordinal);

        public void Through(JsonElement element, JsonPlace place)
        {
            var path = place.ToString();
            if (!_onTheWay.Contains(path)) return;
            Order.TryAdd(path, Order.Count);
            if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var member in element.EnumerateObject())
                {
                    if (JsonKinds.NameOf(member) is { } name) Through(member.Value, place[name]);
                }
            }
            else if (element.ValueKind == JsonValueKind.Array)
            {
                var index = 0;
                foreach (var item in element.EnumerateArray()) Through(item, place[index++]);
            }

            foreach (var missing in _byParent[path]) Order.TryAdd(missing, Order.Count);
        }

        private static IEnumerable<string> WithAncestors(string path)
        {
            for (; path.Length > 0; path = Parent(path)) yield return path;
        }

        private static string Parent(string path) => path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
    }
}
