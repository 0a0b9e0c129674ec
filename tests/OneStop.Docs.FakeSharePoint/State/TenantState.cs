namespace OneStop.Docs.FakeSharePoint.State;

/// <summary>Everything the tenant remembers, as plain data: written to and read from one JSON file.</summary>
public sealed class TenantState
{
    public string Host { get; set; } = "contoso.sharepoint.com";

    /// <summary>Counts the ids given out, so that a loaded tenant never gives one twice.</summary>
    public long LastId { get; set; }

    /// <summary>Counts the changes of all drives; delta tokens are values of it.</summary>
    public long LastChange { get; set; }

    /// <summary>Delta tokens below this are too old: 410.</summary>
    public long OldestDeltaToken { get; set; }

    public List<UserState> Users { get; set; } = [];

    public List<SiteState> Sites { get; set; } = [];

    public List<DriveState> Drives { get; set; } = [];

    /// <summary>Items by id, the recycled ones too.</summary>
    public Dictionary<string, ItemState> Items { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Upload sessions by the secret in their URL.</summary>
    public Dictionary<string, SessionState> Sessions { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Copies under way or done, by the id in their monitor URL.</summary>
    public Dictionary<string, MonitorState> Monitors { get; set; } = new(StringComparer.Ordinal);

    public Dictionary<string, SubscriptionState> Subscriptions { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Names of tokens that were cut by a script.</summary>
    public HashSet<string> CutTokens { get; set; } = new(StringComparer.Ordinal);
}
