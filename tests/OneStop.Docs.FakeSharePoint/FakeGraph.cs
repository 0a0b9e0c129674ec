using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;

namespace OneStop.Docs.FakeSharePoint;

/// <summary>
/// A tenant with SharePoint behind Microsoft Graph v1.0, on two loopback ports: Graph, and the other host of pre-authenticated URLs.
/// It has one site and one library from the start, knows two persons and one application, and refuses what Graph refuses.
/// </summary>
public sealed class FakeGraph : IAsyncDisposable
{
    /// <summary>A person: <c>IssueToken(FakeGraph.Clerk)</c>.</summary>
    public const string Clerk = "11111111-1111-1111-1111-111111111111";

    /// <summary>Another person.</summary>
    public const string Chief = "22222222-2222-2222-2222-222222222222";

    /// <summary>The application, for app-only tokens.</summary>
    public const string Application = "33333333-3333-3333-3333-333333333333";

    private const string StateFile = "state.json";

    private readonly WebApplication _web;
    private readonly bool _ownsFolder;

    private FakeGraph(WebApplication web, Core core, FaultScript script, RequestLog log, bool ownsFolder)
    {
        (_web, Core, Script, Log, _ownsFolder) = (web, core, script, log, ownsFolder);
        Backstage = new Backstage(core);
    }

    internal Core Core { get; }

    /// <summary>The base address of Graph, as <c>http://127.0.0.1:5001/v1.0/</c>.</summary>
    public Uri GraphUrl => new(Core.GraphUrl + "/");

    /// <summary>The base address of upload, download and monitor URLs.</summary>
    public Uri ContentUrl => new(Core.ContentUrl + "/");

    /// <summary>The switches; may be changed at any time.</summary>
    public Behaviour Behaviour => Core.Behaviour;

    /// <summary>What goes wrong.</summary>
    public FaultScript Script { get; }

    /// <summary>What was asked.</summary>
    public RequestLog Log { get; }

    /// <summary>What people and administrators do outside of Graph, and what a test wants to see without asking.</summary>
    public Backstage Backstage { get; }

    /// <summary>The first site.</summary>
    public string SiteId => Core.State.Sites[0].Id;

    /// <summary>The first library.</summary>
    public string DriveId => Core.State.Drives[0].Id;

    /// <summary>Starts with the state of <see cref="FakeGraphOptions.Folder"/>, or anew.</summary>
    public static async Task<FakeGraph> StartAsync(FakeGraphOptions? options = null, Behaviour? behaviour = null, CancellationToken cancellationToken = default)
    {
        options ??= new FakeGraphOptions();
        var folder = options.Folder ?? Directory.CreateTempSubdirectory("fake-sharepoint-").FullName;
        var state = Load(folder, options);
        var core = new Core(options, behaviour ?? new Behaviour(), state, new BlobFolder(Path.Combine(folder, "blobs")));
        if (state.Sites.Count == 0) FirstTenant.Fill(core);

        var (script, log) = (new FaultScript(), new RequestLog());
        var server = new Server(core, script, log);
        core.AnswerPart = server.HandlePart;
        var web = Build(options, server);
        await web.StartAsync(cancellationToken);
        var urls = web.Urls.ToList();
        core.GraphUrl = urls[0] + "/v1.0";
        core.ContentUrl = urls[1];
        return new FakeGraph(web, core, script, log, options.Folder is null);
    }

    /// <summary>A bearer token of a person, or of <see cref="Application"/> for app-only calls.</summary>
    /// <param name="lifetime">One hour when null.</param>
    /// <param name="scopes">Sites.Selected and Files.ReadWrite when none are given.</param>
    public string IssueToken(string userId = Clerk, TimeSpan? lifetime = null, params string[] scopes)
    {
        lock (Core.Gate)
        {
            var granted = scopes.Length > 0 ? scopes : ["Sites.Selected", "Files.ReadWrite"];
            return Core.Tokens.Issue(Core.User(userId), Application, granted, Core.Now + (lifetime ?? TimeSpan.FromHours(1)), Core.Ids.NextGuid());
        }
    }

    /// <summary>Makes a token void at once, as revoking a person's sessions does.</summary>
    public void Revoke(string token)
    {
        lock (Core.Gate) Core.State.CutTokens.Add(Core.Tokens.Read("Bearer " + token, Core.Now).TokenName);
    }

    /// <summary>Resource units used in the present minute and day (trap 16), whether limits are on or not.</summary>
    public (long Minute, long Day) UnitsUsed => Core.Throttle.Used(Application);

    /// <summary>Writes the state beside the contents in its folder, to be loaded by a later start.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken = default)
    {
        byte[] json;
        lock (Core.Gate) json = JsonSerializer.SerializeToUtf8Bytes(Core.State);
        var path = Path.Combine(Path.GetDirectoryName(Core.Blobs.Folder)!, StateFile);
        await File.WriteAllBytesAsync(path + ".new", json, cancellationToken);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Stops; a folder of its own goes, a given one keeps its state.</summary>
    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        Core.Notifier.Dispose();
        if (_ownsFolder) Directory.Delete(Path.GetDirectoryName(Core.Blobs.Folder)!, recursive: true);
        else await SaveAsync();
    }

    private static TenantState Load(string folder, FakeGraphOptions options)
    {
        var path = Path.Combine(folder, StateFile);
        return File.Exists(path) ? JsonSerializer.Deserialize<TenantState>(File.ReadAllBytes(path))! : new TenantState { Host = options.Host };
    }

    private static WebApplication Build(FakeGraphOptions options, Server server)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.Listen(IPAddress.Loopback, options.ContentPort);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
        });
        var web = builder.Build();
        web.Run(server.Handle);
        return web;
    }
}
