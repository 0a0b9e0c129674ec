using System.Xml.Linq;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>Whether two pieces of XML say the same: order of attributes and namespace prefixes do not matter.</summary>
internal static class XmlEquality
{
    public static bool Same(XElement one, XElement other) =>
        one.Name == other.Name
        && SameAttributes(one, other)
        && Same([.. one.Elements()], [.. other.Elements()])
        && (one.HasElements || string.Equals(one.Value, other.Value, StringComparison.Ordinal));

    public static bool Same(IReadOnlyList<XElement> one, IReadOnlyList<XElement> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => Same(pair.First, pair.Second));

    private static bool SameAttributes(XElement one, XElement other)
    {
        var mine = Attributes(one).ToList();
        var theirs = Attributes(other).ToDictionary(a => a.Name, a => a.Value);
        return mine.Count == theirs.Count
            && mine.TrueForAll(a => theirs.TryGetValue(a.Name, out var value) && string.Equals(a.Value, value, StringComparison.Ordinal));
    }

    /// <summary><c>xml:space</c> is derived from the text, so it says nothing of its own.</summary>
    private static IEnumerable<XAttribute> Attributes(XElement element) =>
        element.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name != XNamespace.Xml + "space");
}
