using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Tokens;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>What Graph refuses, as the contract tells it.</summary>
internal static class GraphFaults
{
    public static async Task<T> GuardAsync<T>(DocumentId? document, Func<Task<T>> act, Acting? acting = null)
    {
        try
        {
            return await act();
        }
        catch (GraphException refusal)
        {
            throw acting?.Person is null ? Translate(document, refusal) : TranslateForPerson(document, refusal);
        }
    }

    /// <summary>What is not for a person to see is told by SharePoint as missing; what the records have and nobody finds never comes here.</summary>
    private static VersionStoreException TranslateForPerson(DocumentId? document, GraphException refusal) => refusal.Error switch
    {
        { Status: 401 } => new SignInRequiredException(refusal.Error.Claims, refusal),
        { Kind: GraphErrorKind.Denied or GraphErrorKind.NotFound } => new PersonDeniedException(document, refusal),
        _ => Translate(document, refusal),
    };

    public static VersionStoreException Translate(DocumentId? document, GraphException refusal) => refusal.Error.Kind switch
    {
        GraphErrorKind.Locked when document is { } held => new DocumentLockedException(held),
        _ => new StoreUnreachableException(refusal.Problems[0], refusal, refusal.Error.RetryAfter),
    };
}
