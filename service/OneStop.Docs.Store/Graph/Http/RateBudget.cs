namespace OneStop.Docs.Store.Graph.Http;

/// <summary>Lets requests through in the order they came, as fast as the limits and the service's own words allow.</summary>
/// <remarks>
/// One budget for all requests of an app in a tenant, whoever they are made for: the limits of SharePoint count per app and tenant, and
/// what one request hears of throttling counts for all. Stores on behalf of many persons share one by <see cref="GraphOptions.Budget"/>.
/// </remarks>
/// <param name="limits">Of the app in the tenant.</param>
/// <param name="time">For waits.</param>
public sealed class RateBudget(RateLimits limits, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private readonly SlidingWindow _minute = new(TimeSpan.FromMinutes(1), limits.UnitsPerMinute);
    private readonly SlidingWindow _day = new(TimeSpan.FromDays(1), limits.UnitsPerDay);
    private readonly SlidingWindow? _user =
        limits.RequestsPerFiveMinutes is { } requests ? new(TimeSpan.FromMinutes(5), requests) : null;

    private DateTimeOffset _pausedUntil;
    private (long Left, DateTimeOffset Until)? _warned;

    /// <summary>Units spent since the start.</summary>
    public long Spent { get; private set; }

    /// <summary>Sites that are left alone for a while.</summary>
    internal SiteBreaker Sites { get; } = new(time);

    /// <summary>Waits for the turn and spends.</summary>
    internal async Task TakeAsync(int units, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                var wait = Spend(units);
                if (wait <= TimeSpan.Zero) return;
                await Task.Delay(wait, time, cancellationToken);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Takes to heart what an answer says: nobody asks before a throttling is over, and a warning makes all slower.</summary>
    internal void Hear(HttpResponseMessage response)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            if (RateHeaders.WaitOf(response, now) is { } wait && now + wait > _pausedUntil) _pausedUntil = now + wait;
            if (RateHeaders.WarningOf(response) is { } warning) _warned = (warning.Remaining, now + warning.Reset);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private TimeSpan Spend(int units)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            var wait = new[]
            {
                _pausedUntil - now, WaitForWarning(units, now), _minute.WaitFor(units, now), _day.WaitFor(units, now),
                _user?.WaitFor(1, now) ?? TimeSpan.Zero,
            }.Max();
            if (wait > TimeSpan.Zero) return wait;
            _minute.Spend(units, now);
            _day.Spend(units, now);
            _user?.Spend(1, now);
            if (_warned is { } warned) _warned = warned with { Left = warned.Left - units };
            Spent += units;
            return TimeSpan.Zero;
        }
    }

    private TimeSpan WaitForWarning(int units, DateTimeOffset now)
    {
        if (_warned is not { } warned) return TimeSpan.Zero;
        if (warned.Until > now) return warned.Left >= units ? TimeSpan.Zero : warned.Until - now;
        _warned = null;
        return TimeSpan.Zero;
    }
}
