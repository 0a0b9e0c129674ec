namespace OneStop.Docs.FakeSharePoint.Faults;

/// <summary>What happens to a request.</summary>
internal enum FaultKind
{
    /// <summary>The connection goes before the request is looked at, or after so many bytes of its body; nothing is done.</summary>
    Drop,

    /// <summary>The request is done, then the connection goes without an answer, or after so many bytes of the answer's body.</summary>
    AnswerThenLose,

    /// <summary>A refusal is answered; nothing is done.</summary>
    Answer,

    /// <summary>429 with Retry-After until a moment.</summary>
    Throttle,

    /// <summary>The token is void from now on.</summary>
    CutToken,

    /// <summary>Something else happens first, then the request goes on.</summary>
    First,
}

/// <summary>A fault that is due.</summary>
internal sealed record Fault(FaultKind Kind)
{
    public long Bytes { get; init; }

    public int Status { get; init; }

    public string Code { get; init; } = "generalException";

    public ErrorShape? Shape { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public DateTimeOffset Until { get; init; }

    public Func<Task>? Action { get; init; }
}
