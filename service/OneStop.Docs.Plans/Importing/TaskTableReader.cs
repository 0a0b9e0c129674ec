using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Task tables over page breaks → one table: repeated headers dropped, rows that were cut put together.</summary>
internal static class TaskTableReader
{
    /// <summary>The table, and those of <paramref name="tables"/> that turned out to be something else.</summary>
    public static (TaskTable Table, IReadOnlyList<SourceBlock> Left) Read(
        IReadOnlyList<SourceTable> tables, string id, string? title, int? year, ImportNotes notes)
    {
        var columns = TaskColumnReader.Read(tables[0])!;
        ReportUnknown(columns, tables[0], notes);
        var header = Signature(tables[0].Rows[0]);
        var rows = new List<TaskRow>();
        var read = 0;
        foreach (var table in tables)
        {
            if (read > 0 && !Continues(table, columns, header)) break;
            Take(table, columns, header, rows, isFirst: read == 0, notes);
            read++;
        }

        var groups = TaskGroups.Of(rows, year, notes);
        var printed = new TaskTable
        {
            Id = id,
            Title = title is null ? null : LineText.WithoutEndMark(title),
            Columns = columns.Keys,
            Headings = columns.Headings,
            Groups = groups,
        };
        return (printed, [.. tables.Skip(read)]);
    }

    /// <summary>A table goes on when it has the same header, or none and as many columns.</summary>
    private static bool Continues(SourceTable table, TaskColumnMap columns, string header)
    {
        if (Signature(table.Rows[0]) == header) return true;
        var width = table.Rows.CountBy(row => row.Cells.Count).MaxBy(count => count.Value).Key;
        return TaskColumnReader.Read(table) is null && width == columns.Keys.Count;
    }

    private static void Take(
        SourceTable table, TaskColumnMap columns, string header, List<TaskRow> rows, bool isFirst, ImportNotes notes)
    {
        var afterBreak = !isFirst;
        for (var i = isFirst ? columns.HeaderRows : 0; i < table.Rows.Count; i++)
        {
            if (Signature(table.Rows[i]) == header || TaskColumnReader.IsHeader(table.Rows[i]))
            {
                notes.Info(ImportCodes.HeaderRepeated, table.Place, string.Join(" | ", table.Rows[i].Cells.Select(cell => cell.Text)));
                if (Signature(table.Rows[i]) == header) i += columns.HeaderRows - 1;
                afterBreak = true;
                continue;
            }

            var row = new TaskRow(table.Rows[i], columns);
            if (row.IsEmpty) continue;
            if (row.CellCount < columns.Keys.Count && !row.IsOneCell) notes.Info(ImportCodes.CellsMissing, PlaceOf(row, table), row.All);
            if (afterBreak && rows.Count > 0 && row.Ordinal.Length == 0 && !row.IsOneCell)
            {
                notes.Info(ImportCodes.RowJoined, PlaceOf(row, table), row.All);
                rows[^1].Append(row);
            }
            else rows.Add(row);
            afterBreak = false;
        }
    }

    private static Engine.Diagnostics.Location PlaceOf(TaskRow row, SourceTable table) => row.Place?.Place ?? table.Place;

    private static string Signature(SourceRow row) =>
        string.Join('|', row.Cells.Select(cell => cell.Text.Replace('\n', ' ').ToUpperInvariant()));

    private static void ReportUnknown(TaskColumnMap columns, SourceTable table, ImportNotes notes)
    {
        var note = columns.At(TaskColumns.Note);
        if (note >= 0 && !columns.Headings[note].StartsWith("Ghi chú", StringComparison.OrdinalIgnoreCase))
        {
            notes.Warn(ImportCodes.ColumnUnknown, table.Place, columns.Headings[note]);
        }
    }
}
