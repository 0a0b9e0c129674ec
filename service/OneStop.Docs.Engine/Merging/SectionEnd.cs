using System.Xml.Linq;

namespace OneStop.Docs.Engine.Merging;

/// <summary>Closes a body's last section, so that another one can follow on a new page.</summary>
/// <remarks>
/// ECMA-376-1 §17.6.18: the properties of a section that is not the last stand in the paragraph that ends it. That
/// paragraph must be one the reader sees anyway, else an empty line, at worst an empty page, appears.
/// </remarks>
internal static class SectionEnd
{
    private static readonly HashSet<string> Visible = new(StringComparer.Ordinal)
    {
        "t", "tab", "sym", "drawing", "pict", "object", "fldChar", "instrText", "fldSimple", "footnoteReference", "endnoteReference",
        "br", "ptab", "AlternateContent", "oMath", "commentReference", "noBreakHyphen", "ruby", "sdt",
    };

    /// <summary>Moves the body's own section properties into its last paragraph.</summary>
    public static void Close(XElement body)
    {
        var section = body.Element(MergeNames.SectionProperties) ?? new XElement(MergeNames.SectionProperties);
        section.Remove();
        DropTrailingBreaks(body);
        var last = LastBlock(body);
        if (last is not null && CanCarry(last))
        {
            Carry(last, section);
            return;
        }

        var end = ThinParagraph(section);
        if (last is null) body.Add(end);
        else last.AddAfterSelf(end);
    }

    /// <summary>
    /// Paragraphs only: nothing stands after a table, and a content control may be filled anew,
    /// which would take the section's end with it.
    /// </summary>
    private static bool CanCarry(XElement block) =>
        block.Name == MergeNames.Paragraph && block.Element(MergeNames.ParagraphProperties)?.Element(MergeNames.SectionProperties) is null;

    private static void Carry(XElement paragraph, XElement section)
    {
        var properties = paragraph.Element(MergeNames.ParagraphProperties);
        if (properties is null) paragraph.AddFirst(properties = new XElement(MergeNames.ParagraphProperties));
        if (properties.Element(MergeNames.W + "pPrChange") is { } change) change.AddBeforeSelf(section);
        else properties.Add(section);
    }

    /// <summary>Empty last lines and page breaks at the end would show as an empty page before the next section.</summary>
    private static void DropTrailingBreaks(XElement body)
    {
        while (LastBlock(body) is { } last && last.Name == MergeNames.Paragraph && CanCarry(last))
        {
            var breaks = last.Descendants(MergeNames.W + "br").Where(b => (string?)b.Attribute(MergeNames.Type) == "page").ToList();
            if (breaks.Count > 0 && !VisibleIn(last).Except(breaks).Any(v => v.IsAfter(breaks[^1]))) breaks[^1].Remove();
            if (VisibleIn(last).Any() || last.Descendants(MergeNames.W + "bookmarkStart").Any()) return;
            if (LastBlock(body, last) is null) return;
            last.Remove();
        }
    }

    private static IEnumerable<XElement> VisibleIn(XElement paragraph) =>
        paragraph.Descendants().Where(e => Visible.Contains(e.Name.LocalName) && e.Ancestors(MergeNames.ParagraphProperties).FirstOrDefault() is null);

    private static XElement? LastBlock(XElement body, XElement? before = null) => (before?.ElementsBeforeSelf() ?? body.Elements())
        .LastOrDefault(e => e.Name == MergeNames.Paragraph || e.Name == MergeNames.Table || e.Name.LocalName is "sdt" or "customXml" or "AlternateContent" or "altChunk");

    /// <summary>One point high, so that it never reaches a new page of its own.</summary>
    private static XElement ThinParagraph(XElement section) => new(
        MergeNames.Paragraph,
        new XElement(
            MergeNames.ParagraphProperties,
            new XElement(MergeNames.W + "snapToGrid", new XAttribute(MergeNames.Value, "0")),
            new XElement(
                MergeNames.W + "spacing",
                new XAttribute(MergeNames.W + "before", "0"), new XAttribute(MergeNames.W + "after", "0"),
                new XAttribute(MergeNames.W + "line", "20"), new XAttribute(MergeNames.W + "lineRule", "exact")),
            new XElement(
                MergeNames.W + "ind",
                new XAttribute(MergeNames.W + "left", "0"), new XAttribute(MergeNames.W + "right", "0"), new XAttribute(MergeNames.W + "firstLine", "0")),
            new XElement(
                MergeNames.RunProperties,
                new XElement(MergeNames.W + "sz", new XAttribute(MergeNames.Value, "2")),
                new XElement(MergeNames.W + "szCs", new XAttribute(MergeNames.Value, "2"))),
            section));
}
