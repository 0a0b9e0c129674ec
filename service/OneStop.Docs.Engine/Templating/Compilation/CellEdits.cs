using System.Text;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Sets width, span and merging of cells from data: <c>cell_width</c>, <c>cell_span</c>, <c>cell_merge</c>.</summary>
/// <remarks>Schema order: cnfStyle, tcW, gridSpan, vMerge, … (ECMA-376-1 §17.4.69).</remarks>
internal static class CellEdits
{
    private static readonly (TagDirective Directive, ElementKind Property)[] Order =
    [
        (TagDirective.None, ElementKind.ConditionalFormat),
        (TagDirective.CellWidth, ElementKind.CellWidth),
        (TagDirective.CellSpan, ElementKind.GridSpan),
        (TagDirective.CellMerge, ElementKind.VerticalMerge),
    ];

    /// <summary>Adds the edits of the first directive of each kind in a cell; those that stand in none come back.</summary>
    public static IReadOnlyList<TemplateTag> Add(EditList edits, PartSyntax part)
    {
        var directives = part.Tags.Where(tag => IsCellDirective(tag.Directive))
            .Select(tag => (Tag: tag, Cell: part.Tree.Enclosing(tag.Paragraph.Node, ElementKind.Cell))).ToList();
        foreach (var cell in directives.Where(entry => entry.Cell >= 0).GroupBy(entry => entry.Cell, entry => entry.Tag))
        {
            AddProperties(edits, part.Tree, cell.Key, [.. cell.DistinctBy(tag => tag.Directive)]);
        }

        return [.. directives.Where(entry => entry.Cell < 0).Select(entry => entry.Tag)];
    }

    /// <summary>Replaces the value of an attribute by what a tag gives.</summary>
    public static void ReplaceValue(EditList edits, MarkupTree tree, int node, ReadOnlySpan<byte> attribute, TemplateTag tag)
    {
        if (!MarkupAttributes.TryFind(tree.Bytes.Span, tree.Nodes[node].Start, attribute, out var start, out var end)) return;
        edits.Remove(start, end);
        edits.InsertProperty(start, Value(tag));
    }

    /// <summary>The merging of a cell by its place: cells of one table and column are compared.</summary>
    public static int ColumnOf(MarkupTree tree, int cell) =>
        tree.Children(tree.Nodes[cell].Parent).TakeWhile(child => child != cell).Count(child => tree.Nodes[child].Kind == ElementKind.Cell);

    private static bool IsCellDirective(TagDirective directive) =>
        directive is TagDirective.CellWidth or TagDirective.CellSpan or TagDirective.CellMerge;

    private static void AddProperties(EditList edits, MarkupTree tree, int cell, IReadOnlyList<TemplateTag> tags)
    {
        var properties = tree.Child(cell, ElementKind.CellProperties);
        var isClosed = properties >= 0 && tree.Nodes[properties].ContentEnd == tree.Nodes[properties].End;
        var isNew = properties < 0 || isClosed;
        if (isClosed) edits.Remove(tree.Nodes[properties].Start, tree.Nodes[properties].End);
        var start = isClosed ? tree.Nodes[properties].End : tree.Nodes[cell].ContentStart;
        if (isNew) edits.InsertProperty(start, [new BytesItem(Encoding.UTF8.GetBytes($"<{tree.Prefix}tcPr>"))]);
        for (var rank = 0; rank < Order.Length; rank++)
        {
            if (Order[rank].Directive == TagDirective.None || tags.FirstOrDefault(tag => tag.Directive == Order[rank].Directive) is not { } tag) continue;
            var existing = isNew ? -1 : tree.Child(properties, Order[rank].Property);
            if (existing >= 0 && Replace(edits, tree, existing, tag)) continue;
            edits.InsertProperty(isNew ? start : OffsetFor(tree, properties, rank), Property(tree, cell, tag));
        }

        if (isNew) edits.InsertProperty(start, [new BytesItem(Encoding.UTF8.GetBytes($"</{tree.Prefix}tcPr>"))]);
        if (tags.Any(tag => tag.Directive == TagDirective.CellMerge)) MarkContent(edits, tree, cell, isNew ? start : tree.Nodes[properties].End);
    }

    /// <summary>True when the property that is there takes the value.</summary>
    private static bool Replace(EditList edits, MarkupTree tree, int existing, TemplateTag tag)
    {
        if (tag.Directive == TagDirective.CellMerge)
        {
            edits.Remove(tree.Nodes[existing].Start, tree.Nodes[existing].End);
            return false;
        }

        ReplaceValue(edits, tree, existing, tag.Directive == TagDirective.CellWidth ? ":w"u8 : ":val"u8, tag);
        if (tag.Directive == TagDirective.CellWidth) MeasureInTwips(edits, tree, existing);
        return true;
    }

    private static int OffsetFor(MarkupTree tree, int properties, int rank)
    {
        var before = Order[..rank].Select(entry => tree.Child(properties, entry.Property)).LastOrDefault(node => node >= 0, -1);
        return before < 0 ? tree.Nodes[properties].ContentStart : tree.Nodes[before].End;
    }

    private static EditItem[] Property(MarkupTree tree, int cell, TemplateTag tag)
    {
        var p = tree.Prefix;
        if (tag.Directive == TagDirective.CellMerge)
        {
            var merge = new CellMerge(tree.Enclosing(cell, ElementKind.Table), ColumnOf(tree, cell), p);
            return [new MarkItem(LiteralKind.CellValue, [], merge), new CodeItem(tag), new MarkItem(LiteralKind.CellValueEnd, []), new MarkItem(LiteralKind.Plain, [])];
        }

        var (open, close) = tag.Directive == TagDirective.CellWidth
            ? ($"<{p}tcW {p}w=\"", $"\" {p}type=\"dxa\"/>")
            : ($"<{p}gridSpan {p}val=\"", "\"/>");
        return [new BytesItem(Encoding.UTF8.GetBytes(open)), .. Value(tag), new BytesItem(Encoding.UTF8.GetBytes(close))];
    }

    private static EditItem[] Value(TemplateTag tag)
    {
        var range = tag.Directive == TagDirective.CellWidth ? new CellNumber(0, CellNumber.WidestCell) : new CellNumber(1, CellNumber.MostColumns);
        return [new MarkItem(LiteralKind.CellValue, [], range), new CodeItem(tag), new MarkItem(LiteralKind.CellValueEnd, []), new MarkItem(LiteralKind.Plain, [])];
    }

    /// <summary>Where a cell goes on from the one above, its own content gives way to an empty paragraph.</summary>
    private static void MarkContent(EditList edits, MarkupTree tree, int cell, int start)
    {
        var first = tree.Child(cell, ElementKind.Paragraph);
        var properties = first < 0 ? -1 : tree.Child(first, ElementKind.ParagraphProperties);
        var inner = properties < 0 ? default : tree.Bytes.Span[tree.Nodes[properties].Start..tree.Nodes[properties].End];
        byte[] filler = [.. Encoding.UTF8.GetBytes($"<{tree.Prefix}p>"), .. inner, .. Encoding.UTF8.GetBytes($"</{tree.Prefix}p>")];
        edits.InsertProperty(start, [new MarkItem(LiteralKind.MergedContent, []), new MarkItem(LiteralKind.Plain, [])]);
        edits.Mark(tree.Nodes[cell].ContentEnd, EditRank.Begins, LiteralKind.MergedContentEnd, filler, order: 0);
    }

    private static void MeasureInTwips(EditList edits, MarkupTree tree, int width)
    {
        if (!MarkupAttributes.TryFind(tree.Bytes.Span, tree.Nodes[width].Start, ":type"u8, out var start, out var end)) return;
        edits.Remove(start, end);
        edits.InsertBytes(start, [.. "dxa"u8]);
    }
}
