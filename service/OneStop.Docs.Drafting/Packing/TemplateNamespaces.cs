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
        foreach (var (prefix, name) in Usual)
        {
            copy.Add(new XAttribute(XNamespace.Xmlns + prefix, name.NamespaceName));
        }

        copy.Add(others);
        copy.Add(attributes);
        return copy;
    }
}
