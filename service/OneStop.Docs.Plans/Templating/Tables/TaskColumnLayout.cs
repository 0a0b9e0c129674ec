using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Templating.Tables;

/// <summary>A column of a task table as printed.</summary>
/// <param name="Width">In twips.</param>
internal sealed record TaskColumn(string Key, string Heading, int Width, bool Centred);

/// <summary>A cell of a task row as printed: one paragraph a line, at least one.</summary>
internal sealed record TaskCell(string Key, IReadOnlyList<string> Lines, bool Centred);

/// <summary>Columns and cells of a task table in printed order.</summary>
internal static class TaskColumnLayout
{
    private static readonly Dictionary<string, string> UsualHeadings = new(StringComparer.Ordinal)
    {
        [TaskColumns.Ordinal] = "TT",
        [TaskColumns.Content] = "Nội dung công việc",
        [TaskColumns.Lead] = "Cơ quan chủ trì",
        [TaskColumns.Coordination] = "Cơ quan phối hợp",
        [TaskColumns.Product] = "Sản phẩm",
        [TaskColumns.Deadline] = "Thời gian hoàn thành",
        [TaskColumns.Note] = "Ghi chú",
    };

    /// <summary>The columns; widths sum to <paramref name="width"/>.</summary>
    public static IReadOnlyList<TaskColumn> Columns(TaskTable table, int width)
    {
        var headings = table.Columns.Select((key, i) => Heading(table, key, i)).ToList();
        var texts = table.Columns.Select((key, i) => (IReadOnlyList<string>)[headings[i], .. Texts(table, key)]).ToList();
        var widths = ColumnWidths.Share(texts, width);
        return [.. table.Columns.Select((key, i) => new TaskColumn(key, headings[i], widths[i], IsCentred(key)))];
    }

    /// <summary>The cells of one task.</summary>
    public static IReadOnlyList<TaskCell> Cells(TaskTable table, PlanTask task) =>
        [.. table.Columns.Select(key => new TaskCell(key, NeverEmpty(TaskLines.Of(task, key)), IsCentred(key)))];

    private static string Heading(TaskTable table, string key, int index) =>
        index < table.Headings.Count ? table.Headings[index] : UsualHeadings.GetValueOrDefault(key, key);

    private static IEnumerable<string> Texts(TaskTable table, string key)
    {
        var labels = key == TaskColumns.Ordinal ? table.Groups.Select(g => g.Label ?? "") : [];
        return labels.Concat(table.Groups.SelectMany(g => g.Tasks).SelectMany(task => TaskLines.Of(task, key)));
    }

    private static IReadOnlyList<string> NeverEmpty(IReadOnlyList<string> lines) => lines.Count == 0 ? [""] : lines;

    private static bool IsCentred(string key) => key is TaskColumns.Ordinal or TaskColumns.Deadline;
}
