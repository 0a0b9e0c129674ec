using System.Globalization;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Wording;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Plans.Templating;

/// <summary>Dates as templates hand them over: { year, month, day }, "2026-06-09", or a date of the language.</summary>
internal static class ScriptDates
{
    /// <summary>The date with its blanks; null when the value is none.</summary>
    public static PartialDate? Read(ScriptValue value)
    {
        if (value.AsObject is not null)
        {
            return new()
            {
                Year = ScriptRecords.Number(value, "year"),
                Month = ScriptRecords.Number(value, "month"),
                Day = ScriptRecords.Number(value, "day"),
            };
        }

        return value.ToObject() switch
        {
            DateTime day => DateWords.Partial(DateOnly.FromDateTime(day)),
            string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                DateWords.Partial(day),
            _ => null,
        };
    }

    /// <summary>The day, when all of it is known and the calendar has it.</summary>
    public static DateOnly? Whole(ScriptValue value) =>
        Read(value) is { Year: { } year and >= 1 and <= 9999, Month: { } month and >= 1 and <= 12, Day: { } day and >= 1 }
        && day <= DateTime.DaysInMonth(year, month)
            ? new(year, month, day)
            : null;

    /// <summary>The day, or the last day it can be while month or day are blank; null when not even the year is known.</summary>
    public static DateOnly? Latest(ScriptValue value)
    {
        if (Whole(value) is { } day) return day;
        if (Read(value) is not { Year: { } year and >= 1 and <= 9999 } date) return null;
        var month = date.Month is >= 1 and <= 12 ? date.Month.Value : 12;
        return new(year, month, DateTime.DaysInMonth(year, month));
    }
}
