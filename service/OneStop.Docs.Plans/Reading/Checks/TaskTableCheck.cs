using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Reading.Checks;

/// <summary>Task tables: ids once, known columns, headings that fit them, tasks that say something.</summary>
internal static class TaskTableCheck
{
    public static void Run(Plan plan, ProblemList problems)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < plan.TaskTables.Count; i++)
        {
            var (table, place) = (plan.TaskTables[i], JsonPlace.Root["taskTables"][i]);
            if (!HeadCheck.IdPattern().IsMatch(table.Id)) problems.Error(PlanCodes.BadId, place["id"], table.Id);
            else if (!ids.Add(table.Id)) problems.Error(PlanCodes.DuplicateId, place["id"], table.Id);
            Columns(table, place, problems);
            for (var j = 0; j < table.Groups.Count; j++)
            {
                Tasks(table.Groups[j].Tasks, place["groups"][j]["tasks"], problems);
            }
        }
    }

    private static void Columns(TaskTable table, JsonPlace place, ProblemList problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var key = table.Columns[i];
            var isKnown = TaskColumns.All.Contains(key, StringComparer.Ordinal);
            if (isKnown && seen.Add(key)) continue;
            var hint = isKnown ? string.Join(", ", TaskColumns.All.Except(table.Columns)) : NearestName.Of(key, TaskColumns.All);
            problems.Error(PlanCodes.BadColumn, place["columns"][i], key, hint ?? string.Join(", ", TaskColumns.All));
        }

        if (!table.Columns.Contains(TaskColumns.Content)) problems.Error(PlanCodes.BadColumn, place["columns"], "—", TaskColumns.Content);
        if (table.Headings.Count > 0 && table.Headings.Count != table.Columns.Count)
        {
            problems.Error(
                PlanCodes.HeadingsDisagree, place["headings"], JsonKinds.Text(table.Headings.Count), JsonKinds.Text(table.Columns.Count));
        }
    }

    private static void Tasks(IReadOnlyList<PlanTask> tasks, JsonPlace place, ProblemList problems)
    {
        for (var i = 0; i < tasks.Count; i++)
        {
            PlanChecks.Demand(tasks[i].Content, place[i]["content"], problems);
            PlanChecks.DemandOneOf(tasks[i].Status, TaskStatuses.All, place[i]["status"], problems);
            if (tasks[i].Progress is { } progress and (< 0 or > 100))
            {
                problems.Error(PlanCodes.BadProgress, place[i]["progress"], JsonKinds.Text(progress));
            }

            if (tasks[i].Deadline is { } deadline) DeadlineCheck.Run(deadline, place[i]["deadline"], problems);
            for (var j = 0; j < tasks[i].Targets.Count; j++)
            {
                TargetCheck.Run(tasks[i].Targets[j], place[i]["targets"][j], problems);
            }

            Tasks(tasks[i].Subtasks, place[i]["subtasks"], problems);
        }
    }
}
