using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Importing;

/// <summary>A table that is no task table → rows of texts with their header rows and merged cells.</summary>
internal static class TableBlockWriter
{
    public static Block Write(SourceTable table, ImportNotes notes)
    {
        var header = HeaderRows.Count(table);
        var rows = new List<IReadOnlyList<string>>();
        var merges = new List<CellMerge>();
        for (var i = 0; i < table.Rows.Count; i++)
        {
            rows.Add(Texts(table.Rows[i], table.Columns));
            merges.AddRange(Merges(table, i));
        }

        if (merges.Count == 0) merges.AddRange(HeaderMerges.Infer(rows, header));
        var uneven = table.Rows.FirstOrDefault(row => row.Cells.Sum(cell => cell.Span) < table.Columns || IsFiller(row.Cells[^1]));
        if (uneven is { } row)
        {
            notes.Info(ImportCodes.CellsMissing, table.Place, string.Join(" | ", row.Cells.Select(cell => cell.Text)));
        }

        return new() { Type = BlockTypes.Table, Rows = rows, Header = header, Merges = merges };
    }

    /// <summary>An empty cell drawn wide stands for cells that are missing, not for a merge.</summary>
    private static bool IsFiller(SourceCell cell) => cell is { Span: > 1, Vertical: VerticalMerge.None } && cell.Text.Length == 0;

    /// <summary>One text a grid column; covered columns are empty.</summary>
    private static string[] Texts(SourceRow row, int columns)
    {
        var texts = Enumerable.Repeat("", columns).ToArray();
        foreach (var cell in row.Cells.Where(cell => cell.Column < columns))
        {
            texts[cell.Column] = LineText.WithoutEndMark(cell.Text);
        }

        return texts;
    }

    private static IEnumerable<CellMerge> Merges(SourceTable table, int index)
    {
        foreach (var cell in table.Rows[index].Cells.Where(cell => cell.Vertical != VerticalMerge.Continue && !IsFiller(cell)))
        {
            var below = cell.Vertical == VerticalMerge.Start
                ? table.Rows.Skip(index + 1).TakeWhile(row => row.Cells.Any(
                    other => other.Column == cell.Column && other.Vertical == VerticalMerge.Continue)).Count()
                : 0;
            if (below > 0 || cell.Span > 1) yield return new() { Row = index, Column = cell.Column, Rows = below + 1, Columns = cell.Span };
        }
    }
}
