using System.Xml.Linq;

namespace OneStop.Docs.Engine.Ooxml;

/// <summary>Reads a paragraph with the formatting and the list label that take effect.</summary>
internal sealed class ParagraphReader(StoryContext context)
{
    private readonly RunReader _runs = new(context);
    private readonly NumberingCounter _counter = new();

    /// <summary>The paragraph; <paramref name="carried"/> are the runs of paragraphs before it whose end mark was deleted.</summary>
    public ModelParagraph Read(XElement paragraph, int ordinal, IReadOnlyList<ModelRun> carried, List<XElement> boxes)
    {
        var properties = paragraph.Element(W.ParagraphProperties);
        var style = properties.ValueOf("pStyle");
        var runs = carried.Concat(_runs.Read(paragraph, context.Styles.RunOf(style), boxes)).ToList();
        var (label, level, listProperties, fromStyle) = Number(properties, style);
        var format = Format(properties, style, listProperties, fromStyle);
        return new(ordinal)
        {
            StyleId = style,
            Label = label,
            Level = level,
            Runs = runs,
            Text = string.Concat(runs.Where(run => !run.Format.Hidden).Select(run => run.Text)),
            Format = format,
            BreaksPage = format.StartsPage
                || paragraph.Descendants(W.Name("br")).Any(br => br.Attribute(W.Name("type"))?.Value == "page"),
        };
    }

    private (string? Label, int Level, XElement? Properties, bool FromStyle) Number(XElement? properties, string? style)
    {
        var direct = properties?.Element(W.Name("numPr"));
        var styled = context.Styles.ParagraphProperties(style).Select(p => p.Element(W.Name("numPr"))).LastOrDefault(n => n is not null);
        var numId = direct.ValueOf("numId") ?? styled.ValueOf("numId");
        if (context.Numbering.Find(numId) is not { } list) return default;
        var fromStyle = direct.ValueOf("numId") is null;
        var level = direct?.Element(W.Name("ilvl")).Number("val")
            ?? (fromStyle ? context.Numbering.LevelOfStyle(numId!, style) : null)
            ?? styled?.Element(W.Name("ilvl")).Number("val")
            ?? 0;
        var label = _counter.Next(list, level);
        return (label, level, list.Levels.GetValueOrDefault(level)?.ParagraphProperties, fromStyle);
    }

    /// <summary>A list's indents yield to direct ones, and to those of a style that itself brings the list (§17.9.22).</summary>
    private ParagraphFormat Format(XElement? properties, string? style, XElement? list, bool fromStyle)
    {
        var format = context.Styles.DefaultParagraph;
        if (fromStyle) format = FormatReader.Paragraph(format, list);
        format = context.Styles.ParagraphProperties(style).Aggregate(format, FormatReader.Paragraph);
        if (!fromStyle) format = FormatReader.Paragraph(format, list);
        return FormatReader.Paragraph(format, properties);
    }
}
