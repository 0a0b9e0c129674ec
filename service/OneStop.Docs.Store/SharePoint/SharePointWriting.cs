using OneStop.Docs.Store.Authority;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>Makes versions in SharePoint for an intent that has its turn: tag, content, look, and what to do when others were faster.</summary>
internal sealed class SharePointWriting(
    StoreDatabase database, SharePointLibrary library, Uploading uploading, Landing landing, Reconciliation reconciliation, ContentReader reader)
{
    private const int MaxAttempts = 4;

    /// <summary>The newest state in SharePoint of the document an intent is about, which may be changed by it; null when there is no file yet.</summary>
    /// <exception cref="VersionConflictException">There is a newer version, perhaps saved outside.</exception>
    /// <exception cref="ContentLostException">The file is gone from SharePoint.</exception>
    public async Task<DriveItem?> PrepareAsync(Intent intent, CancellationToken cancellationToken)
    {
        database.Read(read =>
        {
            KeepingGate.Check(read, intent.Document, intent.Request);
            return true;
        });
        MayChange(intent);
        if (database.Read(read => DocumentTable.Find(read, intent.Document)) is not { } row) return null;
        var item = await reconciliation.RunAsync(intent.Document, hasTurn: true, cancellationToken)
            ?? throw new ContentLostException(intent.Document, row.Current, ContentAvailability.Missing);
        MayChange(intent);
        return item;
    }

    /// <summary>Uploads content as the next version.</summary>
    public Task<Placement> UploadAsync(Intent intent, Progress progress, Spool content, CancellationToken cancellationToken) =>
        MakeAsync(
            intent, progress,
            async tag => await uploading.SendAsync(TargetOf(progress), tag, content, cancellationToken) is not null,
            cancellationToken);

    /// <summary>Makes an old version's content the next version.</summary>
    public Task<Placement> RestoreAsync(Intent intent, Progress progress, VersionId version, CancellationToken cancellationToken) =>
        MakeAsync(
            intent, progress,
            async _ =>
            {
                await library.Client.RestoreVersionAsync(library.Item(progress.Item!), new(version.Value), cancellationToken);
                return true;
            },
            cancellationToken);

    /// <summary>The placement of what has landed; when it has run over someone else's version that one comes back and the act is refused.</summary>
    /// <exception cref="VersionConflictException">It has; the conflict names the version it ran over.</exception>
    public async Task<Placement> SettledAsync(Intent intent, Progress progress, Landed landed)
    {
        if (landed.Overtaken.Count == 0 || progress.Item is not { } item) return landed.Placement;
        foreach (var version in landed.Overtaken)
        {
            await using var content = await reader.FetchAsync(item, version.Id!, isNewest: false, CancellationToken.None);
            if (content is null) continue;
            var placement = new Placement(content.Content(CancellationToken.None), new VersionId(version.Id!));
            await database.WriteAsync(
                write => ForeignVersion.Write(write, intent.Document, DocumentTable.Get(write, intent.Document), null, version, placement),
                CancellationToken.None);
        }

        await library.Client.RestoreVersionAsync(library.Item(item), new(landed.Overtaken[^1].Id!), CancellationToken.None);
        await database.WriteAsync(write => SetAside(write, intent.Document, landed.Placement.Id!.Value), CancellationToken.None);
        await reconciliation.RunAsync(intent.Document, hasTurn: true, CancellationToken.None);
        MayChange(intent);
        throw new GraphException(GraphError.Unreadable("a version of someone else that cannot be found again", requestId: null));
    }

    private async Task<Placement> MakeAsync(
        Intent intent, Progress progress, Func<string?, Task<bool>> make, CancellationToken cancellationToken)
    {
        var tag = progress.CTag;
        for (var attempt = 1; ; attempt++)
        {
            var (isDone, failure) = await TryAsync(make, tag);
            if (failure?.Error.Kind == GraphErrorKind.Precondition && attempt < MaxAttempts)
            {
                tag = (await PrepareAsync(intent, cancellationToken))?.CTag;
                continue;
            }

            // A refusal made nothing; silence may have.
            var isRefused = failure is { Error.Kind: not (GraphErrorKind.Transient or GraphErrorKind.Throttled or GraphErrorKind.Conflict) };
            if (!isRefused && await LookAsync(intent, progress, isDone, cancellationToken) is { } landed) return await SettledAsync(intent, progress, landed);
            if (failure?.Error.Kind == GraphErrorKind.Conflict && progress.Item is null) await TellOfStrangerAsync(intent, progress);
            if (failure is not null && (isRefused || attempt == MaxAttempts)) throw failure;
            if (attempt == MaxAttempts) throw new GraphException(GraphError.Unreadable("a version that does not appear", requestId: null));
        }
    }

    private static async Task<(bool IsDone, GraphException? Failure)> TryAsync(Func<string?, Task<bool>> make, string? tag)
    {
        try
        {
            return (await make(tag), null);
        }
        catch (GraphException refusal)
        {
            return (false, refusal);
        }
    }

    /// <summary>Looks, and looks again when the version must be there: listings lag.</summary>
    private async Task<Landed?> LookAsync(Intent intent, Progress progress, bool mustBeThere, CancellationToken cancellationToken)
    {
        for (var look = 1; ; look++)
        {
            var landed = await landing.FindAsync(intent, progress, cancellationToken);
            if (landed is not null || !mustBeThere || look == MaxAttempts) return landed;
            await Task.Delay(TimeSpan.FromSeconds(look), database.Time, cancellationToken);
        }
    }

    private static void SetAside(BookWrite write, DocumentId document, VersionId version)
    {
        var known = KnownVersions.Get(write, document);
        KnownVersions.SetPlace(write, known.Row.Document, known.Place with { CTag = "", Shadows = [.. known.Place.Shadows, version.Value] });
    }

    private ItemAddress TargetOf(Progress progress) => progress.Item is { } id ? library.Item(id) : library.Named(progress.Name);

    /// <summary>A file of the name stands there that the records do not know: it comes in, and the conflict names it.</summary>
    private async Task TellOfStrangerAsync(Intent intent, Progress progress)
    {
        if (await reconciliation.FindItemAsync(library.Named(progress.Name), CancellationToken.None) is not { Id: { } id } item) return;
        var version = await library.Client.GetVersionAsync(library.Item(id), ItemVersionId.Current, CancellationToken.None);
        await using var content = await reader.FetchNewestAsync(id, CancellationToken.None);
        if (content is null || version.Id is null) return;
        var place = new DocumentPlace(id, item.CTag ?? "", []);
        var placement = new Placement(content.Content(CancellationToken.None), new(version.Id), place.Text);
        await database.WriteAsync(
            write =>
            {
                if (DocumentTable.Find(write, intent.Document) is null)
                    ForeignVersion.Write(write, intent.Document, null, intent.Request.Fields, version, placement);
            },
            CancellationToken.None);
        MayChange(intent);
    }

    private void MayChange(Intent intent) => database.Read(read =>
    {
        if (DocumentTable.Find(read, intent.Document) is { } row) DocumentChecks.MayChange(read, row, intent.Request.Act.Author, intent.Request.Base);
        else if (intent.Request.Base is not null) throw new DocumentNotFoundException(intent.Document);
        return true;
    });
}
