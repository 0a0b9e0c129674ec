using System.Xml.Linq;
using OneStop.Docs.Engine.Editing;

namespace OneStop.Docs.Engine.Merging;

/// <summary>Writes document defaults into a style, so that it looks the same under other defaults.</summary>
/// <remarks>
/// ECMA-376-1 §17.7.5 (docDefaults). Under what a document says stand the application's own defaults: single spacing,
/// Times New Roman, 10 pt.
/// </remarks>
internal static class StyleDefaults
{
    public static void Fold(XElement style, StyleSheet sheet)
    {
        if ((string?)style.Attribute(MergeNames.Type) != "paragraph") return;
        Fold(style, MergeNames.ParagraphProperties, sheet, PropertyOrder.Paragraph, ImplicitParagraph());
        Fold(style, MergeNames.RunProperties, sheet, PropertyOrder.Run, ImplicitRun());
    }

    private static void Fold(XElement style, XName name, StyleSheet sheet, string[] order, XElement own)
    {
        var defaults = sheet.Defaults(name);
        if (defaults is not null) Lay(defaults, own);
        var given = style.Element(name);
        if (given is not null) Lay(given, own);
        own.ReplaceAll(own.Elements().OrderBy(e => PropertyOrder.Rank(order, e.Name.LocalName)).ToList());
        if (given is not null) given.ReplaceWith(own);
        else Place(style, own);
    }

    /// <summary>Lays <paramref name="upper"/> over <paramref name="under"/>, attribute by attribute.</summary>
    private static void Lay(XElement upper, XElement under)
    {
        foreach (var property in upper.Elements())
        {
            var below = under.Element(property.Name);
            if (below is null) under.Add(new XElement(property));
            else if (below.HasElements || property.HasElements) below.ReplaceWith(new XElement(property));
            else foreach (var attribute in property.Attributes()) below.SetAttributeValue(attribute.Name, attribute.Value);
        }
    }

    private static void Place(XElement style, XElement properties)
    {
        // CT_Style: … rsid, pPr, rPr, tblPr …
        var after = style.Elements().LastOrDefault(e => e.Name.LocalName is not ("rPr" or "tblPr" or "trPr" or "tcPr" or "tblStylePr"));
        if (properties.Name == MergeNames.RunProperties) after = style.Element(MergeNames.ParagraphProperties) ?? after;
        if (after is null) style.AddFirst(properties);
        else after.AddAfterSelf(properties);
    }

    private static XElement ImplicitParagraph() => new(
        MergeNames.ParagraphProperties,
        Property("spacing", ("before", "0"), ("after", "0"), ("line", "240"), ("lineRule", "auto")));

    private static XElement ImplicitRun() => new(
        MergeNames.RunProperties,
        Property("rFonts", ("ascii", "Times New Roman"), ("hAnsi", "Times New Roman"), ("eastAsia", "Times New Roman"), ("cs", "Times New Roman")),
        Property("sz", ("val", "20")),
        Property("szCs", ("val", "20")));

    private static XElement Property(string name, params (string Name, string Value)[] attributes) => new(
        MergeNames.W + name, attributes.Select(a => new XAttribute(MergeNames.W + a.Name, a.Value)));
}
