using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Graph.Http;

namespace OneStop.Docs.Store.Graph;

/// <summary>Files and folders apart from their content.</summary>
internal sealed partial class GraphClient
{
    public Task<DriveItem> GetItemAsync(ItemAddress item, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On(item.Path), GraphJsonContext.Default.DriveItem, cancellationToken);

    /// <summary>The item behind an address that a browser or Word shows.</summary>
    /// <remarks>Without <c>Preferring("redeemSharingLinkIfNecessary")</c> nobody gains access by asking.</remarks>
    public Task<DriveItem> GetSharedItemAsync(string url, GraphQuery query, CancellationToken cancellationToken) =>
        GetItemOfShareAsync(GraphUrl.ShareId(url), query, cancellationToken);

    /// <summary>The item behind a share id or token.</summary>
    public Task<DriveItem> GetItemOfShareAsync(string share, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On($"shares/{GraphUrl.Segment(share)}/driveItem"), GraphJsonContext.Default.DriveItem, cancellationToken);

    public Task<Page<DriveItem>> ListChildrenAsync(ItemAddress folder, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On(folder.To("children")), GraphJsonContext.Default.PageDriveItem, cancellationToken, cost: 2);

    /// <summary>Files below a folder that match words; the index lags behind.</summary>
    public Task<Page<DriveItem>> SearchItemsAsync(ItemAddress folder, string words, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On(folder.To($"search(q={GraphUrl.Quoted(words)})")), GraphJsonContext.Default.PageDriveItem, cancellationToken, cost: 2);

    /// <summary>Makes a folder; a taken name is a conflict with <see cref="ConflictBehavior.Fail"/>.</summary>
    public Task<DriveItem> CreateFolderAsync(ItemAddress parent, NewFolder folder, CancellationToken cancellationToken) =>
        ReadAsync(Request(HttpMethod.Post, parent.To("children"), folder, GraphJsonContext.Default.NewFolder), GraphJsonContext.Default.DriveItem, cancellationToken);

    /// <summary>Renames, moves or describes; done twice it is the same.</summary>
    public Task<DriveItem> UpdateItemAsync(ItemAddress item, ItemChange change, CancellationToken cancellationToken) =>
        ReadAsync(
            Request(HttpMethod.Patch, item.Path, change, GraphJsonContext.Default.ItemChange).Repeatable(), GraphJsonContext.Default.DriveItem, cancellationToken);

    /// <summary>Puts an item into the recycle bin of its site.</summary>
    public Task DeleteItemAsync(ItemAddress item, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Delete, item.Path), cancellationToken);

    /// <summary>Takes an item out of the recycle bin. Consumer OneDrive only: SharePoint has no such call in Graph v1.0.</summary>
    public Task<DriveItem> RestoreItemAsync(ItemAddress item, ItemChange change, CancellationToken cancellationToken) =>
        ReadAsync(Request(HttpMethod.Post, item.To("restore"), change, GraphJsonContext.Default.ItemChange), GraphJsonContext.Default.DriveItem, cancellationToken);

    public Task<Page<ThumbnailSet>> ListThumbnailsAsync(ItemAddress item, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On(item.To("thumbnails")), GraphJsonContext.Default.PageThumbnailSet, cancellationToken, cost: 2);

    public Task<Thumbnail> GetThumbnailAsync(ItemAddress item, string set, string size, CancellationToken cancellationToken) =>
        GetAsync(item.To($"thumbnails/{GraphUrl.Segment(set)}/{GraphUrl.Segment(size)}"), GraphJsonContext.Default.Thumbnail, cancellationToken);
}
