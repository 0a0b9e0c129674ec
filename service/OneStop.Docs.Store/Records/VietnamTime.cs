using System.Globalization;

namespace OneStop.Docs.Store.Records;

/// <summary>Moments as people read them: by the clocks of Vietnam, wherever the service runs.</summary>
/// <remarks>Vietnam keeps UTC+07:00 everywhere and all year; no time zone data is needed.</remarks>
public static class VietnamTime
{
    /// <summary>Day, month, year and time to the minute, as a custom format of .NET.</summary>
    public const string MinuteFormat = "dd/MM/yyyy HH:mm";

    private static readonly TimeSpan s_offset = TimeSpan.FromHours(7);

    private static readonly string[] s_forms =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] s_formsWithOffset = [.. s_forms.Skip(1).Select(form => form + "K")];

    /// <summary>The same moment with Vietnam's offset.</summary>
    public static DateTimeOffset At(DateTimeOffset time) => time.ToOffset(s_offset);

    /// <summary>The moment it is, by the clocks of Vietnam.</summary>
    public static DateTimeOffset Now(TimeProvider time) => At(time.GetUtcNow());

    /// <summary>The day it is in Vietnam: the one a document is dated with and a register's year is counted by.</summary>
    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(Now(time).DateTime);

    /// <summary>Reads a moment as ISO 8601 writes it; without an offset it is one of Vietnam, and a day alone is its beginning there.</summary>
    /// <param name="text"><c>2026-01-31</c>, <c>2026-01-31T08:30</c>, <c>2026-01-31T01:30:00Z</c>, <c>2026-01-31T08:30:00+07:00</c>.</param>
    /// <param name="moment">The moment.</param>
    public static bool TryRead(string? text, out DateTimeOffset moment)
    {
        var (culture, style) = (CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces);
        if (DateTime.TryParseExact(text, s_forms, culture, style, out var here))
        {
            // Before the first moment of all there is none; the year 1 is no year of a register either.
            moment = here.Ticks < s_offset.Ticks ? DateTimeOffset.MinValue : new(here, s_offset);
            return true;
        }

        return DateTimeOffset.TryParseExact(text, s_formsWithOffset, culture, style | DateTimeStyles.AssumeUniversal, out moment);
    }

    /// <summary>In a custom format of .NET, whatever the culture.</summary>
    public static string Text(DateTimeOffset time, string format) => At(time).ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Day, month, year and time to the minute, as lists show it.</summary>
    public static string Minute(DateTimeOffset time) => Text(time, MinuteFormat);

    /// <summary>Day, month, year and time to the second, as sentences say it.</summary>
    public static string Second(DateTimeOffset time) => Text(time, "dd/MM/yyyy HH:mm:ss");
}
