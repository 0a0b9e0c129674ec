using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>How wide text can be in a place: the cell around it, or the page between its margins.</summary>
/// <remarks>ECMA-376-1 §17.4.71 (w:tcW), §17.6.13 (w:pgSz), §17.6.11 (w:pgMar).</remarks>
internal static class TextWidth
{
    // Word's cells leave 108 twips at either side where nothing else is said.
    private const int CellMargins = 216;
    private const int Least = 567;

    /// <summary>A4 between margins of 30 and 20 mm: what a header is taken to have, which knows no page.</summary>
    private static readonly Length Usual = Length.FromTwips(9071);

    /// <summary>The width around this element.</summary>
    public static Length Of(MarkupTree tree, int node)
    {
        if (tree.Enclosing(node, ElementKind.Cell) is var cell and >= 0 && OfCell(tree, cell) is { } width) return width;
        for (var i = node; i < tree.Nodes.Length; i++)
        {
            if (tree.Nodes[i].Kind == ElementKind.SectionProperties) return OfSection(tree, i) ?? Usual;
        }

        return Usual;
    }

    private static Length? OfCell(MarkupTree tree, int cell)
    {
        var properties = tree.Child(cell, ElementKind.CellProperties);
        var width = properties < 0 ? -1 : tree.Child(properties, ElementKind.CellWidth);
        if (width < 0 || Text(tree, width, ":type"u8) is not (null or "dxa")) return null;
        return Number(tree, width, ":w"u8) is { } twips ? Length.FromTwips(Math.Max(Least, twips - CellMargins)) : null;
    }

    private static Length? OfSection(MarkupTree tree, int section)
    {
        int? page = null, margins = null;
        foreach (var child in tree.Children(section))
        {
            var tag = tree.Bytes.Span[(tree.Nodes[child].Start + 1)..];
            if (tag.StartsWith(Encoding.UTF8.GetBytes(tree.Prefix + "pgSz"))) page = Number(tree, child, ":w"u8);
            if (tag.StartsWith(Encoding.UTF8.GetBytes(tree.Prefix + "pgMar"))) margins = Number(tree, child, ":left"u8) + Number(tree, child, ":right"u8);
        }

        return page - margins is { } twips ? Length.FromTwips(Math.Max(Least, twips)) : null;
    }

    private static int? Number(MarkupTree tree, int node, ReadOnlySpan<byte> name) =>
        int.TryParse(Text(tree, node, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(MarkupTree tree, int node, ReadOnlySpan<byte> name) =>
        MarkupAttributes.TryFind(tree.Bytes.Span, tree.Nodes[node].Start, name, out var start, out var end)
            ? Encoding.UTF8.GetString(tree.Bytes.Span[start..end])
            : null;
}
