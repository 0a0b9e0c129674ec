namespace OneStop.Docs.Plans.Model;

public sealed record TaskTable
{
    public required string Id { get; init; }

    public string? Title { get; init; }

    /// <summary>ordinal, content, lead, coordination, product, deadline, note: in the order printed.</summary>
    public IReadOnlyList<string> Columns { get; init; } = TaskColumns.Default;

    /// <summary>The heads of <see cref="Columns"/> as printed, in the same order; empty for the usual wording.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>One group with a null label when the table has none.</summary>
    public IReadOnlyList<TaskGroup> Groups { get; init; } = [];
}

/// <summary>The keys of task-table columns.</summary>
public static class TaskColumns
{
    public const string Ordinal = "ordinal";
    public const string Content = "content";
    public const string Lead = "lead";
    public const string Coordination = "coordination";
    public const string Product = "product";
    public const string Deadline = "deadline";
    public const string Note = "note";

    public static IReadOnlyList<string> Default { get; } = [Ordinal, Content, Lead, Coordination, Product, Deadline];

    public static IReadOnlyList<string> All { get; } = [.. Default, Note];
}

public sealed record TaskGroup
{
    public string? Label { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<PlanTask> Tasks { get; init; } = [];
}

public sealed record PlanTask
{
    public string? Ordinal { get; init; }

    /// <summary>Lines are separated by a new line.</summary>
    public required string Content { get; init; }

    public IReadOnlyList<string> Lead { get; init; } = [];

    public IReadOnlyList<string> Coordination { get; init; } = [];

    public IReadOnlyList<string> Product { get; init; } = [];

    public Deadline? Deadline { get; init; }

    public IReadOnlyList<Target> Targets { get; init; } = [];

    public IReadOnlyList<PlanTask> Subtasks { get; init; } = [];

    public string? Note { get; init; }
}

/// <summary>A deadline as printed and as understood; kinds in <c>DeadlineKinds</c>.</summary>
public sealed record Deadline
{
    public required string Text { get; init; }

    /// <summary>before, on, month, quarter, year, range, phase, continuous, recurring, afterEvent, relative, byPlan, compound, unknown.</summary>
    public string Kind { get; init; } = "unknown";

    public DateOnly? Start { get; init; }

    /// <summary>Inclusive: "Trước 10/3/2026" ends on 2026-03-09.</summary>
    public DateOnly? End { get; init; }

    /// <summary>yearly, quarterly, monthly, weekly, or null.</summary>
    public string? Recurrence { get; init; }

    /// <summary>What must have happened first, in the author's words, or null.</summary>
    public string? Condition { get; init; }

    /// <summary>"Dự kiến".</summary>
    public bool Tentative { get; init; }
}

/// <summary>A number to reach that stands in a task's text.</summary>
public sealed record Target
{
    public required string Text { get; init; }

    /// <summary>&gt;=, &gt;, =, &lt;=, &lt;.</summary>
    public string Op { get; init; } = ">=";

    public required decimal Value { get; init; }

    public string Unit { get; init; } = "%";
}
