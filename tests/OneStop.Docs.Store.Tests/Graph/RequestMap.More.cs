using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using OneStop.Docs.Store.Graph.Http;
using OneStop.Docs.Store.Graph.Uploads;
using Json = OneStop.Docs.Store.Graph.Contracts.GraphJsonContext;
using Run = System.Func<OneStop.Docs.Store.Tests.Graph.DocumentedCall, System.Threading.CancellationToken, System.Threading.Tasks.Task>;

namespace OneStop.Docs.Store.Tests.Graph;

/// <summary>Uploads, lists, sharing and what concerns no single file.</summary>
internal static partial class RequestMap
{
    /// <summary>Addresses that the service gives; their form is its own affair.</summary>
    private const string Opaque = @"(?<url>https://(?!graph\.microsoft\.com).+)";
    private const string Monitor = "(?<url>https://[^/]+/(?:.*/)?(?:monitor|operations)/.+)";

    private static IEnumerable<(string, Regex, Run)> Uploads() =>
    [
        Route("PUT", Item + "/content", (c, t) =>
            c.Client.PutContentAsync(c.Item, Content(c), c.Option("@microsoft.graph.conflictBehavior"), t)),
        Route("POST", Item + "/createUploadSession", (c, t) =>
            c.Client.CreateUploadSessionAsync(c.Item, c.Body.Length == 0 ? null : c.Read(Json.Default.UploadSessionOrder), t)),
        Route("PUT", Item, (c, t) => c.Client.CommitUploadAsAsync(c.Item, c.Read(Json.Default.SessionCommit), t)),
        Route("GET", Monitor, (c, t) => c.Client.GetJobAsync(new SecretUrl(c.Address), t)),
        Route("PUT", Opaque, PutChunkAsync),
        Route("GET", Opaque, (c, t) => c.Client.GetUploadStatusAsync(new SecretUrl(c.Address), t)),
        Route("DELETE", Opaque, (c, t) => c.Client.CancelUploadAsync(new SecretUrl(c.Address), t)),
        Route("POST", Opaque, (c, t) => c.Client.CommitUploadAsync(new SecretUrl(c.Address), t)),
    ];

    private static IEnumerable<(string, Regex, Run)> Lists() =>
    [
        Route("GET", Item + "/listItem", (c, t) => c.Client.GetListItemAsync(c.Item, c.Query, t)),
        Route("GET", Item + "/listItem/fields", (c, t) => c.Client.GetFieldsAsync(c.Item, t)),
        Route("PATCH", Item + "/listItem/fields", (c, t) => c.Client.UpdateFieldsAsync(c.Item, Fields(c), t)),
        Route("GET", "sites/(?<site>[^/]+)/lists", (c, t) => c.Client.ListListsAsync(c.Site, c.Query, t)),
        Route("POST", "sites/(?<site>[^/]+)/lists", (c, t) => c.Client.CreateListAsync(c.Site, Body(c, Json.Default.NewList, () => new()), t)),
        Route("GET", List, (c, t) => c.Client.GetListAsync(c.Site, c.List, c.Query, t)),
        Route("GET", List + "/columns", (c, t) => c.Client.ListColumnsAsync(c.Site, c.List, c.Query, t)),
        Route("GET", List + "/items", (c, t) => c.Client.ListItemsAsync(c.Site, c.List, c.Query, t)),
        Route("POST", List + "/items", (c, t) => c.Client.CreateListItemAsync(
            c.Site, c.List, Body(c, Json.Default.NewListItem, () => new(new Dictionary<string, JsonElement>(StringComparer.Ordinal))), t)),
        Route("GET", ListItem, (c, t) => c.Client.GetListItemAsync(c.Site, c.List, c.ListItem, c.Query, t)),
        Route("DELETE", ListItem, (c, t) => c.Client.DeleteListItemAsync(c.Site, c.List, c.ListItem, t)),
        Route("PATCH", ListItem + "/fields", (c, t) => c.Client.UpdateFieldsAsync(c.Site, c.List, c.ListItem, Fields(c), t)),
        Route("GET", Item + "/retentionLabel", (c, t) => c.Client.GetRetentionLabelAsync(c.Item, t)),
        Route("PATCH", Item + "/retentionLabel", (c, t) => c.Client.SetRetentionLabelAsync(c.Item, Body(c, Json.Default.RetentionChange, () => new()), t)),
        Route("DELETE", Item + "/retentionLabel", (c, t) => c.Client.RemoveRetentionLabelAsync(c.Item, t)),
    ];

    private static IEnumerable<(string, Regex, Run)> Sharing() =>
    [
        Route("POST", Item + "/createLink", (c, t) => c.Client.CreateLinkAsync(c.Item, Body(c, Json.Default.LinkOrder, () => new("view")), t)),
        Route("POST", Item + "/invite", (c, t) => c.Client.InviteAsync(c.Item, Body(c, Json.Default.InviteOrder, () => new()), t)),
        Route("GET", Item + "/permissions", (c, t) => c.Client.ListPermissionsAsync(c.Item, c.Query, t)),
        Route("GET", Item + "/permissions/(?<permission>[^/]+)", (c, t) => c.Client.GetPermissionAsync(c.Item, new(c["permission"]), c.Query, t)),
        Route("PATCH", Item + "/permissions/(?<permission>[^/]+)", (c, t) =>
            c.Client.UpdatePermissionAsync(c.Item, new(c["permission"]), Body(c, Json.Default.PermissionChange, () => new()), t)),
        Route("DELETE", Item + "/permissions/(?<permission>[^/]+)", (c, t) => c.Client.DeletePermissionAsync(c.Item, new(c["permission"]), t)),
        Route("POST", "shares/(?<share>[^/]+)/permission/grant", (c, t) =>
            c.Client.GrantShareAsync(c["share"], Body(c, Json.Default.PermissionGrant, () => new()), t)),
        Route("POST", "sites/(?<site>[^/]+)/permissions", (c, t) => c.Client.GrantSiteAsync(c.Site, Body(c, Json.Default.PermissionGrant, () => new()), t)),
        Route("GET", "sites/(?<site>[^/]+)/permissions", (c, t) => c.Client.ListSitePermissionsAsync(c.Site, t)),
        Route("GET", "sites/(?<site>[^/]+)/permissions/(?<permission>[^/]+)", (c, t) => c.Client.GetSitePermissionAsync(c.Site, new(c["permission"]), t)),
        Route("PATCH", "sites/(?<site>[^/]+)/permissions/(?<permission>[^/]+)", (c, t) =>
            c.Client.UpdateSitePermissionAsync(c.Site, new(c["permission"]), Body(c, Json.Default.PermissionChange, () => new()), t)),
        Route("DELETE", "sites/(?<site>[^/]+)/permissions/(?<permission>[^/]+)", (c, t) => c.Client.DeleteSitePermissionAsync(c.Site, new(c["permission"]), t)),
    ];

    private static IEnumerable<(string, Regex, Run)> Others() =>
    [
        Route("POST", "subscriptions", (c, t) => c.Client.CreateSubscriptionAsync(Body(c, Json.Default.SubscriptionOrder, () => new()), t)),
        Route("GET", "subscriptions", (c, t) => c.Client.ListSubscriptionsAsync(t)),
        Route("GET", "subscriptions/(?<id>[^/]+)", (c, t) => c.Client.GetSubscriptionAsync(new(c["id"]), t)),
        Route("PATCH", "subscriptions/(?<id>[^/]+)", (c, t) =>
            c.Client.RenewSubscriptionAsync(new(c["id"]), Body(c, Json.Default.SubscriptionRenewal, () => new(default)), t)),
        Route("DELETE", "subscriptions/(?<id>[^/]+)", (c, t) => c.Client.DeleteSubscriptionAsync(new(c["id"]), t)),
        Route("POST", "search/query", (c, t) => c.Client.SearchAsync(Body(c, Json.Default.SearchOrder, () => new([])), t)),
        Route("POST", @"\$batch", (c, t) => c.Client.BatchAsync(Body(c, Json.Default.BatchOrder, () => new([new("1", "GET", "/me")])), t)),
    ];

    /// <summary>The body a page shows; templates show none, then any will do.</summary>
    private static T Body<T>(DocumentedCall call, JsonTypeInfo<T> type, Func<T> any) => call.Body.Length == 0 ? any() : call.Read(type);

    private static IReadOnlyDictionary<string, JsonElement> Fields(DocumentedCall call) => Body(
        call, Json.Default.IReadOnlyDictionaryStringJsonElement, () => new Dictionary<string, JsonElement>(StringComparer.Ordinal));

    private static ByteArrayContent Content(DocumentedCall call)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(call.Body));
        if (call.Text.Header("Content-Type") is { } type) content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }

    /// <summary>The range the page shows, over zeros: pages print a remark where the bytes are.</summary>
    private static async Task PutChunkAsync(DocumentedCall call, CancellationToken cancellationToken)
    {
        var range = ContentRangeHeaderValue.Parse(call.Text.Header("Content-Range")!);
        var bytes = new ByteRange(range.From!.Value, range.To!.Value + 1);
        using var source = new MemoryStream(new byte[bytes.End]);
        using var content = new SliceContent(source, bytes);
        await call.Client.PutChunkAsync(new SecretUrl(call.Address), bytes, range.Length!.Value, content, cancellationToken);
    }
}
