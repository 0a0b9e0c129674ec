namespace OneStop.Docs.Store.Graph.Contracts;

internal sealed record RetentionLabel : GraphObject
{
    public string? Name { get; init; }

    public RetentionSettings? RetentionSettings { get; init; }

    public bool? IsLabelAppliedExplicitly { get; init; }

    public DateTimeOffset? LabelAppliedDateTime { get; init; }

    public IdentitySet? LabelAppliedBy { get; init; }
}

internal sealed record RetentionSettings : GraphObject
{
    public string? BehaviorDuringRetentionPeriod { get; init; }

    public bool? IsDeleteAllowed { get; init; }

    public bool? IsRecordLocked { get; init; }

    public bool? IsMetadataUpdateAllowed { get; init; }

    public bool? IsContentUpdateAllowed { get; init; }

    public bool? IsLabelUpdateAllowed { get; init; }
}

/// <summary>A label to put on, or a record to lock or unlock.</summary>
internal sealed record RetentionChange
{
    public string? Name { get; init; }

    public RecordLock? RetentionSettings { get; init; }
}

internal sealed record RecordLock(bool IsRecordLocked);
