namespace OneStop.Docs.FakeSharePoint.Tests;

public sealed class FaultTests
{
    private const int Unit = 327_680;

    private static readonly byte[] Whole = new byte[(2 * Unit) + 10];

    [Fact]
    public async Task A_dropped_chunk_leaves_nothing_and_can_be_sent_again()
    {
        await using var tenant = await Tenant.Start();
        tenant.Fake.Script.OnChunk(2).AfterBytes(1000).Drop();
        var url = await tenant.Session("a.bin");
        await tenant.Chunk(url, Whole, 0, Unit - 1);

        await Assert.ThrowsAsync<HttpRequestException>(() => tenant.Chunk(url, Whole, Unit, (2 * Unit) - 1));
        var status = await tenant.Bare("GET", url);
        var again = await tenant.Chunk(url, Whole, Unit, (2 * Unit) - 1);

        Assert.Equal("""["327680-"]""", status.Json["nextExpectedRanges"]!.ToJsonString());
        Assert.Equal(202, again.Status);
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_has_happened()
    {
        await using var tenant = await Tenant.Start();
        tenant.Fake.Script.OnCommit().AnswerThenLose();
        var url = await tenant.Session("a.bin");

        await Assert.ThrowsAsync<HttpRequestException>(() => tenant.Chunk(url, Whole, 0, Whole.Length - 1));
        var status = await tenant.Bare("GET", url);
        var item = await tenant.Call("GET", $"{tenant.Drive}/root:/a.bin");

        Assert.Equal((404, 200), (status.Status, item.Status));
        Assert.Single(await tenant.VersionIds(item.Json));
    }

    [Fact]
    public async Task Throttling_lasts_as_long_as_the_clock_says()
    {
        await using var tenant = await Tenant.Start();
        tenant.Fake.Script.OnGraph().Throttle(TimeSpan.FromSeconds(30));

        var first = await tenant.Call("GET", $"{tenant.Drive}/root");
        tenant.Time.Advance(TimeSpan.FromSeconds(20));
        var second = await tenant.Call("GET", $"{tenant.Drive}/root");
        tenant.Time.Advance(TimeSpan.FromSeconds(10));
        var third = await tenant.Call("GET", $"{tenant.Drive}/root");

        Assert.Equal((429, "30"), (first.Status, first.Header("Retry-After")));
        Assert.Equal((429, "10"), (second.Status, second.Header("Retry-After")));
        Assert.Equal(200, third.Status);
    }

    [Fact]
    public async Task A_cut_token_stays_void_and_a_new_one_works()
    {
        await using var tenant = await Tenant.Start();
        tenant.Fake.Script.On("GET", "/v1.0/drives/*/root").CutToken();

        var cut = await tenant.Call("GET", $"{tenant.Drive}/root");
        var still = await tenant.Call("GET", $"{tenant.Drive}/root");
        tenant.Token = tenant.Fake.IssueToken();
        var renewed = await tenant.Call("GET", $"{tenant.Drive}/root");

        Assert.Equal((401, 401, 200), (cut.Status, still.Status, renewed.Status));
        Assert.Contains("Bearer", cut.Header("WWW-Authenticate"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_skip_count_and_answer_as_told()
    {
        await using var tenant = await Tenant.Start();
        var rule = tenant.Fake.Script.On("GET", "**/root").Skip(1).Times(2).Answer(503, "serviceNotAvailable", ErrorShape.Html, TimeSpan.FromSeconds(3));

        var statuses = new List<int>();
        for (var i = 0; i < 4; i++) statuses.Add((await tenant.Call("GET", $"{tenant.Drive}/root")).Status);

        Assert.Equal([200, 503, 503, 200], statuses);
        Assert.Equal(2, rule.Happened);
    }

    [Fact]
    public async Task Something_else_can_happen_before_a_request()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.bin");
        tenant.Fake.Script.OnCommit().First(() =>
        {
            tenant.Fake.Backstage.SaveFromWord((string)item["id"]!, [1]);
            return Task.CompletedTask;
        });

        var put = await tenant.Call("PUT", $"{tenant.Drive}/items/{item["id"]}/content", new byte[] { 2 }, ("If-Match", (string)item["eTag"]!));

        Assert.Equal(412, put.Status);
    }

    [Fact]
    public async Task A_request_counts_once_for_each_rule()
    {
        await using var tenant = await Tenant.Start();
        var happened = 0;
        tenant.Fake.Script.OnGraph().Skip(1).Answer(503);
        tenant.Fake.Script.OnGraph().First(() =>
        {
            happened++;
            return Task.CompletedTask;
        });

        var first = await tenant.Call("GET", $"{tenant.Drive}/root");
        var second = await tenant.Call("GET", $"{tenant.Drive}/root");

        Assert.Equal((200, 503, 1), (first.Status, second.Status, happened));
    }

    [Fact]
    public async Task A_download_can_break_in_the_middle()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt", new string('x', 500_000));
        tenant.Fake.Script.OnDownload().LoseAfterAnswerBytes(100_000);

        await Assert.ThrowsAnyAsync<Exception>(() => tenant.Download($"{tenant.Drive}/items/{item["id"]}/content"));

        Assert.Equal(500_000, (await tenant.Download($"{tenant.Drive}/items/{item["id"]}/content")).Length);
    }

    [Fact]
    public async Task The_log_tells_what_came_and_keeps_no_secret()
    {
        await using var tenant = await Tenant.Start();
        var url = await tenant.Session("a.bin");
        tenant.Fake.Script.OnChunk(1).Drop();
        await Assert.ThrowsAsync<HttpRequestException>(() => tenant.Chunk(url, Whole, 0, Unit - 1));

        var log = tenant.Fake.Log.All;
        var text = string.Join('\n', log.Select(request => request + string.Join(',', request.Headers)));

        Assert.Equal([("graph", "POST", 200), ("content", "PUT", 0)], log.Select(request => (request.Host, request.Method, request.Status)));
        Assert.Equal("/up/***", log[1].Path);
        Assert.DoesNotContain(url.Split('/')[^1], text, StringComparison.Ordinal);
        Assert.DoesNotContain(tenant.Token!, text, StringComparison.Ordinal);
    }
}
