namespace OneStop.Docs.Store.Graph.Http;

/// <summary>
/// What was spent in the last span of time. A span of any minute holds, unlike a bucket that refills, which lets
/// twice its size through in one minute. Spendings are summed in grains so that a day's window stays small.
/// </summary>
/// <param name="span">How far back counts.</param>
/// <param name="limit">At most so much in any span.</param>
internal sealed class SlidingWindow(TimeSpan span, long limit)
{
    private const int Grains = 600;

    private readonly Queue<(DateTimeOffset End, long Amount)> _spent = new();
    private readonly TimeSpan _grain = span / Grains;
    private (DateTimeOffset End, long Amount) _open;
    private long _sum;

    /// <summary>How long until <paramref name="amount"/> may be spent; zero when it may be now.</summary>
    public TimeSpan WaitFor(long amount, DateTimeOffset now)
    {
        Forget(now);
        if (_sum == 0 || _sum + amount <= limit) return TimeSpan.Zero;
        var free = limit - _sum;
        foreach (var (end, spent) in _spent.Append(_open))
        {
            free += spent;
            if (free >= amount || free >= limit) return end + span - now;
        }

        return span;
    }

    public void Spend(long amount, DateTimeOffset now)
    {
        if (now >= _open.End)
        {
            if (_open.Amount > 0) _spent.Enqueue(_open);
            _open = (now + _grain, 0);
        }

        _open.Amount += amount;
        _sum += amount;
    }

    private void Forget(DateTimeOffset now)
    {
        while (_spent.TryPeek(out var oldest) && oldest.End + span <= now) _sum -= _spent.Dequeue().Amount;
        if (_open.Amount == 0 || _open.End + span > now) return;
        _sum -= _open.Amount;
        _open.Amount = 0;
    }
}
