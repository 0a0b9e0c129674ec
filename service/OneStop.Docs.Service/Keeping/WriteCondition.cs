namespace OneStop.Docs.Service.Keeping;

/// <summary>What must be true of the kept plan for a write to happen (RFC 9110 §13.1: If-Match, If-None-Match).</summary>
internal sealed record WriteCondition(WriteConditionKind Kind, IReadOnlyList<string> ETags)
{
    /// <summary>Nothing was said: only a new plan may be written, so that nobody's work is lost by oversight.</summary>
    public static WriteCondition Unstated { get; } = new(WriteConditionKind.Unstated, []);

    public static WriteCondition MustBeNew { get; } = new(WriteConditionKind.MustBeNew, []);

    public static WriteCondition MustExist { get; } = new(WriteConditionKind.MustExist, []);

    public static WriteCondition MustBe(IReadOnlyList<string> etags) => new(WriteConditionKind.MustBe, etags);

    public bool Allows(KeptPlan? present) => Kind switch
    {
        WriteConditionKind.MustExist => present is not null,
        WriteConditionKind.MustBe => present is not null && ETags.Contains(present.ETag, StringComparer.Ordinal),
        _ => present is null,
    };
}

internal enum WriteConditionKind
{
    Unstated,
    MustBeNew,
    MustExist,
    MustBe,
}
