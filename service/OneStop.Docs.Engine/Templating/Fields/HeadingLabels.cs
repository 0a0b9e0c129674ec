using System.Globalization;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>Counts the automatic numbers of paragraphs (<c>I.</c>, <c>1.2.</c>), as they show in a table of contents.</summary>
internal static class HeadingLabels
{
    /// <summary>The label of every paragraph that has one, by its element.</summary>
    public static IReadOnlyDictionary<int, string> Read(MarkupTree tree, DocumentStyles styles)
    {
        var labels = new Dictionary<int, string>();
        if (styles.Numbering is not { } numbering) return labels;
        var counter = new NumberingCounter();
        for (var node = 0; node < tree.Nodes.Length; node++)
        {
            if (tree.Nodes[node].Kind != ElementKind.Paragraph) continue;
            var (numId, ownLevel) = Own(tree, node);
            var style = DocumentStyles.StyleOf(tree, node);
            var styled = styles.Sheet.ParagraphProperties(style).Select(properties => properties.Element(W.Name("numPr"))).LastOrDefault(found => found is not null);
            var isStyled = numId is null;
            numId ??= styled.ValueOf("numId");
            if (numbering.Find(numId) is not { } list) continue;
            var level = ownLevel ?? (isStyled ? numbering.LevelOfStyle(numId!, style) : null) ?? styled?.Element(W.Name("ilvl")).Number("val") ?? 0;
            if (level is >= 0 and < 9 && counter.Next(list, level) is { } label) labels[node] = label;
        }

        return labels;
    }

    private static (string? NumId, int? Level) Own(MarkupTree tree, int paragraph)
    {
        var properties = tree.Child(paragraph, ElementKind.ParagraphProperties);
        var list = properties < 0 ? -1 : tree.Child(properties, "numPr"u8);
        if (list < 0) return (null, null);
        var (id, level) = (tree.Child(list, "numId"u8), tree.Child(list, "ilvl"u8));
        return (
            id < 0 ? null : FieldReader.Attribute(tree, id, ":val"u8),
            level >= 0 && int.TryParse(FieldReader.Attribute(tree, level, ":val"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);
    }
}
