using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.Local;

/// <summary>Ends intents that did not come to their end: finishes them when the content is safe, voids them otherwise.</summary>
internal sealed class LocalRecovery(VersionBook book, ContentFolder folder)
{
    /// <summary>Settles an intent of an opening that is dead.</summary>
    public async Task SettleAsync(Intent intent)
    {
        if (Content(intent) is { } content && string.Equals(folder.SumOfContent(content.Hashes.Read), content.Hashes.Read, StringComparison.Ordinal))
        {
            try
            {
                await book.CommitAsync(intent, new(content), CancellationToken.None);
                return;
            }
            catch (VersionStoreException refusal) when (refusal is not StoreUnreachableException)
            {
                // The base is no longer the newest, or the document is held: the refusal has voided the intent.
            }
        }

        await VoidAsync(intent, "crash");
    }

    /// <summary>Ends an intent whose act failed while its opening lives.</summary>
    public async Task GiveUpAsync(Intent intent, string why)
    {
        try
        {
            await VoidAsync(intent, why);
        }
        catch (StoreUnreachableException)
        {
            // The fault that made the act fail goes on; the intent stays open and the next opening settles it.
        }
    }

    // Content to which nothing refers goes in the same transaction in which that is seen: nobody can begin to refer to it meanwhile.
    private Task VoidAsync(Intent intent, string why) => book.Database.WriteAsync(
        write =>
        {
            var isOpen = IntentTable.IsOpen(write, intent.Number);
            var last = isOpen ? IntentTable.Get(write, intent.Number) : intent;
            if (isOpen) IntentTable.Void(write, last, why);
            if (last.Content?.Hashes.Read is not { } hash || IntentTable.Refers(write, hash)) return;
            if (!DocumentTable.RefersToContent(write, hash)) folder.Remove(hash);
            if (!MilestoneTable.Refers(write, hash)) folder.RemoveMilestone(hash);
        },
        CancellationToken.None);

    private KeptContent? Content(Intent intent)
    {
        if (intent.Kind is LedgerActs.Save) return intent.Content;
        if (intent.Kind is not LedgerActs.Restore) return null;
        var version = book.Database.Read(read => DocumentTable.GetVersion(read, intent.Document, intent.Request.Version!.Value));
        return new(new(version.Sent, version.Read, version.Normalised), version.Length);
    }
}
