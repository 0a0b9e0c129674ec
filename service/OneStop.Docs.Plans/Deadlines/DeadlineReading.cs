namespace OneStop.Docs.Plans.Deadlines;

/// <summary>What one rule understood: a deadline without its words.</summary>
internal sealed record DeadlineReading(
    string Kind, DateOnly? Start = null, DateOnly? End = null, string? Recurrence = null, string? Condition = null);
