using System.Globalization;
using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Reading.Checks;

/// <summary>The document's date: month and day may be blank, but no day without a month, and the day must exist.</summary>
internal static class DateCheck
{
    private const int FirstYear = 1945;
    private const int LastYear = 2200;
    private const int LeapYear = 2000;

    public static void Run(Plan plan, ProblemList problems)
    {
        var (date, place) = (plan.Date, JsonPlace.Root["date"]);
        if (date.Year is < FirstYear or > LastYear) problems.Error(PlanCodes.NoSuchDay, place["year"], Text(date.Year));
        if (date.Month is < 1 or > 12) problems.Error(PlanCodes.NoSuchDay, place["month"], Text(date.Month));
        if (date.Day is null) return;
        if (date.Month is not { } month)
        {
            problems.Error(PlanCodes.DayWithoutMonth, place["day"], Text(date.Day));
            return;
        }

        var year = date.Year is >= FirstYear and <= LastYear ? date.Year.Value : LeapYear;
        var last = month is >= 1 and <= 12 ? DateTime.DaysInMonth(year, month) : 31;
        if (date.Day < 1 || date.Day > last)
        {
            problems.Error(PlanCodes.NoSuchDay, place["day"], $"{Text(date.Day)}/{Text(month)}/{Text(date.Year)}");
        }
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "…";
}
