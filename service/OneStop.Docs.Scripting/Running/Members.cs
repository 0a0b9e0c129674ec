namespace OneStop.Docs.Scripting.Running;

/// <summary>Members of values that are not objects.</summary>
internal static class Members
{
    public static ScriptValue Read(in ScriptValue owner, string name) => owner.Kind switch
    {
        ScriptKind.Text => OfText(owner.AsText, name),
        ScriptKind.Array => OfArray(owner.AsArray!, name),
        ScriptKind.Range => name switch
        {
            "size" => owner.AsRange.Count <= int.MaxValue ? (int)owner.AsRange.Count : ScriptValue.From(owner.AsRange.Count),
            "empty?" => owner.AsRange.IsEmpty,
            _ => ScriptValue.Null,
        },
        ScriptKind.Date => OfDate(owner.AsDate, name),
        ScriptKind.TimeSpan => OfTimeSpan(owner.AsTimeSpan, name),
        _ => name is "empty?" or "blank?" ? false : ScriptValue.Null,
    };

    /// <summary>True when a value of this kind has no member of this name, whatever its content.</summary>
    public static bool IsUnknown(in ScriptValue owner, string name) =>
        owner.Kind is not (ScriptKind.Null or ScriptKind.Object) && Read(owner, name).IsNull;

    private static ScriptValue OfText(string text, string name) => name switch
    {
        "size" => text.Length,
        "empty?" => text.Length == 0,
        "blank?" => string.IsNullOrWhiteSpace(text),
        _ => ScriptValue.Null,
    };

    private static ScriptValue OfArray(ScriptArray array, string name) => name switch
    {
        "size" => array.Count,
        "empty?" or "blank?" => array.Count == 0,
        _ => array.Named is { } named ? named[name] : ScriptValue.Null,
    };

    private static ScriptValue OfDate(DateTime date, string name) => name switch
    {
        "year" => date.Year,
        "month" => date.Month,
        "day" => date.Day,
        "day_of_year" => date.DayOfYear,
        "day_of_week" => (int)date.DayOfWeek,
        "hour" => date.Hour,
        "minute" => date.Minute,
        "second" => date.Second,
        "millisecond" => date.Millisecond,
        "ticks" => date.Ticks,
        "date" => date.Date,
        "time_of_day" => date.TimeOfDay,
        "empty?" or "blank?" => false,
        _ => ScriptValue.Null,
    };

    private static ScriptValue OfTimeSpan(TimeSpan span, string name) => name switch
    {
        "days" => span.Days,
        "hours" => span.Hours,
        "minutes" => span.Minutes,
        "seconds" => span.Seconds,
        "milliseconds" => span.Milliseconds,
        "ticks" => span.Ticks,
        "total_days" => span.TotalDays,
        "total_hours" => span.TotalHours,
        "total_minutes" => span.TotalMinutes,
        "total_seconds" => span.TotalSeconds,
        "total_milliseconds" => span.TotalMilliseconds,
        "empty?" or "blank?" => false,
        _ => ScriptValue.Null,
    };
}
