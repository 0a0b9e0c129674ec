using System.Globalization;
using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>The <c>date</c> object.</summary>
internal static class DateFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Members["format"] = ScriptCallContext.UsualDateFormat;
        table.Members["default_format"] = ScriptCallContext.UsualDateFormat;
        table.Add("now", static (in a) => a.Run.Options.Clock.GetLocalNow().DateTime);
        table.Add("utc_now", static (in a) => a.Run.Options.Clock.GetUtcNow().UtcDateTime);
        table.Add("parse", static (in a) => Parse(a, 1), P.Text("text"), P.Text("pattern", ScriptValue.Null), P.Text("culture", ScriptValue.Null));
        table.Add("parse_to_string", static (in a) => ToText(a, Parse(a, 3), a.TextOrNull(1), a.TextOrNull(2)), P.Text("text"), P.Text("output_pattern", ScriptValue.Null), P.Text("output_culture", ScriptValue.Null), P.Text("input_pattern", ScriptValue.Null), P.Text("input_culture", ScriptValue.Null));
        table.Add("to_string", static (in a) => ToText(a, a[0], a.TextOrNull(1), a.TextOrNull(2)), P.Date("datetime"), P.Text("pattern", ScriptValue.Null), P.Text("culture", ScriptValue.Null));
        Add(table, "add_days", "days", static (date, n) => date.AddDays(n));
        Add(table, "add_hours", "hours", static (date, n) => date.AddHours(n));
        Add(table, "add_minutes", "minutes", static (date, n) => date.AddMinutes(n));
        Add(table, "add_seconds", "seconds", static (date, n) => date.AddSeconds(n));
        Add(table, "add_milliseconds", "millis", static (date, n) => date.AddMilliseconds(n));
        AddWhole(table, "add_months", "months", static (date, n) => date.AddMonths(n));
        AddWhole(table, "add_years", "years", static (date, n) => date.AddYears(n));
    }

    private static void Add(FunctionTable table, string name, string unit, Func<DateTime, double, DateTime> add) =>
        table.Add(name, (in a) => Shift(a, a.Double(1), add), P.Date("date"), P.Double(unit));

    private static void AddWhole(FunctionTable table, string name, string unit, Func<DateTime, int, DateTime> add) =>
        table.Add(name, (in a) => Shift(a, a.Int(1), add), P.Date("date"), P.Int(unit));

    private static ScriptValue Shift<T>(in Arguments a, T amount, Func<DateTime, T, DateTime> shift)
    {
        if (a[0].IsNull)
        {
            return a[0];
        }

        try
        {
            return shift(a[0].AsDate, amount);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw a.Refuse(Codes.DateOutOfRange);
        }
    }

    private static CultureInfo Culture(in Arguments a, string? name) =>
        string.IsNullOrEmpty(name) ? a.Run.Culture : Cultures.Find(a, name);

    /// <summary>Parses by the pattern at <paramref name="pattern"/> and the culture after it. What cannot be read gives the first day of all.</summary>
    private static ScriptValue Parse(in Arguments a, int pattern)
    {
        if (a.TextOrNull(0) is not { Length: > 0 } text)
        {
            return ScriptValue.Null;
        }

        var culture = Culture(a, a.TextOrNull(pattern + 1));
        if (a.TextOrNull(pattern) is { Length: > 0 } given)
        {
            return DateParsing.TryParse(text, DatePattern.ToNet(given), culture, out var exact) ? exact : DateTime.MinValue;
        }

        return DateParsing.TryParse(text, culture, out var date) ? date : DateTime.MinValue;
    }

    private static ScriptValue ToText(in Arguments a, in ScriptValue date, string? pattern, string? culture)
    {
        if (date.Kind != ScriptKind.Date)
        {
            return ScriptValue.Null;
        }

        return DateFormat.Format(date.AsDate, pattern ?? a.Run.Context.DateFormat, Culture(a, culture));
    }
}

/// <summary>Dates out of texts. The machine's own time zone plays no part.</summary>
internal static class DateParsing
{
    public static bool TryParse(string text, CultureInfo culture, out DateTime date) =>
        DateTime.TryParse(text, culture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out date);

    /// <summary>Reads by a .NET pattern. False also when the pattern itself is none.</summary>
    public static bool TryParse(string text, string pattern, CultureInfo culture, out DateTime date)
    {
        try
        {
            return DateTime.TryParseExact(
                text, pattern, culture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out date);
        }
        catch (FormatException)
        {
            // .NET throws for some patterns even here.
            date = default;
            return false;
        }
    }
}
