using System.Text;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Sets the width or span of cells from data: <c>cell_width</c>, <c>cell_span</c>.</summary>
internal static class CellEdits
{
    /// <summary>Adds the edits of the first directive of each kind in a cell; those that stand in none come back.</summary>
    public static IReadOnlyList<TemplateTag> Add(EditList edits, PartSyntax part)
    {
        var outside = new List<TemplateTag>();
        var seen = new HashSet<(int, TagDirective)>();
        foreach (var tag in part.Tags.Where(tag => tag.Directive is TagDirective.CellWidth or TagDirective.CellSpan))
        {
            var cell = part.Tree.Enclosing(tag.Paragraph.Node, ElementKind.Cell);
            if (cell < 0) outside.Add(tag);
            else if (seen.Add((cell, tag.Directive))) AddProperty(edits, part.Tree, cell, tag);
        }

        return outside;
    }

    /// <summary>Replaces the value of an attribute by what a tag gives.</summary>
    public static void ReplaceValue(EditList edits, MarkupTree tree, int node, ReadOnlySpan<byte> attribute, TemplateTag tag)
    {
        if (!MarkupAttributes.TryFind(tree.Bytes.Span, tree.Nodes[node].Start, attribute, out var start, out var end)) return;
        edits.Remove(start, end);
        edits.InsertCode(start, tag);
    }

    private static void AddProperty(EditList edits, MarkupTree tree, int cell, TemplateTag tag)
    {
        var isWidth = tag.Directive == TagDirective.CellWidth;
        var properties = tree.Child(cell, ElementKind.CellProperties);
        var existing = properties < 0 ? -1 : tree.Child(properties, isWidth ? ElementKind.CellWidth : ElementKind.GridSpan);
        if (existing >= 0)
        {
            ReplaceValue(edits, tree, existing, isWidth ? ":w"u8 : ":val"u8, tag);
            if (isWidth) MeasureInTwips(edits, tree, existing);
            return;
        }

        var p = tree.Prefix;
        var (open, close) = isWidth ? ($"<{p}tcW {p}w=\"", $"\" {p}type=\"dxa\"/>") : ($"<{p}gridSpan {p}val=\"", "\"/>");
        var offset = tree.Nodes[cell].ContentStart;
        if (properties < 0)
        {
            (open, close) = ($"<{p}tcPr>{open}", $"{close}</{p}tcPr>");
        }
        else if (tree.Nodes[properties].ContentEnd == tree.Nodes[properties].End)
        {
            edits.Remove(tree.Nodes[properties].Start, tree.Nodes[properties].End);
            (open, close) = ($"<{p}tcPr>{open}", $"{close}</{p}tcPr>");
        }
        else
        {
            // Schema order: cnfStyle, tcW, gridSpan, … (ECMA-376-1 §17.4.69).
            var width = tree.Child(properties, ElementKind.CellWidth);
            offset = !isWidth && width >= 0 ? tree.Nodes[width].End : tree.Nodes[properties].ContentStart;
        }

        edits.InsertBytes(offset, Encoding.UTF8.GetBytes(open), tag);
        edits.InsertCode(offset, tag);
        edits.InsertBytes(offset, Encoding.UTF8.GetBytes(close), tag, after: true);
    }

    private static void MeasureInTwips(EditList edits, MarkupTree tree, int width)
    {
        if (!MarkupAttributes.TryFind(tree.Bytes.Span, tree.Nodes[width].Start, ":type"u8, out var start, out var end)) return;
        edits.Remove(start, end);
        edits.InsertBytes(start, [.. "dxa"u8]);
    }
}
