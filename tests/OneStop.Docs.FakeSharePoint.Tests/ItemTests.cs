using System.Text;
using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.Tests;

public sealed class ItemTests
{
    [Fact]
    public async Task A_put_makes_a_file_and_a_second_put_a_version()
    {
        await using var tenant = await Tenant.Start();

        var first = await tenant.Call("PUT", $"{tenant.Drive}/root:/a.txt:/content", "một"u8.ToArray());
        var second = await tenant.Call("PUT", $"{tenant.Drive}/items/{first.Json["id"]}/content", "hai"u8.ToArray());

        Assert.Equal((201, 200), (first.Status, second.Status));
        Assert.Equal(["2.0", "1.0"], await tenant.VersionIds(first.Json));
        Assert.Equal("hai", Encoding.UTF8.GetString(await tenant.Download($"{tenant.Drive}/items/{first.Json["id"]}/content")));
        Assert.Equal("một", Encoding.UTF8.GetString(await tenant.Download($"{tenant.Drive}/items/{first.Json["id"]}/versions/1.0/content")));
    }

    [Fact]
    public async Task Put_replaces_unless_asked_to_fail_or_to_rename()
    {
        await using var tenant = await Tenant.Start();
        await tenant.Put("a.txt");
        var path = $"{tenant.Drive}/root:/a.txt:/content?@microsoft.graph.conflictBehavior=";

        var fail = await tenant.Call("PUT", path + "fail", "x"u8.ToArray());
        var rename = await tenant.Call("PUT", path + "rename", "x"u8.ToArray());
        var wrong = await tenant.Call("PUT", path + "merge", "x"u8.ToArray());

        Assert.Equal((409, "nameAlreadyExists"), (fail.Status, fail.Code));
        Assert.Equal((201, "a 1.txt"), (rename.Status, (string?)rename.Json["name"]));
        Assert.Equal(400, wrong.Status);
    }

    [Fact]
    public async Task A_folder_is_made_once()
    {
        await using var tenant = await Tenant.Start();
        var body = new JsonObject { ["name"] = "Công văn", ["folder"] = new JsonObject(), ["@microsoft.graph.conflictBehavior"] = "fail" };

        var first = await tenant.Call("POST", $"{tenant.Drive}/root/children", body);
        var second = await tenant.Call("POST", $"{tenant.Drive}/root/children", body);

        Assert.Equal(201, first.Status);
        Assert.Equal(0, (int)first.Json["folder"]!["childCount"]!);
        Assert.Equal((409, "nameAlreadyExists"), (second.Status, second.Code));
    }

    [Theory]
    [InlineData("a:b.txt")]
    [InlineData("a*.txt")]
    [InlineData("a?.txt")]
    [InlineData("a\"b.txt")]
    [InlineData("a<b.txt")]
    [InlineData("a>b.txt")]
    [InlineData("a|b.txt")]
    [InlineData("a\\b.txt")]
    [InlineData(" a.txt")]
    [InlineData("a.txt ")]
    [InlineData("~$a.docx")]
    public async Task Names_that_SharePoint_forbids_are_refused(string name)
    {
        await using var tenant = await Tenant.Start();

        var put = await tenant.Call("PUT", $"{tenant.Drive}/root:/{Uri.EscapeDataString(name)}:/content", "x"u8.ToArray());
        var folder = await tenant.Call("POST", $"{tenant.Drive}/root/children", new JsonObject { ["name"] = name, ["folder"] = new JsonObject() });

        Assert.Equal((400, "invalidRequest"), (put.Status, put.Code));
        Assert.Equal((400, "invalidRequest"), (folder.Status, folder.Code));
        Assert.Empty(tenant.Fake.Backstage.Files());
    }

    [Fact]
    public async Task A_decomposed_name_is_another_name()
    {
        await using var tenant = await Tenant.Start();

        await tenant.Put("Tờ trình.txt".Normalize(NormalizationForm.FormC));
        await tenant.Put("Tờ trình.txt".Normalize(NormalizationForm.FormD));

        Assert.Equal(2, tenant.Fake.Backstage.Files().Count);
    }

    [Fact]
    public async Task Metadata_changes_the_eTag_alone_content_both_tags()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt");

        await tenant.Call("PATCH", $"{tenant.Drive}/items/{item["id"]}/listItem/fields", new JsonObject { ["Trang_thai"] = "Trình" });
        var afterFields = await tenant.Item(item);
        await tenant.Put("a.txt", "mới");
        var afterContent = await tenant.Item(item);

        Assert.NotEqual((string?)item["eTag"], (string?)afterFields["eTag"]);
        Assert.Equal((string?)item["cTag"], (string?)afterFields["cTag"]);
        Assert.NotEqual((string?)afterFields["cTag"], (string?)afterContent["cTag"]);
    }

    [Fact]
    public async Task A_deleted_file_goes_to_the_bin_and_comes_back_with_its_versions()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt");
        await tenant.Put("a.txt", "hai");

        var delete = await tenant.Call("DELETE", $"{tenant.Drive}/items/{item["id"]}");
        var gone = await tenant.Call("GET", $"{tenant.Drive}/items/{item["id"]}");
        var restore = await tenant.Call("POST", $"{tenant.Drive}/items/{item["id"]}/restore");

        Assert.Equal((204, 404, "itemNotFound"), (delete.Status, gone.Status, gone.Code));
        Assert.Equal(200, restore.Status);
        Assert.Equal(["2.0", "1.0"], await tenant.VersionIds(item));
    }

    [Fact]
    public async Task Rename_and_move_keep_the_id_and_refuse_taken_names()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt");
        await tenant.Put("b.txt");
        var folder = (await tenant.Call("POST", $"{tenant.Drive}/root/children", new JsonObject { ["name"] = "Lưu", ["folder"] = new JsonObject() })).Json;

        var taken = await tenant.Call("PATCH", $"{tenant.Drive}/items/{item["id"]}", new JsonObject { ["name"] = "b.txt" });
        var moved = await tenant.Call(
            "PATCH", $"{tenant.Drive}/items/{item["id"]}", new JsonObject { ["name"] = "b.txt", ["parentReference"] = new JsonObject { ["id"] = (string?)folder["id"] } });
        var byPath = await tenant.Call("GET", $"{tenant.Drive}/root:/L%C6%B0u/b.txt");

        Assert.Equal(409, taken.Status);
        Assert.Equal(200, moved.Status);
        Assert.Equal((string?)item["id"], (string?)byPath.Json["id"]);
    }

    [Fact]
    public async Task A_folder_is_not_moved_or_copied_into_itself_and_comes_back_whole()
    {
        await using var tenant = await Tenant.Start();
        var outer = (await tenant.Call("POST", $"{tenant.Drive}/root/children", new JsonObject { ["name"] = "Ngoài", ["folder"] = new JsonObject() })).Json;
        var inner = (await tenant.Call("POST", $"{tenant.Drive}/items/{outer["id"]}/children", new JsonObject { ["name"] = "Trong", ["folder"] = new JsonObject() })).Json;
        await tenant.Call("PUT", $"{tenant.Drive}/items/{inner["id"]}:/a.txt:/content", "x"u8.ToArray());
        await tenant.Call("PUT", $"{tenant.Drive}/items/{inner["id"]}:/b.txt:/content", "x"u8.ToArray());
        var target = new JsonObject { ["parentReference"] = new JsonObject { ["id"] = (string?)inner["id"] } };

        var moved = await tenant.Call("PATCH", $"{tenant.Drive}/items/{outer["id"]}", target);
        var copied = await tenant.Call("POST", $"{tenant.Drive}/items/{outer["id"]}/copy", target);
        await tenant.Call("DELETE", $"{tenant.Drive}/root:/Ngoài/Trong/b.txt");
        await tenant.Call("DELETE", $"{tenant.Drive}/items/{outer["id"]}");
        var restored = await tenant.Call("POST", $"{tenant.Drive}/items/{outer["id"]}/restore");

        Assert.Equal((400, 400, 200), (moved.Status, copied.Status, restored.Status));
        Assert.Equal(200, (await tenant.Call("GET", $"{tenant.Drive}/root:/Ngoài/Trong/a.txt")).Status);
        Assert.Equal(404, (await tenant.Call("GET", $"{tenant.Drive}/root:/Ngoài/Trong/b.txt")).Status);
    }

    [Fact]
    public async Task Columns_come_with_their_item_when_expanded()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt");
        await tenant.Call("PATCH", $"{tenant.Drive}/items/{item["id"]}/listItem/fields", new JsonObject { ["So"] = 12 });

        var plain = await tenant.Call("GET", $"{tenant.Drive}/items/{item["id"]}?$expand=listItem");
        var nested = await tenant.Call("GET", $"{tenant.Drive}/items/{item["id"]}?$expand=listItem($expand=fields)");

        Assert.Null(plain.Json["listItem"]!["fields"]);
        Assert.Equal(12, (int)nested.Json["listItem"]!["fields"]!["So"]!);
    }

    [Fact]
    public async Task Children_come_in_pages_and_late_when_listings_lag()
    {
        await using var tenant = await Tenant.Start(behaviour =>
        {
            behaviour.PageSize = 2;
            behaviour.ListingLag = TimeSpan.FromSeconds(10);
        });
        foreach (var name in (string[])["a.txt", "b.txt", "c.txt"]) await tenant.Put(name);

        var early = await tenant.Call("GET", $"{tenant.Drive}/root/children");
        tenant.Time.Advance(TimeSpan.FromSeconds(10));
        var first = await tenant.Call("GET", $"{tenant.Drive}/root/children?$select=name");
        var second = await tenant.Call("GET", (string)first.Json["@odata.nextLink"]!);

        Assert.Empty(early.Json["value"]!.AsArray());
        Assert.Equal("""[{"name":"a.txt"},{"name":"b.txt"}]""", first.Json["value"]!.ToJsonString());
        Assert.Equal("""[{"name":"c.txt"}]""", second.Json["value"]!.ToJsonString());
        Assert.Null(second.Json["@odata.nextLink"]);
    }
}
