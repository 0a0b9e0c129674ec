using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Deadlines.Rules;

/// <summary>"Thường xuyên", "Thường xuyên trong năm 2026", "Thường xuyên, hằng năm".</summary>
internal static partial class ContinuousRule
{
    public static DeadlineReading? Read(string text, DeadlineContext context)
    {
        if (Pattern().Match(text) is not { Success: true } match) return null;
        var rest = match.Groups["rest"].Value;
        if (rest.Length == 0) return new(DeadlineKinds.Continuous);
        var when = PeriodRule.Read(rest, context) ?? PhaseRule.Read(rest, context) ?? RecurringRule.Read(rest, context)
            ?? RangeRule.Read(rest, context);
        return when is null ? null : when with { Kind = DeadlineKinds.Continuous };
    }

    [GeneratedRegex(@"^(thường xuyên|liên tục|thường xuyên, liên tục)(( -|,| và)? (?<rest>.+))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
