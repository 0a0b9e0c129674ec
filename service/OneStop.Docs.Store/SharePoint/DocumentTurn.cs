using OneStop.Docs.Store.Book;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>
/// Acts on one document take turns in the order of their intents, over all processes with the same records. SharePoint
/// does not promise to look at the tag again when an upload is finished (trap 8), so our own writers never meet there.
/// </summary>
internal static class DocumentTurn
{
    private static readonly TimeSpan s_suspicious = TimeSpan.FromSeconds(2);

    /// <summary>Waits until no act on the document that was begun earlier is open.</summary>
    /// <param name="database">The records.</param>
    /// <param name="intent">Whose turn.</param>
    /// <param name="recover">Settles what dead processes left; called when the wait grows long.</param>
    /// <param name="cancellationToken">Gives up the place; the caller voids the intent.</param>
    public static async Task WaitAsync(StoreDatabase database, Intent intent, Func<Task> recover, CancellationToken cancellationToken)
    {
        // Real time, not the injected one: what is waited for is another process.
        var waited = TimeSpan.Zero;
        for (var pause = 2; IsTaken(database, intent); pause = Math.Min(pause * 2, 100))
        {
            await Task.Delay(pause, cancellationToken);
            waited += TimeSpan.FromMilliseconds(pause);
            if (waited < s_suspicious) continue;
            waited = TimeSpan.Zero;
            await recover();
        }
    }

    /// <summary>Whether anybody is about to change the document.</summary>
    public static bool IsAnyOpen(BookRead read, string document) => FirstOpen(read, document) is not null;

    private static bool IsTaken(StoreDatabase database, Intent intent) =>
        database.Read(read => FirstOpen(read, intent.Document.Value)) is { } first && first < intent.Number;

    private static long? FirstOpen(BookRead read, string document) => read.Find<long?>(
        "SELECT min(number) FROM intents WHERE document = @document AND outcome IS NULL AND kind <> 'milestone'", new { document });
}
