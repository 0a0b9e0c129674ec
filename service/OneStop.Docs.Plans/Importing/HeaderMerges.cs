using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Merged header cells that a flat table has lost: a title over several columns, a title down to the last header row.</summary>
internal static class HeaderMerges
{
    /// <summary>Guesses only inside the header, and only where the rows below fill the gap.</summary>
    public static IEnumerable<CellMerge> Infer(IReadOnlyList<IReadOnlyList<string>> rows, int header)
    {
        var last = header > 0 && rows[header - 1].Any(text => text.StartsWith("(1)", StringComparison.Ordinal)) ? header - 1 : header;
        for (var row = 0; row < last; row++)
        {
            for (var column = 0; column < rows[row].Count; column++)
            {
                if (rows[row][column].Length == 0) continue;
                var across = Across(rows, row, column, last);
                var down = across > 1 ? 1 : Down(rows, row, column, last);
                if (across > 1 || down > 1) yield return new() { Row = row, Column = column, Rows = down, Columns = across };
            }
        }
    }

    private static int Across(IReadOnlyList<IReadOnlyList<string>> rows, int row, int column, int last)
    {
        if (row + 1 >= last || rows[row + 1][column].Length == 0) return 1;
        var across = 1;
        while (column + across < rows[row].Count
            && rows[row][column + across].Length == 0
            && rows[row + 1][column + across].Length > 0) across++;
        return across;
    }

    private static int Down(IReadOnlyList<IReadOnlyList<string>> rows, int row, int column, int last)
    {
        var down = 1;
        while (row + down < last && rows[row + down][column].Length == 0) down++;
        return down;
    }
}
