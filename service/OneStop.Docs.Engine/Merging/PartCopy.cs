using System.Xml.Linq;
using OneStop.Docs.Engine.Editing;

namespace OneStop.Docs.Engine.Merging;

/// <summary>Copies parts from one package into another under fresh names, with everything they point to.</summary>
internal sealed class PartCopy(OpenedPackage into, OpenedPackage from)
{
    private readonly Dictionary<string, string> _copied = new(StringComparer.Ordinal);

    /// <summary>Gives <paramref name="moved"/>, which came from <paramref name="fromPart"/>, relationship ids of <paramref name="intoPart"/>.</summary>
    public void Rebind(IEnumerable<XElement> moved, string fromPart, string intoPart)
    {
        var theirs = from.RelationsOf(fromPart);
        var ours = into.RelationsOf(intoPart);
        foreach (var attribute in moved.SelectMany(e => e.DescendantsAndSelf()).Attributes().Where(IsRelationId))
        {
            if (theirs.Find(attribute.Value) is not { } relation) continue;
            attribute.Value = ours.Add(relation.Type, TargetOf(relation), relation.IsExternal).Id;
        }
    }

    /// <summary>Name of the copy; the same part is copied once.</summary>
    public string Copy(string name)
    {
        if (_copied.TryGetValue(name, out var known)) return known;
        var bytes = from.Bytes(name);
        var type = from.ContentTypes.TypeOf(name) ?? "application/octet-stream";
        var relations = from.RelationsOf(name).Items;
        if (relations.Count == 0 && Twin(name, type, bytes) is { } twin) return _copied[name] = twin;

        var fresh = into.Has(name) ? into.FreeName(name) : name;
        _copied[name] = fresh;
        into.AddBytes(fresh, type, bytes);
        var list = into.RelationsOf(fresh);
        foreach (var relation in relations)
        {
            list.AddAs(relation with { Target = TargetOf(relation) });
        }

        return fresh;
    }

    private string TargetOf(Relationship relation) =>
        relation.IsExternal || !from.Has(relation.Target) ? relation.Target : Copy(relation.Target);

    /// <summary>A part of the same kind that is there already, byte for byte: an emblem, the head with the page number.</summary>
    private string? Twin(string name, string type, ReadOnlyMemory<byte> bytes) => into
        .NamesEndingWith(Path.GetExtension(name))
        .Where(other => string.Equals(into.ContentTypes.TypeOf(other), type, StringComparison.OrdinalIgnoreCase))
        .FirstOrDefault(other => into.Bytes(other).Span.SequenceEqual(bytes.Span) && into.RelationsOf(other).Items.Count == 0);

    private static bool IsRelationId(XAttribute attribute) =>
        attribute.Name.Namespace == MergeNames.R || attribute.Name == MergeNames.Office + "relid";
}
