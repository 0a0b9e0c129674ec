using OneStop.Docs.Store.Graph.Http;

namespace OneStop.Docs.Store.Graph;

/// <summary>Where Graph is and how it is treated.</summary>
public sealed record GraphOptions
{
    /// <summary>The service with its version, ending in a slash. National clouds have their own.</summary>
    public Uri Service { get; init; } = new("https://graph.microsoft.com/v1.0/");

    /// <summary>How much is asked of it at most.</summary>
    public RateLimits Limits { get; init; } = new();

    /// <summary>
    /// The budget of the app in the tenant, shared by all stores of one process that sign in as the same app, also on behalf of different
    /// persons; of <see cref="Limits"/> then only the person's requests count. Null gives the store a budget of its own. The caller owns it.
    /// </summary>
    public RateBudget? Budget { get; init; }

    /// <summary>How often at most a request is sent again.</summary>
    public int Retries { get; init; } = 6;

    /// <summary>How long one attempt may take until the head of its answer is there.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Connections to one host at a time.</summary>
    public int Connections { get; init; } = 16;

    /// <summary>Bytes a chunk of an upload has: a multiple of 327,680 below 60 MiB.</summary>
    public int ChunkSize { get; init; } = 32 * 327_680;
}
