using System.Globalization;
using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>Change subscriptions on the root of a drive: "updated" only, at most 42,300 minutes.</summary>
internal static class Subscriptions
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(42_300);

    /// <summary>subscription-post-subscriptions: the notification URLs must give the validation token back within 10 seconds.</summary>
    public static async Task<Reply> Create(Core core, GraphCall call, GraphPath path)
    {
        var body = (await call.ReadObject(
            required: true, "changeType", "notificationUrl", "lifecycleNotificationUrl", "resource", "expirationDateTime", "clientState", "latestSupportedTlsVersion"))!;
        if (Members.Text(body, "changeType") != "updated") throw GraphRefusal.Invalid("The root of a drive is watched for 'updated' only.");
        var url = Members.Text(body, "notificationUrl") ?? throw GraphRefusal.Invalid("'notificationUrl' is needed.");
        var lifecycle = Members.Text(body, "lifecycleNotificationUrl");
        var expires = Expiry(core, body);
        var resource = Members.Text(body, "resource") ?? throw GraphRefusal.Invalid("'resource' is needed.");
        string driveId;
        lock (core.Gate) driveId = DriveOf(core, resource);
        await core.Notifier.Validate(url, call.Cancelled);
        if (lifecycle is not null) await core.Notifier.Validate(lifecycle, call.Cancelled);

        lock (core.Gate)
        {
            var subscription = new SubscriptionState
            {
                Id = core.Ids.NextGuid().ToLowerInvariant(),
                DriveId = driveId,
                Resource = resource,
                NotificationUrl = url,
                LifecycleNotificationUrl = lifecycle,
                ClientState = Members.Text(body, "clientState"),
                ApplicationId = call.Caller!.ApplicationId,
                CreatorId = call.User.Id,
                ExpiresAt = expires,
                NotifiedChange = core.State.LastChange,
            };
            core.State.Subscriptions.Add(subscription.Id, subscription);
            var json = Write(subscription);
            json["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#subscriptions/$entity";
            return Reply.Created(json);
        }
    }

    public static Task<Reply> Get(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate) return Task.FromResult(Reply.Ok(Write(Find(core, path))));
    }

    /// <summary>subscription-update: a later end.</summary>
    public static async Task<Reply> Update(Core core, GraphCall call, GraphPath path)
    {
        var body = (await call.ReadObject(required: true, "expirationDateTime"))!;
        var expires = Expiry(core, body);
        lock (core.Gate)
        {
            var subscription = Find(core, path);
            subscription.ExpiresAt = expires;
            return Reply.Ok(Write(subscription));
        }
    }

    public static Task<Reply> Delete(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate)
        {
            core.State.Subscriptions.Remove(Find(core, path).Id);
            return Task.FromResult(Reply.NoContent);
        }
    }

    private static SubscriptionState Find(Core core, GraphPath path) =>
        core.State.Subscriptions.TryGetValue(path.Names[0], out var found) && found.ExpiresAt > core.Now ? found : throw GraphRefusal.NotFound();

    private static DateTimeOffset Expiry(Core core, JsonObject body)
    {
        var text = Members.Text(body, "expirationDateTime");
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) || at <= core.Now)
        {
            throw GraphRefusal.Invalid("'expirationDateTime' must be a time to come.");
        }

        return at - core.Now <= Longest ? at : throw GraphRefusal.Invalid("Subscription expiration can only be 42300 minutes in the future.");
    }

    private static string DriveOf(Core core, string resource)
    {
        var parts = resource.Trim('/').Split('/');
        return parts is ["drives", var id, "root"] ? core.Drive(Uri.UnescapeDataString(id)).Id : throw GraphRefusal.Invalid("The resource must be the root of a drive.");
    }

    private static JsonObject Write(SubscriptionState subscription) => new()
    {
        ["id"] = subscription.Id,
        ["resource"] = subscription.Resource,
        ["applicationId"] = subscription.ApplicationId,
        ["changeType"] = "updated",
        ["clientState"] = subscription.ClientState,
        ["notificationUrl"] = subscription.NotificationUrl,
        ["lifecycleNotificationUrl"] = subscription.LifecycleNotificationUrl,
        ["expirationDateTime"] = Json.Time(subscription.ExpiresAt),
        ["creatorId"] = subscription.CreatorId,
        ["latestSupportedTlsVersion"] = "v1_2",
        ["encryptionCertificate"] = string.Empty,
        ["encryptionCertificateId"] = string.Empty,
        ["includeResourceData"] = false,
        ["notificationContentType"] = "application/json",
    };
}
