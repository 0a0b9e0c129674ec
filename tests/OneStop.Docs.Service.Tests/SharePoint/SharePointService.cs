using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using OneStop.Docs.FakeSharePoint;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Tests.SignIn;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Service.Tests.SharePoint;

/// <summary>The real service with a fake Entra ID and a fake SharePoint, three listed persons, and what a test asks as each of them.</summary>
internal sealed class SharePointService : IAsyncDisposable
{
    public const string Clerk = "aaaaaaaa-0000-4000-8000-00000000000a";
    public const string Chief = "bbbbbbbb-0000-4000-8000-00000000000b";
    public const string Registrar = "cccccccc-0000-4000-8000-00000000000c";

    private readonly TemporaryFolder _folder = new();

    private SharePointService(FakeAuthority authority, FakeGraph graph) => (Authority, Graph) = (authority, graph);

    public FakeAuthority Authority { get; }

    public FakeGraph Graph { get; }

    public FakeGrants Grants => Authority.Grants!;

    public RunningService Service { get; private set; } = null!;

    public string SettingsFile => _folder["sharepoint.json"];

    public string RecordsFile => _folder["book.db"];

    public static async Task<SharePointService> StartAsync(string extra = "", bool certificate = true)
    {
        var graph = await FakeGraph.StartAsync(cancellationToken: Answers.Token);
        var authority = await FakeAuthority.StartAsync();
        authority.Grants = new(authority, graph);
        var all = new SharePointService(authority, graph);
        foreach (var (id, name) in new[] { (Clerk, "Nguyễn Thị L"), (Chief, "Trần Văn B"), (Registrar, "Lê Thị V") }) graph.Backstage.AddUser(id, name, $"{id[..4]}@xa.example.vn");
        all.WriteSettings(extra, certificate);
        await all.RestartAsync();
        await all.ListPeopleAsync();
        return all;
    }

    /// <summary>The service ends and begins anew on the same records.</summary>
    public async Task RestartAsync()
    {
        if (Service is not null) await Service.DisposeAsync();
        Service = await RunningService.StartAsync(settings => settings with
        {
            Addresses = "http://127.0.0.1:0",
            Hosts = [],
            StoreFolder = SettingsFile,
            Entra = new EntraSettings(FakeAuthority.Tenant, FakeAuthority.Client) { Authority = Authority.Address, FirstAdmins = [Chief] },
        });
    }

    /// <summary>A token with which the person comes.</summary>
    public string TokenOf(string person, string? proof = null)
    {
        var claims = Authority.Claims($"{person[..4]}@xa.example.vn", person);
        if (proof is not null) claims["acrs"] = proof;
        return Authority.Token(claims);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string person, string? json = null, string? token = null)
    {
        using var request = Answers.Request(method, address, json, ("Authorization", "Bearer " + (token ?? TokenOf(person))));
        return await Service.Client.SendAsync(request, Answers.Token);
    }

    public async Task<JsonElement> GetAsync(string address, string person)
    {
        using var answer = await SendAsync(HttpMethod.Get, address, person);
        Assert.True((int)answer.StatusCode == 200, await answer.Content.ReadAsStringAsync(Answers.Token));
        return await answer.JsonAsync();
    }

    public async Task<HttpResponseMessage> SaveAsync(string document, string text, string person, string? over = null, string? token = null, string? key = null)
    {
        using var content = Versions.VersionApiTests.Form(
            DocxFixture.PackText(text), JsonSerializer.Serialize(new { reason = "Dự thảo", unit = "ubnd-xa", title = "Kế hoạch " + document, @base = over }));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/documents/{document}/versions") { Content = content };
        request.Headers.Authorization = new("Bearer", token ?? TokenOf(person));
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await Service.Client.SendAsync(request, Answers.Token);
    }

    /// <summary>The id of a version just saved.</summary>
    public async Task<string> SavedAsync(string document, string text, string person, string? over = null)
    {
        using var answer = await SaveAsync(document, text, person, over);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Answers.Token));
        return (await answer.JsonAsync()).GetProperty("version").GetProperty("id").GetString()!;
    }

    /// <summary>Whom the requests to Graph spoke for since the log was cleared, each once.</summary>
    public IReadOnlyList<string> Spoken() =>
        [.. Graph.Log.All.Where(entry => entry.Host == "graph").Select(entry => entry.As ?? "nobody").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public void WriteSettings(string extra, bool certificate)
    {
        var proof = certificate ? "\"certificate\": \"onestop.pfx\"" : "\"secretFile\": \"secret.txt\"";
        Grants.Certificate = certificate ? MakeCertificate() : null;
        File.WriteAllText(_folder["secret.txt"], FakeGrants.Secret + "\n");
        File.WriteAllText(
            SettingsFile,
            $$"""{ "drive": "{{Graph.DriveId}}", "graph": "{{Graph.GraphUrl}}", "authority": "{{Authority.Address}}", "tenant": "{{FakeAuthority.Tenant}}", "client": "{{FakeAuthority.Client}}", {{proof}} {{extra}} }""",
            Encoding.UTF8);
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Authority.DisposeAsync();
        await Graph.DisposeAsync();
        _folder.Dispose();
    }

    private X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=OneStop", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllBytes(_folder["onestop.pfx"], certificate.Export(X509ContentType.Pkcs12));
        return certificate;
    }

    private async Task ListPeopleAsync()
    {
        foreach (var (id, role) in new[] { (Chief, "admin\",\"leader"), (Clerk, "clerk"), (Registrar, "registrar") })
        {
            using var answer = await SendAsync(
                HttpMethod.Put, "/people/" + id, Chief, $$"""{"reason":"Lập danh sách","name":"{{id[..4]}}","unit":"ubnd-xa","roles":["{{role}}"],"active":true}""");
            Assert.True((int)answer.StatusCode == 200, await answer.Content.ReadAsStringAsync(Answers.Token));
        }
    }
}
