using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.Tests;

public sealed class SearchTests
{
    [Theory]
    [InlineData("trình", "Tờ trình 12.docx")]
    [InlineData("TRÌNH 12", "Tờ trình 12.docx")]
    [InlineData("tr", "")]
    [InlineData("tr*", "Tờ trình 12.docx")]
    [InlineData("\"tờ trình\"", "Tờ trình 12.docx")]
    [InlineData("\"trình tờ\"", "")]
    [InlineData("filetype:txt", "Công văn.txt")]
    [InlineData("So:12/TTr", "Công văn.txt")]
    [InlineData("12", "Tờ trình 12.docx,Công văn.txt")]
    [InlineData("không", "")]
    public async Task Whole_words_of_names_and_columns_are_found(string query, string expected)
    {
        await using var tenant = await Tenant.Start();
        await tenant.Put("Tờ trình 12.docx");
        var other = await tenant.Put("Công văn.txt");
        await tenant.Call("PATCH", $"{tenant.Drive}/items/{other["id"]}/listItem/fields", """{"So":"12/TTr"}""");

        Assert.Equal(expected, string.Join(',', await Names(tenant, query)));
    }

    [Fact]
    public async Task The_index_lags_behind_saving_and_deleting()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.SearchLag = TimeSpan.FromMinutes(5));
        var item = await tenant.Put("a.txt");
        var atOnce = await Names(tenant, "filetype:txt");
        tenant.Time.Advance(TimeSpan.FromMinutes(5));
        var later = await Names(tenant, "filetype:txt");
        await tenant.Call("DELETE", $"{tenant.Drive}/items/{item["id"]}");
        var stillThere = await Names(tenant, "filetype:txt");
        tenant.Time.Advance(TimeSpan.FromMinutes(5));
        var gone = await Names(tenant, "filetype:txt");

        Assert.Equal((0, 1, 1, 0), (atOnce.Count, later.Count, stillThere.Count, gone.Count));
    }

    [Fact]
    public async Task Hits_come_in_pages()
    {
        await using var tenant = await Tenant.Start();
        for (var i = 0; i < 5; i++) await tenant.Put($"{i}.txt");

        var answer = await tenant.Call("POST", "search/query", Query("filetype:txt", 3, 2));

        var container = answer.Json["value"]![0]!["hitsContainers"]![0]!;
        Assert.Equal((5, false), ((int)container["total"]!, (bool)container["moreResultsAvailable"]!));
        Assert.Equal(["3.txt", "4.txt"], container["hits"]!.AsArray().Select(hit => (string?)hit!["resource"]!["name"]));
    }

    [Theory]
    [InlineData("""{"requests":[{"entityTypes":["message"],"query":{"queryString":"a"}}]}""")]
    [InlineData("""{"requests":[{"entityTypes":["driveItem"],"query":{"queryString":""}}]}""")]
    [InlineData("""{"requests":[{"entityTypes":["driveItem"],"query":{"queryString":"a"},"size":0}]}""")]
    [InlineData("""{"requests":[{"query":{"queryString":"a"}}]}""")]
    [InlineData("""{"requests":[{"entityTypes":3,"query":{"queryString":"a"}}]}""")]
    [InlineData("""{"requests":[{"entityTypes":[null],"query":{"queryString":"a"}}]}""")]
    [InlineData("""{"requests":[{"entityTypes":["driveItem"],"query":"a"}]}""")]
    [InlineData("""{"requests":[{"entityTypes":["driveItem"],"query":{"queryString":3}}]}""")]
    [InlineData("""{"requests":[{"entityTypes":["driveItem"],"query":{"queryString":"a"},"size":"5"}]}""")]
    [InlineData("""{"requests":[{"entityTypes":["driveItem"],"query":{"queryString":"a"},"fields":3}]}""")]
    [InlineData("""{"requests":[]}""")]
    public async Task Queries_that_are_wrong_are_400(string body)
    {
        await using var tenant = await Tenant.Start();

        Assert.Equal(400, (await tenant.Call("POST", "search/query", body)).Status);
    }

    private static async Task<List<string>> Names(Tenant tenant, string query)
    {
        tenant.Token = tenant.Fake.IssueToken();
        var answer = await tenant.Call("POST", "search/query", Query(query, 0, 25));
        return [.. answer.Json["value"]![0]!["hitsContainers"]![0]!["hits"]!.AsArray().Select(hit => (string)hit!["resource"]!["name"]!)];
    }

    private static JsonObject Query(string query, int from, int size) => new()
    {
        ["requests"] = new JsonArray(new JsonObject
        {
            ["entityTypes"] = new JsonArray("driveItem"),
            ["query"] = new JsonObject { ["queryString"] = query },
            ["from"] = from,
            ["size"] = size,
        }),
    };
}
