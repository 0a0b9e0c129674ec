using System.Text.Json;
using System.Text.Json.Serialization;
using OneStop.Docs.Store.Graph.Http;

namespace OneStop.Docs.Store.Graph.Contracts;

/// <summary>A folder to make.</summary>
internal sealed record NewFolder(string Name)
{
    public EmptyFacet Folder { get; } = new();

    [JsonPropertyName("@microsoft.graph.conflictBehavior")]
    public string? ConflictBehavior { get; init; }

    public string? Description { get; init; }
}

/// <summary>A facet whose presence alone says something: <c>{}</c>.</summary>
internal sealed record EmptyFacet;

/// <summary>What to change of an item, and where to: what is null stays.</summary>
internal sealed record ItemChange
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    public ItemReference? ParentReference { get; init; }

    public FileSystemInfo? FileSystemInfo { get; init; }

    [JsonPropertyName("@microsoft.graph.conflictBehavior")]
    public string? ConflictBehavior { get; init; }
}

/// <summary>A copy to make.</summary>
/// <remarks><see cref="IncludeAllVersionHistory"/> is ignored by the service when a name is given too (documented known issue).</remarks>
internal sealed record CopyOrder
{
    public ItemReference? ParentReference { get; init; }

    public string? Name { get; init; }

    public bool? IncludeAllVersionHistory { get; init; }

    public bool? ChildrenOnly { get; init; }
}

/// <summary>A session's upload to be finished under another name.</summary>
internal sealed record SessionCommit(string Name)
{
    [JsonPropertyName("@microsoft.graph.conflictBehavior")]
    public string? ConflictBehavior { get; init; }

    [JsonPropertyName("@microsoft.graph.sourceUrl")]
    public SecretUrl SourceUrl { get; init; }
}

/// <summary>How a checked-out file goes back.</summary>
/// <param name="Comment">SharePoint shows the latest one for every version: the reason is kept in our ledger.</param>
/// <param name="CheckInAs"><c>published</c> or <c>unspecified</c>.</param>
internal sealed record CheckIn(string? Comment, string? CheckInAs = null);

/// <summary>A session to open. What concerns the item goes inside <see cref="Item"/>; elsewhere it is a 400.</summary>
internal sealed record UploadSessionOrder
{
    public UploadableItem? Item { get; init; }

    /// <summary>The file appears only with a last, empty POST to the upload address.</summary>
    public bool? DeferCommit { get; init; }
}

internal sealed record UploadableItem
{
    [JsonPropertyName("@odata.type")]
    public string? Type { get; init; }

    [JsonPropertyName("@microsoft.graph.conflictBehavior")]
    public string? ConflictBehavior { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public long? FileSize { get; init; }

    public FileSystemInfo? FileSystemInfo { get; init; }

    public JsonElement? DriveItemSource { get; init; }

    public JsonElement? MediaSource { get; init; }
}

internal sealed record UploadSession : GraphObject
{
    public SecretUrl? UploadUrl { get; init; }

    public DateTimeOffset? ExpirationDateTime { get; init; }

    /// <summary>What is missing; may be incomplete and oddly sized, or absent.</summary>
    public IReadOnlyList<string>? NextExpectedRanges { get; init; }
}
