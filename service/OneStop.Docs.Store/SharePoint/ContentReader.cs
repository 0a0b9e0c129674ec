using OneStop.Docs.Store.Graph;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>Gets content out of SharePoint.</summary>
internal sealed class ContentReader(SharePointLibrary library, string spoolFolder)
{
    /// <summary>Opens a version's content.</summary>
    /// <param name="item">The file.</param>
    /// <param name="version">The version.</param>
    /// <param name="isNewest">It is the newest one, whose content can only be had from the file itself (trap 1).</param>
    /// <param name="cancellationToken">Until it is open.</param>
    /// <returns>Null when SharePoint no longer has it.</returns>
    public async Task<GraphContent?> OpenAsync(string item, string version, bool isNewest, CancellationToken cancellationToken)
    {
        var address = library.Item(item);
        try
        {
            return isNewest
                ? await library.Client.OpenContentAsync(address, cancellationToken)
                : await library.Client.OpenVersionAsync(address, new(version), cancellationToken);
        }
        catch (GraphException refusal) when (refusal.Error.Kind == GraphErrorKind.NotFound)
        {
            return null;
        }
        catch (GraphException refusal) when (refusal.Error.Status == 400 && !isNewest)
        {
            // Somebody else's acts can make it the newest meanwhile.
            if (!await IsCurrentAsync(address, version, cancellationToken)) throw;
            return await library.Client.OpenContentAsync(address, cancellationToken);
        }
    }

    /// <summary>Takes a version's content to this machine, with its sum; null when SharePoint no longer has it.</summary>
    public Task<Spool?> FetchAsync(string item, string version, bool isNewest, CancellationToken cancellationToken) =>
        FetchAsync(() => OpenAsync(item, version, isNewest, cancellationToken), cancellationToken);

    /// <summary>Takes what can be opened to this machine, again when the connection breaks.</summary>
    public async Task<Spool?> FetchAsync(Func<Task<GraphContent?>> open, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var content = await open();
                return content is null ? null : await Spool.FillAsync(spoolFolder, content.Stream, cancellationToken);
            }
            catch (Exception cut) when (cut is IOException or HttpRequestException && attempt < 5)
            {
                // The connection broke on the way down; reading again does no harm.
            }
            catch (Exception cut) when (cut is IOException or HttpRequestException)
            {
                throw new GraphException(GraphError.NoAnswer("the content broke off"), cut);
            }
        }
    }

    /// <summary>Takes the newest content of a file.</summary>
    public Task<Spool?> FetchNewestAsync(string item, CancellationToken cancellationToken) => FetchAsync(item, "", isNewest: true, cancellationToken);

    private async Task<bool> IsCurrentAsync(ItemAddress item, string version, CancellationToken cancellationToken) =>
        string.Equals((await library.Client.GetVersionAsync(item, ItemVersionId.Current, cancellationToken)).Id, version, StringComparison.Ordinal);
}
