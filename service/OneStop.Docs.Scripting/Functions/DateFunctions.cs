using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>The <c>date</c> object.</summary>
internal static class DateFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("now", static (in a) => a.Run.Options.Clock.GetLocalNow().DateTime);
        table.Add("utc_now", static (in a) => a.Run.Options.Clock.GetUtcNow().UtcDateTime);
        Add(table, "add_days", "days", "AddDays", static (date, n) => date.AddDays(n));
        AddWhole(table, "add_months", "months", "AddMonths", static (date, n) => date.AddMonths(n));
        AddWhole(table, "add_years", "years", "AddYears", static (date, n) => date.AddYears(n));
        Add(table, "add_hours", "hours", "AddHours", static (date, n) => date.AddHours(n));
        Add(table, "add_minutes", "minutes", "AddMinutes", static (date, n) => date.AddMinutes(n));
        Add(table, "add_seconds", "seconds", "AddSeconds", static (date, n) => date.AddSeconds(n));
        Add(table, "add_milliseconds", "millis", "AddMilliseconds", static (date, n) => date.AddMilliseconds(n));
        table.Add("parse", static (in a) => DateParsing.Parse(a, 1), P.Text("text"), P.Text("pattern", ScriptValue.Null), P.Text("culture", ScriptValue.Null));
        table.Add("parse_to_string", ParseToText, P.Text("text"), P.Text("output_pattern", ScriptValue.Null), P.Text("output_culture", ScriptValue.Null), P.Text("input_pattern", ScriptValue.Null), P.Text("input_culture", ScriptValue.Null));
        table.Members["default_format"] = ScriptCallContext.UsualDateFormat;
        table.Members["format"] = ScriptCallContext.UsualDateFormat;
        table.Add("to_string", ToText, P.Date("date"), P.Text("pattern"), P.Text("culture", ScriptValue.Null));
        table.Members.SetReadOnly("default_format");
    }

    private static void Add(FunctionTable table, string name, string unit, string netName, Func<DateTime, double, DateTime> add) =>
        table.Add(name, (in a) => add(Date(a, netName), a.Double(1)), P.Date("date"), P.Double(unit));

    private static void AddWhole(FunctionTable table, string name, string unit, string netName, Func<DateTime, int, DateTime> add) =>
        table.Add(name, (in a) => add(Date(a, netName), a.Int(1)), P.Date("date"), P.Int(unit));

    private static DateTime Date(in Arguments a, string function) =>
        a[0].IsNull ? throw a.Refuse(Codes.NullArgument, "date", function) : a[0].AsDate;

    private static ScriptValue ToText(in Arguments a)
    {
        var culture = Cultures.FindOr(a, a.TextOrNull(2), a.Run.Culture);
        var pattern = a.TextOrNull(1) ?? throw a.RefuseArgument(1, Codes.NullParameter, "pattern");
        return a[0].IsNull ? ScriptValue.Null : DateFormat.Format(a[0].AsDate, pattern, a.Run.Context.DateFormat, culture);
    }

    private static ScriptValue ParseToText(in Arguments a)
    {
        var date = DateParsing.Parse(a, 3);
        if (date.IsNull)
        {
            return date;
        }

        if (a.TextOrNull(1) is not { } pattern)
        {
            // The real engine hands its own default pattern to .NET, which reads other letters in it.
            return date.AsDate.ToString(ScriptCallContext.UsualDateFormat, System.Globalization.CultureInfo.InvariantCulture);
        }

        var culture = Cultures.FindOr(a, a.TextOrNull(2), a.Run.Culture);
        var net = DatePattern.ToNet(a, 1, pattern, ref culture);
        return date.AsDate.ToString(net, culture);
    }
}

/// <summary><c>date "2026-03-05"</c>: the date object called as a function.</summary>
internal sealed class DateCall : ScriptFunction
{
    public static DateCall Instance { get; } = new();

    public override IReadOnlyList<ParameterDescription>? Parameters => null;

    public override ScriptValue Invoke(in CallSite site, ScriptValue[] arguments) => arguments.Length switch
    {
        0 => site.Run.DateObject,
        1 => DateParsing.Parse(new Arguments(site, [Printer.Print(site.Run, arguments[0], site.Span), default, default]), 1),
        _ => throw Fail.At(site.Span, Codes.DateArguments, Text.Of(arguments.Length)),
    };
}
