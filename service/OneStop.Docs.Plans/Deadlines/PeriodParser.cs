using System.Globalization;
using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Wording;

namespace OneStop.Docs.Plans.Deadlines;

/// <summary>One stretch of the calendar in words: a day, a month, a quarter, part of a year, a year.</summary>
internal static partial class PeriodParser
{
    private const RegexOptions Loose =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>The period, or null when <paramref name="text"/> is none. A year not written is taken from <paramref name="year"/>.</summary>
    public static Period? Parse(string text, int? year) =>
        Day(text, year) ?? Month(text, year) ?? Quarter(text, year) ?? PartOfYear(text, year) ?? Year(text, year);

    private static Period? Day(string text, int? planYear)
    {
        if (DayPattern().Match(text) is not { Success: true } match) return null;
        var (day, month, year) = (Number(match, "d")!.Value, Number(match, "m")!.Value, YearOf(match, planYear));
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year ?? 2000, month)) return null;
        var date = year is { } y ? new DateOnly(y, month, day) : (DateOnly?)null;
        return new(DeadlineKinds.On, date, date);
    }

    private static Period? Month(string text, int? planYear)
    {
        if (MonthPattern().Match(text) is not { Success: true } match) return null;
        var month = Number(match, "m")!.Value;
        return month is >= 1 and <= 12 ? Period.Months(DeadlineKinds.Month, month, month, YearOf(match, planYear)) : null;
    }

    private static Period? Quarter(string text, int? planYear)
    {
        if (QuarterPattern().Match(text) is not { Success: true } match) return null;
        var numeral = match.Groups["q"].Value;
        var quarter = Number(match, "q") ?? Roman.Parse(numeral.ToUpperInvariant());
        return quarter is >= 1 and <= 4
            ? Period.Months(DeadlineKinds.Quarter, 3 * quarter.Value - 2, 3 * quarter.Value, YearOf(match, planYear))
            : null;
    }

    private static Period? PartOfYear(string text, int? planYear)
    {
        if (PartPattern().Match(text) is not { Success: true } match) return null;
        var months = match.Groups["n"].Value.ToLowerInvariant() switch { "6" or "06" or "sáu" => 6, "3" or "03" or "ba" => 3, _ => 9 };
        var isFirst = match.Groups["part"].Value.StartsWith("đ", StringComparison.OrdinalIgnoreCase);
        return isFirst
            ? Period.Months(DeadlineKinds.Range, 1, months, YearOf(match, planYear))
            : Period.Months(DeadlineKinds.Range, 13 - months, 12, YearOf(match, planYear));
    }

    private static Period? Year(string text, int? planYear)
    {
        if (EndOfYearPattern().Match(text) is { Success: true } end)
        {
            return Period.Months(DeadlineKinds.Year, 1, 12, YearOf(end, planYear)) with { Start = null };
        }

        if (YearPattern().Match(text) is not { Success: true } match) return null;
        return Period.Months(DeadlineKinds.Year, 1, 12, YearOf(match, planYear));
    }

    private static int? YearOf(Match match, int? planYear) => Number(match, "y") ?? planYear;

    private static int? Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(ngày )?(?<d>\d{1,2})(([/.-]| tháng )(?<m>\d{1,2}))(([/.-]| năm |, năm )(?<y>(19|20|21)\d{2}))?$", Loose, 1000)]
    private static partial Regex DayPattern();

    [GeneratedRegex(@"^(tháng (?<m>\d{1,2})(([/-]| năm |, năm | )(?<y>(19|20|21)\d{2}))?|(?<m>\d{1,2})/(?<y>(19|20|21)\d{2}))$", Loose, 1000)]
    private static partial Regex MonthPattern();

    [GeneratedRegex(@"^quý (?<q>iv|i{1,3}|0?[1-4])(([/-]| năm |, năm | )(?<y>(19|20|21)\d{2}))?$", Loose, 1000)]
    private static partial Regex QuarterPattern();

    [GeneratedRegex(@"^(?<n>0?[369]|ba|sáu|chín) tháng (?<part>đầu|cuối) năm( (?<y>(19|20|21)\d{2}))?$", Loose, 1000)]
    private static partial Regex PartPattern();

    [GeneratedRegex(@"^cuối năm( (?<y>(19|20|21)\d{2}))?$", Loose, 1000)]
    private static partial Regex EndOfYearPattern();

    [GeneratedRegex(@"^((cả |trong )?năm|cả năm)( (?<y>(19|20|21)\d{2}))?$|^(?<y>(19|20|21)\d{2})$", Loose, 1000)]
    private static partial Regex YearPattern();
}
