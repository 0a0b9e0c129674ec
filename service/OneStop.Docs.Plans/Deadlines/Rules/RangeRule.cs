using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Deadlines.Rules;

/// <summary>"Từ tháng 6/2026 đến tháng 11/2026", "Tháng 3 - 5/2026", "từ nay đến hết năm 2026", "kể từ năm 2026 cho đến nay".</summary>
internal static partial class RangeRule
{
    public static DeadlineReading? Read(string text, DeadlineContext context)
    {
        if (OpenPattern().Match(text) is { Success: true } open)
        {
            var since = PeriodParser.Parse(open.Groups["from"].Value, context.PlanYear);
            return since is null ? null : new(DeadlineKinds.Range, since.Start);
        }

        if (Pattern().Match(text) is not { Success: true } match) return null;
        var (from, to) = (match.Groups["from"].Value, match.Groups["to"].Value);
        if (PeriodParser.Parse(WithUnit(to, from), context.PlanYear) is not { } last) return null;
        if (Unsaid().IsMatch(from)) return new(DeadlineKinds.Range, End: last.End);
        if (First(from, last, context) is not { } first || first.Start > last.End) return null;
        return new(DeadlineKinds.Range, first.Start, last.End);
    }

    private static Period? First(string from, Period last, DeadlineContext context)
    {
        var year = last.End?.Year ?? context.PlanYear;
        if (DayOnly().Match(from) is { Success: true } day && last is { Kind: DeadlineKinds.On, End: { } end })
        {
            return PeriodParser.Parse($"{day.Groups["d"].Value}/{end.Month}/{end.Year}", year);
        }

        return PeriodParser.Parse(from, year);
    }

    private static string WithUnit(string to, string from)
    {
        var unit = Unit().Match(from);
        return unit.Success && Bare().IsMatch(to) ? $"{unit.Value} {to}" : to;
    }

    [GeneratedRegex(@"^(kể )?từ (?<from>.+?) (cho )?đến (nay|thời điểm .+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OpenPattern();

    [GeneratedRegex(@"^((trong |kể )?từ )?(?<from>.+?)( (cho )?đến( hết| cuối)? | ?- ?)(?<to>[^-]+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex("^(nay|bây giờ|ngày ký|ngày ban hành|ngày ký ban hành)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unsaid();

    [GeneratedRegex(@"^(ngày )?(?<d>\d{1,2})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DayOnly();

    [GeneratedRegex("^(quý|tháng)(?= )", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^([ivx]+|\d{1,2})((/| năm )\d{4})?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bare();
}
