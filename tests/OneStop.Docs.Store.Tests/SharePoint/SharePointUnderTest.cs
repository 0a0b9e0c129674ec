using OneStop.Docs.FakeSharePoint;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Http;
using OneStop.Docs.Store.Graph.Tokens;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.SharePoint;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.SharePoint;

/// <summary>A fake SharePoint, a folder for records, and stores opened on both.</summary>
internal sealed class SharePointUnderTest : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<SharePointVersionStore> _opened = [];

    private GraphTransport? _transport;
    private GraphClient? _client;

    private SharePointUnderTest(FakeGraph fake) => Fake = fake;

    public FakeGraph Fake { get; }

    /// <summary>A client of the library for looking and acting past the store.</summary>
    public GraphClient Client => _client ??= new GraphClient(_transport = new GraphTransport(
        Graph with { Service = Fake.GraphUrl }, new FakeTokens(Fake, FakeGraph.Clerk), new LeapingTime(), () => 0.5));

    /// <summary>The file behind a document, as an address.</summary>
    public ItemAddress AddressOf(SharePointVersionStore store, string document = "qd-12") =>
        DriveAddress.Of(new DriveId(Fake.DriveId)).Item(new ItemId(ItemOf(store, Sample.Id(document))));

    public string Records => _folder["book.db"];

    public GraphOptions Graph { get; init; } = new()
    {
        Limits = new RateLimits(int.MaxValue, int.MaxValue),
        ChunkSize = 327_680 * 4,
        Retries = 3,
    };

    public static async Task<SharePointUnderTest> StartAsync(TimeProvider? time = null, Behaviour? behaviour = null, GraphOptions? graph = null)
    {
        var fake = await FakeGraph.StartAsync(new FakeGraphOptions { Time = time ?? TimeProvider.System }, behaviour);
        var under = new SharePointUnderTest(fake);
        return graph is null ? under : new SharePointUnderTest(fake) { Graph = graph with { Service = fake.GraphUrl } };
    }

    public async Task<SharePointVersionStore> OpenAsync(TimeProvider? time = null, string user = FakeGraph.Clerk)
    {
        var options = new SharePointOptions(Fake.DriveId, Records) { SpoolFolder = _folder.Path, Graph = Graph with { Service = Fake.GraphUrl } };
        var store = await SharePointVersionStore.OpenAsync(options, new FakeTokens(Fake, user), time ?? new FixedTime(), CancellationToken.None);
        _opened.Add(store);
        return store;
    }

    /// <summary>The file behind a document.</summary>
    public static string ItemOf(SharePointVersionStore store, DocumentId document) =>
        store.Database.Read(read => KnownVersions.Get(read, document)).Place.Item;

    /// <summary>SharePoint's versions of a document, oldest first.</summary>
    public IReadOnlyList<string> VersionsOf(SharePointVersionStore store, string document = "qd-12") =>
        Fake.Backstage.VersionsOf(ItemOf(store, Sample.Id(document)));

    public static async Task<VersionInfo> SaveAsync(SharePointVersionStore store, byte[] bytes, SaveRequest request)
    {
        using var content = new MemoryStream(bytes);
        return (await store.SaveAsync(request, content, CancellationToken.None)).Version;
    }

    public static Task<VersionInfo> SaveAsync(SharePointVersionStore store, string text, VersionId? over = null, string? key = null, string document = "qd-12") =>
        SaveAsync(store, System.Text.Encoding.UTF8.GetBytes(text), Sample.Save(over, key, document));

    public static async Task<byte[]> ReadAsync(SharePointVersionStore store, VersionInfo version)
    {
        await using var content = await store.OpenAsync(version.Document, version.Id, CancellationToken.None);
        using var bytes = new MemoryStream();
        await content.Stream.CopyToAsync(bytes, CancellationToken.None);
        return bytes.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _opened) await store.DisposeAsync();
        _transport?.Dispose();
        await Fake.DisposeAsync();
        _folder.Dispose();
    }

    internal sealed class FakeTokens(FakeGraph fake, string user) : ITokenSource
    {
        public ValueTask<string> GetTokenAsync(TokenDemand demand, CancellationToken cancellationToken) => new(fake.IssueToken(user));
    }
}
