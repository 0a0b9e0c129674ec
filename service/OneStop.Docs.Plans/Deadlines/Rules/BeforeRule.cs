using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Deadlines.Rules;

/// <summary>"Trước 10/3/2026" ends the day before; "chậm nhất ngày …", "đến hết ngày …" ends on the day.</summary>
internal static partial class BeforeRule
{
    public static DeadlineReading? Read(string text, DeadlineContext context)
    {
        if (Pattern().Match(text) is not { Success: true } match) return null;
        var isBefore = match.Groups["before"].Success;
        var what = match.Groups["what"].Value;
        if (EveryPattern().Match(what) is { Success: true } every) return Recurring(every, isBefore, context);
        return PeriodParser.Parse(what, context.PlanYear) switch
        {
            null => null,
            var period => new(DeadlineKinds.Before, End: isBefore ? DayBefore(period) : period.End),
        };
    }

    private static DeadlineReading? Recurring(Match every, bool isBefore, DeadlineContext context)
    {
        var unit = every.Groups["unit"].Value.ToLowerInvariant();
        if (unit != "năm") return new(DeadlineKinds.Recurring, Recurrence: RecurringRule.Recurrence(unit));
        if (PeriodParser.Parse(every.Groups["day"].Value, context.PlanYear) is not { } period) return null;
        return new(DeadlineKinds.Recurring, End: isBefore ? DayBefore(period) : period.End, Recurrence: "yearly");
    }

    /// <summary>"Trước tháng 6" is up to the end of May; without a first day nothing can be said.</summary>
    private static DateOnly? DayBefore(Period period) => period.Start?.AddDays(-1);

    [GeneratedRegex(@"^((?<before>trước)( thời điểm)?|(chậm nhất|muộn nhất)( là)?( đến| vào| trong)?( hết| cuối)?|(đến )?(hết|trước hết)|hạn cuối( cùng)?( là)?:?|trước khi hết|đến(?= ngày)) (?<what>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?<day>ngày \d{1,2}(/\d{1,2}| tháng \d{1,2})?|\d{1,2}/\d{1,2})( của)? (hàng|mỗi) (?<unit>năm|quý|tháng)$|^ngày \d{1,2}( của)? tháng cuối( của)?( hàng| mỗi)? (?<unit>quý)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EveryPattern();
}
