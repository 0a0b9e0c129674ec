using System.Text.Json;

namespace OneStop.Docs.Store.Graph.Contracts;

internal sealed record Subscription : GraphObject
{
    public string? Id { get; init; }

    public string? Resource { get; init; }

    public string? ApplicationId { get; init; }

    public string? ChangeType { get; init; }

    public string? ClientState { get; init; }

    public string? NotificationUrl { get; init; }

    public string? LifecycleNotificationUrl { get; init; }

    public DateTimeOffset? ExpirationDateTime { get; init; }

    public string? CreatorId { get; init; }

    public string? LatestSupportedTlsVersion { get; init; }

    public bool? IncludeResourceData { get; init; }

    public string? EncryptionCertificateId { get; init; }
}

/// <summary>A subscription to make. For a drive: its root, <c>updated</c>, at most 42,300 minutes.</summary>
internal sealed record SubscriptionOrder
{
    public string? ChangeType { get; init; }

    public string? NotificationUrl { get; init; }

    public string? LifecycleNotificationUrl { get; init; }

    public string? Resource { get; init; }

    public DateTimeOffset? ExpirationDateTime { get; init; }

    public string? ClientState { get; init; }

    public string? LatestSupportedTlsVersion { get; init; }

    public bool? IncludeResourceData { get; init; }

    public string? EncryptionCertificate { get; init; }

    public string? EncryptionCertificateId { get; init; }
}

internal sealed record SubscriptionRenewal(DateTimeOffset ExpirationDateTime);

/// <summary>What Graph posts to the notification address: says that something changed, never what.</summary>
internal sealed record ChangeNotification : GraphObject
{
    public string? SubscriptionId { get; init; }

    public DateTimeOffset? SubscriptionExpirationDateTime { get; init; }

    public DateTimeOffset? ExpirationDateTime { get; init; }

    public string? ChangeType { get; init; }

    public string? Resource { get; init; }

    public string? ClientState { get; init; }

    public string? LifecycleEvent { get; init; }

    public string? TenantId { get; init; }

    public string? SiteUrl { get; init; }

    public JsonElement? ResourceData { get; init; }
}
