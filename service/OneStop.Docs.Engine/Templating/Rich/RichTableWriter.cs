using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Rendering;

namespace OneStop.Docs.Engine.Templating.Rich;

/// <summary>A table with its spans: cells that reach over rows go on below as merged ones.</summary>
/// <remarks>ECMA-376-1 §17.4.17 (w:gridSpan), §17.4.84 (w:vMerge).</remarks>
internal sealed class RichTableWriter(RichBlockWriter blocks, TemplateStyles styles, RunSurrounding around)
{
    /// <summary>Word refuses more columns.</summary>
    private const int MostColumns = 63;

    /// <summary>Cells below a merged one, over the whole table: beyond them spans end early.</summary>
    private const int MostContinued = 20_000;

    private readonly string _p = around.Prefix;
    private int _continued;

    /// <summary>The table's markup.</summary>
    public string Write(RichTable table)
    {
        var rows = Lay(table);
        var columns = Math.Max(1, rows.Max(row => row.Sum(cell => cell.Columns)));
        var width = Math.Max(1, around.Width.Twips / columns);
        var markup = new StringBuilder($"<{_p}tbl>").Append(Properties(width * columns)).Append($"<{_p}tblGrid>");
        for (var i = 0; i < columns; i++) markup.Append($"<{_p}gridCol {_p}w=\"{Text(width)}\"/>");
        markup.Append($"</{_p}tblGrid>");
        for (var i = 0; i < rows.Count; i++)
        {
            markup.Append($"<{_p}tr>");
            if (i == 0 && rows[i].TrueForAll(cell => cell.Cell.IsHeading)) markup.Append($"<{_p}trPr><{_p}tblHeader/></{_p}trPr>");
            foreach (var cell in rows[i]) markup.Append(Cell(cell, width));
            // A row shorter than the others is filled up by one cell: the grid must not shift.
            var missing = columns - rows[i].Sum(cell => cell.Columns);
            if (missing > 0) markup.Append(Cell(new(new(false, missing, 1, []), missing, Merge.None), width));
            markup.Append($"</{_p}tr>");
        }

        return markup.Append($"</{_p}tbl>").ToString();
    }

    private enum Merge
    {
        None,
        Begins,
        Continues,
    }

    private sealed record LaidCell(RichCell Cell, int Columns, Merge Merge);

    /// <summary>Puts every cell into its columns; cells begun above come first where they stand.</summary>
    private List<List<LaidCell>> Lay(RichTable table)
    {
        var result = new List<List<LaidCell>>();
        var left = new (RichCell? Cell, int Rows, int Columns)[MostColumns];
        foreach (var row in table.Rows)
        {
            var laid = new List<LaidCell>();
            var column = 0;
            var next = 0;
            while (column < MostColumns && (next < row.Count || Array.FindIndex(left, column, entry => entry.Rows > 0) >= 0))
            {
                if (left[column] is { Rows: > 0, Cell: { } above } begun)
                {
                    left[column] = begun with { Rows = begun.Rows - 1 };
                    laid.Add(new(above, begun.Columns, Merge.Continues));
                    column += begun.Columns;
                    _continued++;
                    continue;
                }

                var cell = next < row.Count ? row[next++] : new(false, 1, 1, []);
                var columns = Math.Min(cell.Columns, Free(left, column));
                var spans = cell.Rows > 1 && _continued < MostContinued;
                if (spans) left[column] = (cell, cell.Rows - 1, columns);
                laid.Add(new(cell, columns, spans ? Merge.Begins : Merge.None));
                column += columns;
            }

            // Whatever does not fit into 63 columns goes on in rows of its own: text is never lost.
            result.Add(laid);
            for (; next < row.Count; next++) result.Add([new(row[next], 1, Merge.None)]);
        }

        return result;
    }

    private static int Free((RichCell? Cell, int Rows, int Columns)[] left, int column)
    {
        var taken = Array.FindIndex(left, column, entry => entry.Rows > 0);
        return (taken < 0 ? MostColumns : taken) - column;
    }

    private string Properties(long width)
    {
        var style = styles.Find("table", "Table Grid");
        var size = $"<{_p}tblW {_p}w=\"{Text(width)}\" {_p}type=\"dxa\"/>";
        if (style is not null) return $"<{_p}tblPr><{_p}tblStyle {_p}val=\"{style.Id}\"/>{size}</{_p}tblPr>";
        var borders = string.Concat(new[] { "top", "left", "bottom", "right", "insideH", "insideV" }
            .Select(side => $"<{_p}{side} {_p}val=\"single\" {_p}sz=\"4\" {_p}space=\"0\" {_p}color=\"auto\"/>"));
        return $"<{_p}tblPr>{size}<{_p}tblBorders>{borders}</{_p}tblBorders></{_p}tblPr>";
    }

    private string Cell(LaidCell cell, long width)
    {
        var span = cell.Columns == 1 ? "" : $"<{_p}gridSpan {_p}val=\"{Text(cell.Columns)}\"/>";
        var merge = cell.Merge switch { Merge.Begins => $"<{_p}vMerge {_p}val=\"restart\"/>", Merge.Continues => $"<{_p}vMerge/>", _ => "" };
        var content = cell.Merge == Merge.Continues ? $"<{_p}p/>" : blocks.WriteCell(cell.Cell);
        return $"<{_p}tc><{_p}tcPr><{_p}tcW {_p}w=\"{Text(width * cell.Columns)}\" {_p}type=\"dxa\"/>{span}{merge}</{_p}tcPr>{content}</{_p}tc>";
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
