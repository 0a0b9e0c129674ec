using OneStop.Docs.Store.Authority;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Moving;

/// <summary>
/// Copies documents from one store into another with every version, its author, time and reason. Nothing is taken
/// away from the old store. What was interrupted is simply begun again: versions that are there already are passed over.
/// States, remarks and registers go with <see cref="WholeMove"/>.
/// </summary>
/// <param name="from">The store that is read.</param>
/// <param name="fromRecords">Its records, where people are listed.</param>
/// <param name="name">What its owner calls it; kept with every version. 1–100 characters.</param>
/// <param name="to">The store that is written.</param>
/// <param name="mover">Who answers for the move; stands in the new store's ledger.</param>
/// <param name="tool">With what.</param>
public sealed class StoreMove(IVersionStore from, StoreDatabase fromRecords, string name, IVersionStore to, Author mover, string tool)
{
    /// <summary>Copies one document.</summary>
    /// <returns>How many versions were new in the new store, and what could not be copied.</returns>
    /// <exception cref="InvalidRequestException">People are listed in one of the stores, and the one who moves is no administrator there over the document's unit.</exception>
    /// <exception cref="VersionConflictException">The new store has a document of that id that did not come from here.</exception>
    /// <exception cref="VersionStoreException">Either store does not answer; what was copied stays, and is passed over next time.</exception>
    public async Task<MovedDocument> MoveAsync(DocumentId document, CancellationToken cancellationToken)
    {
        var info = await from.GetAsync(document, cancellationToken);
        fromRecords.Read(read =>
        {
            KeepingGate.Check(read, KeepingAct.Move, document, ActOf(name, key: null));
            return true;
        });
        var versions = (await from.ListVersionsAsync(document, cancellationToken)).Reverse().ToList();
        var (copied, lost, last) = (0, new List<VersionId>(), (VersionId?)null);
        foreach (var version in versions)
        {
            try
            {
                var saved = await CopyAsync(version, last, info.Fields, cancellationToken);
                if (!saved.Repeated) copied++;
                last = saved.Version.Id;
            }
            catch (ContentLostException)
            {
                lost.Add(version.Id);
            }
        }

        if (last is not null) await SettleAsync(info, cancellationToken);
        return new(document, versions.Count, copied, lost);
    }

    private async Task<SavedVersion> CopyAsync(VersionInfo version, VersionId? last, DocumentFields fields, CancellationToken cancellationToken)
    {
        await using var content = await from.OpenAsync(version.Document, version.Id, cancellationToken);
        var origin = new VersionOrigin(name, version.Id, version.Author, version.Time);
        return await to.SaveAsync(
            new(version.Document, last, fields, ActOf(version.Reason, Key("version", version.Document, version.Id.Value)), origin),
            content.Stream, cancellationToken);
    }

    /// <summary>What holds for the document as a whole: a final lock, the bin.</summary>
    private async Task SettleAsync(DocumentInfo info, CancellationToken cancellationToken)
    {
        if (info.Lock is { Kind: LockKind.Final } held)
            await to.LockAsync(new(info.Id, LockKind.Final, null, ActOf(held.Reason, Key("final", info.Id, ""))), cancellationToken);
        if (info.Recycled is not null)
            await to.RecycleAsync(new(info.Id, ActOf(name, Key("recycle", info.Id, ""))), cancellationToken);
    }

    private Act ActOf(string reason, string? key) => new(mover, reason, tool, key) { Warrant = Warrant.Move };

    private string Key(string act, DocumentId document, string version) =>
        "move-" + Ledger.CanonicalText.Hash(act, name, document.Value, version);
}

/// <summary>What became of one document.</summary>
/// <param name="Document">Which.</param>
/// <param name="Versions">Versions in the old store.</param>
/// <param name="Copied">Versions that were new in the new store; fewer when it was begun before.</param>
/// <param name="Lost">Versions whose content the old store no longer has; they could not be copied.</param>
public sealed record MovedDocument(DocumentId Document, int Versions, int Copied, IReadOnlyList<VersionId> Lost);
