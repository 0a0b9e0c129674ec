using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.Tests;

public sealed class BatchTests
{
    [Fact]
    public async Task Parts_are_answered_on_their_own_and_in_another_order()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt");
        var body = $$$"""
            {"requests":[
              {"id":"1","method":"GET","url":"/{{{tenant.Drive}}}/items/{{{item["id"]}}}/content"},
              {"id":"2","method":"GET","url":"/{{{tenant.Drive}}}/root/children?$select=name"},
              {"id":"3","method":"POST","url":"/{{{tenant.Drive}}}/items/{{{item["id"]}}}/checkout"},
              {"id":"4","method":"PATCH","url":"/{{{tenant.Drive}}}/items/{{{item["id"]}}}/listItem/fields","body":{"So":1},"headers":{"Content-Type":"application/json"}}
            ]}
            """;

        var answer = await tenant.Call("POST", "$batch", body);

        var parts = answer.Json["responses"]!.AsArray();
        Assert.Equal(["4", "3", "2", "1"], parts.Select(part => (string?)part!["id"]));
        Assert.Equal([200, 204, 200, 302], parts.Select(part => (int)part!["status"]!));
        Assert.NotNull(parts[3]!["headers"]!["Location"]);
        Assert.Null(parts[1]!["body"]);
        Assert.Equal("a.txt", (string?)parts[2]!["body"]!["value"]![0]!["name"]);
    }

    [Fact]
    public async Task What_depends_on_a_failed_part_is_424()
    {
        await using var tenant = await Tenant.Start();
        var body = $$"""
            {"requests":[
              {"id":"1","method":"GET","url":"/{{tenant.Drive}}/root:/none.txt"},
              {"id":"2","dependsOn":["1"],"method":"GET","url":"/{{tenant.Drive}}/root"},
              {"id":"3","method":"GET","url":"/{{tenant.Drive}}/root"},
              {"id":"4","dependsOn":["2"],"method":"GET","url":"/{{tenant.Drive}}/root"}
            ]}
            """;

        var answer = await tenant.Call("POST", "$batch", body);

        Assert.Equal([424, 200, 424, 404], answer.Json["responses"]!.AsArray().Select(part => (int)part!["status"]!));
    }

    [Fact]
    public async Task Twenty_parts_and_no_more()
    {
        await using var tenant = await Tenant.Start();

        var twenty = await tenant.Call("POST", "$batch", Parts(tenant, 20));
        var more = await tenant.Call("POST", "$batch", Parts(tenant, 21));

        Assert.Equal((200, 400), (twenty.Status, more.Status));
    }

    [Theory]
    [InlineData("""{"requests":[{"id":"1","method":"GET"}]}""")]
    [InlineData("""{"requests":[{"id":"1","method":"POST","url":"/$batch"}]}""")]
    [InlineData("""{"requests":[{"id":"1","method":"GET","url":"/sites/root"},{"id":"1","method":"GET","url":"/sites/root"}]}""")]
    [InlineData("""{"requests":[{"id":"1","dependsOn":["2"],"method":"GET","url":"/sites/root"}]}""")]
    [InlineData("""{"requests":[{"id":"1","method":"PATCH","url":"/sites/root","body":{}}]}""")]
    [InlineData("""{"requests":[{"id":1,"method":"GET","url":"/sites/root"}]}""")]
    [InlineData("""{"requests":[{"id":"1","method":"PUT","url":"/sites/root","body":"%","headers":{"Content-Type":"text/plain"}}]}""")]
    [InlineData("""{"requests":[{"id":"1","method":"GET","url":"/sites/root","headers":{"Accept":1}}]}""")]
    [InlineData("""{"requests":[{"id":"1","method":"GET","url":"/sites/root","dependsOn":"1"}]}""")]
    [InlineData("""{"requests":[{"id":"1","method":"GET","url":"/sites/root","colour":"red"}]}""")]
    [InlineData("""{"requests":[]}""")]
    public async Task Batches_that_are_wrong_are_400(string body)
    {
        await using var tenant = await Tenant.Start();

        Assert.Equal(400, (await tenant.Call("POST", "$batch", body)).Status);
    }

    [Fact]
    public async Task The_script_sees_the_parts()
    {
        await using var tenant = await Tenant.Start();
        tenant.Fake.Script.On("GET", "**/root").Skip(1).Answer(503);

        var answer = await tenant.Call("POST", "$batch", Parts(tenant, 3));

        Assert.Equal([200, 503, 200], answer.Json["responses"]!.AsArray().Select(part => (int)part!["status"]!));
        Assert.Equal(3, tenant.Fake.Log.All.Count(request => request.Host == "batch"));
    }

    private static JsonObject Parts(Tenant tenant, int count) => new()
    {
        ["requests"] = new JsonArray([.. Enumerable.Range(1, count).Select(i => (JsonNode)new JsonObject { ["id"] = $"{i}", ["method"] = "GET", ["url"] = $"/{tenant.Drive}/root" })]),
    };
}
