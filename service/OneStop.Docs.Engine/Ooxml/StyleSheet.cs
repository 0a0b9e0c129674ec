using System.Xml.Linq;

namespace OneStop.Docs.Engine.Ooxml;

/// <summary>The styles of a document and what each comes to through its chain of <c>w:basedOn</c> (ECMA-376-1 §17.7.2).</summary>
internal sealed class StyleSheet
{
    /// <summary>Word itself stops following a chain at eleven styles; a ring must end somewhere.</summary>
    private const int ChainLimit = 16;

    private readonly Dictionary<string, XElement> _styles;
    private readonly Dictionary<string, IReadOnlyList<XElement>> _chains = new(StringComparer.Ordinal);
    private readonly string? _defaultParagraph;

    public StyleSheet(XElement? root)
    {
        _styles = (root?.Elements(W.Name("style")) ?? [])
            .Where(style => style.Attribute(W.Name("styleId")) is not null)
            .GroupBy(style => style.Attribute(W.Name("styleId"))!.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _defaultParagraph = _styles.FirstOrDefault(pair =>
            pair.Value.Attribute(W.Name("type"))?.Value == "paragraph"
            && pair.Value.Attribute(W.Name("default"))?.Value is "1" or "true" or "on").Key;
        var defaults = root?.Element(W.Name("docDefaults"));
        DefaultRun = FormatReader.Run(
            RunFormat.Default, defaults?.Element(W.Name("rPrDefault"))?.Element(W.RunProperties));
        DefaultParagraph = FormatReader.Paragraph(
            ParagraphFormat.Default, defaults?.Element(W.Name("pPrDefault"))?.Element(W.ParagraphProperties));
    }

    public RunFormat DefaultRun { get; }

    public ParagraphFormat DefaultParagraph { get; }

    /// <summary>The run format of a paragraph's style on top of the defaults.</summary>
    public RunFormat RunOf(string? paragraphStyle) =>
        Chain(paragraphStyle ?? _defaultParagraph)
            .Aggregate(DefaultRun, (format, style) => FormatReader.Run(format, style.Element(W.RunProperties)));

    /// <summary>The run format with a character style laid over it: toggles flip one another (§17.7.3).</summary>
    public RunFormat WithCharacterStyle(RunFormat format, string? characterStyle)
    {
        var chain = Chain(characterStyle);
        if (chain.Count == 0) return format;
        var alone = chain.Aggregate(
            RunFormat.Default, (over, style) => FormatReader.Run(over, style.Element(W.RunProperties)));
        var laid = chain.Aggregate(format, (over, style) => FormatReader.Run(over, style.Element(W.RunProperties)));
        return laid with
        {
            Bold = format.Bold ^ alone.Bold,
            Italic = format.Italic ^ alone.Italic,
            Caps = format.Caps ^ alone.Caps,
            Hidden = format.Hidden ^ alone.Hidden,
        };
    }

    /// <summary>The paragraph properties of a style's chain, farthest ancestor first.</summary>
    public IEnumerable<XElement> ParagraphProperties(string? paragraphStyle) =>
        Chain(paragraphStyle ?? _defaultParagraph).Select(style => style.Element(W.ParagraphProperties)).OfType<XElement>();

    private IReadOnlyList<XElement> Chain(string? id)
    {
        if (id is null) return [];
        if (_chains.TryGetValue(id, out var known)) return known;
        var chain = new List<XElement>();
        var next = id;
        while (next is not null && chain.Count < ChainLimit && _styles.TryGetValue(next, out var style))
        {
            chain.Insert(0, style);
            next = style.ValueOf("basedOn");
        }

        return _chains[id] = chain;
    }
}
