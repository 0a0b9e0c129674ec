using System.Reflection;
using OneStop.Docs.Store;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Drafting.Keeping;

/// <summary>An opened store with its records. One for a program, one for a service.</summary>
public sealed class KeptVersions : IAsyncDisposable
{
    private KeptVersions(IVersionStore store, StoreDatabase database) =>
        (Store, Database) = (store, database);

    /// <summary>The versions.</summary>
    public IVersionStore Store { get; }

    /// <summary>The records.</summary>
    public StoreDatabase Database { get; }

    /// <summary>Opens the versions of a folder.</summary>
    /// <param name="place">A folder on a disk of this machine; made when it is not there.</param>
    /// <param name="time">Where the time comes from.</param>
    /// <param name="cancellationToken">Until it is open.</param>
    /// <exception cref="OneStop.Docs.Store.Problems.StoreUnreachableException">It cannot be opened.</exception>
    public static async Task<KeptVersions> OpenAsync(string place, TimeProvider time, CancellationToken cancellationToken)
    {
        var store = await LocalVersionStore.OpenAsync(place, time, cancellationToken);
        return new(store, store.Database);
    }

    /// <summary>What versions and ledger say of the program.</summary>
    /// <param name="face"><c>cli</c>, <c>service</c>.</param>
    public static string ToolName(string face) =>
        $"onestop/{typeof(KeptVersions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0"} {face}";

    /// <summary>The listed person of this id as an author. Who is not listed goes by the id, and is refused where that matters.</summary>
    public static Author AuthorOf(string personId) => new(personId, personId);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
