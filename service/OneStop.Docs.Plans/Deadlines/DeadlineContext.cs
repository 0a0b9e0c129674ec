namespace OneStop.Docs.Plans.Deadlines;

/// <summary>What is known outside the words of a deadline.</summary>
/// <param name="PlanYear">The year the plan is for: "tháng 6" is June of it. Null when not known: then nothing is guessed.</param>
/// <param name="IssueDate">The day the document was issued, for "kể từ ngày ban hành"; null while not issued.</param>
public sealed record DeadlineContext(int? PlanYear = null, DateOnly? IssueDate = null)
{
    /// <summary>Nothing is known.</summary>
    public static DeadlineContext None { get; } = new();
}
