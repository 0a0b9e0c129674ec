using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Tokens;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>Ends intents that did not come to their end, here or in a process that is dead: what stands in SharePoint is taken into the records, the rest is voided.</summary>
internal sealed class SharePointRecovery(
    VersionBook book, BookActs acts, SharePointLibrary library, Landing landing, SharePointWriting writing, Reconciliation reconciliation, MilestoneFolder milestones)
{
    /// <summary>Settles an intent.</summary>
    /// <param name="intent">Open; nobody works on it any more.</param>
    /// <param name="why">For the ledger when it is voided.</param>
    /// <returns>The version it has made; null when it was voided or makes none.</returns>
    public async Task<SavedVersion?> SettleAsync(Intent intent, string why)
    {
        try
        {
            if (!book.Database.Read(read => IntentTable.IsOpen(read, intent.Number))) return null;
            var saved = intent.Progress is null ? null : await FinishAsync(intent, Progress.Read(intent.Progress));
            if (saved is null) await book.VoidAsync(intent, why);
            return saved;
        }
        catch (GraphException refusal) when (refusal.Error.Kind is not (GraphErrorKind.Transient or GraphErrorKind.Throttled or GraphErrorKind.Denied))
        {
            await book.VoidAsync(intent, why);
            return null;
        }
        catch (VersionStoreException refusal) when (refusal is not (GraphException or StoreUnreachableException or SignInRequiredException))
        {
            // The document moved on or is held; what was uploaded has been set aside.
            await book.VoidAsync(intent, why);
            return null;
        }
    }

    private async Task<SavedVersion?> FinishAsync(Intent intent, Progress progress)
    {
        switch (intent.Kind)
        {
            case LedgerActs.Save or LedgerActs.Restore when intent.Content is not null:
                if (await landing.FindAsync(intent, progress, CancellationToken.None) is not { } landed) return null;
                return await book.CommitAsync(intent, await writing.SettledAsync(intent, progress, landed), CancellationToken.None);
            case LedgerActs.Recycle or LedgerActs.Recover:
                await FinishMoveAsync(intent, progress);
                return null;
            case LedgerActs.Milestone when intent.Content is { } content && intent.Request.Version is { } version:
                if (await milestones.FindAsync(content.Hashes.Read, CancellationToken.None) is { } place)
                    await acts.KeepMilestoneAsync(new(intent.Document, version, progress.Kind!, intent.Request.Act), intent, place, CancellationToken.None);
                return null;
            default:
                return null;
        }
    }

    /// <summary>A file that has been moved is entered as moved; one that has not stays where it is.</summary>
    private async Task FinishMoveAsync(Intent intent, Progress progress)
    {
        var item = await reconciliation.FindItemAsync(library.Item(progress.Item!), CancellationToken.None);
        var target = string.Equals(intent.Kind, LedgerActs.Recycle, StringComparison.Ordinal) ? library.Recycled : library.Documents;
        if (!string.Equals(item?.ParentReference?.Id, target.Value, StringComparison.Ordinal)) return;
        var request = new RecycleRequest(intent.Document, intent.Request.Act);
        if (target == library.Recycled) await acts.RecycleAsync(request, CancellationToken.None, intent.Number);
        else await acts.RecoverAsync(request, CancellationToken.None, intent.Number);
    }
}
