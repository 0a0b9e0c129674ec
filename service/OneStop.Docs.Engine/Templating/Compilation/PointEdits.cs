using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Has the points of a chart counted anew where a block decides how many there are.</summary>
/// <remarks>ECMA-376-1 §21.2.2.129 (c:pt/@idx, from 0), §21.2.2.152 (c:ptCount).</remarks>
internal static class PointEdits
{
    /// <summary>Adds the edits of every list of points with a block around points.</summary>
    public static void Add(EditList edits, MarkupTree tree, IReadOnlyList<LiftedGroup> groups)
    {
        foreach (var list in groups.Where(group => group.Level == LiftLevel.Points).Select(group => group.Container).Distinct())
        {
            var node = tree.Enclosing(list, ElementKind.PointList);
            var count = tree.Child(node, ElementKind.PointCount);
            if (count < 0 || !TryFind(tree, count, "val"u8, out var start, out var end)) continue;
            edits.Remove(start, end);
            edits.Mark(start, EditRank.Begins, LiteralKind.PointCount);
            edits.Mark(end, EditRank.Ends, LiteralKind.Plain);
            foreach (var point in tree.Children(node).Where(child => tree.Nodes[child].Kind == ElementKind.Point))
            {
                if (!TryFind(tree, point, "idx"u8, out start, out end)) continue;
                edits.Mark(start, EditRank.Begins, LiteralKind.PointIndex);
                edits.Mark(end, EditRank.Ends, LiteralKind.Plain);
            }

            edits.Mark(tree.Nodes[node].ContentEnd, EditRank.Begins, LiteralKind.PointsClose, order: 0);
        }
    }

    private static bool TryFind(MarkupTree tree, int node, ReadOnlySpan<byte> name, out int start, out int end) =>
        MarkupAttributes.TryFind(tree.Bytes.Span, tree.Nodes[node].Start, name, out start, out end);
}
