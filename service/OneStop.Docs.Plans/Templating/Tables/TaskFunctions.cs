using OneStop.Docs.Scripting;

namespace OneStop.Docs.Plans.Templating.Tables;

/// <summary>The functions <c>tasks.*</c> of templates.</summary>
internal static class TaskFunctions
{
    /// <summary>By name, to be registered.</summary>
    public static IReadOnlyList<(string Name, Delegate Function)> All { get; } =
    [
        ("tasks.columns", Columns),
        ("tasks.cells", (Func<ScriptValue, ScriptValue, ScriptValue>)Cells),
    ];

    /// <summary>The columns in printed order, with headings and widths.</summary>
    /// <param name="width">What the widths sum to, in twips.</param>
    public static ScriptValue Columns(ScriptValue table, int width = PageWidths.Landscape) => new ScriptArray(
        TaskColumnLayout.Columns(ScriptRecords.TaskTable(table), width).Select(column => (ScriptValue)new ScriptObject
        {
            ["key"] = column.Key,
            ["heading"] = column.Heading,
            ["width"] = column.Width,
            ["centred"] = column.Centred,
        }));

    /// <summary>The cells of a task in the order of the columns.</summary>
    public static ScriptValue Cells(ScriptValue table, ScriptValue task) => new ScriptArray(
        TaskColumnLayout.Cells(ScriptRecords.TaskTable(Shape(table)), ScriptRecords.PlanTask(task)).Select(cell => (ScriptValue)new ScriptObject
        {
            ["key"] = cell.Key,
            ["lines"] = new ScriptArray(cell.Lines.Select(line => (ScriptValue)line)),
            ["centred"] = cell.Centred,
        }));

    /// <summary>Only what a row needs of its table: reading all tasks for every row would take time by the square.</summary>
    private static ScriptValue Shape(ScriptValue table) =>
        table.AsObject is { } members ? new ScriptObject { ["columns"] = members["columns"] } : ScriptValue.Null;
}
