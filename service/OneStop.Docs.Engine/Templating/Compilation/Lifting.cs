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
    public static Outcome<IReadOnlyList<LiftedGroup>> Lift(PartSyntax part, BlockPairs pairs, ContentMap content)
    {
        var lifted = new List<LiftedGroup>();
        var diagnostics = new List<Diagnostic>();
        foreach (var tags in pairs.Groups)
        {
            if (Lift(part, tags, content) is { } group) lifted.Add(group);
            else diagnostics.Add(CannotLift(part, tags));
        }

        return new(lifted, diagnostics);
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
            return new(tags, LiftLevel.Runs, CommonAncestor(tree, tags.Select(tag => tag.Paragraph.Owners[tag.Open])));
        }

        var container = CommonAncestor(tree, tags.Select(tag => tag.Paragraph.Node));
        switch (LevelOf(tree, container))
        {
            case LiftLevel.Blocks:
                return new(tags, LiftLevel.Blocks, container);
            case LiftLevel.Rows:
                return new(tags, LiftLevel.Rows, container);
            case LiftLevel.Cells when AreCellLoop(tree, container, tags, content):
                return new(tags, LiftLevel.Cells, container);
            case LiftLevel.Cells:
                return new(tags, LiftLevel.Rows, tree.Nodes[tree.Enclosing(container, ElementKind.Row)].Parent);
            default:
                return null;
        }
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
            last.Paragraph.Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
