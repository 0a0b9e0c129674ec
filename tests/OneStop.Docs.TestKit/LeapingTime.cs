namespace OneStop.Docs.TestKit;

/// <summary>A clock that leaps to the end of every wait: hours pass in no time, in the right order.</summary>
public sealed class LeapingTime : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Waits longer than nothing that were asked for.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Pass(TimeSpan span)
    {
        lock (_gate) _now += span;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            lock (_gate)
            {
                Waits.Add(dueTime);
                _now += dueTime;
            }
        }

        var span = dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero;
        return System.CreateTimer(callback, state, span, Timeout.InfiniteTimeSpan);
    }
}
