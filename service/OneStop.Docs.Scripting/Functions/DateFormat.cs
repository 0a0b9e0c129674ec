using System.Globalization;
using System.Text;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>Dates to texts by patterns of <c>%</c> letters; <c>%g</c> in front keeps the culture for what follows.</summary>
internal static class DateFormat
{
    public static string Format(DateTime date, string pattern, CultureInfo culture)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 >= pattern.Length)
            {
                text.Append(pattern[i]);
                continue;
            }

            var letter = pattern[++i];
            if (letter == 'g')
            {
                // The culture's own form, which the default pattern stands in for when nothing follows.
                text.Append(pattern.Length == 2 ? " " + Format(date, "%d %b %Y", culture) : string.Empty);
                continue;
            }

            Append(text, date, letter, culture);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, DateTime date, char letter, CultureInfo culture)
    {
        var part = ByPattern(letter) is { } net ? date.ToString(net, culture) : ByRule(date, letter, culture);
        if (part is null)
        {
            text.Append('%').Append(letter);
        }
        else
        {
            text.Append(part);
        }
    }

    /// <summary>Letters that .NET has a pattern for.</summary>
    private static string? ByPattern(char letter) => letter switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'F' => "yyyy'-'MM'-'dd",
        'H' => "HH",
        'I' => "hh",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'N' => "fffffff00",
        'p' => "tt",
        'r' => "hh':'mm':'ss tt",
        'R' => "HH':'mm",
        'S' => "ss",
        'T' or 'X' => "HH':'mm':'ss",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        _ => null,
    };

    private static string? ByRule(DateTime date, char letter, CultureInfo culture) => letter switch
    {
        '%' => "%",
        'n' => "\n",
        't' => "\t",
        'C' => Number(date.Year / 100, "00"),
        'e' => Number(date.Day, "0").PadLeft(2),
        'k' => Number(date.Hour, "0").PadLeft(2),
        'l' => Number(date.Hour % 12 == 0 ? 12 : date.Hour % 12, "0").PadLeft(2),
        'j' => Number(date.DayOfYear, "000"),
        'P' => date.ToString("tt", culture).ToLower(culture),
        's' => Number((long)(date - DateTime.UnixEpoch).TotalSeconds, "0"),
        'u' => Number(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek, "0"),
        'w' => Number((int)date.DayOfWeek, "0"),
        'U' => Number(culture.Calendar.GetWeekOfYear(date, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Sunday), "00"),
        'W' => Number(culture.Calendar.GetWeekOfYear(date, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Monday), "00"),
        'V' => Number(ISOWeek.GetWeekOfYear(date), "00"),
        'c' => date.ToString("ddd MMM dd HH':'mm':'ss yyyy", culture),
        'v' => Format(date, "%e-%b-%Y", CultureInfo.InvariantCulture).ToUpperInvariant(),
        'x' => date.ToString("d", culture),
        _ => null,
    };

    private static string Number(long value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
