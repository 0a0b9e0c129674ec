using OneStop.Docs.FakeSharePoint.Endpoints;

namespace OneStop.Docs.FakeSharePoint.Http;

internal delegate Task<Reply> Endpoint(Core core, GraphCall call, GraphPath path);

/// <summary>One request of the surface.</summary>
/// <param name="Units">What it costs in resource units (trap 16).</param>
/// <param name="Options">The query options it knows, without "$"; any other is refused.</param>
internal sealed record Route(string Method, string Pattern, int Units, string Options, Endpoint Endpoint);

/// <summary>The whole surface; what is not here does not exist.</summary>
internal static class Routes
{
    private static readonly Route[] All =
    [
        new("GET", "sites/root", 1, "select", Sites.Get),
        new("GET", "sites/*", 1, "select", Sites.Get),
        new("GET", "site-path", 1, "select", Sites.Get),
        new("GET", "sites/root/drives", 2, "select top skiptoken", Sites.Drives),
        new("GET", "sites/*/drives", 2, "select top skiptoken", Sites.Drives),
        new("GET", "site-path/drives", 2, "select top skiptoken", Sites.Drives),
        new("POST", "sites/*/permissions", 5, "", Sites.Grant),

        new("GET", "item", 1, "select expand", Items.Get),
        new("PATCH", "item", 2, "", Items.Update),
        new("DELETE", "item", 2, "", Items.Delete),
        new("GET", "item/children", 2, "select top skiptoken orderby", Items.List),
        new("POST", "item/children", 2, "", Items.CreateFolder),
        new("POST", "item/restore", 2, "", Items.Restore),
        new("GET", "item/content", 1, "format", Contents.Get),
        new("PUT", "item/content", 2, "@microsoft.graph.conflictBehavior", Contents.Put),
        new("POST", "item/createUploadSession", 2, "", UploadSessions.Create),

        new("POST", "item/checkout", 2, "", CheckOuts.CheckOut),
        new("POST", "item/checkin", 2, "", CheckOuts.CheckIn),
        new("POST", "item/discardCheckout", 2, "", CheckOuts.Discard),

        new("GET", "item/versions", 2, "select top skiptoken", Versions.List),
        new("GET", "item/versions/*", 1, "select", Versions.Get),
        new("GET", "item/versions/*/content", 1, "", Versions.Content),
        new("POST", "item/versions/*/restoreVersion", 2, "", Versions.Restore),

        new("GET", "item/listItem", 1, "select expand", ListItems.Get),
        new("GET", "item/listItem/fields", 1, "select", ListItems.GetFields),
        new("PATCH", "item/listItem/fields", 2, "", ListItems.PatchFields),

        new("POST", "item/createLink", 5, "", Permissions.CreateLink),
        new("POST", "item/invite", 5, "", Permissions.Invite),
        new("GET", "item/permissions", 5, "select top skiptoken", Permissions.List),
        new("GET", "item/permissions/*", 5, "select", Permissions.Get),
        new("PATCH", "item/permissions/*", 5, "", Permissions.Update),
        new("DELETE", "item/permissions/*", 5, "", Permissions.Delete),

        new("GET", "item/retentionLabel", 1, "select", Labels.Get),
        new("PATCH", "item/retentionLabel", 2, "", Labels.Patch),
        new("DELETE", "item/retentionLabel", 2, "", Labels.Delete),

        new("GET", "item/delta", 1, "token top select", Deltas.Get),
        new("POST", "item/copy", 2, "", Copies.Start),
        new("PUT", "item", 2, "", UploadUrls.FinishAs),

        new("GET", "shares/*/driveItem", 1, "select", Shares.DriveItem),
        new("POST", "search/query", 2, "", Searches.Query),
        new("POST", "subscriptions", 2, "", Subscriptions.Create),
        new("GET", "subscriptions/*", 1, "", Subscriptions.Get),
        new("PATCH", "subscriptions/*", 2, "", Subscriptions.Update),
        new("DELETE", "subscriptions/*", 2, "", Subscriptions.Delete),
        new("POST", "$batch", 0, "", Batches.Run),
    ];

    /// <summary>Delta costs one unit with a token, as a listing without (trap 16).</summary>
    public static int UnitsOf(Route route, GraphCall call, GraphPath path) =>
        route.Pattern == "item/delta" && call.Option("token") is null && path.Names.Count == 0 ? 2 : route.Units;

    /// <exception cref="GraphRefusal">400: no such path or query option; 405: the path does not take this method.</exception>
    public static Route Find(GraphCall call, GraphPath path)
    {
        var there = All.Where(route => route.Pattern == path.Pattern).ToList();
        if (there.Count == 0) throw GraphPath.Unknown(call.RawPath.Split('/')[^1]);
        var route = there.Find(one => one.Method == call.Method) ?? throw new GraphRefusal(405, "BadRequest", "The HTTP method is not allowed for this resource.");
        var known = route.Options.Split(' ');
        var stranger = call.Query.Keys.FirstOrDefault(option => !known.Contains(option, StringComparer.Ordinal));
        return stranger is null ? route : throw GraphRefusal.Invalid($"The query option '{stranger}' is not supported here.");
    }
}
