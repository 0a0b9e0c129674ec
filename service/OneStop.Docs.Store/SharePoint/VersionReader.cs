using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>
/// Gets the content of a version while others save. The newest content has no address of its own (trap 1), so the file is opened first
/// and looked at afterwards: when it has moved on, or a version stands there that the records do not have yet, the version is opened by its id.
/// </summary>
internal sealed class VersionReader(StoreDatabase database, ContentReader reader, Reconciliation reconciliation)
{
    /// <summary>Opens a version that the records have.</summary>
    /// <returns>The content, null when SharePoint no longer has it; and the file, null when it is gone.</returns>
    public async Task<(GraphContent? Content, DriveItem? Item)> OpenAsync(DocumentId document, VersionId version, CancellationToken cancellationToken)
    {
        var before = database.Read(read => KnownVersions.Get(read, document));
        var content = before.Row.Current == version ? await reader.OpenAsync(before.Place.Item, version.Value, isNewest: true, cancellationToken) : null;
        try
        {
            var item = await reconciliation.RunAsync(document, hasTurn: false, cancellationToken);
            var now = database.Read(read => KnownVersions.Get(read, document));
            var isNewest = now.Row.Current == version && string.Equals(item?.CTag, now.Place.CTag, StringComparison.Ordinal);
            if (isNewest && content is not null) return (content, item);
            if (content is not null) await content.DisposeAsync();
            content = null;
            return (item?.Id is { } id ? await reader.OpenAsync(id, version.Value, isNewest, cancellationToken) : null, item);
        }
        catch
        {
            if (content is not null) await content.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes a version's content to this machine, with its sum; null when SharePoint no longer has it.</summary>
    public Task<Spool?> FetchAsync(DocumentId document, VersionId version, CancellationToken cancellationToken) =>
        reader.FetchAsync(async () => (await OpenAsync(document, version, cancellationToken)).Content, cancellationToken);
}
