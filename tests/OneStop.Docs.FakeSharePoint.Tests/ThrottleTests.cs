using System.Globalization;
using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.Tests;

public sealed class ThrottleTests
{
    [Fact]
    public async Task The_budget_warns_at_80_percent_refuses_at_its_end_and_comes_back_with_the_minute()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.Limits = new Limits(10, 1000, 1000));
        var answers = new List<Answer>();
        for (var i = 0; i < 11; i++) answers.Add(await tenant.Call("GET", $"{tenant.Drive}/root"));
        tenant.Time.Advance(TimeSpan.FromSeconds(31.5));
        var still = await tenant.Call("GET", $"{tenant.Drive}/root");
        tenant.Time.Advance(TimeSpan.FromSeconds(28.5));
        var again = await tenant.Call("GET", $"{tenant.Drive}/root");

        Assert.Null(answers[6].Header("RateLimit-Limit"));
        Assert.Equal(("10", "2", "60"), (answers[7].Header("RateLimit-Limit"), answers[7].Header("RateLimit-Remaining"), answers[7].Header("RateLimit-Reset")));
        Assert.Equal(200, answers[9].Status);
        Assert.Equal((429, "60", "0", "60"), (answers[10].Status, answers[10].Header("Retry-After"), answers[10].Header("RateLimit-Remaining"), answers[10].Header("RateLimit-Reset")));
        Assert.Equal((429, "29"), (still.Status, still.Header("Retry-After")));
        Assert.Equal(200, again.Status);
    }

    [Theory]
    [InlineData("x-ratelimit-warning-response.http", 8, 1000)]
    [InlineData("x-ratelimit-throttled-response.http", 11, 1000)]
    [InlineData("x-ratelimit-other-limit-response.http", 11, 10)]
    public async Task Limits_are_told_in_the_documented_headers(string documented, int calls, int perUser)
    {
        Assert.SkipWhen(Documented.Folder is null, "The documented examples stand in ../shared, which is not present here.");
        await using var tenant = await Tenant.Start(behaviour => behaviour.Limits = new Limits(perUser < 1000 ? 1000 : 10, 1000, perUser));
        Answer? answer = null;
        for (var i = 0; i < calls; i++) answer = await tenant.Call("GET", $"{tenant.Drive}/root");

        var response = Documented.Read(documented);
        string[] told = ["Retry-After", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"];
        Assert.Equal(response.Status, answer!.Status);
        Assert.Equal(told.Where(response.Headers.ContainsKey), told.Where(answer.Headers.ContainsKey));
    }

    [Fact]
    public async Task Calls_cost_as_documented_and_refused_ones_too()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt");
        var path = $"{tenant.Drive}/items/{item["id"]}";
        (string Method, string Path, int Units)[] calls =
        [
            ("GET", path, 1), ("GET", path + "/content", 1), ("GET", path + "/versions", 2), ("GET", $"{tenant.Drive}/root/children", 2),
            ("GET", $"{tenant.Drive}/root/delta?token=latest", 1), ("GET", $"{tenant.Drive}/root/delta", 2), ("GET", path + "/permissions", 5), ("GET", path + "0", 1),
        ];

        foreach (var (method, url, units) in calls)
        {
            var before = tenant.Fake.UnitsUsed.Minute;
            await tenant.Call(method, url);
            Assert.Equal((url, (long)units), (url, tenant.Fake.UnitsUsed.Minute - before));
        }
    }

    [Fact]
    public async Task A_day_has_its_own_end_and_a_person_its_own_count()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.Limits = new Limits(1000, 3, 1000));
        for (var i = 0; i < 3; i++) await tenant.Call("GET", $"{tenant.Drive}/root");
        var day = await tenant.Call("GET", $"{tenant.Drive}/root");
        tenant.Fake.Behaviour.Limits = new Limits(1000, 1000, 4);
        var person = await tenant.Call("GET", $"{tenant.Drive}/root");
        tenant.Token = tenant.Fake.IssueToken(FakeGraph.Chief);
        var other = await tenant.Call("GET", $"{tenant.Drive}/root");

        Assert.Equal((429, "86400"), (day.Status, day.Header("Retry-After")));
        Assert.Equal((429, "300", null), (person.Status, person.Header("Retry-After"), person.Header("RateLimit-Limit")));
        Assert.Equal(200, other.Status);
    }

    [Fact]
    public async Task Retry_After_may_be_a_fraction()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.DecimalRetryAfter = true);
        tenant.Fake.Script.OnAny().Throttle(TimeSpan.FromSeconds(2.128), 503);

        var answer = await tenant.Call("GET", $"{tenant.Drive}/root");

        Assert.Equal((503, 2.128), (answer.Status, double.Parse(answer.Header("Retry-After")!, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Chunks_are_charged_to_the_application_of_the_session()
    {
        await using var tenant = await Tenant.Start();
        var url = await tenant.Session("a.bin");
        var before = tenant.Fake.UnitsUsed.Minute;

        await tenant.Chunk(url, new byte[10], 0, 9);

        Assert.Equal(2, tenant.Fake.UnitsUsed.Minute - before);
    }

    [Fact]
    public async Task Parts_of_a_batch_are_throttled_on_their_own()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.Limits = new Limits(2, 1000, 1000));
        var parts = new JsonArray([.. Enumerable.Range(1, 3).Select(i => (JsonNode)new JsonObject { ["id"] = $"{i}", ["method"] = "GET", ["url"] = $"/{tenant.Drive}/root" })]);

        var answer = await tenant.Call("POST", "$batch", new JsonObject { ["requests"] = parts });

        var statuses = answer.Json["responses"]!.AsArray().OrderBy(part => (string?)part!["id"]).Select(part => (int)part!["status"]!);
        Assert.Equal([200, 200, 429], statuses);
    }
}
