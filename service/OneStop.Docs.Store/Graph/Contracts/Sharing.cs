using System.Text.Json;

namespace OneStop.Docs.Store.Graph.Contracts;

internal sealed record Permission : GraphObject
{
    public string? Id { get; init; }

    public IReadOnlyList<string>? Roles { get; init; }

    public SharingLink? Link { get; init; }

    public IdentitySet? GrantedTo { get; init; }

    public IdentitySet? GrantedToV2 { get; init; }

    public IReadOnlyList<IdentitySet>? GrantedToIdentities { get; init; }

    public IReadOnlyList<IdentitySet>? GrantedToIdentitiesV2 { get; init; }

    public SharingInvitation? Invitation { get; init; }

    public ItemReference? InheritedFrom { get; init; }

    public string? ShareId { get; init; }

    public bool? HasPassword { get; init; }

    public DateTimeOffset? ExpirationDateTime { get; init; }
}

internal sealed record SharingLink : GraphObject
{
    public string? Type { get; init; }

    public string? Scope { get; init; }

    public string? WebUrl { get; init; }

    public string? WebHtml { get; init; }

    public bool? PreventsDownload { get; init; }

    public Identity? Application { get; init; }
}

internal sealed record SharingInvitation : GraphObject
{
    public string? Email { get; init; }

    public bool? SignInRequired { get; init; }

    public IdentitySet? InvitedBy { get; init; }

    public string? RedeemedBy { get; init; }
}

/// <summary>A link to make, or the one there is.</summary>
internal sealed record LinkOrder(string Type)
{
    public string? Scope { get; init; }

    public string? Password { get; init; }

    public string? Message { get; init; }

    public DateTimeOffset? ExpirationDateTime { get; init; }

    public bool? RetainInheritedPermissions { get; init; }

    public bool? SendNotification { get; init; }

    public IReadOnlyList<Recipient>? Recipients { get; init; }
}

internal sealed record InviteOrder
{
    public IReadOnlyList<Recipient> Recipients { get; init; } = [];

    public IReadOnlyList<string>? Roles { get; init; }

    public string? Message { get; init; }

    public bool? RequireSignIn { get; init; }

    public bool? SendInvitation { get; init; }

    public string? Password { get; init; }

    public DateTimeOffset? ExpirationDateTime { get; init; }

    public bool? RetainInheritedPermissions { get; init; }
}

internal sealed record Recipient
{
    public string? Email { get; init; }

    public string? Alias { get; init; }

    public string? ObjectId { get; init; }
}

/// <summary>Other roles, or another end, for a permission that is there.</summary>
internal sealed record PermissionChange
{
    public IReadOnlyList<string>? Roles { get; init; }

    public DateTimeOffset? ExpirationDateTime { get; init; }

    public string? Password { get; init; }
}

/// <summary>A program's right to a site (<c>Sites.Selected</c>), or access of people to a shared item.</summary>
internal sealed record PermissionGrant
{
    public IReadOnlyList<string>? Roles { get; init; }

    public IReadOnlyList<GrantedIdentity>? GrantedToIdentities { get; init; }

    public IReadOnlyList<GrantedIdentity>? GrantedToIdentitiesV2 { get; init; }

    /// <summary>Pages of different years show one identity or a list of them here; both are sent as they are given.</summary>
    public JsonElement? GrantedTo { get; init; }

    public IReadOnlyList<Recipient>? Recipients { get; init; }
}

internal sealed record GrantedIdentity(GrantedApplication? Application);

internal sealed record GrantedApplication(string? Id, string? DisplayName);
