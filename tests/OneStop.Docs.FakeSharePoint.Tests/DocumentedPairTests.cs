using System.Text;
using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.Tests;

/// <summary>Every request and response that the documents show for the surface: the documented status and the members of the documented body.</summary>
public sealed class DocumentedPairTests
{
    public static TheoryData<int, string> Cases()
    {
        var data = new TheoryData<int, string>();
        for (var i = 0; i < DocumentedCases.All.Length; i++) data.Add(i, $"{DocumentedCases.All[i].Request} → {DocumentedCases.All[i].Response}");
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_documented_request_is_answered_as_documented(int number, string pair)
    {
        Assert.SkipWhen(Documented.Folder is null, "The documented examples stand in ../shared, which is not present here.");
        Assert.NotEmpty(pair);
        var one = DocumentedCases.All[number];
        await using var tenant = await Tenant.Start(one.Change);
        var item = one.Prepare is null ? new JsonObject() : await one.Prepare(tenant);
        var request = one.Request.EndsWith(".http", StringComparison.Ordinal) ? Documented.Read(one.Request) : new Documented(one.Request, new Dictionary<string, string>(StringComparer.Ordinal), string.Empty);
        var response = Documented.Read(one.Response);

        var answer = await tenant.Call(Method(request), Fill(one.Path, tenant, item), Body(request, one, tenant, item));

        Assert.True(response.FirstLine.Length == 0 ? answer.Status == 200 : answer.Status == response.Status, answer.Text);
        Assert.Equal(response.Headers.ContainsKey("Location"), answer.Header("Location") is not null);
        var documented = response.FirstLine.Length > 0 || response.Json is not null ? response.Json : null;
        Assert.Empty(Documented.Missing(documented, documented is null ? null : answer.Json));
        if (documented is null) Assert.Empty(answer.Bytes);
    }

    [Fact]
    public async Task The_documented_upload_of_128_bytes_goes_as_documented()
    {
        Assert.SkipWhen(Documented.Folder is null, "The documented examples stand in ../shared, which is not present here.");
        await using var tenant = await Tenant.Start(behaviour => behaviour.AcceptsOddChunks = true);
        var whole = new byte[128];
        var url = await tenant.Session("largefile.vhd");
        var range = Documented.Read("od-driveitem-createuploadsession-06-request.http").Headers["Content-Range"];

        var first = await tenant.Bare("PUT", url, whole[..26], range);
        var status = await tenant.Bare("GET", url);
        tenant.Fake.Behaviour.Ranges = RangeStyle.TwoPieces;
        var second = await tenant.Chunk(url, whole, 26, 100);
        var last = await tenant.Chunk(url, whole, 101, 127);
        var cancelled = await tenant.Bare("DELETE", await tenant.Session("other.vhd"));

        Same("od-driveitem-createuploadsession-07-response.http", first);
        Assert.Equal("26-", (string?)first.Json["nextExpectedRanges"]![0]);
        Same("x-uploadsession-status-response.http", status);
        Same("x-uploadsession-put-first-response.http", second);
        Same("x-uploadsession-put-last-response.http", last);
        Same("x-uploadsession-cancel-response.http", cancelled);
    }

    [Fact]
    public async Task A_conflict_at_the_end_can_be_redirected_as_documented()
    {
        Assert.SkipWhen(Documented.Folder is null, "The documented examples stand in ../shared, which is not present here.");
        await using var tenant = await Tenant.Start();
        var url = await tenant.Session("largefile.vhd");
        await tenant.Put("largefile.vhd");
        var conflict = await tenant.Chunk(url, new byte[128], 0, 127);
        var request = Documented.Read("od-driveitem-createuploadsession-14-request-template.http");
        var body = (JsonObject)request.Json!;
        body["@microsoft.graph.sourceUrl"] = url;

        var redirected = await tenant.Call("PUT", $"{tenant.Drive}/root", body);

        Same("od-driveitem-createuploadsession-10-response.http", conflict);
        Same("od-driveitem-createuploadsession-15-response.http", redirected);
        Assert.Equal("largefile 1.vhd", (string?)redirected.Json["name"]);
    }

    [Theory]
    [InlineData(MonitorEnding.Accepted, "long-running-actions-overview-06-response.http")]
    [InlineData(MonitorEnding.SeeOther, "od-long-running-actions-06-response.http")]
    [InlineData(MonitorEnding.Item, "long-running-actions-overview-07-response.http")]
    public async Task A_copy_is_watched_as_documented(MonitorEnding ending, string documented)
    {
        Assert.SkipWhen(Documented.Folder is null, "The documented examples stand in ../shared, which is not present here.");
        await using var tenant = await Tenant.Start(behaviour =>
        {
            behaviour.CopyTakes = TimeSpan.FromSeconds(100);
            behaviour.MonitorEnds = ending;
        });
        var folder = (await tenant.Call("POST", $"{tenant.Drive}/root/children", new JsonObject { ["name"] = "LargeFolder1", ["folder"] = new JsonObject() })).Json;
        var start = await tenant.Call("POST", $"{tenant.Drive}/items/{folder["id"]}/copy", new JsonObject { ["name"] = "Copy of LargeFolder1" });

        tenant.Time.Advance(TimeSpan.FromSeconds(27.8));
        var running = await tenant.Bare("GET", start.Header("Location")!);
        tenant.Time.Advance(TimeSpan.FromSeconds(80));
        var done = await tenant.Bare("GET", start.Header("Location")!);

        Same("long-running-actions-overview-04-response.http", running);
        Assert.Equal(27.8, (double)running.Json["percentageComplete"]!);
        Same(documented, done);
        Assert.Equal(401, (await tenant.Bare("GET", start.Header("Location")!, bearer: tenant.Token)).Status);
    }

    [Theory]
    [InlineData(ErrorShape.InnerError, "throttling-01-response.http", true)]
    [InlineData(ErrorShape.RequestIdInCamelCase, "errors-01-ignored.json", false)]
    [InlineData(ErrorShape.NestedInnererror, "od-errors-01-example.json", false)]
    public async Task Error_bodies_have_the_documented_shapes(ErrorShape shape, string documented, bool throttled)
    {
        Assert.SkipWhen(Documented.Folder is null, "The documented examples stand in ../shared, which is not present here.");
        await using var tenant = await Tenant.Start(behaviour =>
        {
            behaviour.Errors = shape;
            behaviour.DecimalRetryAfter = true;
        });
        if (throttled) tenant.Fake.Script.OnAny().Throttle(TimeSpan.FromSeconds(2.128));

        var answer = throttled
            ? await tenant.Call("GET", $"{tenant.Drive}/root")
            : await Overlap(tenant);

        var expected = Documented.Read(documented);
        if (throttled) Assert.Equal((expected.Status, expected.Headers["Retry-After"]), (answer.Status, answer.Header("Retry-After")));
        var body = expected.Json!;
        if (!throttled && body["error"]!["innererror"] is JsonObject) body["error"]!["innererror"] = new JsonObject { ["innererror"] = new JsonObject { ["code"] = "fragmentOverlap" } };
        Assert.Empty(Documented.Missing(body, answer.Json));
        Assert.Equal((string?)body["error"]!["code"], answer.Code);
    }

    private static async Task<Answer> Overlap(Tenant tenant)
    {
        var url = await tenant.Session("a.bin");
        await tenant.Chunk(url, new byte[400_000], 0, 327_679);
        return await tenant.Chunk(url, new byte[400_000], 0, 327_679);
    }

    private static void Same(string documented, Answer answer)
    {
        var response = Documented.Read(documented);
        Assert.True(response.Status == answer.Status, answer.Text);
        Assert.Empty(Documented.Missing(response.Json, response.Json is null ? null : answer.Json));
        if (response.Status == 303) Assert.NotNull(answer.Header("Location"));
    }

    private static string Method(Documented request)
    {
        var word = request.Method;
        return word is "GET" or "PUT" or "POST" or "PATCH" or "DELETE" ? word : throw new InvalidDataException(request.FirstLine);
    }

    private static object? Body(Documented request, DocumentedCase one, Tenant tenant, JsonNode item)
    {
        if (one.Body is not null) return Fill(one.Body.ToJsonString(), tenant, item);
        if (string.IsNullOrWhiteSpace(request.Body)) return null;
        return request.Headers.TryGetValue("Content-Type", out var type) && type.StartsWith("text/", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(request.Body.TrimEnd())
            : request.Json;
    }

    private static string Fill(string text, Tenant tenant, JsonNode item)
    {
        text = text.Replace("{drive}", tenant.Drive, StringComparison.Ordinal).Replace("{driveId}", tenant.Fake.DriveId, StringComparison.Ordinal)
            .Replace("{site}", tenant.Fake.SiteId, StringComparison.Ordinal);
        foreach (var name in (string[])["id", "permission", "token"])
        {
            if (item[name] is { } value) text = text.Replace($"{{{name}}}", (string)value!, StringComparison.Ordinal);
        }

        return text.Replace("{root}", tenant.Fake.Backstage.RootId, StringComparison.Ordinal);
    }
}
