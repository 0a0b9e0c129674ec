using System.Globalization;

namespace OneStop.Docs.Store.Records;

/// <summary>Moments as people read them: by the clocks of Vietnam, wherever the service runs.</summary>
/// <remarks>Vietnam keeps UTC+07:00 everywhere and all year; no time zone data is needed.</remarks>
public static class VietnamTime
{
    /// <summary>Day, month, year and time to the minute, as a custom format of .NET.</summary>
    public const string MinuteFormat = "dd/MM/yyyy HH:mm";

    private static readonly TimeSpan s_offset = TimeSpan.FromHours(7);

    /// <summary>The same moment with Vietnam's offset.</summary>
    public static DateTimeOffset At(DateTimeOffset time) => time.ToOffset(s_offset);

    /// <summary>In a custom format of .NET, whatever the culture.</summary>
    public static string Text(DateTimeOffset time, string format) => At(time).ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Day, month, year and time to the minute, as lists show it.</summary>
    public static string Minute(DateTimeOffset time) => Text(time, MinuteFormat);

    /// <summary>Day, month, year and time to the second, as sentences say it.</summary>
    public static string Second(DateTimeOffset time) => Text(time, "dd/MM/yyyy HH:mm:ss");
}
