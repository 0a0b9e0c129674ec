using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.Tests;

/// <summary>Copies lose what trap 13 says, and take their time.</summary>
public sealed class CopyTests
{
    [Theory]
    [InlineData("""{"name":"b.txt","includeAllVersionHistory":true}""", "b.txt", 1)]
    [InlineData("""{"parentReference":{"path":"/drive/root:/Lưu"},"includeAllVersionHistory":true}""", "a.txt", 2)]
    [InlineData("""{"parentReference":{"path":"/drive/root:/Lưu"}}""", "a.txt", 1)]
    public async Task A_copy_loses_columns_and_with_a_name_the_history(string body, string name, int versions)
    {
        await using var tenant = await Tenant.Start();
        await tenant.Call("POST", $"{tenant.Drive}/root/children", new JsonObject { ["name"] = "Lưu", ["folder"] = new JsonObject() });
        var item = await tenant.Put("a.txt", "một");
        await tenant.Call("PATCH", $"{tenant.Drive}/items/{item["id"]}/listItem/fields", """{"So":1}""");

        var start = await tenant.Call("POST", $"{tenant.Drive}/items/{item["id"]}/copy", body);
        var done = await tenant.Bare("GET", start.Header("Location")!);

        var copy = await tenant.Call("GET", $"{tenant.Drive}/items/{done.Json["resourceId"]}");
        Assert.Equal(name, (string?)copy.Json["name"]);
        Assert.Equal(versions, (await tenant.VersionIds(copy.Json)).Length);
        Assert.Null((await tenant.Call("GET", $"{tenant.Drive}/items/{copy.Json["id"]}/listItem/fields")).Json["So"]);
    }

    [Fact]
    public async Task A_copy_onto_a_taken_name_fails_at_its_monitor()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt");
        await tenant.Put("b.txt");

        var start = await tenant.Call("POST", $"{tenant.Drive}/items/{item["id"]}/copy", """{"name":"b.txt"}""");
        var done = await tenant.Bare("GET", start.Header("Location")!);

        Assert.Equal((202, "failed"), (start.Status, (string?)done.Json["status"]));
        Assert.Equal("nameAlreadyExists", (string?)done.Json["error"]!["code"]);
    }

    [Fact]
    public async Task A_copy_is_not_there_before_its_time()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.CopyTakes = TimeSpan.FromSeconds(5));
        var item = await tenant.Put("a.txt");
        await tenant.Call("POST", $"{tenant.Drive}/items/{item["id"]}/copy", """{"name":"b.txt"}""");

        var early = await tenant.Call("GET", $"{tenant.Drive}/root:/b.txt");
        tenant.Time.Advance(TimeSpan.FromSeconds(5));
        var late = await tenant.Call("GET", $"{tenant.Drive}/root:/b.txt");

        Assert.Equal((404, 200), (early.Status, late.Status));
    }

    [Fact]
    public async Task A_folder_is_copied_with_what_it_holds()
    {
        await using var tenant = await Tenant.Start();
        var folder = (await tenant.Call("POST", $"{tenant.Drive}/root/children", new JsonObject { ["name"] = "Lưu", ["folder"] = new JsonObject() })).Json;
        await tenant.Call("PUT", $"{tenant.Drive}/items/{folder["id"]}:/a.txt:/content", "x"u8.ToArray());

        await tenant.Call("POST", $"{tenant.Drive}/items/{folder["id"]}/copy", """{"name":"Bản sao"}""");

        Assert.Equal(200, (await tenant.Call("GET", $"{tenant.Drive}/root:/Bản sao/a.txt")).Status);
    }
}
