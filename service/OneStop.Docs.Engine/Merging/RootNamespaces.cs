using System.Xml.Linq;

namespace OneStop.Docs.Engine.Merging;

/// <summary>Keeps prefixes meaning what they meant when markup moves from one part to another.</summary>
/// <remarks>
/// <c>mc:Ignorable</c> and <c>mc:Choice/@Requires</c> name namespaces by prefix (ECMA-376-3 §10.1), so the declarations
/// must be in scope under the same prefix, not only under the same namespace.
/// </remarks>
internal static class RootNamespaces
{
    public static void Carry(XElement fromRoot, XElement intoRoot, IEnumerable<XElement> moved)
    {
        var clashes = new List<XAttribute>();
        foreach (var declaration in fromRoot.Attributes().Where(a => a.IsNamespaceDeclaration))
        {
            var known = intoRoot.Attribute(declaration.Name);
            if (known is null) intoRoot.Add(new XAttribute(declaration));
            else if (!string.Equals(known.Value, declaration.Value, StringComparison.Ordinal)) clashes.Add(declaration);
        }

        foreach (var element in moved)
        {
            element.Add(clashes.Where(c => element.Attribute(c.Name) is null).Select(c => new XAttribute(c)));
        }

        CarryIgnorable(fromRoot, intoRoot, clashes);
    }

    private static void CarryIgnorable(XElement fromRoot, XElement intoRoot, List<XAttribute> clashes)
    {
        var ignorable = MergeNames.Mc + "Ignorable";
        if ((string?)fromRoot.Attribute(ignorable) is not { } theirs) return;
        var ours = Prefixes((string?)intoRoot.Attribute(ignorable) ?? "");
        var added = Prefixes(theirs).Where(prefix => !clashes.Exists(c => c.Name.LocalName == prefix));
        intoRoot.SetAttributeValue(ignorable, string.Join(' ', ours.Union(added, StringComparer.Ordinal)));
    }

    private static string[] Prefixes(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
