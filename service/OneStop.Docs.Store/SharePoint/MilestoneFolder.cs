using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Contracts;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>Immutable copies beside the documents, named by hash, out of reach of version policies (trap 11).</summary>
internal sealed class MilestoneFolder(SharePointLibrary library, Uploading uploading, ContentReader reader, Reconciliation reconciliation)
{
    /// <summary>What is done until the scope is disposed is done by the program.</summary>
    public IDisposable AsProgram() => library.Client.Acting.AsProgram();

    /// <summary>Puts a copy there, or finds it there.</summary>
    /// <param name="content">What to keep; its hash is its name.</param>
    /// <param name="cancellationToken">Until the copy is there; one that is stays.</param>
    /// <returns>Id of the copy.</returns>
    /// <exception cref="GraphException">It cannot be kept, or what stands there is something else.</exception>
    public async Task<string> KeepAsync(Spool content, CancellationToken cancellationToken)
    {
        if (await FindAsync(content.Hash, cancellationToken) is { } there) return there;
        try
        {
            await uploading.SendAsync(library.Milestone(SharePointLibrary.MilestoneName(content.Hash)), tag: null, content, cancellationToken);
        }
        catch (GraphException taken) when (taken.Error.Kind == GraphErrorKind.Conflict)
        {
            // Somebody keeps the same at the same time; whether it is the same is looked at below.
        }

        return await FindAsync(content.Hash, cancellationToken)
            ?? throw new GraphException(GraphError.Unreadable("a copy that is not what was sent", requestId: null));
    }

    /// <summary>Id of the whole copy with this hash; null when there is none or it is something else.</summary>
    public async Task<string?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        var item = await ItemAsync(hash, cancellationToken);
        if (item?.Id is null) return null;
        await using var content = await reader.FetchNewestAsync(item.Id, cancellationToken);
        return string.Equals(content?.Hash, hash, StringComparison.Ordinal) ? item.Id : null;
    }

    /// <summary>Takes the whole copy to this machine; null when there is none or it is something else.</summary>
    public async Task<Spool?> FetchAsync(string hash, CancellationToken cancellationToken)
    {
        if ((await ItemAsync(hash, cancellationToken))?.Id is not { } id || await reader.FetchNewestAsync(id, cancellationToken) is not { } copy) return null;
        if (string.Equals(copy.Hash, hash, StringComparison.Ordinal)) return copy;
        await copy.DisposeAsync();
        return null;
    }

    /// <summary>Opens the copy; null when there is none.</summary>
    public async Task<GraphContent?> OpenAsync(string hash, CancellationToken cancellationToken)
    {
        var item = await ItemAsync(hash, cancellationToken);
        return item?.Id is { } id ? await reader.OpenAsync(id, "", isNewest: true, cancellationToken) : null;
    }

    private Task<DriveItem?> ItemAsync(string hash, CancellationToken cancellationToken) =>
        reconciliation.FindItemAsync(library.Milestone(SharePointLibrary.MilestoneName(hash)), cancellationToken);
}
