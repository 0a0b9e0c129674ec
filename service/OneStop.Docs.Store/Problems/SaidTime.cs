using System.Globalization;

namespace OneStop.Docs.Store.Problems;

/// <summary>A moment as a sentence tells it to people: by the clocks of Vietnam, wherever the service runs.</summary>
/// <remarks>Vietnam keeps UTC+7 all year; no time zone data is needed.</remarks>
internal static class SaidTime
{
    private static readonly TimeSpan s_vietnam = TimeSpan.FromHours(7);

    /// <summary>Day, month, year and time to the second.</summary>
    public static string Of(DateTimeOffset time) => time.ToOffset(s_vietnam).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
}
