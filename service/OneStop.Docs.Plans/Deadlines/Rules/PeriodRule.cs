using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Deadlines.Rules;

/// <summary>"Tháng 12/2026", "Quý IV/2026", "Trong năm 2026", "ngày 20/5/2026", "kể từ ngày ban hành".</summary>
internal static class PeriodRule
{
    public static DeadlineReading? Read(string text, DeadlineContext context)
    {
        if (IsIssueDay(text)) return new(DeadlineKinds.On, context.IssueDate);
        var period = Period(text, context.PlanYear);
        return period is null ? null : new(period.Kind, period.Start, period.End);
    }

    /// <summary>A period with the words that may stand before it.</summary>
    public static Period? Period(string text, int? year)
    {
        foreach (var word in (string[])["vào cuối ", "trong ", "vào ", "trong suốt "])
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            return PeriodParser.Parse(word.EndsWith("cuối ", StringComparison.Ordinal) ? text[4..] : text[word.Length..], year);
        }

        return PeriodParser.Parse(text, year);
    }

    private static bool IsIssueDay(string text) =>
        text.ToLowerInvariant() is "kể từ ngày ban hành" or "kể từ ngày ký" or "kể từ ngày ký ban hành" or "từ ngày ban hành"
            or "từ ngày ký" or "từ ngày ký ban hành";
}
