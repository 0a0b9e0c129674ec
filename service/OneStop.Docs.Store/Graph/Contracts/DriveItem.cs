using System.Text.Json.Serialization;
using OneStop.Docs.Store.Graph.Http;

namespace OneStop.Docs.Store.Graph.Contracts;

/// <summary>A file or a folder.</summary>
internal sealed record DriveItem : GraphObject
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public long? Size { get; init; }

    /// <summary>Changes with content and metadata.</summary>
    public string? ETag { get; init; }

    /// <summary>Changes with the content only.</summary>
    public string? CTag { get; init; }

    public string? WebUrl { get; init; }

    public IdentitySet? CreatedBy { get; init; }

    public IdentitySet? LastModifiedBy { get; init; }

    public DateTimeOffset? CreatedDateTime { get; init; }

    public DateTimeOffset? LastModifiedDateTime { get; init; }

    public ItemReference? ParentReference { get; init; }

    public FileFacet? File { get; init; }

    public FolderFacet? Folder { get; init; }

    public DeletedFacet? Deleted { get; init; }

    public PublicationFacet? Publication { get; init; }

    public FileSystemInfo? FileSystemInfo { get; init; }

    public SharepointIds? SharepointIds { get; init; }

    public DriveItem? RemoteItem { get; init; }

    public IReadOnlyList<DriveItem>? Children { get; init; }

    public IReadOnlyList<ThumbnailSet>? Thumbnails { get; init; }

    public ListItem? ListItem { get; init; }

    [JsonPropertyName("@microsoft.graph.downloadUrl")]
    public SecretUrl? DownloadUrl { get; init; }

    [JsonPropertyName("@content.downloadUrl")]
    public SecretUrl? ContentDownloadUrl { get; init; }

    [JsonIgnore]
    public bool IsFolder => Folder is not null;
}

internal sealed record FileFacet : GraphObject
{
    public string? MimeType { get; init; }

    public FileHashes? Hashes { get; init; }

    public bool? ProcessingMetadata { get; init; }
}

/// <summary>SharePoint gives quickXorHash alone, and not at once.</summary>
internal sealed record FileHashes : GraphObject
{
    public string? QuickXorHash { get; init; }

    public string? Sha1Hash { get; init; }

    public string? Sha256Hash { get; init; }

    public string? Crc32Hash { get; init; }
}

internal sealed record FolderFacet : GraphObject
{
    public int? ChildCount { get; init; }
}

internal sealed record DeletedFacet : GraphObject
{
    public string? State { get; init; }
}

internal sealed record PublicationFacet : GraphObject
{
    public string? Level { get; init; }

    public string? VersionId { get; init; }

    public IdentitySet? CheckedOutBy { get; init; }
}

internal sealed record FileSystemInfo : GraphObject
{
    public DateTimeOffset? CreatedDateTime { get; init; }

    public DateTimeOffset? LastModifiedDateTime { get; init; }

    public DateTimeOffset? LastAccessedDateTime { get; init; }
}

internal sealed record ItemReference : GraphObject
{
    public string? DriveId { get; init; }

    public string? DriveType { get; init; }

    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Path { get; init; }

    public string? ShareId { get; init; }

    public string? SiteId { get; init; }

    public SharepointIds? SharepointIds { get; init; }
}

internal sealed record SharepointIds : GraphObject
{
    public string? ListId { get; init; }

    public string? ListItemId { get; init; }

    public string? ListItemUniqueId { get; init; }

    public string? SiteId { get; init; }

    public string? SiteUrl { get; init; }

    public string? TenantId { get; init; }

    public string? WebId { get; init; }
}

internal sealed record ThumbnailSet : GraphObject
{
    public string? Id { get; init; }

    public Thumbnail? Small { get; init; }

    public Thumbnail? Medium { get; init; }

    public Thumbnail? Large { get; init; }

    public Thumbnail? Source { get; init; }
}

internal sealed record Thumbnail : GraphObject
{
    public int? Width { get; init; }

    public int? Height { get; init; }

    public string? SourceItemId { get; init; }

    public SecretUrl? Url { get; init; }
}
