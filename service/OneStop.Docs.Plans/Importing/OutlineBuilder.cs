namespace OneStop.Docs.Plans.Importing;

/// <summary>Lines in order → a tree by their markers.</summary>
internal static class OutlineBuilder
{
    /// <summary>The nodes of the highest rank, with paragraphs that stand before the first of them.</summary>
    public static IReadOnlyList<OutlineNode> Build(IReadOnlyList<SourceBlock> blocks)
    {
        var root = new List<OutlineNode>();
        var open = new List<OutlineNode>();
        foreach (var block in blocks)
        {
            var marker = block is SourceLine line ? LineMarker.Of(line) : default;
            if (marker.Rank == MarkerRank.None && IsTitleOf(open, block)) continue;
            var node = new OutlineNode(block, marker);
            if (marker.Rank == MarkerRank.None)
            {
                ChildrenFor(open, root).Add(node);
                continue;
            }

            while (open.Count > 0 && !IsUnder(marker, open[^1].Marker)) open.RemoveAt(open.Count - 1);
            (open.Count > 0 ? open[^1].Children : root).Add(node);
            open.Add(node);
        }

        return root;
    }

    /// <summary>"Chương II" and, on the line below, what it is about.</summary>
    private static bool IsTitleOf(List<OutlineNode> open, SourceBlock block)
    {
        if (open.Count == 0 || block is not SourceLine line) return false;
        var last = open[^1];
        var wants = last.Marker.Rank is MarkerRank.Part or MarkerRank.Chapter or MarkerRank.Division or MarkerRank.Subdivision
            && last is { TitleLine: null, Children.Count: 0, Text.Text.Length: 0 };
        if (!wants || !(line.Centred || line.Bold || line.Caps)) return false;
        last.TitleLine = line;
        return true;
    }

    /// <summary>A dash is one line; what follows it without a mark stands beside it and closes it.</summary>
    private static List<OutlineNode> ChildrenFor(List<OutlineNode> open, List<OutlineNode> root)
    {
        open.RemoveAll(node => node.Marker.Rank >= MarkerRank.Dash);
        return open.Count == 0 ? root : open[^1].Children;
    }

    private static bool IsUnder(LineMarker marker, LineMarker above) =>
        marker.Rank == MarkerRank.DottedNumber && above.Rank == MarkerRank.DottedNumber
            ? marker.Depth > above.Depth
            : marker.Rank > above.Rank;
}
