using System.Xml.Linq;
using OneStop.Docs.Engine.Editing;

namespace OneStop.Docs.Engine.Merging;

/// <summary>Makes a document's first section begin on a new page, with page one and with no head but its own.</summary>
internal static class SectionStart
{
    private static readonly string[] PageTypes = ["default", "first", "even"];

    // CT_SectPr: what stands before w:pgNumType.
    private static readonly HashSet<string> BeforePageNumbers = new(StringComparer.Ordinal)
    {
        "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType",
    };

    public static void Open(OpenedPackage into, XElement first)
    {
        first.Element(MergeNames.Type)?.Remove(); // The next page is what holds when nothing is said.
        RestartPageNumbers(first);
        StopInheritance(into, first, MergeNames.HeaderReference, "header", "hdr");
        StopInheritance(into, first, MergeNames.FooterReference, "footer", "ftr");
    }

    private static void RestartPageNumbers(XElement section)
    {
        var numbers = section.Element(MergeNames.PageNumbers);
        if (numbers is null)
        {
            numbers = new XElement(MergeNames.PageNumbers);
            var before = section.Elements().LastOrDefault(e => BeforePageNumbers.Contains(e.Name.LocalName));
            if (before is null) section.AddFirst(numbers);
            else before.AddAfterSelf(numbers);
        }

        numbers.SetAttributeValue(MergeNames.W + "start", "1");
    }

    /// <remarks>ECMA-376-1 §17.10.5: a section that names no header of a type shows that of the section before.</remarks>
    private static void StopInheritance(OpenedPackage into, XElement first, XName reference, string kind, string root)
    {
        var ours = into.Body!.Descendants(MergeNames.SectionProperties).Elements(reference).Select(TypeOf).ToHashSet(StringComparer.Ordinal);
        var own = first.Elements(reference).Select(TypeOf).ToHashSet(StringComparer.Ordinal);
        foreach (var type in PageTypes.Where(t => ours.Contains(t) && !own.Contains(t)))
        {
            first.AddFirst(new XElement(
                reference,
                new XAttribute(MergeNames.Type, type),
                new XAttribute(MergeNames.RelationId, EmptyPart(into, kind, root))));
        }
    }

    private static string TypeOf(XElement reference) => (string?)reference.Attribute(MergeNames.Type) ?? "default";

    private static string EmptyPart(OpenedPackage into, string kind, string root)
    {
        var name = into.FreeName($"word/{kind}1.xml");
        var tree = new XDocument(new XElement(
            MergeNames.W + root,
            new XAttribute(XNamespace.Xmlns + "w", MergeNames.W.NamespaceName),
            new XElement(MergeNames.Paragraph)));
        into.AddTree(name, $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml", tree);
        return into.RelationsOf(into.DocumentName).Add(PackageNames.RelationType + kind, name, isExternal: false).Id;
    }
}
