using System.Globalization;

namespace OneStop.Docs.FakeSharePoint.Http;

/// <summary>Budgets in resource units per application and requests per user; refused calls are charged too (trap 16).</summary>
internal sealed class Throttle(Core core)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static readonly TimeSpan UserWindow = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, Window> _windows = new(StringComparer.Ordinal);

    private sealed class Window
    {
        public DateTimeOffset EndsAt { get; set; }

        public long Used { get; set; }
    }

    /// <summary>Units that the application has used in its present minute and day.</summary>
    public (long Minute, long Day) Used(string applicationId)
    {
        lock (core.Gate) return (Now("app-minute:" + applicationId), Now("app-day:" + applicationId));
    }

    /// <summary>Charges a call. The headers to add to its answer: RateLimit-* from 80 % on.</summary>
    /// <exception cref="GraphRefusal">429 with Retry-After.</exception>
    public IReadOnlyDictionary<string, string> Charge(string applicationId, string? userId, int units)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        lock (core.Gate)
        {
            var minute = Use("app-minute:" + applicationId, Minute, units);
            var day = Use("app-day:" + applicationId, Day, units);
            var user = userId is null ? null : Use("user:" + userId, UserWindow, 1);
            if (core.Behaviour.Limits is not { } limits) return headers;
            if (day.Used > limits.UnitsADay) throw Refuse(limits.UnitsADay, day.EndsAt, withLimits: true);
            if (minute.Used > limits.UnitsAMinute) throw Refuse(limits.UnitsAMinute, minute.EndsAt, withLimits: true);
            if (user is not null && user.Used > limits.RequestsPerUser) throw Refuse(limits.RequestsPerUser, user.EndsAt, withLimits: false);
            if (minute.Used * 10 >= limits.UnitsAMinute * 8L) Tell(headers, limits.UnitsAMinute, limits.UnitsAMinute - minute.Used, minute.EndsAt);
        }

        return headers;
    }

    /// <summary>A 429 until a moment: with RateLimit-* for the application's budget, with Retry-After alone for other limits.</summary>
    public GraphRefusal Refuse(int limit, DateTimeOffset until, bool withLimits, int status = 429)
    {
        var refusal = status == 503
            ? new GraphRefusal(503, "serviceNotAvailable", "The service is not available. Try the request again after a delay.")
            : new GraphRefusal(status, "TooManyRequests", "Please retry again later.", "429") { InnerMessage = "Please retry after" };
        refusal.With("Retry-After", RetryAfter(until));
        if (withLimits) Tell(refusal.Headers, limit, 0, until);
        return refusal;
    }

    public string RetryAfter(DateTimeOffset until)
    {
        var seconds = Math.Max(0.001, (until - core.Now).TotalSeconds);
        return core.Behaviour.DecimalRetryAfter
            ? (Math.Ceiling(seconds * 1000) / 1000).ToString("0.000", CultureInfo.InvariantCulture)
            : Math.Ceiling(seconds).ToString("0", CultureInfo.InvariantCulture);
    }

    private void Tell(Dictionary<string, string> headers, int limit, long remaining, DateTimeOffset until)
    {
        headers["RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Remaining"] = Math.Max(0, remaining).ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Reset"] = Math.Ceiling(Math.Max(0, (until - core.Now).TotalSeconds)).ToString("0", CultureInfo.InvariantCulture);
    }

    private Window Use(string key, TimeSpan length, int units)
    {
        if (!_windows.TryGetValue(key, out var window) || window.EndsAt <= core.Now)
        {
            window = new Window { EndsAt = core.Now + length };
            _windows[key] = window;
        }

        window.Used += units;
        return window;
    }

    private long Now(string key) => _windows.TryGetValue(key, out var window) && window.EndsAt > core.Now ? window.Used : 0;
}
