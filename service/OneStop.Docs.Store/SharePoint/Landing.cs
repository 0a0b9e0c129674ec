using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Graph.Contracts;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>Where an upload or a restoring has landed, told by reading: the answer of the last request may be lost, and its id may not be the last one (traps 5 and 7).</summary>
/// <param name="Placement">The version with its content as read back.</param>
/// <param name="Overtaken">Versions of others that stand between the base and ours: the service did not look at the tag again (trap 8). Empty as a rule.</param>
internal sealed record Landed(Placement Placement, IReadOnlyList<DriveItemVersion> Overtaken);

/// <summary>Finds what an act has made in SharePoint.</summary>
internal sealed class Landing(StoreDatabase database, SharePointLibrary library, ContentReader reader, Reconciliation reconciliation)
{
    /// <summary>Looks for the version whose content is that of the intent.</summary>
    /// <param name="intent">With its content noted.</param>
    /// <param name="progress">Where it was to land.</param>
    /// <param name="cancellationToken">Changes nothing.</param>
    /// <returns>Null when there is none.</returns>
    public async Task<Landed?> FindAsync(Intent intent, Progress progress, CancellationToken cancellationToken)
    {
        var address = progress.Item is { } id ? library.Item(id) : library.Named(progress.Name);
        var item = await reconciliation.FindItemAsync(address, cancellationToken);
        if (item?.Id is null || (progress.CTag is not null && string.Equals(item.CTag, progress.CTag, StringComparison.Ordinal))) return null;
        var known = database.Read(read => KnownVersions.Find(read, intent.Document));
        if (known is null && progress.Item is not null) return null;
        var versions = await VersionsAsync(item.Id, known, cancellationToken);
        return await FindAsync(intent, item, versions, known, cancellationToken);
    }

    private async Task<Landed?> FindAsync(
        Intent intent, DriveItem item, List<DriveItemVersion> versions, KnownVersions? known, CancellationToken cancellationToken)
    {
        var unknown = known?.UnknownOf(versions) ?? [.. versions.AsEnumerable().Reverse()];
        var overtaken = new List<DriveItemVersion>();
        foreach (var version in unknown)
        {
            var isNewest = ReferenceEquals(version, versions[0]);
            await using var content = await reader.FetchAsync(item.Id!, version.Id!, isNewest, cancellationToken);
            if (content is null) continue;
            var read = content.Content(cancellationToken);
            if (IsOurs(intent.Content!, read)) return new(PlacementOf(intent.Content!, read, version, item, isNewest, known), overtaken);
            var isShadow = known is not null && string.Equals(read.Hashes.Read, known.Row.Read, StringComparison.Ordinal);
            if (!isShadow) overtaken.Add(version);
        }

        return null;
    }

    private static Placement PlacementOf(
        KeptContent sent, KeptContent read, DriveItemVersion version, DriveItem item, bool isNewest, KnownVersions? known)
    {
        var place = new DocumentPlace(item.Id!, isNewest ? item.CTag ?? "" : "", known?.Place.Shadows ?? []);
        var kept = new KeptContent(sent.Hashes with { Read = read.Hashes.Read }, read.Length);
        return new(kept, new(version.Id!), place.Text, Settled: true);
    }

    /// <summary>The same bytes, or the same Office file after SharePoint has put its properties into it (trap 4).</summary>
    private static bool IsOurs(KeptContent sent, KeptContent read) =>
        string.Equals(sent.Hashes.Read, read.Hashes.Read, StringComparison.Ordinal)
        || string.Equals(sent.Hashes.Normalised, read.Hashes.Normalised, StringComparison.Ordinal);

    /// <summary>Newest first, as far as the newest known one.</summary>
    private async Task<List<DriveItemVersion>> VersionsAsync(string item, KnownVersions? known, CancellationToken cancellationToken)
    {
        var versions = new List<DriveItemVersion>();
        await foreach (var version in library.Client.ListAllVersionsAsync(library.Item(item), cancellationToken))
        {
            if (version.Id is null) continue;
            versions.Add(version);
            if (known?.Knows(version.Id) == true) break;
        }

        return versions;
    }
}
