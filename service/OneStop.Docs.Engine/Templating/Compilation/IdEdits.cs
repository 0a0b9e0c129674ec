using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Turns ids inside what repeats into holes, so that each copy gets its own.</summary>
internal static class IdEdits
{
    /// <summary>Adds a mark around the value of every id that may be written more than once.</summary>
    public static void Add(EditList edits, MarkupTree tree, IReadOnlyList<BlockPair> pairs, IReadOnlyList<TagPlace?> places)
    {
        var ranges = pairs
            .Where(pair => pair.Repeats && pair.Open != pair.Close)
            .Select(pair => (Start: places[pair.Open.Index]?.Offset ?? 0, End: places[pair.Close.Index]?.Offset ?? 0))
            .ToList();
        if (ranges.Count == 0) return;
        foreach (var node in tree.Nodes)
        {
            foreach (var (name, kind) in IdsOf(node.Kind))
            {
                if (!MarkupAttributes.TryFind(tree.Bytes.Span, node.Start, name, out var start, out var end)) continue;
                if (!ranges.Exists(range => node.Start >= range.Start && node.End <= range.End)) continue;
                edits.Mark(start, EditRank.Begins, kind);
                edits.Mark(end, EditRank.Ends, LiteralKind.Plain);
            }
        }
    }

    private static IEnumerable<(byte[] Name, LiteralKind Kind)> IdsOf(ElementKind kind) => kind switch
    {
        ElementKind.DrawingProperties => [([.. "id"u8], LiteralKind.DrawingId)],
        ElementKind.BookmarkStart => [([.. ":id"u8], LiteralKind.BookmarkStartId), ([.. ":name"u8], LiteralKind.BookmarkName)],
        ElementKind.BookmarkEnd => [([.. ":id"u8], LiteralKind.BookmarkEndId)],
        ElementKind.Paragraph or ElementKind.Row => [([.. ":paraId"u8], LiteralKind.ParagraphId)],
        _ => [],
    };
}
