using OneStop.Docs.Store.Authority;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>Fields, locks, the bin and milestones.</summary>
internal sealed class SharePointHolding(
    VersionBook versions, SharePointActs acts, SharePointLibrary library, Reconciliation reconciliation, VersionReader contents, MilestoneFolder milestones, Uploading uploading)
{
    public async Task<DocumentInfo> DescribeAsync(DescribeRequest request, CancellationToken cancellationToken)
    {
        var asked = RequestCheck.Check(request, versions.Database);
        await reconciliation.RunAsync(asked.Document, hasTurn: false, cancellationToken);
        return await acts.Book.DescribeAsync(asked, cancellationToken);
    }

    /// <remarks>Locks stand in the records; but who may not see the document in SharePoint holds it for nobody.</remarks>
    public async Task<DocumentInfo> LockAsync(LockRequest request, CancellationToken cancellationToken)
    {
        await acts.Sight.EnsureAsync(RequestCheck.Check(request, versions.Database).Document, cancellationToken);
        return await acts.Book.LockAsync(request, cancellationToken);
    }

    /// <inheritdoc cref="LockAsync" path="/remarks"/>
    public async Task<DocumentInfo> UnlockAsync(UnlockRequest request, CancellationToken cancellationToken)
    {
        await acts.Sight.EnsureAsync(RequestCheck.Check(request, versions.Database).Document, cancellationToken);
        return await acts.Book.UnlockAsync(request, cancellationToken);
    }

    /// <summary>Begins an upload over the document and throws it away.</summary>
    /// <exception cref="Graph.GraphException">It may not be written.</exception>
    public Task ProbeAsync(DocumentId document, CancellationToken cancellationToken) =>
        uploading.ProbeAsync(library.Item(versions.Database.Read(read => KnownVersions.Get(read, document)).Place.Item), cancellationToken);

    public Task<DocumentInfo> RecycleAsync(RecycleRequest request, CancellationToken cancellationToken) =>
        MoveAsync(LedgerActs.Recycle, RequestCheck.Check(request, KeepingAct.Recycle, versions.Database), toBin: true, cancellationToken);

    public Task<DocumentInfo> RecoverAsync(RecycleRequest request, CancellationToken cancellationToken) =>
        MoveAsync(LedgerActs.Recover, RequestCheck.Check(request, KeepingAct.Recover, versions.Database), toBin: false, cancellationToken);

    public async Task<Milestone> KeepMilestoneAsync(MilestoneRequest request, CancellationToken cancellationToken)
    {
        var asked = RequestCheck.Check(request, versions.Database);
        var (kept, intent) = await acts.Book.BeginMilestoneAsync(asked, cancellationToken);
        if (kept is not null) return kept;
        return await acts.CarryOutAsync(
            intent!,
            async work =>
            {
                var version = acts.Book.GetVersion(asked.Document, asked.Version);
                await using var spool = await FetchAsync(version, cancellationToken);
                work.Intent = await versions.NoteAsync(
                    work.Intent, new(version.Hashes, version.Length), new Progress("", Kind: asked.Kind).Text, cancellationToken);
                var place = await milestones.KeepAsync(spool, cancellationToken);
                var milestone = await acts.Book.KeepMilestoneAsync(asked, work.Intent, place, CancellationToken.None);
                work.IsClosed = true;
                return milestone;
            },
            late: null, cancellationToken);
    }

    private async Task<DocumentInfo> MoveAsync(string kind, RecycleRequest asked, bool toBin, CancellationToken cancellationToken)
    {
        var known = versions.Database.Read(read => KnownVersions.Get(read, asked.Document));
        var isDone = known.Row.Recycled is not null == toBin;
        var opening = isDone
            ? null
            : await versions.BeginAsync(kind, asked.Document, asked.Act, ActFingerprint.Of(asked, kind), cancellationToken);
        if (opening?.Intent is not { } intent) return await EnterAsync(asked, toBin, intent: null, cancellationToken);
        return await acts.CarryOutAsync(
            intent,
            async work =>
            {
                await acts.TakeTurnAsync(work.Intent, cancellationToken);
                MayMove(asked, toBin);
                work.Intent = await versions.NoteAsync(work.Intent, new Progress("", known.Place.Item).Text, cancellationToken);
                var folder = toBin ? library.Recycled : library.Documents;
                var change = new ItemChange { ParentReference = new() { Id = folder.Value } };
                await library.Client.UpdateItemAsync(library.Item(known.Place.Item), change, cancellationToken);
                var document = await EnterAsync(asked, toBin, work.Intent.Number, CancellationToken.None);
                work.IsClosed = true;
                return document;
            },
            late: null, cancellationToken);
    }

    private Task<DocumentInfo> EnterAsync(RecycleRequest asked, bool toBin, long? intent, CancellationToken cancellationToken) => toBin
        ? acts.Book.RecycleAsync(asked, cancellationToken, intent)
        : acts.Book.RecoverAsync(asked, cancellationToken, intent);

    private void MayMove(RecycleRequest asked, bool toBin) => versions.Database.Read(read =>
    {
        var row = DocumentTable.Get(read, asked.Document);
        KeepingGate.Check(read, toBin ? KeepingAct.Recycle : KeepingAct.Recover, asked.Document, asked.Act);
        if (toBin) DocumentChecks.NotHeld(read, row, asked.Act.Author);
        return true;
    });

    /// <summary>The content of a version, which must be what was saved.</summary>
    private async Task<Spool> FetchAsync(VersionInfo version, CancellationToken cancellationToken)
    {
        var spool = await contents.FetchAsync(version.Document, version.Id, cancellationToken);
        if (spool is null) throw new ContentLostException(version.Document, version.Id, ContentAvailability.Trimmed);
        if (string.Equals(spool.Hash, version.Hashes.Read, StringComparison.Ordinal)) return spool;
        await spool.DisposeAsync();
        throw new ContentLostException(version.Document, version.Id, ContentAvailability.Altered);
    }
}
