using System.Text.RegularExpressions;
using OneStop.Docs.Engine.Ooxml;

namespace OneStop.Docs.Plans.Importing;

/// <summary>How many rows at the top of a table are its header.</summary>
internal static partial class HeaderRows
{
    private const int LastIndexRow = 4;

    public static int Count(SourceTable table)
    {
        var index = table.Rows.Take(LastIndexRow).ToList().FindIndex(IsIndexRow);
        if (index >= 0) return index + 1;
        var flagged = table.Rows.TakeWhile(row => row.IsHeader).Count();
        if (flagged > 0) return flagged;
        var first = table.Rows[0];
        if (table.Rows.Count == 1 || first.Cells.Count < 2) return 0;
        var merged = first.Cells.Where(cell => cell.Vertical == VerticalMerge.Start).Select(cell => cell.Column).ToList();
        var below = merged.Count == 0 ? 0 : table.Rows.Skip(1).TakeWhile(row => row.Cells.Any(
            cell => cell.Vertical == VerticalMerge.Continue && merged.Contains(cell.Column))).Count();
        var filled = first.Cells.Count(cell => cell.Text.Length > 0);
        return filled * 2 < first.Cells.Count ? 0 : 1 + Math.Min(below, LastIndexRow);
    }

    /// <summary>(1) (2) (3) …: the row that numbers the columns closes the header.</summary>
    public static bool IsIndexRow(SourceRow row) =>
        row.Cells.Count(cell => IndexCell().IsMatch(cell.Text)) * 2 > row.Cells.Count && row.Cells.Count > 1
        && row.Cells.All(cell => cell.Text.Length == 0 || IndexCell().IsMatch(cell.Text) || cell.Text.Contains('='));

    [GeneratedRegex(@"^\(\d{1,2}\)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex IndexCell();
}
