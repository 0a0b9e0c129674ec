namespace OneStop.Docs.Scripting.Running;

/// <summary>Members of values that are not objects: a table for each kind, in the order the real engine lists them.</summary>
internal static class Members
{
    private delegate ScriptValue Getter(in ScriptValue owner);

    private static readonly (string Name, Getter Get)[] s_text = [("size", static (in v) => v.AsText.Length)];

    private static readonly (string Name, Getter Get)[] s_list = [("size", static (in v) => Count(v))];

    private static readonly (string Name, Getter Get)[] s_date =
    [
        ("date", static (in v) => v.AsDate.Date),
        ("day", static (in v) => v.AsDate.Day),
        ("day_of_week", static (in v) => v.AsDate.DayOfWeek.ToString()),
        ("day_of_year", static (in v) => v.AsDate.DayOfYear),
        ("hour", static (in v) => v.AsDate.Hour),
        ("kind", static (in v) => v.AsDate.Kind == DateTimeKind.Utc ? "Utc" : "Local"),
        ("millisecond", static (in v) => v.AsDate.Millisecond),
        ("microsecond", static (in v) => v.AsDate.Microsecond),
        ("nanosecond", static (in v) => v.AsDate.Nanosecond),
        ("minute", static (in v) => v.AsDate.Minute),
        ("month", static (in v) => v.AsDate.Month),
        ("second", static (in v) => v.AsDate.Second),
        ("ticks", static (in v) => v.AsDate.Ticks),
        ("time_of_day", static (in v) => v.AsDate.TimeOfDay),
        ("year", static (in v) => v.AsDate.Year),
    ];

    private static readonly (string Name, Getter Get)[] s_timeSpan =
    [
        ("ticks", static (in v) => v.AsTimeSpan.Ticks),
        ("days", static (in v) => v.AsTimeSpan.Days),
        ("hours", static (in v) => v.AsTimeSpan.Hours),
        ("milliseconds", static (in v) => v.AsTimeSpan.Milliseconds),
        ("microseconds", static (in v) => v.AsTimeSpan.Microseconds),
        ("nanoseconds", static (in v) => v.AsTimeSpan.Nanoseconds),
        ("minutes", static (in v) => v.AsTimeSpan.Minutes),
        ("seconds", static (in v) => v.AsTimeSpan.Seconds),
        ("total_days", static (in v) => v.AsTimeSpan.TotalDays),
        ("total_hours", static (in v) => v.AsTimeSpan.TotalHours),
        ("total_milliseconds", static (in v) => v.AsTimeSpan.TotalMilliseconds),
        ("total_microseconds", static (in v) => v.AsTimeSpan.TotalMicroseconds),
        ("total_nanoseconds", static (in v) => v.AsTimeSpan.TotalNanoseconds),
        ("total_minutes", static (in v) => v.AsTimeSpan.TotalMinutes),
        ("total_seconds", static (in v) => v.AsTimeSpan.TotalSeconds),
    ];

    private static (string Name, Getter Get)[] Of(in ScriptValue owner) => owner.Kind switch
    {
        ScriptKind.Text => s_text,
        ScriptKind.Array or ScriptKind.Range => s_list,
        ScriptKind.Date => s_date,
        ScriptKind.TimeSpan => s_timeSpan,
        _ => [],
    };

    private static ScriptValue Count(in ScriptValue owner) =>
        owner.AsArray is { } array ? array.Count : Number.Fit(owner.AsRange.Count);

    /// <summary>The member of any value, objects too. False when it has none of this name.</summary>
    public static bool TryGet(in ScriptValue owner, string name, out ScriptValue value)
    {
        if (owner.AsObject is { } members)
        {
            return members.TryGet(name, out value);
        }

        foreach (var (own, get) in Of(owner))
        {
            if (own == name)
            {
                value = get(owner);
                return true;
            }
        }

        value = ScriptValue.Null;
        return owner.AsArray?.Named is { } named && named.TryGet(name, out value);
    }

    public static ScriptValue Read(in ScriptValue owner, string name) => TryGet(owner, name, out var value) ? value : ScriptValue.Null;

    /// <summary>All members of any value with their names, in their order.</summary>
    public static IEnumerable<KeyValuePair<string, ScriptValue>> List(ScriptValue owner)
    {
        if (owner.AsObject is { } members)
        {
            return members;
        }

        var own = Of(owner).Select(member => KeyValuePair.Create(member.Name, member.Get(owner)));
        return owner.AsArray?.Named is { } named ? own.Concat(named) : own;
    }

    /// <summary>True when a value of this kind has no member of this name, whatever its content.</summary>
    public static bool IsUnknown(in ScriptValue owner, string name) =>
        owner.Kind is not (ScriptKind.Null or ScriptKind.Object) && !TryGet(owner, name, out _);
}
