using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Templating.Tables;

/// <summary>What is written at one place of a table's grid.</summary>
/// <param name="Columns">Grid columns it takes; 0 when a cell to the left covers the place.</param>
/// <param name="Vertical">Null for a cell of one row, true where cells below join it, false where it joins the cell above.</param>
internal readonly record struct GridCell(string Text, int Columns, bool? Vertical);

/// <summary>A table of texts as a full grid: every row as long as the longest, merged cells marked.</summary>
internal sealed class TableGrid
{
    private readonly GridCell[,] _cells;

    private TableGrid(GridCell[,] cells, int header) => (_cells, Header) = (cells, header);

    /// <summary>How many rows, from the first, are repeated on every page.</summary>
    public int Header { get; }

    public int Rows => _cells.GetLength(0);

    public int Columns => _cells.GetLength(1);

    public GridCell this[int row, int column] => _cells[row, column];

    /// <summary>The grid of a table block; merges that leave the table or meet others are passed over.</summary>
    public static TableGrid Of(Block block)
    {
        var columns = block.Rows.Count == 0 ? 0 : block.Rows.Max(row => row.Count);
        var cells = new GridCell[block.Rows.Count, columns];
        for (var r = 0; r < block.Rows.Count; r++)
        {
            for (var c = 0; c < columns; c++) cells[r, c] = new(c < block.Rows[r].Count ? block.Rows[r][c] : "", 1, null);
        }

        var grid = new TableGrid(cells, block.Header);
        foreach (var merge in block.Merges.Where(grid.IsFree)) grid.Join(merge);
        return grid;
    }

    /// <summary>Texts that decide how wide a column must be: those of cells that are its alone.</summary>
    public IReadOnlyList<string> TextsOf(int column) =>
        [.. Enumerable.Range(0, Rows).Select(r => _cells[r, column]).Select(cell => cell.Columns == 1 ? cell.Text : "")];

    private bool IsFree(CellMerge merge)
    {
        if (merge.Row < 0 || merge.Column < 0 || merge.Rows < 1 || merge.Columns < 1) return false;
        if (merge.Rows > Rows - merge.Row || merge.Columns > Columns - merge.Column) return false;
        return Places(merge).All(p => _cells[p.Row, p.Column] is { Columns: 1, Vertical: null });
    }

    private void Join(CellMerge merge)
    {
        // Texts of covered cells come along: nothing that was written is lost.
        var text = string.Join('\n', Places(merge).Select(p => _cells[p.Row, p.Column].Text).Where(t => t.Length > 0));
        foreach (var (row, column) in Places(merge))
        {
            var isFirst = row == merge.Row && column == merge.Column;
            var vertical = merge.Rows == 1 ? (bool?)null : row == merge.Row;
            _cells[row, column] = new(isFirst ? text : "", column == merge.Column ? merge.Columns : 0, vertical);
        }
    }

    private static IEnumerable<(int Row, int Column)> Places(CellMerge merge) =>
        from row in Enumerable.Range(merge.Row, merge.Rows)
        from column in Enumerable.Range(merge.Column, merge.Columns)
        select (row, column);
}
