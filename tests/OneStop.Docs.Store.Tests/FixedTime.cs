namespace OneStop.Docs.Store.Tests;

/// <summary>A clock that goes only when told to, on a machine far from Vietnam: days and years must not be its own.</summary>
internal sealed class FixedTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone { get; } =
        TimeZoneInfo.CreateCustomTimeZone("HST", TimeSpan.FromHours(-10), "Honolulu", "Honolulu");

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan span) => _now += span;

    public void Set(DateTimeOffset moment) => _now = moment;
}
