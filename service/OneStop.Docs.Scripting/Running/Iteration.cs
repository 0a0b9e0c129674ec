using System.Numerics;

namespace OneStop.Docs.Scripting.Running;

/// <summary>What a loop or a list function goes over.</summary>
internal static class Iteration
{
    /// <summary>Items of a range made at one time.</summary>
    public const int LongestRange = 50_000_000;

    /// <summary>The members of an object as <c>{key, value}</c> objects, as loops see them.</summary>
    public static List<ScriptValue> Pairs(ScriptObject members)
    {
        var pairs = new List<ScriptValue>(members.Count);
        foreach (var (name, value) in members)
        {
            var pair = new ScriptObject { ["key"] = name, ["value"] = value };
            pairs.Add(pair);
        }

        return pairs;
    }

    /// <summary>Items of anything that has items; null when it has none.</summary>
    public static IReadOnlyList<ScriptValue>? Items(in ScriptValue value) => value.Kind switch
    {
        ScriptKind.Array => value.AsArray!.Items,
        ScriptKind.Range => RangeItems(value.AsRange),
        ScriptKind.Object => Pairs(value.AsObject!),
        ScriptKind.Text => [.. value.AsText.Select(c => ScriptValue.FromOther(c))],
        _ => null,
    };

    public static List<ScriptValue> RangeItems(ScriptRange range)
    {
        var count = (int)BigInteger.Min(range.Count, LongestRange);
        var items = new List<ScriptValue>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(range[i]);
        }

        return items;
    }
}
