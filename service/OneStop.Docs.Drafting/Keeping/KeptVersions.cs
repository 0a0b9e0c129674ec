using System.Reflection;
using OneStop.Docs.Store;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.Store.Review;
using OneStop.Docs.Store.SharePoint;

namespace OneStop.Docs.Drafting.Keeping;

/// <summary>An opened store with what stands on its records: people, review, remarks, registers. One for a program, one for a service.</summary>
public sealed class KeptVersions : IAsyncDisposable
{
    private KeptVersions(IVersionStore store, StoreDatabase database) =>
        (Store, Database, People, Review, Comments, Registers) = (store, database, new(database), new(database, store), new(database), new(database));

    /// <summary>The versions.</summary>
    public IVersionStore Store { get; }

    /// <summary>The records.</summary>
    public StoreDatabase Database { get; }

    /// <summary>Who may act.</summary>
    public PeopleDesk People { get; }

    /// <summary>Steps from draft to issue.</summary>
    public ReviewDesk Review { get; }

    /// <summary>Remarks, and who has seen what.</summary>
    public CommentDesk Comments { get; }

    /// <summary>Registers of outgoing documents.</summary>
    public RegisterDesk Registers { get; }

    /// <summary>Opens the versions of a folder, or of a SharePoint library.</summary>
    /// <param name="place">A folder on a disk of this machine, made when it is not there; or a <c>.json</c> file of <see cref="SharePointSettings"/>.</param>
    /// <param name="time">Where the time comes from.</param>
    /// <param name="cancellationToken">Until it is open.</param>
    /// <exception cref="OneStop.Docs.Store.Problems.InvalidRequestException">The settings are not right.</exception>
    /// <exception cref="OneStop.Docs.Store.Problems.StoreUnreachableException">It cannot be opened.</exception>
    public static async Task<KeptVersions> OpenAsync(string place, TimeProvider time, CancellationToken cancellationToken)
    {
        if (place.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            var library = await SharePointSettings.OpenAsync(place, Environment.GetEnvironmentVariable, time, cancellationToken);
            return new(library, library.Database);
        }

        var store = await LocalVersionStore.OpenAsync(place, time, cancellationToken);
        return new(store, store.Database);
    }

    /// <summary>What versions and ledger say of the program.</summary>
    /// <param name="face"><c>cli</c>, <c>service</c>.</param>
    public static string ToolName(string face) =>
        $"onestop/{typeof(KeptVersions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0"} {face}";

    /// <summary>The listed person of this id as an author. Who is not listed goes by the id, and is refused where that matters.</summary>
    public Author AuthorOf(string personId) => new(personId, People.Find(personId)?.Name ?? personId);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
