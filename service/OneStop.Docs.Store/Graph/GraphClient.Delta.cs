using OneStop.Docs.Store.Graph.Contracts;

namespace OneStop.Docs.Store.Graph;

/// <summary>What has changed in a drive since last time.</summary>
internal sealed partial class GraphClient
{
    /// <summary>The first page of everything there is, or of what changed since a token (<c>latest</c>: nothing yet, only the link for later).</summary>
    /// <remarks>With a token it costs one unit, without two. A 410 carries the link to begin anew in <see cref="GraphError.Resync"/>.</remarks>
    public Task<Page<DriveItem>> GetDeltaAsync(ItemAddress folder, string? token, GraphQuery query, CancellationToken cancellationToken)
    {
        var path = folder.To("delta") + (token is null ? "" : $"?token={GraphUrl.Value(token)}");
        return GetAsync(query.On(path), GraphJsonContext.Default.PageDriveItem, cancellationToken, token is null ? 2 : 1);
    }

    /// <summary>As a function with a token, the form older pages use.</summary>
    public Task<Page<DriveItem>> GetDeltaByFunctionAsync(ItemAddress folder, string token, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On(folder.To($"delta(token={GraphUrl.Quoted(token)})")), GraphJsonContext.Default.PageDriveItem, cancellationToken);

    /// <summary>The page behind a nextLink, a deltaLink or the link of a 410.</summary>
    public Task<Page<DriveItem>> GetDeltaPageAsync(string link, CancellationToken cancellationToken) =>
        GetAsync(OwnLink(link), GraphJsonContext.Default.PageDriveItem, cancellationToken);
}
