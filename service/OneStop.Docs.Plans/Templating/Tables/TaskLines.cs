using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Templating.Tables;

/// <summary>What a task says in one column, line by line; sub-tasks come below in the same cells.</summary>
internal static class TaskLines
{
    public static IReadOnlyList<string> Of(PlanTask task, string key)
    {
        var own = Own(task, key);
        var below = task.Subtasks.SelectMany(subtask => Below(subtask, key)).ToList();

        // An agency or deadline that all sub-tasks share with their task is said once.
        return below.Count == 0 || (key != TaskColumns.Content && below.TrueForAll(own.Contains)) ? own : [.. own, .. below];
    }

    private static IReadOnlyList<string> Own(PlanTask task, string key) => key switch
    {
        TaskColumns.Ordinal => Split(task.Ordinal),
        TaskColumns.Content => Split(task.Content),
        TaskColumns.Lead => Together(task.Lead),
        TaskColumns.Coordination => Together(task.Coordination),
        TaskColumns.Product => Together(task.Product),
        TaskColumns.Deadline => Split(task.Deadline?.Text),
        TaskColumns.Note => Split(task.Note),
        _ => [],
    };

    private static IEnumerable<string> Below(PlanTask subtask, string key)
    {
        if (key == TaskColumns.Ordinal) return [];
        var lines = Of(subtask, key);
        if (key != TaskColumns.Content || lines.Count == 0) return lines;
        var mark = string.IsNullOrWhiteSpace(subtask.Ordinal) ? "-" : subtask.Ordinal;
        return lines[0].StartsWith(mark, StringComparison.Ordinal) ? lines : [$"{mark} {lines[0]}", .. lines.Skip(1)];
    }

    /// <summary>Short names on one line, parted by semicolons; dashed items and whole sentences each on its own.</summary>
    private static IReadOnlyList<string> Together(IReadOnlyList<string> items) =>
        items.Count == 0 || items.Any(i => i.StartsWith('-') || i.StartsWith('+') || i.Contains('\n') || i.EndsWith('.'))
            ? [.. items.SelectMany(Split)]
            : [string.Join("; ", items.Select(i => i.TrimEnd(';', ' ')))];

    private static IReadOnlyList<string> Split(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
