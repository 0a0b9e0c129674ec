using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Deadlines.Rules;

/// <summary>"Hằng năm", "Định kỳ hằng quý, 6 tháng, năm", "Ngày 15 hằng tháng", "Hằng tháng trong năm 2026".</summary>
internal static partial class RecurringRule
{
    private static readonly string[] MostFrequentFirst = ["daily", "weekly", "monthly", "quarterly", "halfYearly", "yearly"];

    public static DeadlineReading? Read(string text, DeadlineContext context)
    {
        if (Pattern().Match(text) is not { Success: true } match) return null;
        var recurrences = match.Groups["unit"].Captures.Select(c => Recurrence(c.Value.ToLowerInvariant())).ToList();
        var recurrence = MostFrequentFirst.First(recurrences.Contains);
        if (!match.Groups["in"].Success) return new(DeadlineKinds.Recurring, Recurrence: recurrence);
        var period = PeriodParser.Parse(match.Groups["in"].Value, context.PlanYear);
        return period is null ? null : new(DeadlineKinds.Recurring, period.Start, period.End, recurrence);
    }

    /// <summary>The recurrence of a unit of time in lower case.</summary>
    public static string Recurrence(string unit) => unit switch
    {
        "ngày" => "daily",
        "tuần" => "weekly",
        "tháng" => "monthly",
        "quý" => "quarterly",
        "năm" => "yearly",
        _ => "halfYearly",
    };

    [GeneratedRegex(@"^((báo cáo )?định kỳ( vào)?( ngày \d{1,2})?( hàng| mỗi| theo)?|(vào )?ngày \d{1,2}( hàng| mỗi)|(vào )?(thứ (hai|ba|tư|năm|sáu|bảy) )?(hàng|mỗi)|theo) (?<unit>ngày|tuần|tháng|quý|0?6 tháng|sáu tháng|năm)((,| và|/|, và) ?(hàng |mỗi )?(?<unit>tuần|tháng|quý|0?6 tháng|sáu tháng|năm))*( (trong )?(?<in>năm( \d{4})?))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
