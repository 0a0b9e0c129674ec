using OneStop.Docs.Engine.Ooxml;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Puts together tables that a page break parted: the next one repeats the header of the one before.</summary>
internal static class TableJoiner
{
    public static IReadOnlyList<SourceBlock> Join(IReadOnlyList<SourceBlock> blocks, ImportNotes notes)
    {
        var joined = new List<SourceBlock>();
        foreach (var block in blocks)
        {
            var header = block is SourceTable table && joined.LastOrDefault() is SourceTable before ? Repeated(before, table) : 0;
            if (header == 0)
            {
                joined.Add(block);
                continue;
            }

            var (first, next) = ((SourceTable)joined[^1], (SourceTable)block);
            notes.Info(ImportCodes.HeaderRepeated, next.Place, string.Join(" | ", next.Rows[0].Cells.Select(cell => cell.Text)));
            joined[^1] = first with { Rows = [.. first.Rows, .. next.Rows.Skip(header)] };
        }

        return joined;
    }

    /// <summary>How many rows of <paramref name="next"/> repeat the header; 0 when they do not.</summary>
    private static int Repeated(SourceTable before, SourceTable next)
    {
        var header = HeaderRows.Count(before);
        var repeats = header > 0 && next.Columns == before.Columns && next.Rows.Count > header
            && before.Rows.Take(header).Zip(next.Rows).All(pair => SameTexts(pair.First, pair.Second));
        return repeats ? header : 0;
    }

    private static bool SameTexts(SourceRow first, SourceRow second) =>
        first.Cells.Select(cell => cell.Text).SequenceEqual(second.Cells.Select(cell => cell.Text), StringComparer.Ordinal)
        && first.Cells.Any(cell => cell.Vertical != VerticalMerge.Continue && cell.Text.Length > 0);
}
