using System.Globalization;
using System.Xml.Linq;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>How much room a paragraph takes, in twips: from its style, its own spacing and the length of its text. An estimate.</summary>
/// <param name="Before">Space above.</param>
/// <param name="Line">Height of a line.</param>
/// <param name="Lines">How many.</param>
/// <param name="After">Space below.</param>
/// <param name="StartsPage">True when it begins a page.</param>
/// <param name="KeepsNext">True when it stands on one page with what follows.</param>
internal readonly record struct ParagraphSize(int Before, int Line, int Lines, int After, bool StartsPage, bool KeepsNext);

/// <summary>Measures paragraphs.</summary>
internal sealed class ParagraphMeasure(FieldStory story, DocumentStyles styles)
{
    /// <summary>Times New Roman, the font of administrative documents, and others like it.</summary>
    private const double LineOfSize = 1.15;
    private const int TwipsOfPoint = 20;

    /// <summary>Lines break between words: the last bit of most lines stays empty.</summary>
    private const double WrapLoss = 1.03;

    private readonly MarkupTree _tree = story.Tree;
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    /// <summary>The room of a paragraph in a column of this width.</summary>
    public ParagraphSize Measure(int paragraph, int width)
    {
        var style = StyleOf(DocumentStyles.StyleOf(_tree, paragraph));
        var properties = _tree.Child(paragraph, ElementKind.ParagraphProperties);
        var (spacing, indent) = properties < 0 ? (-1, -1) : (_tree.Child(properties, "spacing"u8), _tree.Child(properties, "ind"u8));
        var size = SizeOf(paragraph) ?? style.Size;
        var line = Spaced(size * TwipsOfPoint * LineOfSize, Number(spacing, ":line"u8) ?? style.Line, spacing < 0 ? style.Rule : FieldReader.Attribute(_tree, spacing, ":lineRule"u8) is { Length: > 0 } rule ? rule : style.Rule);
        var room = Math.Max(600, width - (Number(indent, ":left"u8) ?? style.Left) - (Number(indent, ":right"u8) ?? 0));
        var lines = Math.Max(1, (int)Math.Ceiling(TextWidth(story.Text(paragraph)) * WrapLoss * size * TwipsOfPoint / room));
        return new(
            Number(spacing, ":before"u8) ?? style.Before, line, lines, Number(spacing, ":after"u8) ?? style.After,
            properties >= 0 && _tree.Child(properties, "pageBreakBefore"u8) >= 0 ? DocumentStyles.PropertyOf(_tree, paragraph, "pageBreakBefore"u8) is not ("0" or "false") : style.StartsPage,
            style.KeepsNext || (properties >= 0 && _tree.Child(properties, "keepNext"u8) >= 0));
    }

    /// <summary>In parts of the font's size, about right for Times New Roman.</summary>
    private static double TextWidth(string text)
    {
        var width = 0.0;
        foreach (var c in text) width += c == ' ' ? 0.25 : c == '\t' ? 2.5 : char.IsUpper(c) ? 0.68 : char.IsDigit(c) ? 0.5 : char.IsPunctuation(c) ? 0.3 : 0.46;
        return width;
    }

    private static int Spaced(double single, int? line, string? rule) => line is not { } value || value <= 0 ? (int)single
        : rule switch
        {
            "exact" => value,
            "atLeast" => (int)Math.Max(single, value),
            _ => (int)(single * value / 240),
        };

    private double? SizeOf(int paragraph)
    {
        for (var node = paragraph; node < _tree.Nodes[paragraph].After; node++)
        {
            if (_tree.Nodes[node].Kind != ElementKind.Run) continue;
            var properties = _tree.Child(node, ElementKind.RunProperties);
            var size = properties < 0 ? -1 : _tree.Child(properties, "sz"u8);
            return size < 0 ? null : Number(size, ":val"u8) / 2.0;
        }

        return null;
    }

    private int? Number(int node, ReadOnlySpan<byte> name) =>
        node >= 0 && int.TryParse(FieldReader.Attribute(_tree, node, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? Math.Clamp(value, -20_000, 20_000) : null;

    private Style StyleOf(string? id)
    {
        if (_styles.TryGetValue(id ?? "", out var known)) return known;
        var chain = styles.Sheet.ParagraphProperties(id).ToList();
        XElement? Last(string name) => chain.Select(properties => properties.Element(W.Name(name))).LastOrDefault(found => found is not null);
        var (format, spacing) = (styles.Sheet.DefaultParagraph, Last("spacing"));
        foreach (var properties in chain) format = FormatReader.Paragraph(format, properties);
        return _styles[id ?? ""] = new(
            styles.Sheet.RunOf(id).Size.Emu / 12_700.0, spacing.Number("line"), (string?)spacing?.Attribute(W.Name("lineRule")),
            (int)(format.Before.Emu / 635), (int)(format.After.Emu / 635), (int)(format.Left.Emu / 635), format.StartsPage, Last("keepNext") is not null);
    }

    private sealed record Style(double Size, int? Line, string? Rule, int Before, int After, int Left, bool StartsPage, bool KeepsNext);
}
