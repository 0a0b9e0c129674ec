using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Graph.Http;

namespace OneStop.Docs.Store.Graph;

/// <summary>Who may see what. Every call on permissions costs five units.</summary>
internal sealed partial class GraphClient
{
    private const int PermissionCost = 5;

    /// <summary>A link; the one there is when the same was made before (200 instead of 201), so it may be asked for again.</summary>
    public Task<Permission> CreateLinkAsync(ItemAddress item, LinkOrder order, CancellationToken cancellationToken) =>
        ReadAsync(
            Request(HttpMethod.Post, item.To("createLink"), order, GraphJsonContext.Default.LinkOrder).Costing(PermissionCost).Repeatable(),
            GraphJsonContext.Default.Permission, cancellationToken);

    public Task<Page<Permission>> InviteAsync(ItemAddress item, InviteOrder order, CancellationToken cancellationToken) =>
        ReadAsync(
            Request(HttpMethod.Post, item.To("invite"), order, GraphJsonContext.Default.InviteOrder).Costing(PermissionCost),
            GraphJsonContext.Default.PagePermission, cancellationToken);

    public Task<Page<Permission>> ListPermissionsAsync(ItemAddress item, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On(item.To("permissions")), GraphJsonContext.Default.PagePermission, cancellationToken, PermissionCost);

    public Task<Permission> GetPermissionAsync(ItemAddress item, PermissionId permission, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On(item.To(PermissionPath(permission))), GraphJsonContext.Default.Permission, cancellationToken, PermissionCost);

    public Task<Permission> UpdatePermissionAsync(ItemAddress item, PermissionId permission, PermissionChange change, CancellationToken cancellationToken) =>
        ReadAsync(
            Request(HttpMethod.Patch, item.To(PermissionPath(permission)), change, GraphJsonContext.Default.PermissionChange).Costing(PermissionCost),
            GraphJsonContext.Default.Permission, cancellationToken);

    public Task DeletePermissionAsync(ItemAddress item, PermissionId permission, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Delete, item.To(PermissionPath(permission))).Costing(PermissionCost), cancellationToken);

    /// <summary>Gives people the use of a sharing link.</summary>
    public Task<Page<Permission>> GrantShareAsync(string share, PermissionGrant grant, CancellationToken cancellationToken) =>
        ReadAsync(
            Request(HttpMethod.Post, $"shares/{GraphUrl.Segment(share)}/permission/grant", grant, GraphJsonContext.Default.PermissionGrant).Costing(PermissionCost),
            GraphJsonContext.Default.PagePermission, cancellationToken);

    /// <summary>Gives a program a right to a site (<c>Sites.Selected</c>); an administrator's call.</summary>
    public Task<Permission> GrantSiteAsync(SiteId site, PermissionGrant grant, CancellationToken cancellationToken) =>
        ReadAsync(
            Request(HttpMethod.Post, $"{SitePath(site)}/permissions", grant, GraphJsonContext.Default.PermissionGrant).Costing(PermissionCost),
            GraphJsonContext.Default.Permission, cancellationToken);

    public Task<Page<Permission>> ListSitePermissionsAsync(SiteId site, CancellationToken cancellationToken) =>
        GetAsync($"{SitePath(site)}/permissions", GraphJsonContext.Default.PagePermission, cancellationToken, PermissionCost);

    public Task<Permission> GetSitePermissionAsync(SiteId site, PermissionId permission, CancellationToken cancellationToken) =>
        GetAsync($"{SitePath(site)}/{PermissionPath(permission)}", GraphJsonContext.Default.Permission, cancellationToken, PermissionCost);

    public Task<Permission> UpdateSitePermissionAsync(SiteId site, PermissionId permission, PermissionChange change, CancellationToken cancellationToken) =>
        ReadAsync(
            Request(HttpMethod.Patch, $"{SitePath(site)}/{PermissionPath(permission)}", change, GraphJsonContext.Default.PermissionChange).Costing(PermissionCost),
            GraphJsonContext.Default.Permission, cancellationToken);

    public Task DeleteSitePermissionAsync(SiteId site, PermissionId permission, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Delete, $"{SitePath(site)}/{PermissionPath(permission)}").Costing(PermissionCost), cancellationToken);

    private static string SitePath(SiteId site) => $"sites/{GraphUrl.Segment(site.Value)}";

    private static string PermissionPath(PermissionId permission) => $"permissions/{GraphUrl.Segment(permission.Value)}";
}
