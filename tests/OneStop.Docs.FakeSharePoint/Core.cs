using OneStop.Docs.FakeSharePoint.Endpoints;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;

namespace OneStop.Docs.FakeSharePoint;

/// <summary>What every endpoint works on. State is read and changed only under <see cref="Gate"/>.</summary>
internal sealed class Core
{
    public Core(FakeGraphOptions options, Behaviour behaviour, TenantState state, BlobFolder blobs)
    {
        Options = options;
        Behaviour = behaviour;
        State = state;
        Blobs = blobs;
        Ids = new IdSource(options.Seed, state);
        Tree = new ItemTree(state);
        Tokens = new Tokens(options.Seed, state);
        Library = new Library(this);
        Throttle = new Throttle(this);
        Links = new Links(this);
        Uploads = new UploadUrls(this);
        Notifier = new Notifier(this);
        Rights = new PersonRights(this);
    }

    public Lock Gate { get; } = new();

    public FakeGraphOptions Options { get; }

    public Behaviour Behaviour { get; }

    public TenantState State { get; }

    public BlobFolder Blobs { get; }

    public IdSource Ids { get; }

    public ItemTree Tree { get; }

    public Tokens Tokens { get; }

    public Library Library { get; }

    public Throttle Throttle { get; }

    public Links Links { get; }

    public UploadUrls Uploads { get; }

    public Notifier Notifier { get; }

    public PersonRights Rights { get; }

    /// <summary>Answers a part of a batch as if it had come by itself: with the script and the log.</summary>
    public Func<GraphCall, Task<Reply>>? AnswerPart { get; set; }

    public DateTimeOffset Now => Options.Time.GetUtcNow();

    /// <summary>The base of Graph, as <c>http://127.0.0.1:5001/v1.0</c>; known after start.</summary>
    public string GraphUrl { get; set; } = string.Empty;

    /// <summary>The base of pre-authenticated URLs.</summary>
    public string ContentUrl { get; set; } = string.Empty;

    public string NewBlob()
    {
        lock (Gate) return Ids.NextSecret();
    }

    public UserState User(string id) => State.Users.Find(user => user.Id == id) ?? new UserState(id, id);

    /// <exception cref="GraphRefusal">404.</exception>
    public DriveState Drive(string id) =>
        State.Drives.Find(drive => string.Equals(drive.Id, id, StringComparison.OrdinalIgnoreCase)) ?? throw GraphRefusal.NotFound("The drive could not be found.");

    /// <summary>The item an address leads to.</summary>
    /// <exception cref="GraphRefusal">404.</exception>
    public ItemState Item(ItemAddress address) => Find(address, address.Path.Count) ?? throw GraphRefusal.NotFound();

    public ItemState? TryItem(ItemAddress address)
    {
        try
        {
            return Find(address, address.Path.Count);
        }
        catch (GraphRefusal refusal) when (refusal.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The folder that holds what the address names last; the address must carry a path.</summary>
    /// <exception cref="GraphRefusal">404: a folder on the way is missing; 400: it is a file.</exception>
    public ItemState Parent(ItemAddress address)
    {
        var parent = Find(address, address.Path.Count - 1) ?? throw GraphRefusal.NotFound();
        return parent.IsFolder ? parent : throw GraphRefusal.Invalid("The parent is not a folder.");
    }

    /// <exception cref="GraphRefusal">400: a folder has no content, versions or columns here.</exception>
    public ItemState File(ItemAddress address, int statusForFolder = 400)
    {
        var item = Item(address);
        if (!item.IsFolder) return item;
        throw statusForFolder == 404 ? GraphRefusal.NotFound() : GraphRefusal.Invalid("You cannot do this with a folder.");
    }

    private ItemState? Find(ItemAddress address, int steps)
    {
        var drive = Drive(address.DriveId);
        var at = Tree.Find(drive.Id, address.ItemId == "root" ? drive.RootId : address.ItemId);
        for (var i = 0; i < steps && at is not null; i++) at = Tree.Child(at.Id, address.Path[i]);
        return at;
    }
}
