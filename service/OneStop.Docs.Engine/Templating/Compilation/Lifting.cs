using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>
/// Lifts groups of tags to the smallest whole elements: one paragraph → its runs; two paragraphs with one parent → the blocks
/// from one to the other; two rows → those rows; two cells of a row → the row, or the cells between when the ends stand alone in theirs.
/// </summary>
internal static class Lifting
{
    /// <summary>The groups lifted; those that cannot be are in the diagnostics, both ends named.</summary>
    public static (IReadOnlyList<LiftedGroup> Groups, IReadOnlyList<Diagnostic> Diagnostics) Lift(PartSyntax part, BlockPairs pairs, ContentMap content)
    {
        var lifted = new List<LiftedGroup>();
        var diagnostics = new List<Diagnostic>();
        foreach (var tags in pairs.Groups)
        {
            if (Lift(part, tags, content) is { } group) lifted.Add(group);
            else diagnostics.Add(CannotLift(part, tags));
        }

        return (LiftOuterCellLoops(part, lifted), diagnostics);
    }

    /// <summary>Two loops that open in one cell and close in one cell: the inner repeats the cells between, the outer the row.</summary>
    private static List<LiftedGroup> LiftOuterCellLoops(PartSyntax part, List<LiftedGroup> groups)
    {
        var tree = part.Tree;
        bool IsOuter(LiftedGroup group) => group.Level == LiftLevel.Cells && group.Tags[0].Shape.Events is [{ Keyword: "for" }]
            && groups.Exists(inner => inner.Container == group.Container && inner.Tags[0].Shape.Events is [{ Keyword: "for" }]
                && inner.Tags[0].Index > group.Tags[0].Index && inner.Tags[^1].Index < group.Tags[^1].Index
                && inner.Tags[0].Paragraph == group.Tags[0].Paragraph && inner.Tags[^1].Paragraph == group.Tags[^1].Paragraph);
        return groups.ConvertAll(group => IsOuter(group) ? RowsOf(tree, group.Tags, group.Container) : group);
    }

    private static LiftedGroup RowsOf(MarkupTree tree, IReadOnlyList<TemplateTag> tags, int container) =>
        new(tags, LiftLevel.Rows, tree.Nodes[tree.Enclosing(container, ElementKind.Row)].Parent);

    /// <summary>
    /// A block may not climb out of a cell, note or text box that holds only one of its ends: that is nearly always an end
    /// forgotten in the table, and would repeat the whole table without a word.
    /// </summary>
    private static bool ClimbsOut(MarkupTree tree, int container, LiftLevel level, TemplateTag tag)
    {
        var cells = 0;
        for (var node = tree.Nodes[tag.Paragraph.Node].Parent; node != container; node = tree.Nodes[node].Parent)
        {
            if (tree.Nodes[node].Kind is ElementKind.TextBoxContent or ElementKind.Note) return true;
            if (tree.Nodes[node].Kind == ElementKind.Cell) cells++;
        }

        return cells != (level is LiftLevel.Blocks or LiftLevel.Points ? 0 : 1);
    }

    /// <summary>The child of <paramref name="container"/> that holds <paramref name="node"/>.</summary>
    public static int ChildHolding(MarkupTree tree, int container, int node)
    {
        while (tree.Nodes[node].Parent != container) node = tree.Nodes[node].Parent;
        return node;
    }

    private static LiftedGroup? Lift(PartSyntax part, IReadOnlyList<TemplateTag> tags, ContentMap content)
    {
        var tree = part.Tree;
        if (tags.All(tag => tag.Paragraph == tags[0].Paragraph))
        {
            if (IsWholePoint(part, tags)) return new(tags, LiftLevel.Points, tree.Enclosing(tags[0].Paragraph.Node, ElementKind.PointList));
            return new(tags, LiftLevel.Runs, CommonAncestor(tree, tags.Select(tag => tag.Paragraph.Owners[tag.Open])));
        }

        // A block in an attribute ends in it.
        if (tags.Any(tag => tag.Paragraph.Attribute is not null)) return null;
        var container = CommonAncestor(tree, tags.Select(tag => tag.Paragraph.Node));
        if (LevelOf(tree, container) is not { } level || tags.Any(tag => ClimbsOut(tree, container, level, tag))) return null;
        return level == LiftLevel.Cells && !AreCellLoop(tree, container, tags, content)
            ? RowsOf(tree, tags, container)
            : new(tags, level, container);
    }

    /// <summary>A loop around all the text of a chart's point repeats the point: the text of a category is one value.</summary>
    private static bool IsWholePoint(PartSyntax part, IReadOnlyList<TemplateTag> tags)
    {
        var (text, node) = (tags[0].Paragraph, tags[0].Paragraph.Node);
        return part.Tree.Nodes[node].Kind == ElementKind.TextElement && part.Tree.Enclosing(node, ElementKind.PointList) >= 0
            && tags[0].Shape.Events is [{ Keyword: "for" or "while" or "tablerow" }]
            && string.IsNullOrWhiteSpace(text.Text[..tags[0].Start]) && string.IsNullOrWhiteSpace(text.Text[tags[^1].End..]);
    }

    /// <summary>The ends stand in cells of their own, with at least one cell between them.</summary>
    private static bool AreCellLoop(MarkupTree tree, int container, IReadOnlyList<TemplateTag> tags, ContentMap content)
    {
        var cells = tags.Select(tag => ChildHolding(tree, container, tag.Paragraph.Node)).Distinct().ToList();
        return cells.All(cell => tree.Nodes[cell].Kind == ElementKind.Cell && content.IsControlOnly(cell) && !HasDirective(content, cell))
            && tree.Nodes[cells[0]].After < cells[^1];
    }

    private static bool HasDirective(ContentMap content, int cell) => content.Tags(cell).Any(tag => tag.Directive != TagDirective.None);

    private static LiftLevel? LevelOf(MarkupTree tree, int node)
    {
        while (node >= 0)
        {
            switch (tree.Nodes[node].Kind)
            {
                case ElementKind.ContentControl or ElementKind.ContentControlContent or ElementKind.Wrapper or ElementKind.Inserted:
                    node = tree.Nodes[node].Parent;
                    continue;
                case ElementKind.Body or ElementKind.Header or ElementKind.Footer or ElementKind.Note
                    or ElementKind.TextBoxContent or ElementKind.Cell:
                    return LiftLevel.Blocks;
                case ElementKind.Table:
                    return LiftLevel.Rows;
                case ElementKind.Row:
                    return LiftLevel.Cells;
                case ElementKind.PointList:
                    return LiftLevel.Points;
                default:
                    return null;
            }
        }

        return null;
    }

    private static int CommonAncestor(MarkupTree tree, IEnumerable<int> nodes)
    {
        var all = nodes.ToList();
        var ancestor = all[0];
        while (ancestor >= 0 && !all.TrueForAll(node => tree.IsWithin(node, ancestor))) ancestor = tree.Nodes[ancestor].Parent;
        return ancestor;
    }

    private static Diagnostic CannotLift(PartSyntax part, IReadOnlyList<TemplateTag> tags)
    {
        var (first, last) = (tags[0], tags[^1]);
        return Codes.Error(
            Codes.CannotLift, part.Locate(first), first.Text, last.Text,
            last.Paragraph.Label);
    }
}
