using System.Xml.Linq;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>The usual prefixes, declared once on the root, so that a source reads the same whoever saved the Word file.</summary>
internal static class TemplateNamespaces
{
    private static readonly (string Prefix, XNamespace Name)[] Usual =
    [
        ("w", TemplateNames.W),
        ("r", TemplateNames.R),
        ("o", TemplateNames.O),
    ];

    /// <summary>Removes declarations that nothing below uses, apart from the usual ones.</summary>
    public static void DropUnusual(XElement root)
    {
        var usual = root.Attributes().Where(a => a.IsNamespaceDeclaration && Array.Exists(Usual, u => u.Name == a.Value)).ToList();
        SourceXml.DropUnusedNamespaces(root);
        var own = root.Attributes().Where(a => !usual.Exists(u => u.Name == a.Name)).ToList();
        root.RemoveAttributes();
        root.Add(usual);
        root.Add(own);
    }

    /// <summary>A copy of <paramref name="root"/> whose declarations stand on the root: the usual first, then others in use under their own prefixes.</summary>
    public static XElement Declare(XElement root)
    {
        var copy = new XElement(root);
        var declared = copy.DescendantsAndSelf().Attributes().Where(a => a.IsNamespaceDeclaration).ToList();
        var others = declared
            .Where(a => a.Name.Namespace == XNamespace.Xmlns && Array.TrueForAll(Usual, u => u.Name != a.Value))
            .DistinctBy(a => a.Name.LocalName, StringComparer.Ordinal)
            .OrderBy(a => a.Name.LocalName, StringComparer.Ordinal)
            .Select(a => new XAttribute(a))
            .ToList();
        var isDefault = copy.Name.Namespace != XNamespace.None && Array.TrueForAll(Usual, u => u.Name != copy.Name.Namespace);
        declared.Remove();
        var attributes = copy.Attributes().ToList();
        copy.RemoveAttributes();
        if (isDefault) copy.Add(new XAttribute("xmlns", copy.Name.NamespaceName));
        if (!isDefault) copy.Add(Usual.Select(u => new XAttribute(XNamespace.Xmlns + u.Prefix, u.Name.NamespaceName)));

        copy.Add(others);
        copy.Add(attributes);
        return copy;
    }
}
