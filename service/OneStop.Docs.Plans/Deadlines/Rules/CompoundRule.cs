using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Deadlines.Rules;

/// <summary>"Quý IV/2026 và hằng năm", "Quý IV/2026 và năm 2027", "Quý I, II/2026", "Tháng 3, tháng 6 và tháng 9 năm 2026".</summary>
internal static partial class CompoundRule
{
    public static DeadlineReading? Read(string text, DeadlineContext context)
    {
        if (OpenPattern().Match(text) is { Success: true } open)
        {
            var first = PeriodRule.Period(open.Groups["first"].Value, context.PlanYear);
            return first is null ? null : new(DeadlineKinds.Compound, first.Start, Recurrence: "yearly");
        }

        var pieces = Separator().Split(text);
        return pieces.Length is < 2 or > 12 ? null : Together(pieces, context.PlanYear);
    }

    /// <summary>Periods one after the other; a unit said once holds for the next, a year said last for those before.</summary>
    private static DeadlineReading? Together(string[] pieces, int? planYear)
    {
        for (var i = 1; i < pieces.Length; i++) pieces[i] = WithUnit(pieces[i], pieces[i - 1]);
        var year = planYear;
        var periods = new List<Period>();
        for (var i = pieces.Length - 1; i >= 0; i--)
        {
            if (PeriodRule.Period(pieces[i], year) is not { } period || period.Kind == DeadlineKinds.On) return null;
            year = period.End?.Year ?? year;
            periods.Insert(0, period);
        }

        // "Tháng 11, tháng 2/2027": the year of November is not said, so nothing is.
        if (periods.Zip(periods.Skip(1)).Any(pair => pair.First.Start > pair.Second.Start)) return null;
        return new(DeadlineKinds.Compound, periods[0].Start, periods[^1].End);
    }

    private static string WithUnit(string piece, string before)
    {
        var unit = Unit().Match(before);
        return unit.Success && Bare().IsMatch(piece) ? $"{unit.Value} {piece}" : piece;
    }

    [GeneratedRegex(@"^(?<first>.+?)( và|,) (hàng năm|(các|những) năm (tiếp theo|sau|kế tiếp))( đó)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OpenPattern();

    [GeneratedRegex(" và (?!năm$)|, (?!năm )", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex("^(trong )?(quý|tháng)(?= )", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^([ivx]+|\d{1,2})(/\d{4}| năm \d{4})?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bare();
}
