using OneStop.Docs.Store.Graph.Contracts;

namespace OneStop.Docs.Store.Graph;

/// <summary>Sites and their drives.</summary>
internal sealed partial class GraphClient
{
    public Task<Site> GetRootSiteAsync(CancellationToken cancellationToken) => GetAsync("sites/root", GraphJsonContext.Default.Site, cancellationToken);

    public Task<Site> GetSiteAsync(SiteId site, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On($"sites/{GraphUrl.Segment(site.Value)}"), GraphJsonContext.Default.Site, cancellationToken);

    /// <summary>A site by host and the path after it: <c>contoso.sharepoint.com</c>, <c>sites/van-phong</c>.</summary>
    public Task<Site> GetSiteAsync(string host, string path, CancellationToken cancellationToken) =>
        GetAsync($"sites/{GraphUrl.Segment(host)}:/{GraphUrl.Path(path)}", GraphJsonContext.Default.Site, cancellationToken);

    public Task<Site> GetGroupSiteAsync(string group, CancellationToken cancellationToken) =>
        GetAsync($"groups/{GraphUrl.Segment(group)}/sites/root", GraphJsonContext.Default.Site, cancellationToken);

    public Task<Page<Site>> SearchSitesAsync(string words, CancellationToken cancellationToken) =>
        GetAsync($"sites?search={GraphUrl.Value(words)}", GraphJsonContext.Default.PageSite, cancellationToken, cost: 2);

    public Task<Page<Site>> ListSubsitesAsync(SiteId site, CancellationToken cancellationToken) =>
        GetAsync($"sites/{GraphUrl.Segment(site.Value)}/sites", GraphJsonContext.Default.PageSite, cancellationToken, cost: 2);

    /// <summary>The document libraries of a site.</summary>
    public Task<Page<Drive>> ListDrivesAsync(SiteId site, GraphQuery query, CancellationToken cancellationToken) =>
        ListDrivesAsync($"sites/{GraphUrl.Segment(site.Value)}", query, cancellationToken);

    public Task<Page<Drive>> ListDrivesOfMeAsync(GraphQuery query, CancellationToken cancellationToken) =>
        ListDrivesAsync("me", query, cancellationToken);

    public Task<Page<Drive>> ListDrivesOfUserAsync(string user, GraphQuery query, CancellationToken cancellationToken) =>
        ListDrivesAsync($"users/{GraphUrl.Segment(user)}", query, cancellationToken);

    public Task<Page<Drive>> ListDrivesOfGroupAsync(string group, GraphQuery query, CancellationToken cancellationToken) =>
        ListDrivesAsync($"groups/{GraphUrl.Segment(group)}", query, cancellationToken);

    public Task<Drive> GetDriveAsync(DriveAddress drive, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On(drive.Path), GraphJsonContext.Default.Drive, cancellationToken);

    private Task<Page<Drive>> ListDrivesAsync(string owner, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On($"{owner}/drives"), GraphJsonContext.Default.PageDrive, cancellationToken, cost: 2);
}
