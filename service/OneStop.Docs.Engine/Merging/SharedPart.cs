using System.Xml.Linq;
using OneStop.Docs.Engine.Editing;

namespace OneStop.Docs.Engine.Merging;

/// <summary>Parts of which a package has one for all its text: styles, numbering.</summary>
internal static class SharedPart
{
    /// <summary>The part's tree; made empty, with what it says by default, where <paramref name="into"/> has none.</summary>
    public static XDocument Tree(OpenedPackage into, OpenedPackage from, string kind)
    {
        if (into.RelatedPart(kind) is { } known) return into.Tree(known);
        var theirs = from.RelatedPart(kind)!;
        var root = new XElement(from.Tree(theirs).Root!.Name, new XAttribute(XNamespace.Xmlns + "w", MergeNames.W.NamespaceName));
        var name = into.Has(theirs) ? into.FreeName(theirs) : theirs;
        var tree = new XDocument(root);
        into.AddTree(name, from.ContentTypes.TypeOf(theirs)!, tree);
        into.RelationsOf(into.DocumentName).Add(PackageNames.RelationType + kind, name, isExternal: false);
        return tree;
    }
}
