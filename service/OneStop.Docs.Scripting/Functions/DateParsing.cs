using System.Globalization;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>Dates out of texts. The machine's own time zone plays no part: a text without an offset stays as written.</summary>
internal static class DateParsing
{
    private const DateTimeStyles Styles = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal;

    /// <summary>
    /// Parses argument 0 by the pattern at <paramref name="pattern"/> and the culture after it.
    /// What cannot be read gives the first day of all; no text gives nothing.
    /// </summary>
    public static ScriptValue Parse(in Arguments a, int pattern)
    {
        if (a.TextOrNull(0) is not { Length: > 0 } text)
        {
            return ScriptValue.Null;
        }

        var culture = Cultures.FindOr(a, a.TextOrNull(pattern + 1), a.Run.Culture);
        if (a.TextOrNull(pattern) is not { } given)
        {
            return TryParse(text, culture, out var date) ? date : DateTime.MinValue;
        }

        var net = DatePattern.ToNet(a, pattern, given, ref culture);
        return DateTime.TryParseExact(text, net, culture, Styles, out var exact) ? exact : DateTime.MinValue;
    }

    public static bool TryParse(string text, CultureInfo culture, out DateTime date) => DateTime.TryParse(text, culture, Styles, out date);
}
