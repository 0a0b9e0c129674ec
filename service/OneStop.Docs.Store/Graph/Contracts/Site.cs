namespace OneStop.Docs.Store.Graph.Contracts;

internal sealed record Site : GraphObject
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public string? WebUrl { get; init; }

    public DateTimeOffset? CreatedDateTime { get; init; }

    public DateTimeOffset? LastModifiedDateTime { get; init; }

    public SiteCollection? SiteCollection { get; init; }
}

internal sealed record SiteCollection : GraphObject
{
    public string? Hostname { get; init; }
}

internal sealed record Drive : GraphObject
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? DriveType { get; init; }

    public string? WebUrl { get; init; }

    public IdentitySet? Owner { get; init; }

    public Quota? Quota { get; init; }

    public DateTimeOffset? CreatedDateTime { get; init; }

    public DateTimeOffset? LastModifiedDateTime { get; init; }
}

internal sealed record Quota : GraphObject
{
    public long? Total { get; init; }

    public long? Used { get; init; }

    public long? Remaining { get; init; }

    public long? Deleted { get; init; }

    public string? State { get; init; }
}
