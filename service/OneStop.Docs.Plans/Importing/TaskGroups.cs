using System.Text.RegularExpressions;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Deadlines;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Wording;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Rows → groups of tasks. A group row has a Roman number or a capital letter, or no number at all, and nothing but a title.</summary>
internal static partial class TaskGroups
{
    public static IReadOnlyList<TaskGroup> Of(IReadOnlyList<TaskRow> rows, int? year, ImportNotes notes)
    {
        var groups = new List<(string? Label, string? Title, List<PlanTask> Tasks)>();
        foreach (var row in rows)
        {
            if (GroupOf(row) is { } group)
            {
                groups.Add((group.Label, group.Title, []));
                continue;
            }

            if (groups.Count == 0) groups.Add((null, null, []));
            var tasks = groups[^1].Tasks;
            var task = TaskOf(row, year, notes);
            if (row.HidesOrdinal && tasks.Count > 0) tasks[^1] = Under(tasks[^1], task, row.HidesContent);
            else tasks.Add(task);
        }

        return [.. groups.Select(group => new TaskGroup { Label = group.Label, Title = group.Title, Tasks = group.Tasks })];
    }

    private static (string? Label, string? Title)? GroupOf(TaskRow row)
    {
        if (row.IsOneCell && !row.HidesOrdinal)
        {
            var match = LabelInTitle().Match(row.All);
            return match.Success ? (match.Groups["label"].Value, row.All[match.Length..]) : (null, row.All);
        }

        if (!row.IsTitleOnly || row.HidesOrdinal) return null;
        var ordinal = row.Ordinal.TrimEnd('.', ')');
        var isLabel = ordinal.Length == 0 || Roman.Parse(ordinal) is not null || Capital().IsMatch(ordinal);
        return isLabel ? (ordinal.Length == 0 ? null : ordinal, row.Text(TaskColumns.Content).Replace('\n', ' ')) : null;
    }

    /// <summary>Rows under one merged ordinal are parts of a task; under one merged content too, they only add to its cells.</summary>
    private static PlanTask Under(PlanTask task, PlanTask part, bool sameContent) => sameContent
        ? task with
        {
            Lead = [.. task.Lead, .. part.Lead],
            Coordination = [.. task.Coordination, .. part.Coordination],
            Product = [.. task.Product, .. part.Product],
            Deadline = task.Deadline ?? part.Deadline,
            Note = task.Note ?? part.Note,
        }
        : task with { Subtasks = [.. task.Subtasks, part] };

    private static PlanTask TaskOf(TaskRow row, int? year, ImportNotes notes)
    {
        var deadline = row.Text(TaskColumns.Deadline);
        var parsed = deadline.Length == 0 ? null : DeadlineParser.Parse(deadline, new DeadlineContext(year));
        if (parsed is { Kind: DeadlineKinds.Unknown }) notes.Warn(ImportCodes.DeadlineUnknown, row.Place?.Place ?? Location.None, deadline);
        var note = row.Text(TaskColumns.Note);
        return new()
        {
            Ordinal = row.Ordinal.Length == 0 ? null : row.Ordinal,
            Content = row.Text(TaskColumns.Content),
            Lead = Agencies(row.Lines(TaskColumns.Lead)),
            Coordination = Agencies(row.Lines(TaskColumns.Coordination)),
            Product = [.. row.Lines(TaskColumns.Product).SelectMany(line => Dashes().Split(line))],
            Deadline = parsed,
            Targets = TargetParser.Parse(row.Text(TaskColumns.Content)) is { Count: > 0 } targets
                ? targets
                : TargetParser.Parse(row.Text(TaskColumns.Product)),
            Note = note.Length == 0 ? null : note,
        };
    }

    /// <summary>Agencies are parted by semicolons and lines; dashes before them are layout.</summary>
    private static string[] Agencies(IEnumerable<string> lines) =>
        [.. lines.SelectMany(line => line.Split(';'))
            .Select(name => LineText.WithoutStop(name.TrimStart('-', '–', '+', ' ')))
            .Where(name => name.Length > 0)];

    [GeneratedRegex(@"^(?<label>[IVXL]{1,6}|[A-HĐ])[.)\-–:] ?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LabelInTitle();

    [GeneratedRegex(@"^[A-ZĐ]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Capital();

    [GeneratedRegex(@"(?<=[.;:]) (?=- )", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dashes();
}
