using System.Text.Json;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Inspection;

/// <summary>Holds every place where a template reads data against a JSON Schema.</summary>
internal sealed class SchemaCheck
{
    private readonly Dictionary<DataPath, Found> _found = [];
    private readonly SchemaNode? _root;

    private SchemaCheck(JsonElement schema) => _root = SchemaNode.Of(schema);

    /// <summary>A step of a path as the schema sees it.</summary>
    /// <param name="Node">What stands there; null when the schema leaves it open.</param>
    /// <param name="Problem">Why the path leads nowhere, told of its place; null when it does.</param>
    private sealed record Found(SchemaNode? Node, Func<Location, Diagnostic>? Problem = null);

    /// <summary>A warning for each place that reads what the schema rules out; what it leaves open is let pass.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<(DataRead Read, Location Location)> reads, JsonElement schema)
    {
        var check = new SchemaCheck(schema);
        return [.. reads.Select(entry => check.Check(entry.Read, entry.Location)).OfType<Diagnostic>()
            .DistinctBy(d => (d.Code, d.Location, d.Arguments[0]))];
    }

    private Diagnostic? Check(DataRead read, Location location)
    {
        var found = Find(read.Path);
        if (found.Problem is not null) return found.Problem(location);
        return found.Node is { } node && Wanted(read.Use) is { Count: > 0 } wanted && !wanted.Any(node.MayBe)
            ? OtherType(read.Path, wanted[0], node)(location)
            : null;
    }

    private Found Find(DataPath path)
    {
        if (_found.TryGetValue(path, out var known)) return known;
        var owner = path.Owner is null ? new(_root) : Find(path.Owner);
        return _found[path] = owner.Problem is not null || owner.Node is null ? owner : Step(owner.Node, path);
    }

    private static Found Step(SchemaNode owner, DataPath step)
    {
        bool isRuledOut;
        if (step.Name is not { } name)
        {
            // That it is no list is told where it is gone through; a text has letters, an object members.
            var item = owner.Item(step.IsKeyed, out isRuledOut);
            return new(isRuledOut ? null : item);
        }

        var member = owner.Member(name, out isRuledOut);
        if (!isRuledOut) return new(member);
        return new(null, owner.MayBe("object") || step.Owner is null ? Unknown(step, name, owner) : OtherType(step.Owner!, "object", owner));
    }

    private static Func<Location, Diagnostic> Unknown(DataPath path, string name, SchemaNode owner)
    {
        var text = path.ToString();
        return NearestName.Among(name, owner.Names) is { } nearest
            ? location => Codes.Warning(Codes.MisspeltData, location, text, nearest)
            : location => Codes.Warning(Codes.UnknownData, location, text);
    }

    private static Func<Location, Diagnostic> OtherType(DataPath path, string wanted, SchemaNode node)
    {
        var (text, types) = (path.ToString(), string.Join(", ", node.Types));
        return location => Codes.Warning(Codes.DataOfOtherType, location, text, wanted, types);
    }

    /// <summary>The types that fit a use; the first is what it wants.</summary>
    private static IReadOnlyList<string> Wanted(DataUse use) => use switch
    {
        DataUse.List => ["array", "object"],
        DataUse.Object => ["object"],
        DataUse.Number or DataUse.Integer => ["number"],
        DataUse.Date => ["string"],
        DataUse.Text => ["string", "number", "boolean"],
        DataUse.Sized => ["array", "string", "object"],
        _ => [],
    };
}
