namespace OneStop.Docs.Plans.Deadlines;

/// <summary>A stretch of the calendar; days are null where the year is not known.</summary>
internal sealed record Period(string Kind, DateOnly? Start, DateOnly? End)
{
    /// <summary>From the first of a month to the last of another in the same year; without days when the year is not known.</summary>
    public static Period Months(string kind, int first, int last, int? year) => year is { } y
        ? new(kind, new DateOnly(y, first, 1), new DateOnly(y, last, DateTime.DaysInMonth(y, last)))
        : new(kind, null, null);
}
