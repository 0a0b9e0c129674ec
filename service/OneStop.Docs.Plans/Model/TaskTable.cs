namespace OneStop.Docs.Plans.Model;

/// <summary>A table of tasks: groups of rows with the same columns.</summary>
public sealed record TaskTable
{
    /// <summary>Lower-case letters, digits and hyphens; unique in the plan.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, or null when the attachment carries it.</summary>
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
    /// <summary>Số thứ tự.</summary>
    public const string Ordinal = "ordinal";

    /// <summary>Nội dung công việc.</summary>
    public const string Content = "content";

    /// <summary>Cơ quan chủ trì.</summary>
    public const string Lead = "lead";

    /// <summary>Cơ quan phối hợp.</summary>
    public const string Coordination = "coordination";

    /// <summary>Sản phẩm.</summary>
    public const string Product = "product";

    /// <summary>Thời gian hoàn thành.</summary>
    public const string Deadline = "deadline";

    /// <summary>Ghi chú.</summary>
    public const string Note = "note";

    /// <summary>The six of most task tables, in the usual order.</summary>
    public static IReadOnlyList<string> Default { get; } = [Ordinal, Content, Lead, Coordination, Product, Deadline];

    /// <summary>All keys.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Default, Note];
}

/// <summary>Tasks under one heading row.</summary>
public sealed record TaskGroup
{
    /// <summary>As printed: I, II; null when the table has no groups.</summary>
    public string? Label { get; init; }

    /// <summary>As printed, or null.</summary>
    public string? Title { get; init; }

    /// <summary>In printed order.</summary>
    public IReadOnlyList<PlanTask> Tasks { get; init; } = [];
}

/// <summary>One task: who does what with whom, what comes out, by when.</summary>
public sealed record PlanTask
{
    /// <summary>As printed, or null.</summary>
    public string? Ordinal { get; init; }

    /// <summary>Lines are separated by a new line.</summary>
    public required string Content { get; init; }

    /// <summary>Cơ quan chủ trì.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    /// <summary>Cơ quan phối hợp.</summary>
    public IReadOnlyList<string> Coordination { get; init; } = [];

    /// <summary>What the task yields.</summary>
    public IReadOnlyList<string> Product { get; init; } = [];

    /// <summary>Null when the cell is empty.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>Figures to reach that stand in the text.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>Smaller tasks in the same row.</summary>
    public IReadOnlyList<PlanTask> Subtasks { get; init; } = [];

    /// <summary>Ghi chú, or null.</summary>
    public string? Note { get; init; }

    /// <summary>How far the work is, one of <see cref="TaskStatuses"/>; null where nobody has reported.</summary>
    public string? Status { get; init; }

    /// <summary>How much of it is done, in percent, 0 to 100; null where nobody has reported.</summary>
    public int? Progress { get; init; }
}

/// <summary>How far a task can be, as reporting staff say it. Being late is no status: it follows from the deadline.</summary>
public static class TaskStatuses
{
    /// <summary>Chưa thực hiện.</summary>
    public const string NotStarted = "notStarted";

    /// <summary>Đang thực hiện.</summary>
    public const string InProgress = "inProgress";

    /// <summary>Hoàn thành.</summary>
    public const string Done = "done";

    /// <summary>Tạm dừng.</summary>
    public const string Paused = "paused";

    /// <summary>Không thực hiện: called off.</summary>
    public const string Dropped = "dropped";

    /// <summary>All of them, in the order of a list.</summary>
    public static IReadOnlyList<string> All { get; } = [NotStarted, InProgress, Done, Paused, Dropped];
}

/// <summary>A deadline as printed and as understood; kinds in <c>DeadlineKinds</c>.</summary>
public sealed record Deadline
{
    /// <summary>As printed.</summary>
    public required string Text { get; init; }

    /// <summary>before, on, month, quarter, year, range, phase, continuous, recurring, afterEvent, relative, byPlan, compound, unknown.</summary>
    public string Kind { get; init; } = "unknown";

    /// <summary>First day, or null when open or not known.</summary>
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
    /// <summary>The clause it stands in.</summary>
    public required string Text { get; init; }

    /// <summary>&gt;=, &gt;, =, &lt;=, &lt;.</summary>
    public string Op { get; init; } = ">=";

    /// <summary>The figure.</summary>
    public required decimal Value { get; init; }

    /// <summary>"%" unless the text says otherwise.</summary>
    public string Unit { get; init; } = "%";
}
