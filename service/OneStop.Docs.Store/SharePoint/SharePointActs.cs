using System.Collections.Concurrent;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Tokens;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>The parts of a store put together, and the frame of every act: intent, turn, work, and an end to the intent whatever happens.</summary>
internal sealed class SharePointActs
{
    private readonly StoreDatabase _database;
    private readonly SharePointRecovery _recovery;
    private readonly Acting _acting;
    private readonly ConcurrentDictionary<long, Intent> _unsettled = new();

    public SharePointActs(StoreDatabase database, SharePointLibrary library, SharePointOptions options)
    {
        var reader = new ContentReader(library, options.SpoolFolder);
        var uploading = new Uploading(library.Client, options.Graph.ChunkSize);
        var reconciliation = new Reconciliation(database, library, reader);
        var contents = new VersionReader(database, reader, reconciliation);
        var landing = new Landing(database, library, reader, reconciliation);
        var writing = new SharePointWriting(database, library, uploading, landing, reconciliation, reader);
        var milestones = new MilestoneFolder(library, uploading, reader, reconciliation);
        var versions = new VersionBook(database);
        _database = database;
        _acting = library.Client.Acting;
        Book = new(database);
        _recovery = new(versions, Book, library, landing, writing, reconciliation, milestones);
        Saving = new(versions, this, writing, reader, milestones, options.SpoolFolder);
        Reading = new(database, this, reconciliation, contents, reader, milestones, library, options.SpoolFolder);
        Holding = new(versions, this, library, reconciliation, contents, milestones, uploading);
        Verification = () => new(database, library, reader, milestones);
        Sight = new(database, library);
    }

    public BookActs Book { get; }

    public SharePointSaving Saving { get; }

    public SharePointReading Reading { get; }

    public SharePointHolding Holding { get; }

    /// <summary>A new walk.</summary>
    public Func<SharePointVerification> Verification { get; }

    public Sight Sight { get; }

    /// <summary>Settles what this process and dead ones left open.</summary>
    /// <returns>How many intents.</returns>
    public async Task<int> RecoverAllAsync(CancellationToken cancellationToken)
    {
        using var job = _acting.AsProgram();
        await SettleAsync(_ => true);
        return await IntentRecovery.RunAsync(_database, intent => _recovery.SettleAsync(intent, "crash"), _ => { }, cancellationToken);
    }

    /// <summary>Settles what this process left open on a document because SharePoint did not answer.</summary>
    public Task SettleAsync(DocumentId document) => SettleAsync(intent => intent.Document == document);

    /// <summary>Does an act under its intent. When it fails after it may have done something outside, SharePoint is asked before the intent is voided.</summary>
    /// <param name="intent">Open.</param>
    /// <param name="act">The work.</param>
    /// <param name="late">Makes the answer of a version that was found to stand after all; null for acts that make none.</param>
    /// <param name="cancellationToken">Also for the turn.</param>
    public async Task<T> CarryOutAsync<T>(
        Intent intent, Func<OpenWork, Task<T>> act, Func<SavedVersion, T>? late, CancellationToken cancellationToken)
    {
        var work = new OpenWork { Intent = intent };
        try
        {
            var result = await act(work);
            work.IsClosed = true;
            return result;
        }
        catch (Exception failure) when (failure is VersionStoreException or OperationCanceledException && !work.IsClosed)
        {
            work.IsClosed = true;
            var why = failure is VersionStoreException refusal ? refusal.Problems[0].Code : "cancelled";
            if (await EndAsync(work.Intent, why) is { } saved && late is not null) return late(saved);
            throw;
        }
        finally
        {
            // Faults of the caller's stream pass through as they are.
            if (!work.IsClosed) await EndAsync(work.Intent, "failed");
        }
    }

    /// <summary>Waits for the document's turn.</summary>
    public Task TakeTurnAsync(Intent intent, CancellationToken cancellationToken) => DocumentTurn.WaitAsync(
        _database, intent, () => RecoverAllAsync(CancellationToken.None), cancellationToken);

    private async Task SettleAsync(Func<Intent, bool> isMeant)
    {
        // Whoever looks next may be somebody else than the one whose act it was.
        using var job = _acting.AsProgram();
        foreach (var (number, intent) in _unsettled.Where(open => isMeant(open.Value)))
        {
            await _recovery.SettleAsync(intent, "failed");
            _unsettled.TryRemove(number, out _);
        }
    }

    private async Task<SavedVersion?> EndAsync(Intent intent, string why)
    {
        // The person may have been refused or signed out; what became of the act is found out all the same. Nothing new is done.
        using var job = _acting.AsProgram();
        try
        {
            return await _recovery.SettleAsync(intent, why);
        }
        catch (Exception goesOn) when (goesOn is GraphException or StoreUnreachableException or SignInRequiredException)
        {
            // The fault goes on. What was done outside is not known, so the intent stays open until it is.
            _unsettled[intent.Number] = intent;
            return null;
        }
    }
}

/// <summary>An intent as last noted.</summary>
internal sealed class OpenWork
{
    public required Intent Intent { get; set; }

    /// <summary>Its end is written, or somebody has seen to it.</summary>
    public bool IsClosed { get; set; }
}
