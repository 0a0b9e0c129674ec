using OneStop.Docs.Store.Authority;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>
/// Everything of the contract that needs no content: reading, searching, and acts done in one transaction with their
/// key. A store whose content lives outside does its part there first and gives the intent it wrote for it.
/// </summary>
internal sealed class BookActs(StoreDatabase database)
{
    public DocumentInfo Get(DocumentId document) => database.Read(read => DocumentTable.Get(read, document).ToDocument(read));

    public IReadOnlyList<VersionInfo> ListVersions(DocumentId document) => database.Read(read =>
        (IReadOnlyList<VersionInfo>)
        [.. DocumentTable.Versions(read, DocumentTable.Get(read, document).Document).Select(row => row.ToVersion(read, document))]);

    public VersionInfo GetVersion(DocumentId document, VersionId version) =>
        database.Read(read => DocumentTable.GetVersion(read, document, version).ToVersion(read, document));

    public DocumentPage Search(DocumentQuery query)
    {
        var checkedQuery = RequestCheck.Check(query);
        return database.Read(read => DocumentSearch.Find(read, checkedQuery));
    }

    public Task<DocumentInfo> DescribeAsync(DescribeRequest request, CancellationToken cancellationToken, long? intent = null)
    {
        var asked = RequestCheck.Check(request, database);
        return OnceAsync(asked.Document, asked.Act, ActFingerprint.Of(asked), write => DocumentActs.Describe(write, asked, intent), intent, cancellationToken);
    }

    public Task<DocumentInfo> LockAsync(LockRequest request, CancellationToken cancellationToken, long? intent = null)
    {
        var asked = RequestCheck.Check(request, database);
        return OnceAsync(asked.Document, asked.Act, ActFingerprint.Of(asked), write => DocumentActs.Lock(write, asked, intent), intent, cancellationToken);
    }

    public Task<DocumentInfo> UnlockAsync(UnlockRequest request, CancellationToken cancellationToken, long? intent = null)
    {
        var asked = RequestCheck.Check(request, database);
        return OnceAsync(asked.Document, asked.Act, ActFingerprint.Of(asked), write => DocumentActs.Unlock(write, asked, intent), intent, cancellationToken);
    }

    public Task<DocumentInfo> RecycleAsync(RecycleRequest request, CancellationToken cancellationToken, long? intent = null)
    {
        var asked = RequestCheck.Check(request, KeepingAct.Recycle, database);
        return OnceAsync(
            asked.Document, asked.Act, ActFingerprint.Of(asked, LedgerActs.Recycle),
            write => DocumentActs.Recycle(write, asked, intent), intent, cancellationToken);
    }

    public Task<DocumentInfo> RecoverAsync(RecycleRequest request, CancellationToken cancellationToken, long? intent = null)
    {
        var asked = RequestCheck.Check(request, KeepingAct.Recover, database);
        return OnceAsync(
            asked.Document, asked.Act, ActFingerprint.Of(asked, LedgerActs.Recover),
            write => DocumentActs.Recover(write, asked, intent), intent, cancellationToken);
    }

    /// <summary>Immutable copies of a document, oldest first.</summary>
    public IReadOnlyList<Milestone> Milestones(DocumentId document) => database.Read(read => MilestoneTable.Of(read, document));

    /// <summary>The milestone there is, or the intent to keep one.</summary>
    public Task<(Milestone? Kept, Intent? Intent)> BeginMilestoneAsync(MilestoneRequest asked, CancellationToken cancellationToken) =>
        database.WriteAsync<(Milestone? Kept, Intent? Intent)>(
            write =>
            {
                KeyTable.Find(write, asked.Act.Key)?.MustBe(ActFingerprint.Of(asked));
                KeepingGate.Check(write, KeepingAct.Milestone, asked.Document, asked.Act);
                if (MilestoneTable.Find(write, asked) is { } kept) return (kept, null);
                var request = new IntentRequest(asked.Act, ActFingerprint.Of(asked), Version: asked.Version);
                return (null, IntentTable.Open(write, database.Owner, LedgerActs.Milestone, asked.Document, request));
            },
            cancellationToken);

    /// <summary>Takes a copy that is safe into the records.</summary>
    /// <param name="asked">As checked.</param>
    /// <param name="intent">With the content noted.</param>
    /// <param name="place">Where the store keeps the copy, in its own words, or null.</param>
    /// <param name="cancellationToken">Until it takes effect.</param>
    public Task<Milestone> KeepMilestoneAsync(MilestoneRequest asked, Intent intent, string? place, CancellationToken cancellationToken) =>
        database.WriteAsync(
            write =>
            {
                if (MilestoneTable.Find(write, asked) is { } kept)
                {
                    IntentTable.Void(write, intent, "repeated");
                    return kept;
                }

                var milestone = MilestoneTable.Add(write, asked, intent, place);
                KeyTable.Put(write, asked.Act.Key, ActFingerprint.Of(asked), asked.Document, milestone.Hash);
                return milestone;
            },
            cancellationToken);

    private Task<DocumentInfo> OnceAsync(
        DocumentId document, Act act, string fingerprint, Func<BookWrite, DocumentInfo> perform, long? intent,
        CancellationToken cancellationToken) =>
        database.WriteAsync(
            write =>
            {
                // Two tries of one act may run side by side; the intent of the later ends in the ledger all the same.
                if (intent is { } number && KeyTable.Find(write, act.Key) is not null)
                    IntentTable.Void(write, IntentTable.Get(write, number), "repeated");
                return KeyTable.Once(write, act.Key, fingerprint, document, BookJson.Default.DocumentInfo, () => perform(write));
            },
            cancellationToken);
}
