using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.State;

/// <summary>A person or an application that acts on the tenant.</summary>
public sealed record UserState(string Id, string DisplayName, bool IsApplication = false, string? Email = null);

/// <summary>A site; its id is <c>host,collection,web</c> as Graph writes it.</summary>
public sealed class SiteState
{
    public required string Id { get; set; }

    /// <summary>The server-relative path without a leading slash, as <c>sites/vanban</c>; empty for the root site.</summary>
    public required string Path { get; set; }

    public required string DisplayName { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>What <c>POST /sites/{id}/permissions</c> granted (Sites.Selected).</summary>
    public List<PermissionState> Permissions { get; set; } = [];
}

/// <summary>A document library.</summary>
public sealed class DriveState
{
    public required string Id { get; set; }

    public required string SiteId { get; set; }

    public required string Name { get; set; }

    public required string RootId { get; set; }

    public required string ListId { get; set; }

    public required string OwnerId { get; set; }

    /// <summary>Bytes of all versions that fit; null for no end. Beyond: 507.</summary>
    public long? Quota { get; set; }

    public int LastListItemId { get; set; }
}

/// <summary>A link, a grant to a person, or a grant to an application.</summary>
public sealed class PermissionState
{
    public required string Id { get; set; }

    public List<string> Roles { get; set; } = [];

    /// <summary>The members that Graph shows besides id and roles.</summary>
    public required JsonObject Body { get; set; }
}

/// <summary>A change subscription on the root of a drive.</summary>
public sealed class SubscriptionState
{
    public required string Id { get; set; }

    public required string DriveId { get; set; }

    public required string Resource { get; set; }

    public required string NotificationUrl { get; set; }

    public string? LifecycleNotificationUrl { get; set; }

    public string? ClientState { get; set; }

    public required string ApplicationId { get; set; }

    public required string CreatorId { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The change up to which notifications went out.</summary>
    public long NotifiedChange { get; set; }
}

/// <summary>A copy that is polled through its monitor URL.</summary>
public sealed class MonitorState
{
    public required string Id { get; set; }

    public required string SourceId { get; set; }

    public required string DriveId { get; set; }

    public required string ParentId { get; set; }

    public required string Name { get; set; }

    public required string CallerId { get; set; }

    public bool WithHistory { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset EndsAt { get; set; }

    /// <summary>The copy, once it is there.</summary>
    public string? ResultId { get; set; }

    /// <summary>Why it came to nothing: an error code.</summary>
    public string? Failure { get; set; }
}
