namespace OneStop.Docs.FakeSharePoint;

/// <summary>One request as it came and what became of it.</summary>
/// <param name="Host">"graph" or "content".</param>
/// <param name="Path">Decoded; secrets of pre-authenticated URLs are masked.</param>
/// <param name="Headers">Names as sent; the value of Authorization is masked.</param>
/// <param name="Status">The status answered; 0 when the connection was cut.</param>
/// <param name="Fault">What the script did, or null.</param>
public sealed record LoggedRequest(
    int Number,
    DateTimeOffset At,
    string Host,
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    int Status,
    string? Fault);

/// <summary>All requests since the start, in the order of their answers.</summary>
public sealed class RequestLog
{
    private readonly List<LoggedRequest> _requests = [];

    public IReadOnlyList<LoggedRequest> All
    {
        get { lock (_requests) return [.. _requests]; }
    }

    public void Clear()
    {
        lock (_requests) _requests.Clear();
    }

    internal void Add(LoggedRequest request)
    {
        lock (_requests) _requests.Add(request with { Number = _requests.Count + 1 });
    }
}
