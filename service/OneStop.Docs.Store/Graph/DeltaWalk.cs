using OneStop.Docs.Store.Graph.Contracts;

namespace OneStop.Docs.Store.Graph;

/// <summary>Everything that changed, each item once with its last state, and where to go on next time.</summary>
/// <param name="Items">In the order in which they were told last.</param>
/// <param name="Link">For the next walk.</param>
/// <param name="Restarted">The service had forgotten the old state (410): the items are all there are, and what is not among them is gone.</param>
internal sealed record DeltaWalk(IReadOnlyList<DriveItem> Items, string Link, bool Restarted)
{
    private const int MaxRestarts = 3;

    /// <summary>Walks all pages from a link (or from the very beginning) to the deltaLink.</summary>
    public static async Task<DeltaWalk> RunAsync(GraphClient client, ItemAddress folder, string? link, CancellationToken cancellationToken)
    {
        var restarts = 0;
        while (true)
        {
            try
            {
                var first = link is null
                    ? await client.GetDeltaAsync(folder, token: null, GraphQuery.None, cancellationToken)
                    : await client.GetDeltaPageAsync(link, cancellationToken);
                var (items, next) = await CollectAsync(client, first, cancellationToken);
                return new(items, next, restarts > 0);
            }
            catch (GraphException gone) when (gone.Error.Kind == GraphErrorKind.Gone && restarts < MaxRestarts)
            {
                restarts++;
                link = gone.Error.Resync;
            }
        }
    }

    private static async Task<(IReadOnlyList<DriveItem> Items, string Link)> CollectAsync(
        GraphClient client, Page<DriveItem> page, CancellationToken cancellationToken)
    {
        var last = new OrderedDictionary<string, DriveItem>(StringComparer.Ordinal);
        while (true)
        {
            foreach (var item in page.Value.Where(item => item.Id is not null))
            {
                last.Remove(item.Id!);
                last.Add(item.Id!, item);
            }

            if (page.NextLink is not null) page = await client.GetDeltaPageAsync(page.NextLink, cancellationToken);
            else if (page.DeltaLink is { } link) return ([.. last.Values], link);
            else throw new GraphException(GraphError.Unreadable("a delta page without nextLink and deltaLink", requestId: null));
        }
    }
}
