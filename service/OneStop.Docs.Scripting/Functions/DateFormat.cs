using System.Globalization;
using System.Text;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>Dates to texts by patterns of <c>%</c> letters; from <c>%g</c> on, in the invariant culture.</summary>
internal static class DateFormat
{
    /// <param name="usual">The pattern that <c>%g</c> alone stands for.</param>
    public static string Format(DateTime date, string pattern, string usual, CultureInfo culture)
    {
        var text = new StringBuilder();
        var given = pattern == "%g" ? "%g " + usual : pattern;
        for (var i = 0; i < given.Length; i++)
        {
            if (given[i] != '%' || i + 1 >= given.Length)
            {
                text.Append(given[i]);
                continue;
            }

            var letter = given[++i];
            if (letter == 'g')
            {
                culture = CultureInfo.InvariantCulture;
            }
            else
            {
                Append(text, date, letter, culture);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, DateTime date, char letter, CultureInfo culture)
    {
        var part = NetPattern(letter) is { } net ? date.ToString(net, culture) : ByRule(date, letter, culture);
        if (part is null)
        {
            text.Append('%').Append(letter);
        }
        else
        {
            text.Append(part);
        }
    }

    /// <summary>Letters that no pattern of .NET stands for: dates cannot be read by them.</summary>
    public static bool IsOnlyForWriting(char letter) => letter is 'C' or 'j' or 'n' or 's' or 't' or 'u' or 'U' or 'v' or 'V' or 'W' or 'w' or '%';

    /// <summary>The .NET pattern of a letter, when it has one.</summary>
    public static string? NetPattern(char letter) => letter switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'N' => "fffffff00",
        'p' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' => "HH:mm:ss",
        'x' => "d",
        'X' => "T",
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
        'C' => (date.Year / 100).ToString("D2", culture),
        'e' => date.ToString("%d", culture).PadLeft(2),
        'k' => date.ToString("%H", culture).PadLeft(2),
        'l' => date.ToString("%h", culture).PadLeft(2),
        'j' => date.DayOfYear.ToString("D3", culture),
        'P' => date.ToString("tt", culture).ToLowerInvariant(),
        's' => ((date.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond).ToString(culture),
        'u' => (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek).ToString(culture),
        'w' => ((int)date.DayOfWeek).ToString(culture),
        'U' => Week(date, culture, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Sunday),
        'W' => Week(date, culture, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Monday),
        'V' => Week(date, culture, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday),
        'v' => string.Create(CultureInfo.InvariantCulture, $"{date.Day,2}-{date.ToString("MMM", CultureInfo.InvariantCulture).ToUpperInvariant()}-{date.Year:D4}"),
        _ => null,
    };

    private static string Week(DateTime date, CultureInfo culture, CalendarWeekRule rule, DayOfWeek first) =>
        culture.Calendar.GetWeekOfYear(date, rule, first).ToString("D2", culture);
}
