using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Finds the numbered paragraphs of a part, numbered by themselves or by their style (ECMA-376-1 §17.9.18).</summary>
internal static class ListItems
{
    /// <summary>All of them, in document order.</summary>
    public static IEnumerable<ListItem> Of(MarkupTree tree, TemplateLists lists)
    {
        for (var node = 0; node < tree.Nodes.Length; node++)
        {
            if (tree.Nodes[node].Kind == ElementKind.Paragraph && ItemOf(tree, node, lists) is { } item) yield return item;
        }
    }

    private static ListItem? ItemOf(MarkupTree tree, int paragraph, TemplateLists lists)
    {
        var properties = tree.Child(paragraph, ElementKind.ParagraphProperties);
        if (properties < 0) return null;
        var own = tree.Child(properties, ElementKind.NumberingProperties);
        var number = own < 0 ? -1 : tree.Child(own, ElementKind.NumberingId);
        if (number >= 0)
        {
            var level = tree.Child(own, ElementKind.NumberingLevel);
            return ValueOf(tree, number) is { } text and not "0" && lists.Find(text) is not null
                ? new(paragraph, text, level < 0 ? 0 : Number(ValueOf(tree, level)), number, null)
                : null;
        }

        var style = tree.Child(properties, ElementKind.ParagraphStyle);
        return style >= 0 && own < 0 && ValueOf(tree, style) is { } name && lists.OfStyle(name) is { } list && lists.Find(list.Number) is not null
            ? new(paragraph, list.Number, list.Level, -1, list.Indent)
            : null;
    }

    private static string? ValueOf(MarkupTree tree, int node) =>
        MarkupAttributes.TryFind(tree.Bytes.Span, tree.Nodes[node].Start, ":val"u8, out var start, out var end)
            ? Encoding.UTF8.GetString(tree.Bytes.Span[start..end])
            : null;

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 8) : 0;
}
