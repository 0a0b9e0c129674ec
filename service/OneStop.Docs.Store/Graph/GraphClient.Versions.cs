using OneStop.Docs.Store.Graph.Contracts;

namespace OneStop.Docs.Store.Graph;

/// <summary>The history of a file.</summary>
internal sealed partial class GraphClient
{
    /// <summary>Newest first, as the service orders them; ids are no numbers.</summary>
    public Task<Page<DriveItemVersion>> ListVersionsAsync(ItemAddress item, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On(item.To("versions")), GraphJsonContext.Default.PageDriveItemVersion, cancellationToken, cost: 2);

    /// <summary>All versions over all pages, newest first.</summary>
    public IAsyncEnumerable<DriveItemVersion> ListAllVersionsAsync(ItemAddress item, CancellationToken cancellationToken) =>
        AllAsync(ListVersionsAsync(item, GraphQuery.None, cancellationToken), GraphJsonContext.Default.PageDriveItemVersion, cancellationToken);

    /// <summary>What is known of a version; <see cref="ItemVersionId.Current"/> is allowed.</summary>
    public Task<DriveItemVersion> GetVersionAsync(ItemAddress item, ItemVersionId version, CancellationToken cancellationToken) =>
        GetAsync(item.To($"versions/{GraphUrl.Segment(version.Value)}"), GraphJsonContext.Default.DriveItemVersion, cancellationToken);

    /// <summary>Makes an old version's content a new version. Its id is not told: read the newest one afterwards.</summary>
    public Task RestoreVersionAsync(ItemAddress item, ItemVersionId version, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Post, item.To($"versions/{GraphUrl.Segment(version.Value)}/restoreVersion")), cancellationToken);
}
