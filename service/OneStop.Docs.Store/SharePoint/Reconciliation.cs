using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>
/// Brings into the records what was done to a document in SharePoint past us. Costs one unit when nothing was: the
/// file's cTag tells. Versions with the content of the one before (changed columns, twins of an upload) are no versions
/// of ours and are noted as such (traps 3 and 5).
/// </summary>
internal sealed class Reconciliation(StoreDatabase database, SharePointLibrary library, ContentReader reader)
{
    /// <summary>Looks at a document.</summary>
    /// <param name="document">Which.</param>
    /// <param name="hasTurn">The caller holds the document's turn; otherwise nothing is taken in while anyone is saving.</param>
    /// <param name="cancellationToken">Between steps, each of which stands by itself.</param>
    /// <returns>The file, or null when it is gone from SharePoint.</returns>
    /// <exception cref="PersonDeniedException">It is there, but not for the person to see.</exception>
    /// <exception cref="DocumentNotFoundException">The records do not have it.</exception>
    public async Task<DriveItem?> RunAsync(DocumentId document, bool hasTurn, CancellationToken cancellationToken)
    {
        var known = database.Read(read => KnownVersions.Get(read, document));
        var item = await FindItemAsync(library.Item(known.Place.Item), cancellationToken) ?? await FindAsProgramAsync(document, known, cancellationToken);
        if (item is null || string.Equals(item.CTag, known.Place.CTag, StringComparison.Ordinal)) return item;

        // What others did is noted for all, not as far as this person may see it.
        using var job = library.Client.Acting.AsProgram();
        var versions = new List<DriveItemVersion>();
        await foreach (var version in library.Client.ListAllVersionsAsync(library.Item(known.Place.Item), cancellationToken)) versions.Add(version);
        await TakeInAsync(document, item, versions, hasTurn, cancellationToken);
        return item;
    }

    /// <summary>A file, or null when there is none.</summary>
    public async Task<DriveItem?> FindItemAsync(ItemAddress address, CancellationToken cancellationToken)
    {
        try
        {
            return await library.Client.GetItemAsync(address, GraphQuery.None, cancellationToken);
        }
        catch (GraphException missing) when (missing.Error.Kind == GraphErrorKind.NotFound)
        {
            return null;
        }
    }

    /// <summary>What a person does not find may be gone, or not be for that person: only the first may be told as gone.</summary>
    private async Task<DriveItem?> FindAsProgramAsync(DocumentId document, KnownVersions known, CancellationToken cancellationToken)
    {
        if (library.Client.Acting.Person is null) return null;
        using var job = library.Client.Acting.AsProgram();
        return await FindItemAsync(library.Item(known.Place.Item), cancellationToken) is null ? null : throw new PersonDeniedException(document);
    }

    private async Task TakeInAsync(
        DocumentId document, DriveItem item, List<DriveItemVersion> versions, bool hasTurn, CancellationToken cancellationToken)
    {
        // The records may have moved on while SharePoint was asked.
        var known = database.Read(read => KnownVersions.Get(read, document));
        foreach (var version in known.UnknownOf(versions))
        {
            var isNewest = ReferenceEquals(version, versions[0]);
            await using var content = await reader.FetchAsync(known.Place.Item, version.Id!, isNewest, cancellationToken);
            var isTaken = await database.WriteAsync(
                write => MayWrite(write, document, hasTurn) && TakeIn(write, document, version, content?.Content(cancellationToken)), cancellationToken);
            if (!isTaken) return;
        }

        await database.WriteAsync(
            write =>
            {
                if (!MayWrite(write, document, hasTurn)) return;
                var now = KnownVersions.Get(write, document);
                KnownVersions.SetPlace(write, now.Row.Document, now.Place with { CTag = item.CTag ?? "" });
            },
            cancellationToken);
    }

    // Someone who is saving will find his own version; it must not be taken for a stranger's before.
    private static bool MayWrite(BookWrite write, DocumentId document, bool hasTurn) => hasTurn || !DocumentTurn.IsAnyOpen(write, document.Value);

    private static bool TakeIn(BookWrite write, DocumentId document, DriveItemVersion version, KeptContent? content)
    {
        var known = KnownVersions.Get(write, document);
        if (known.Knows(version.Id!)) return true;
        var isOther = content is not null && !string.Equals(content.Hashes.Read, known.Row.Read, StringComparison.Ordinal);
        if (isOther) ForeignVersion.Write(write, document, known.Row, null, version, new(content!, new VersionId(version.Id!)));
        else KnownVersions.SetPlace(write, known.Row.Document, known.Place with { Shadows = [.. known.Place.Shadows, version.Id!] });
        return true;
    }
}
