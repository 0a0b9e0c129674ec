namespace OneStop.Docs.Store.Tests.Moving;

/// <summary>A clock that breaks off whatever asks for the time once too often, as every look at records and every transaction does.</summary>
internal sealed class BreakingTime(int after) : TimeProvider
{
    private int _asked;

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.Utc;

    /// <summary>From now on it counts.</summary>
    public bool IsArmed { get; set; }

    public override DateTimeOffset GetUtcNow()
    {
        if (IsArmed && ++_asked > after) throw new IOException("Broken off.");
        return new(2026, 3, 9, 1, 0, 0, TimeSpan.Zero);
    }
}
