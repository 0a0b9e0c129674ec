using System.Globalization;
using System.Xml.Linq;
using OneStop.Docs.Engine.Editing;

namespace OneStop.Docs.Engine.Merging;

/// <summary>Moves footnotes, endnotes and comments over, with numbers that are free there.</summary>
/// <remarks>ECMA-376-1 §17.11 (notes; those with a type are separators and stay behind), §17.13.4 (comments).</remarks>
internal static class NoteImport
{
    private sealed record NoteKind(string Relation, string Item, string[] References);

    private static readonly NoteKind[] Kinds =
    [
        new("footnotes", "footnote", ["footnoteReference"]),
        new("endnotes", "endnote", ["endnoteReference"]),
        new("comments", "comment", ["commentReference", "commentRangeStart", "commentRangeEnd"]),
    ];

    public static void Import(OpenedPackage into, OpenedPackage from, PartCopy copy)
    {
        foreach (var kind in Kinds)
        {
            if (from.RelatedPart(kind.Relation) is not { } theirs) continue;
            var ours = into.RelatedPart(kind.Relation) ?? AddPart(into, from, kind, theirs);
            Import(kind, into, ours, from, theirs, copy);
        }
    }

    private static void Import(
        NoteKind kind, OpenedPackage into, string ours, OpenedPackage from, string theirs, PartCopy copy)
    {
        var item = MergeNames.W + kind.Item;
        var root = into.Tree(ours).Root!;
        var next = root.Elements(item).Select(e => NumberOf(e.Attribute(MergeNames.Id))).DefaultIfEmpty(0).Max();
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        var moved = new List<XElement>();
        foreach (var note in from.Tree(theirs).Root!.Elements(item).Where(e => e.Attribute(MergeNames.Type) is null))
        {
            var number = (++next).ToString(CultureInfo.InvariantCulture);
            numbers[(string?)note.Attribute(MergeNames.Id) ?? ""] = number;
            var copied = new XElement(note);
            copied.SetAttributeValue(MergeNames.Id, number);
            moved.Add(copied);
        }

        RootNamespaces.Carry(from.Tree(theirs).Root!, root, moved);
        root.Add(moved);
        copy.Rebind(moved, theirs, ours);
        Redirect(kind, from, numbers);
    }

    private static void Redirect(NoteKind kind, OpenedPackage from, Dictionary<string, string> numbers)
    {
        var names = kind.References.Select(name => MergeNames.W + name).ToHashSet();
        foreach (var reference in StoryList.Of(from).SelectMany(s => s.Descendants()).Where(e => names.Contains(e.Name)))
        {
            if (reference.Attribute(MergeNames.Id) is { } id && numbers.TryGetValue(id.Value, out var number))
            {
                id.Value = number;
            }
        }
    }

    /// <summary>An empty part for notes of the kind <paramref name="relation"/>, with the separators of the other's.</summary>
    public static string AddPart(OpenedPackage into, OpenedPackage from, string relation) =>
        AddPart(into, from, Array.Find(Kinds, kind => kind.Relation == relation)!, from.RelatedPart(relation)!);

    /// <summary>An empty part of this kind: with the separators of the other's, without its notes.</summary>
    private static string AddPart(OpenedPackage into, OpenedPackage from, NoteKind kind, string theirs)
    {
        var tree = new XDocument(from.Tree(theirs));
        tree.Root!.Elements(MergeNames.W + kind.Item).Where(e => e.Attribute(MergeNames.Type) is null).Remove();
        var name = into.Has(theirs) ? into.FreeName(theirs) : theirs;
        into.AddTree(name, from.ContentTypes.TypeOf(theirs)!, tree);
        into.RelationsOf(into.DocumentName).Add(PackageNames.RelationType + kind.Relation, name, isExternal: false);
        return name;
    }

    private static int NumberOf(XAttribute? attribute) =>
        int.TryParse(attribute?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : 0;
}
