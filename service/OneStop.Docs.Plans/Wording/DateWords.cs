using System.Globalization;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Wording;

/// <summary>Dates as documents write them: a zero before days below 10 and before months 1 and 2 only.</summary>
/// <remarks>Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II khoản 4 điểm b; short dates follow by analogy.</remarks>
public static class DateWords
{
    /// <summary>ngày 05 tháng 02 năm 2026; what is not known yet is left free.</summary>
    public static string Long(PartialDate date)
    {
        var day = date.Day is { } d ? " " + TwoDigits(d) : Blanks.Day;
        var month = date.Month is { } m ? " " + Month(m) : Blanks.Day;
        var year = date.Year is { } y ? y.ToString("0000", CultureInfo.InvariantCulture) : "20" + Blanks.YearEnd;
        var beforeMonth = date.Day is null ? "" : " ";
        var beforeYear = date.Month is null ? "" : " ";
        return $"ngày{day}{beforeMonth}tháng{month}{beforeYear}năm {year}";
    }

    /// <summary>Đức Thọ, ngày 05 tháng 02 năm 2026; only the date when the place is not known.</summary>
    public static string Line(string? place, PartialDate date) =>
        string.IsNullOrWhiteSpace(place) ? Long(date) : $"{place.Trim()}, {Long(date)}";

    /// <summary>09/6/2026; 05/02/2026.</summary>
    public static string Short(DateOnly date) =>
        $"{TwoDigits(date.Day)}/{Month(date.Month)}/{date.Year.ToString("0000", CultureInfo.InvariantCulture)}";

    /// <summary>A whole day as a date whose parts are all known.</summary>
    public static PartialDate Partial(DateOnly date) => new() { Year = date.Year, Month = date.Month, Day = date.Day };

    private static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static string Month(int month) => month <= 2 ? TwoDigits(month) : month.ToString(CultureInfo.InvariantCulture);
}
