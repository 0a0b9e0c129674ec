using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Rendering;
using OneStop.Docs.Engine.Templating.Values;

namespace OneStop.Docs.Engine.Templating.Rich;

/// <summary>
/// Blocks → paragraphs and tables in the template's styles. Ordinary paragraphs are like the one the tag stands in; only the
/// first of them keeps what belongs to one place: its number, a page break before it.
/// </summary>
internal sealed class RichBlockWriter(ValueContext context, RunSurrounding around, RichRunWriter runs)
{
    private const int QuoteIndent = 720;
    private const int ListStep = 720;

    private static readonly string[] OnlyOnce = ["numPr", "pageBreakBefore", "sectPr", "framePr"];

    private readonly string _p = around.Prefix;
    private readonly PropertyList _first = PropertyList.Paragraph(around.ParagraphProperties.Span, around.Prefix);
    private readonly PropertyList _none = PropertyList.Paragraph([], around.Prefix);
    private readonly Dictionary<RichList, string> _numbers = [];
    private bool _isFirst = true;
    private int _cellDepth;

    private TemplateStyles Styles => context.Render.Growth.Styles;

    /// <summary>The blocks' markup.</summary>
    public string Write(IReadOnlyList<RichBlock> blocks)
    {
        var markup = new StringBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            // Word joins tables that touch.
            if (i > 0 && blocks[i] is RichTable && blocks[i - 1] is RichTable) markup.Append($"<{_p}p/>");
            markup.Append(blocks[i] switch
            {
                RichParagraph paragraph => Paragraph(paragraph),
                RichTable table => new RichTableWriter(this, Styles, around).Write(table),
                _ => Paragraph(_none.WithMarkup("pBdr", $"<{_p}pBdr><{_p}bottom {_p}val=\"single\" {_p}sz=\"6\" {_p}space=\"1\" {_p}color=\"auto\"/></{_p}pBdr>"), ""),
            });
            _isFirst = false;
        }

        return markup.ToString();
    }

    /// <summary>What stands in a cell, which ends with a paragraph.</summary>
    public string WriteCell(RichCell cell)
    {
        _isFirst = false;
        _cellDepth++;
        var markup = Write(cell.Blocks);
        _cellDepth--;
        return cell.Blocks.Count == 0 || cell.Blocks[^1] is RichTable ? markup + $"<{_p}p/>" : markup;
    }

    private string Paragraph(RichParagraph paragraph)
    {
        var (properties, run) = paragraph.Role switch
        {
            RichRole.Heading => Heading(paragraph.Level),
            RichRole.Item when paragraph.List is { } list => Item(list, paragraph.Ordinal > 0),
            RichRole.Quote => Styled("Quote", _ => (Plain().With("ind", $"{_p}left=\"{QuoteIndent}\""), runs.Base.With("i").With("iCs"))),
            RichRole.Code => Styled("HTML Preformatted", _ => (Plain().WithValue("jc", "left").Without("ind"), runs.Base)),
            _ => (Plain(), runs.Base),
        };
        if (paragraph.Align is { } align) properties = properties.WithValue("jc", align);
        return Paragraph(properties, runs.Write(paragraph.Inlines, run));
    }

    private string Paragraph(PropertyList properties, string content) => $"<{_p}p>{properties}{content}</{_p}p>";

    /// <summary>As the paragraph the tag stands in; in a cell without what only fits a page's width.</summary>
    private PropertyList Plain() => _cellDepth > 0 ? _first.Without([.. OnlyOnce, "ind", "jc", "keepNext"]) : _isFirst ? _first : _first.Without(OnlyOnce);

    private (PropertyList Paragraph, PropertyList Run) Heading(int level)
    {
        var number = level.ToString(CultureInfo.InvariantCulture);
        return Styled("heading " + number, _ => (
            Plain().Without("numPr").With("keepNext").WithValue("outlineLvl", (level - 1).ToString(CultureInfo.InvariantCulture)),
            runs.Base.With("b").With("bCs")));
    }

    private (PropertyList Paragraph, PropertyList Run) Styled(string name, Func<string, (PropertyList, PropertyList)> otherwise) =>
        Styles.Find("paragraph", name) is { } style ? (_none.WithValue("pStyle", style.Id), runs.Bare) : otherwise(name);

    private (PropertyList Paragraph, PropertyList Run) Item(RichList list, bool isNumbered)
    {
        var isBullet = list.Format == "bullet";
        var name = isBullet ? "List Bullet" : "List Number";
        var style = list.Format is "bullet" or "decimal"
            ? Styles.Find("paragraph", list.Level == 0 ? name : $"{name} {(list.Level + 1).ToString(CultureInfo.InvariantCulture)}")
            : null;
        if (style?.Number is { } own)
        {
            var properties = _none.WithValue("pStyle", style.Id);
            if (isNumbered && isBullet) return (properties, runs.Base);
            var number = isNumbered ? NumberOf(list, () => context.Render.Growth.Numbering.Restart(own, list.Start)) : "0";
            return (properties.WithMarkup("numPr", Numbering(style.Level, number)), runs.Base);
        }

        var plain = Plain().Without([.. OnlyOnce, "ind"]);
        if (Styles.Find("paragraph", "List Paragraph") is { } listed) plain = plain.WithValue("pStyle", listed.Id);
        if (!isNumbered) return (plain.With("ind", $"{_p}left=\"{Text(ListStep * (list.Level + 1))}\""), runs.Base);
        var added = NumberOf(list, () => context.Render.Growth.Numbering.Add(new(list.Format), list.Start, list.Level));
        return (plain.WithMarkup("numPr", Numbering(list.Level, added)), runs.Base);
    }

    private string NumberOf(RichList list, Func<string> make) =>
        _numbers.TryGetValue(list, out var known) ? known : _numbers[list] = make();

    private string Numbering(int level, string number) =>
        $"<{_p}numPr><{_p}ilvl {_p}val=\"{Text(level)}\"/><{_p}numId {_p}val=\"{number}\"/></{_p}numPr>";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
