using OneStop.Docs.FakeSharePoint.Faults;

namespace OneStop.Docs.FakeSharePoint;

/// <summary>One line of a fault script: when, how often, what. Without an action it does nothing; it happens once unless said otherwise.</summary>
public sealed class FaultRule
{
    private readonly Func<Incoming, bool> _matches;
    private readonly List<string> _happened = [];
    private Fault? _fault;
    private long _bytes;
    private int _skip;
    private int _left = 1;
    private TimeSpan? _throttled;
    private DateTimeOffset? _until;

    internal FaultRule(Func<Incoming, bool> matches) => _matches = matches;

    /// <summary>How often it has happened.</summary>
    public int Happened
    {
        get { lock (_happened) return _happened.Count; }
    }

    /// <summary>Lets the first <paramref name="count"/> matching requests pass.</summary>
    public FaultRule Skip(int count)
    {
        _skip = count;
        return this;
    }

    /// <summary>Happens <paramref name="count"/> times; 1 when not called.</summary>
    public FaultRule Times(int count)
    {
        _left = count;
        return this;
    }

    /// <summary>Happens every time.</summary>
    public FaultRule Always() => Times(int.MaxValue);

    /// <summary>The next <see cref="Drop"/> waits for so many bytes of the request body.</summary>
    public FaultRule AfterBytes(long bytes)
    {
        _bytes = bytes;
        return this;
    }

    /// <summary>The connection is cut; the request is not done.</summary>
    public FaultRule Drop() => Act(new Fault(FaultKind.Drop) { Bytes = _bytes });

    /// <summary>The connection is cut; the request is not done.</summary>
    public FaultRule DropConnection() => Drop();

    /// <summary>The request is done, its answer is lost: the connection is cut instead.</summary>
    public FaultRule AnswerThenLose() => Act(new Fault(FaultKind.AnswerThenLose));

    /// <summary>The request is done, and the connection is cut after so many bytes of the answer's body.</summary>
    public FaultRule LoseAfterAnswerBytes(long bytes) => Act(new Fault(FaultKind.AnswerThenLose) { Bytes = bytes });

    /// <summary>From the first matching request on, all matching ones get 429 (or 503) with Retry-After until <paramref name="span"/> has passed.</summary>
    public FaultRule Throttle(TimeSpan span, int status = 429)
    {
        _throttled = span;
        return Act(new Fault(FaultKind.Throttle) { Status = status });
    }

    /// <summary>The token that came with the request is void from now on: 401.</summary>
    public FaultRule CutToken() => Act(new Fault(FaultKind.CutToken));

    /// <summary>An error is answered and nothing done.</summary>
    public FaultRule Answer(int status, string code = "generalException", ErrorShape? shape = null, TimeSpan? retryAfter = null) =>
        Act(new Fault(FaultKind.Answer) { Status = status, Code = code, Shape = shape, RetryAfter = retryAfter });

    /// <summary>Something happens before the request is done, as another person's save.</summary>
    public FaultRule First(Func<Task> action) => Act(new Fault(FaultKind.First) { Action = action });

    /// <summary>What happens to this request, or null.</summary>
    internal Fault? Take(Incoming incoming, DateTimeOffset now)
    {
        if (_fault is null || !_matches(incoming)) return null;
        lock (_happened)
        {
            if (_skip > 0)
            {
                _skip--;
                return null;
            }

            if (_throttled is { } span)
            {
                _until ??= now + span;
                if (now >= _until) return null;
            }
            else if (_left-- <= 0)
            {
                _left = 0;
                return null;
            }

            _happened.Add(incoming.Path);
            return _fault with { Until = _until ?? default };
        }
    }

    private FaultRule Act(Fault fault)
    {
        _fault = fault;
        return this;
    }
}
