using OneStop.Docs.FakeSharePoint.Faults;

namespace OneStop.Docs.FakeSharePoint;

/// <summary>One request as it came and what became of it.</summary>
/// <param name="Host">"graph" or "content".</param>
/// <param name="Path">Decoded; secrets of pre-authenticated URLs are masked.</param>
/// <param name="Headers">Names as sent; the value of Authorization is masked.</param>
/// <param name="Status">The status answered; 0 while it is under way, or when the connection was cut.</param>
/// <param name="Fault">What the script did; "broken: …" when the fake itself failed; or null.</param>
public sealed record LoggedRequest(
    int Number,
    DateTimeOffset At,
    string Host,
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    int Status,
    string? Fault)
{
    /// <summary>Whom the token spoke for: a person's id, or the application's; null when there was none or it was not read.</summary>
    public string? As { get; init; }
}

/// <summary>All requests since the start, in the order they came.</summary>
public sealed class RequestLog
{
    private readonly List<LoggedRequest> _requests = [];
    private int _count;

    public IReadOnlyList<LoggedRequest> All
    {
        get { lock (_requests) return [.. _requests]; }
    }

    public void Clear()
    {
        lock (_requests) _requests.Clear();
    }

    /// <summary>Notes a request as it arrives; its number.</summary>
    internal int Begin(LoggedRequest request)
    {
        lock (_requests)
        {
            _requests.Add(request with { Number = ++_count });
            return _count;
        }
    }

    /// <summary>Notes that the fake itself has failed: its answer is 500, and the log tells why. Never handles the error.</summary>
    internal bool Break(int number, Exception error)
    {
        lock (_requests)
        {
            var at = _requests.FindLastIndex(request => request.Number == number);
            if (at >= 0) _requests[at] = _requests[at] with { Status = 500, Fault = "broken: " + error };
        }

        return false;
    }

    /// <summary>Notes what becomes of it, before the client can know.</summary>
    internal void End(int number, int status, FaultKind? fault, string? caller = null)
    {
        lock (_requests)
        {
            var at = _requests.FindLastIndex(request => request.Number == number);
            if (at >= 0) _requests[at] = _requests[at] with { Status = status, Fault = fault?.ToString(), As = caller };
        }
    }
}
