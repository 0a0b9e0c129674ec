using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.Tests;

public sealed class DeltaTests
{
    [Fact]
    public async Task A_round_tells_everything_and_the_next_only_what_changed()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.PageSize = 2);
        var a = await tenant.Put("a.txt");
        await tenant.Put("b.txt");
        var (first, link) = await Round(tenant, $"{tenant.Drive}/root/delta");

        await tenant.Put("c.txt");
        await tenant.Call("DELETE", $"{tenant.Drive}/items/{a["id"]}");
        var (second, next) = await Round(tenant, link);
        var (third, _) = await Round(tenant, next);

        Assert.Equal(["root", "a.txt", "b.txt"], first.Select(item => (string?)item["name"]));
        Assert.Equal(["c.txt", "a.txt"], second.Select(item => (string?)item["name"]));
        Assert.NotNull(second[1]["deleted"]);
        Assert.Empty(third);
    }

    [Fact]
    public async Task What_changes_between_two_pages_comes_with_the_next_round()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.PageSize = 2);
        await tenant.Put("a.txt");
        var b = await tenant.Put("b.txt");
        var page = await tenant.Call("GET", $"{tenant.Drive}/root/delta");

        await tenant.Put("b.txt", "mới");
        var (rest, link) = await Round(tenant, (string)page.Json["@odata.nextLink"]!);
        var (next, _) = await Round(tenant, link);

        Assert.Empty(rest);
        Assert.Equal([(string?)b["id"]], next.Select(item => (string?)item["id"]));
    }

    [Fact]
    public async Task An_item_may_come_twice_and_the_last_one_counts()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.DeltaRepeatsItems = true);
        var (_, link) = await Round(tenant, $"{tenant.Drive}/root/delta?token=latest");
        var a = await tenant.Put("a.txt");

        var (rows, _) = await Round(tenant, link);

        Assert.Equal([(string?)a["id"], (string?)a["id"]], rows.Select(item => (string?)item["id"]));
        Assert.NotEqual((string?)a["eTag"], (string?)rows[0]["eTag"]);
        Assert.Equal((string?)a["eTag"], (string?)rows[1]["eTag"]);
    }

    [Fact]
    public async Task A_token_that_is_too_old_is_410_with_where_to_begin()
    {
        await using var tenant = await Tenant.Start();
        await tenant.Put("a.txt");
        var (_, link) = await Round(tenant, $"{tenant.Drive}/root/delta");
        tenant.Fake.Backstage.ForgetChanges();

        var gone = await tenant.Call("GET", link);
        var (rows, fresh) = await Round(tenant, gone.Header("Location")!);
        var (none, _) = await Round(tenant, fresh);

        Assert.Equal(410, gone.Status);
        Assert.StartsWith("resync", gone.Code, StringComparison.Ordinal);
        Assert.Equal(["root", "a.txt"], rows.Select(item => (string?)item["name"]));
        Assert.Empty(none);
    }

    private static async Task<(List<JsonNode> Rows, string DeltaLink)> Round(Tenant tenant, string url)
    {
        var rows = new List<JsonNode>();
        for (string? next = url; ;)
        {
            var page = await tenant.Call("GET", next);
            Assert.True(page.Status == 200, page.Text);
            rows.AddRange(page.Json["value"]!.AsArray().Select(row => row!));
            next = (string?)page.Json["@odata.nextLink"];
            if (next is null) return (rows, (string)page.Json["@odata.deltaLink"]!);
        }
    }
}
