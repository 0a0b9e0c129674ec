using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>What Graph refuses, as the contract tells it.</summary>
internal static class GraphFaults
{
    public static async Task<T> GuardAsync<T>(DocumentId? document, Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (GraphException refusal)
        {
            throw Translate(document, refusal);
        }
    }

    public static VersionStoreException Translate(DocumentId? document, GraphException refusal) => refusal.Error.Kind switch
    {
        GraphErrorKind.Locked when document is { } held => new DocumentLockedException(held),
        _ => new StoreUnreachableException(refusal.Problems[0], refusal, refusal.Error.RetryAfter),
    };
}
