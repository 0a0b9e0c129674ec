using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Graph.Http;
using OneStop.Docs.Store.Graph.Uploads;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>Sends a file by an upload session, also a small one: only there the tag is documented to be looked at (trap 8).</summary>
internal sealed class Uploading(GraphClient client, int chunk)
{
    /// <summary>Sends <paramref name="content"/> whole.</summary>
    /// <param name="target">The file, or the place of a new one, which must not be there.</param>
    /// <param name="tag">The cTag that the file must still bear; null for a new file.</param>
    /// <param name="content">What to send.</param>
    /// <param name="cancellationToken">The session is thrown away; whether the file landed all the same is to be looked into.</param>
    /// <returns>The file, or null when only a look at it can tell.</returns>
    public async Task<DriveItem?> SendAsync(ItemAddress target, string? tag, Spool content, CancellationToken cancellationToken)
    {
        var order = new UploadSessionOrder { Item = new() { ConflictBehavior = tag is null ? ConflictBehavior.Fail : ConflictBehavior.Replace } };
        var session = await (tag is null ? client : client.OnlyIf(tag)).CreateUploadSessionAsync(target, order, cancellationToken);
        var upload = session.UploadUrl ?? throw new GraphException(GraphError.Unreadable("an upload session without an address", requestId: null));
        var isDone = false;
        try
        {
            var item = await new UploadRunner(client, content.Stream, chunk).RunAsync(upload, isDeferred: false, cancellationToken);
            isDone = true;
            return item;
        }
        finally
        {
            if (!isDone) await ThrowAwayAsync(upload);
        }
    }

    /// <summary>Opens a session and throws it away: whether the file may be written, without writing it.</summary>
    /// <exception cref="GraphException">It may not.</exception>
    public async Task ProbeAsync(ItemAddress target, CancellationToken cancellationToken)
    {
        var order = new UploadSessionOrder { Item = new() { ConflictBehavior = ConflictBehavior.Replace } };
        var session = await client.CreateUploadSessionAsync(target, order, cancellationToken);
        if (session.UploadUrl is { } upload) await ThrowAwayAsync(upload);
    }

    private async Task ThrowAwayAsync(SecretUrl upload)
    {
        try
        {
            await client.CancelUploadAsync(upload, CancellationToken.None);
        }
        catch (GraphException)
        {
            // Then it lapses by itself; nobody else knows its address.
        }
    }
}
