using System.Text;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>The folders of the store in the library, and where in them a thing stands.</summary>
/// <param name="client">The way out.</param>
/// <param name="drive">The library.</param>
/// <param name="documents">The folder of documents.</param>
/// <param name="milestones">The folder of immutable copies; only the program should be allowed to write there.</param>
/// <param name="recycled">The folder of documents that were put away.</param>
internal sealed class SharePointLibrary(GraphClient client, DriveAddress drive, ItemId documents, ItemId milestones, ItemId recycled)
{
    public const string MilestoneFolder = "_milestones";
    public const string RecycleFolder = "_recycled";

    public GraphClient Client { get; } = client;

    public ItemId Documents { get; } = documents;

    public ItemId Recycled { get; } = recycled;

    public ItemAddress DocumentFolder => drive.Item(Documents);

    public ItemAddress MilestoneFolderAddress => drive.Item(milestones);

    public ItemAddress Item(string item) => drive.Item(new ItemId(item));

    /// <summary>A document that is not there yet, by the name it will have.</summary>
    public ItemAddress Named(string name) => DocumentFolder.At(name);

    public ItemAddress Milestone(string name) => MilestoneFolderAddress.At(name);

    /// <summary>The name under which a document stands: its first file name with the id, so that no two documents ever want the same.</summary>
    public static string NameOf(DocumentId document, string fileName)
    {
        var name = fileName.Normalize(NormalizationForm.FormC);
        return $"{Path.GetFileNameWithoutExtension(name)} ({document.Value}){Path.GetExtension(name)}";
    }

    /// <summary>The name of an immutable copy. It ends so that SharePoint does not take it for an Office file and rewrite it.</summary>
    public static string MilestoneName(string hash) => hash + ".kept";

    /// <summary>Finds the folders, or makes them.</summary>
    public static async Task<SharePointLibrary> OpenAsync(GraphClient client, DriveId id, string folder, CancellationToken cancellationToken)
    {
        var drive = DriveAddress.Of(id);
        var place = drive.Root;
        foreach (var name in folder.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            place = drive.Item(await EnsureAsync(client, place, name, cancellationToken));
        }

        var documents = await IdOfAsync(client, place, cancellationToken);
        return new(
            client, drive, documents, await EnsureAsync(client, place, MilestoneFolder, cancellationToken),
            await EnsureAsync(client, place, RecycleFolder, cancellationToken));
    }

    private static async Task<ItemId> IdOfAsync(GraphClient client, ItemAddress place, CancellationToken cancellationToken) =>
        new((await client.GetItemAsync(place, GraphQuery.None, cancellationToken)).Id ?? throw NoId());

    private static async Task<ItemId> EnsureAsync(GraphClient client, ItemAddress parent, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await IdOfAsync(client, parent.At(name), cancellationToken);
        }
        catch (GraphException missing) when (missing.Error.Kind == GraphErrorKind.NotFound)
        {
            return await CreateAsync(client, parent, name, cancellationToken);
        }
    }

    private static async Task<ItemId> CreateAsync(GraphClient client, ItemAddress parent, string name, CancellationToken cancellationToken)
    {
        try
        {
            var folder = new NewFolder(name) { ConflictBehavior = ConflictBehavior.Fail };
            return new((await client.CreateFolderAsync(parent, folder, cancellationToken)).Id ?? throw NoId());
        }
        catch (GraphException taken) when (taken.Error.Kind is GraphErrorKind.Conflict or GraphErrorKind.Transient)
        {
            return await IdOfAsync(client, parent.At(name), cancellationToken);
        }
    }

    private static GraphException NoId() => new(GraphError.Unreadable("an item without an id", requestId: null));
}
