namespace OneStop.Docs.Plans.Reading;

/// <summary>What a JSON text given to us may hold at most: it comes from outside and is not trusted.</summary>
public sealed record ReadLimits
{
    /// <summary>Enough for a plan of ten thousand tasks.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>The whole text, in bytes.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Objects and lists inside one another.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>One text, in UTF-16 characters.</summary>
    public int MaxTextLength { get; init; } = 20_000;

    /// <summary>Items of one list.</summary>
    public int MaxItems { get; init; } = 20_000;

    /// <summary>Problems listed; what comes after is only counted.</summary>
    public int MaxProblems { get; init; } = 500;
}
