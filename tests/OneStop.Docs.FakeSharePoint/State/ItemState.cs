using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.State;

/// <summary>A file or folder with all its versions.</summary>
public sealed class ItemState
{
    public required string Id { get; set; }

    /// <summary>The GUID that stands in eTag and cTag.</summary>
    public required string UniqueId { get; set; }

    public required string DriveId { get; set; }

    /// <summary>Null for the root of a drive.</summary>
    public string? ParentId { get; set; }

    public required string Name { get; set; }

    public bool IsFolder { get; set; }

    public int ListItemId { get; set; }

    public string? Description { get; set; }

    public required string CreatedBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public required string ModifiedBy { get; set; }

    public DateTimeOffset ModifiedAt { get; set; }

    /// <summary>Grows with every change, content or metadata.</summary>
    public int ETagNumber { get; set; } = 1;

    /// <summary>Grows with every change of content (trap 3).</summary>
    public int CTagNumber { get; set; } = 1;

    /// <summary>The value of <see cref="TenantState.LastChange"/> at the last change: the order of delta.</summary>
    public long LastChange { get; set; }

    /// <summary>Oldest first; the last one is current. Empty for folders.</summary>
    public List<VersionState> Versions { get; set; } = [];

    public JsonObject Fields { get; set; } = [];

    public CheckOutState? CheckOut { get; set; }

    /// <summary>The person who has it open in Word; then writes through Graph are refused with 423 (trap 9).</summary>
    public string? OpenInWordBy { get; set; }

    public LabelState? Label { get; set; }

    public List<PermissionState> Permissions { get; set; } = [];

    /// <summary>When it went to the recycle bin.</summary>
    public DateTimeOffset? RecycledAt { get; set; }

    /// <summary>The item whose deletion took this one along: itself, or a folder above.</summary>
    public string? RecycledWith { get; set; }

    public VersionState? Current => Versions.Count > 0 ? Versions[^1] : null;
}

/// <summary>One version of a file.</summary>
/// <param name="Id">Opaque: "3.0", "0.2", or a GUID (trap 2).</param>
/// <param name="Blob">The name of its content in the blob folder.</param>
/// <param name="Fields">The columns as they were; restoring brings them back.</param>
public sealed record VersionState(
    string Id, string Blob, long Size, string ModifiedBy, DateTimeOffset ModifiedAt, int CTagNumber, JsonObject Fields, string? Comment = null);

/// <summary>A check-out with its private working copy.</summary>
public sealed class CheckOutState
{
    public required string By { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Content saved since the check-out; null when only columns or nothing changed.</summary>
    public string? Blob { get; set; }

    public long Size { get; set; }

    /// <summary>Columns changed since the check-out.</summary>
    public JsonObject? Fields { get; set; }
}

/// <summary>A retention label on an item.</summary>
public sealed class LabelState
{
    public required string Name { get; set; }

    public bool IsRecord { get; set; }

    public bool IsRecordLocked { get; set; }

    public required string AppliedBy { get; set; }

    public DateTimeOffset AppliedAt { get; set; }
}

/// <summary>A resumable upload.</summary>
public sealed class SessionState
{
    public required string Secret { get; set; }

    public required string DriveId { get; set; }

    public required string ParentId { get; set; }

    /// <summary>The file it updates; null for a new one.</summary>
    public string? ItemId { get; set; }

    public required string Name { get; set; }

    public required string ConflictBehaviour { get; set; }

    /// <summary>The tag of If-Match, checked again at the end (trap 8).</summary>
    public string? IfMatch { get; set; }

    public bool DefersCommit { get; set; }

    public required string CallerId { get; set; }

    public required string ApplicationId { get; set; }

    public string? Description { get; set; }

    /// <summary>The size the first chunk declared.</summary>
    public long? Total { get; set; }

    public long Received { get; set; }

    /// <summary>Counts the chunks taken, for scripts.</summary>
    public int Chunks { get; set; }

    public required string Blob { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }
}
