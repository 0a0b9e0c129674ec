using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.Tests;

/// <summary>A fake with a hand-set clock, and raw HTTP to it: no client of ours takes part.</summary>
internal sealed class Tenant : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private Tenant(FakeGraph fake, Clock time)
    {
        (Fake, Time) = (fake, time);
        Token = fake.IssueToken();
    }

    public FakeGraph Fake { get; }

    public Clock Time { get; }

    /// <summary>The token that goes with every call to Graph; null sends none.</summary>
    public string? Token { get; set; }

    public string Drive => $"drives/{Fake.DriveId}";

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<Tenant> Start(Action<Behaviour>? change = null, string? folder = null)
    {
        var time = new Clock();
        var behaviour = new Behaviour();
        change?.Invoke(behaviour);
        return new Tenant(await FakeGraph.StartAsync(new FakeGraphOptions { Time = time, Folder = folder }, behaviour, Cancelled), time);
    }

    /// <summary>A call to Graph; <paramref name="path"/> without the version, or a whole URL.</summary>
    public async Task<Answer> Call(string method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Fake.GraphUrl, path)) { Content = Content(body) };
        if (Token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Send(request);
    }

    /// <summary>A call to a pre-authenticated URL, without a token.</summary>
    public async Task<Answer> Bare(string method, string url, byte[]? body = null, string? range = null, string? bearer = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (body is not null || method is "POST")
        {
            request.Content = new ByteArrayContent(body ?? []);
            if (range is not null) request.Content.Headers.TryAddWithoutValidation("Content-Range", range);
        }

        if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return await Send(request);
    }

    /// <summary>A new file under the root by PUT; the item.</summary>
    public async Task<JsonNode> Put(string name, string content = "Kính gửi", string? query = null)
    {
        var answer = await Call("PUT", $"{Drive}/root:/{Uri.EscapeDataString(name)}:/content{query}", Encoding.UTF8.GetBytes(content));
        Assert.True(answer.Status is 200 or 201, answer.Text);
        return answer.Json;
    }

    /// <summary>An upload URL for a file under the root.</summary>
    public async Task<string> Session(string name, string? conflict = null, bool defer = false)
    {
        var body = new JsonObject { ["item"] = new JsonObject { ["name"] = name } };
        if (conflict is not null) body["item"]!["@microsoft.graph.conflictBehavior"] = conflict;
        if (defer) body["deferCommit"] = true;
        var answer = await Call("POST", $"{Drive}/root:/{Uri.EscapeDataString(name)}:/createUploadSession", body);
        Assert.True(answer.Status == 200, answer.Text);
        return (string)answer.Json["uploadUrl"]!;
    }

    public async Task<Answer> Chunk(string url, byte[] whole, int from, int to) =>
        await Bare("PUT", url, whole[from..(to + 1)], $"bytes {from}-{to}/{whole.Length}");

    public async Task<JsonNode> Item(JsonNode item) => (await Call("GET", $"{Drive}/items/{item["id"]}")).Json;

    /// <summary>The bytes behind the redirect of a content request.</summary>
    public async Task<byte[]> Download(string path)
    {
        var redirect = await Call("GET", path);
        Assert.Equal(302, redirect.Status);
        return (await Bare("GET", redirect.Header("Location")!)).Bytes;
    }

    public async Task<string[]> VersionIds(JsonNode item)
    {
        var list = await Call("GET", $"{Drive}/items/{item["id"]}/versions");
        return [.. list.Json["value"]!.AsArray().Select(version => (string)version!["id"]!)];
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Fake.DisposeAsync();
    }

    private async Task<Answer> Send(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request, Cancelled);
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancelled);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)response.StatusCode, bytes, headers);
    }

    private static HttpContent? Content(object? body) => body switch
    {
        null => null,
        byte[] bytes => new ByteArrayContent(bytes),
        JsonNode json => new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json"),
        string json => new StringContent(json, Encoding.UTF8, "application/json"),
        _ => throw new ArgumentException("No such body."),
    };
}

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => $"{Status} {Encoding.UTF8.GetString(Bytes)}";

    public JsonNode Json => JsonNode.Parse(Bytes)!;

    public string? Code => (string?)Json["error"]?["code"];

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class Clock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan span) => _now += span;
}
