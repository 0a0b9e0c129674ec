using System.Text.RegularExpressions;
using Json = OneStop.Docs.Store.Graph.Contracts.GraphJsonContext;
using Run = System.Func<OneStop.Docs.Store.Tests.Graph.DocumentedCall, System.Threading.CancellationToken, System.Threading.Tasks.Task>;

namespace OneStop.Docs.Store.Tests.Graph;

/// <summary>Method and path of a documented request → the client's call for it. One line a call, the surface of the client in full.</summary>
internal static partial class RequestMap
{
    private const string Drive = "(?<drive>me/drive|drive|drives/[^/]+|(?:sites|groups|users)/[^/]+/drive|sites/[^/]+/drives/[^/]+)";
    private const string Item = Drive + "/(?<item>(?:root|items/[^/:]+|special/[^/:]+)(?::/[^:]+(?::|$))?)";
    private const string List = "sites/(?<site>[^/]+)/lists/(?<list>[^/]+)";
    private const string ListItem = List + "/items/(?<listitem>[^/]+)";

    private static readonly (string Method, Regex Path, Run Run)[] s_routes =
    [
        .. Sites(), .. Items(), .. Uploads(), .. Versions(), .. Lists(), .. Sharing(), .. Others(),
    ];

    /// <summary>The call, or null when the request is not of the client's surface.</summary>
    public static Run? Find(DocumentedCall call)
    {
        foreach (var (method, path, run) in s_routes.Where(route => string.Equals(route.Method, call.Method, StringComparison.Ordinal)))
        {
            var match = path.Match(call.Path);
            if (!match.Success) continue;
            var groups = match.Groups.Values.ToDictionary(group => group.Name, group => Unescaped(group), StringComparer.Ordinal);
            return (documented, cancellation) => run(documented.With(groups), cancellation);
        }

        return null;
    }

    /// <summary>Addresses stay as they are: only their reader knows what in them is a border.</summary>
    private static string Unescaped(Group group) => group.Name is "drive" or "item" ? group.Value : Uri.UnescapeDataString(group.Value);

    private static (string, Regex, Run) Route(string method, string path, Run run) =>
        (method, new Regex($"^{path}$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)), run);

    private static IEnumerable<(string, Regex, Run)> Sites() =>
    [
        Route("GET", "sites/root", (c, t) => c.Client.GetRootSiteAsync(t)),
        Route("GET", "sites", (c, t) => c.Client.SearchSitesAsync(c.Option("search") ?? "", t)),
        Route("GET", "sites/(?<host>[^/:]+):/(?<path>[^:]+)", (c, t) => c.Client.GetSiteAsync(c["host"], c["path"], t)),
        Route("GET", "groups/(?<group>[^/]+)/sites/root", (c, t) => c.Client.GetGroupSiteAsync(c["group"], t)),
        Route("GET", "sites/(?<site>[^/:]+)", (c, t) => c.Client.GetSiteAsync(c.Site, c.Query, t)),
        Route("GET", "sites/(?<site>[^/]+)/sites", (c, t) => c.Client.ListSubsitesAsync(c.Site, t)),
        Route("GET", "sites/(?<site>[^/]+)/drives", (c, t) => c.Client.ListDrivesAsync(c.Site, c.Query, t)),
        Route("GET", "me/drives", (c, t) => c.Client.ListDrivesOfMeAsync(c.Query, t)),
        Route("GET", "users/(?<user>[^/]+)/drives", (c, t) => c.Client.ListDrivesOfUserAsync(c["user"], c.Query, t)),
        Route("GET", "groups/(?<group>[^/]+)/drives", (c, t) => c.Client.ListDrivesOfGroupAsync(c["group"], c.Query, t)),
        Route("GET", Drive, (c, t) => c.Client.GetDriveAsync(c.Drive, c.Query, t)),
    ];

    private static IEnumerable<(string, Regex, Run)> Items() =>
    [
        Route("GET", Item, (c, t) => c.Client.GetItemAsync(c.Item, c.Query, t)),
        Route("GET", "shares/(?<share>[^/]+)/driveItem", (c, t) => c.Client.GetItemOfShareAsync(c["share"], c.Query, t)),
        Route("GET", Item + "/children", (c, t) => c.Client.ListChildrenAsync(c.Item, c.Query, t)),
        Route("GET", Item + @"/search\(q='(?<words>.*)'\)", (c, t) => c.Client.SearchItemsAsync(c.Item, c["words"], c.Query, t)),
        Route("POST", Item + "/children", (c, t) => c.Client.CreateFolderAsync(c.Item, Body(c, Json.Default.NewFolder, () => new("New folder")), t)),
        Route("PATCH", Item, (c, t) => c.Client.UpdateItemAsync(c.Item, Body(c, Json.Default.ItemChange, () => new()), t)),
        Route("DELETE", Item, (c, t) => c.Client.DeleteItemAsync(c.Item, t)),
        Route("POST", Item + "/restore", (c, t) => c.Client.RestoreItemAsync(c.Item, Body(c, Json.Default.ItemChange, () => new()), t)),
        Route("GET", Item + "/thumbnails", (c, t) => c.Client.ListThumbnailsAsync(c.Item, c.Query, t)),
        Route("GET", Item + "/thumbnails/(?<set>[^/]+)/(?<size>[^/]+)", (c, t) => c.Client.GetThumbnailAsync(c.Item, c["set"], c["size"], t)),
        Route("GET", Item + "/content", (c, t) => c.Option("format") is { } format
            ? c.Client.OpenContentAsync(c.Item, format, t) : c.Client.OpenContentAsync(c.Item, t)),
        Route("POST", Item + "/checkout", (c, t) => c.Client.CheckOutAsync(c.Item, t)),
        Route("POST", Item + "/checkin", (c, t) => c.Client.CheckInAsync(c.Item, Body(c, Json.Default.CheckIn, () => new("done")), t)),
        Route("POST", Item + "/discardCheckout", (c, t) => c.Client.DiscardCheckOutAsync(c.Item, t)),
        Route("POST", Item + "/copy", (c, t) => c.Client.CopyAsync(c.Item, Body(c, Json.Default.CopyOrder, () => new()), t)),
        Route("GET", Item + "/delta", (c, t) => c.Client.GetDeltaAsync(c.Item, c.Option("token"), c.Query, t)),
        Route("GET", Item + @"/delta\(token='(?<token>.*)'\)", (c, t) => c.Client.GetDeltaByFunctionAsync(c.Item, c["token"], c.Query, t)),
    ];

    private static IEnumerable<(string, Regex, Run)> Versions() =>
    [
        Route("GET", Item + "/versions", (c, t) => c.Client.ListVersionsAsync(c.Item, c.Query, t)),
        Route("GET", Item + "/versions/(?<version>[^/]+)", (c, t) => c.Client.GetVersionAsync(c.Item, new(c["version"]), t)),
        Route("GET", Item + "/versions/(?<version>[^/]+)/content", (c, t) => c.Client.OpenVersionAsync(c.Item, new(c["version"]), t)),
        Route("POST", Item + "/versions/(?<version>[^/]+)/restoreVersion", (c, t) => c.Client.RestoreVersionAsync(c.Item, new(c["version"]), t)),
        Route("GET", ListItem + "/versions", (c, t) => c.Client.ListVersionsAsync(c.Site, c.List, c.ListItem, c.Query, t)),
        Route("GET", ListItem + "/versions/(?<version>[^/]+)", (c, t) => c.Client.GetVersionAsync(c.Site, c.List, c.ListItem, new(c["version"]), c.Query, t)),
        Route("POST", ListItem + "/versions/(?<version>[^/]+)/restoreVersion",
            (c, t) => c.Client.RestoreVersionAsync(c.Site, c.List, c.ListItem, new(c["version"]), t)),
    ];
}
