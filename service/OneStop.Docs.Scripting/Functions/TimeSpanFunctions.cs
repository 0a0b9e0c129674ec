using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>The <c>timespan</c> object.</summary>
internal static class TimeSpanFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Members["zero"] = TimeSpan.Zero;
        Add(table, "from_days", "days", TimeSpan.TicksPerDay);
        Add(table, "from_hours", "hours", TimeSpan.TicksPerHour);
        Add(table, "from_minutes", "minutes", TimeSpan.TicksPerMinute);
        Add(table, "from_seconds", "seconds", TimeSpan.TicksPerSecond);
        Add(table, "from_milliseconds", "millis", TimeSpan.TicksPerMillisecond);
        table.Add("parse", Parse, P.Text("text"));
    }

    private static void Add(FunctionTable table, string name, string parameter, long ticks) =>
        table.Add(name, (in a) => Multiply(a, ticks), P.Double(parameter));

    private static ScriptValue Multiply(in Arguments a, long ticks)
    {
        var result = a.Double(0) * ticks;
        return Math.Abs(result) < long.MaxValue
            ? new TimeSpan((long)result)
            : throw a.Refuse(Codes.DateOutOfRange);
    }

    private static ScriptValue Parse(in Arguments a) => TimeSpan.TryParse(a.Text(0), a.Run.Culture, out var span)
        ? span
        : throw a.Refuse(Codes.NotATimeSpan, a.Text(0));
}
