using System.Text;
using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.Tests;

/// <summary>Check-outs, files open in Word, and records.</summary>
public sealed class LockTests
{
    [Theory]
    [InlineData(LockCode.NotAllowed, "notAllowed")]
    [InlineData(LockCode.ResourceLocked, "resourceLocked")]
    [InlineData(LockCode.AccessDenied, "accessDenied")]
    public async Task A_file_open_in_Word_is_423_for_every_write(LockCode code, string expected)
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.LockedAs = code);
        var item = await tenant.Put("a.txt");
        var path = $"{tenant.Drive}/items/{item["id"]}";
        tenant.Fake.Backstage.OpenInWord((string)item["id"]!);

        Answer[] refused =
        [
            await tenant.Call("PUT", path + "/content", "x"u8.ToArray()),
            await tenant.Call("POST", path + "/createUploadSession"),
            await tenant.Call("PATCH", path + "/listItem/fields", """{"So":1}"""),
            await tenant.Call("PATCH", path, """{"name":"b.txt"}"""),
            await tenant.Call("POST", path + "/checkout"),
            await tenant.Call("DELETE", path),
        ];
        tenant.Fake.Backstage.CloseWord((string)item["id"]!);
        var after = await tenant.Call("PUT", path + "/content", "x"u8.ToArray());

        Assert.All(refused, answer => Assert.Equal((423, expected), (answer.Status, answer.Code)));
        Assert.Equal(200, after.Status);
        Assert.Equal(["2.0", "1.0"], await tenant.VersionIds(item));
    }

    [Fact]
    public async Task A_file_opened_during_an_upload_is_423_at_the_end()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.bin");
        var url = await tenant.Session("a.bin", "replace");
        tenant.Fake.Backstage.OpenInWord((string)item["id"]!);

        var end = await tenant.Chunk(url, new byte[10], 0, 9);

        Assert.Equal(423, end.Status);
    }

    [Fact]
    public async Task A_check_out_makes_one_version_of_all_that_was_saved()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt", "một");
        var path = $"{tenant.Drive}/items/{item["id"]}";
        await tenant.Call("POST", path + "/checkout");
        await tenant.Put("a.txt", "hai");
        await tenant.Call("PATCH", path + "/listItem/fields", """{"So":7}""");
        await tenant.Put("a.txt", "ba");
        var mine = Encoding.UTF8.GetString(await tenant.Download(path + "/content"));
        var state = await tenant.Item(item);
        var me = tenant.Token;
        tenant.Token = tenant.Fake.IssueToken(FakeGraph.Chief);
        var others = Encoding.UTF8.GetString(await tenant.Download(path + "/content"));
        var othersFields = await tenant.Call("GET", path + "/listItem/fields");
        tenant.Token = me;

        var checkIn = await tenant.Call("POST", path + "/checkin", """{"comment":"Sửa theo góp ý"}""");

        Assert.Equal(("ba", "một", 204), (mine, others, checkIn.Status));
        Assert.Equal("checkout", (string?)state["publication"]!["level"]);
        Assert.Null(othersFields.Json["So"]);
        Assert.Equal(["2.0", "1.0"], await tenant.VersionIds(item));
        Assert.Equal(7, (int)(await tenant.Call("GET", path + "/listItem/fields")).Json["So"]!);
    }

    [Fact]
    public async Task Another_persons_check_out_is_423_and_none_at_all_400()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt");
        var path = $"{tenant.Drive}/items/{item["id"]}";
        var none = (await tenant.Call("POST", path + "/checkin"), await tenant.Call("POST", path + "/discardCheckout"));
        await tenant.Call("POST", path + "/checkout");
        tenant.Token = tenant.Fake.IssueToken(FakeGraph.Chief);

        Answer[] refused =
        [
            await tenant.Call("POST", path + "/checkout"),
            await tenant.Call("POST", path + "/checkin"),
            await tenant.Call("POST", path + "/discardCheckout"),
            await tenant.Call("PUT", path + "/content", "x"u8.ToArray()),
        ];
        tenant.Token = tenant.Fake.IssueToken(FakeGraph.Application);
        var byApplication = await tenant.Call("POST", path + "/discardCheckout");

        Assert.Equal((400, 400), (none.Item1.Status, none.Item2.Status));
        Assert.All(refused, answer => Assert.Equal(423, answer.Status));
        Assert.Equal(204, byApplication.Status);
    }

    [Fact]
    public async Task Giving_a_check_out_up_forgets_what_was_saved()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt", "một");
        var path = $"{tenant.Drive}/items/{item["id"]}";
        await tenant.Call("POST", path + "/checkout");
        await tenant.Put("a.txt", "hai");

        await tenant.Call("POST", path + "/discardCheckout");

        Assert.Equal("một", Encoding.UTF8.GetString(await tenant.Download(path + "/content")));
        Assert.Equal(["1.0"], await tenant.VersionIds(item));
    }

    [Fact]
    public async Task The_latest_comment_stands_at_every_version_unless_switched_off()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt");
        foreach (var comment in (string[])["lần một", "lần hai"])
        {
            await tenant.Call("POST", $"{tenant.Drive}/items/{item["id"]}/checkout");
            await tenant.Call("POST", $"{tenant.Drive}/items/{item["id"]}/checkin", new JsonObject { ["comment"] = comment });
        }

        var reported = await Comments(tenant, item);
        tenant.Fake.Behaviour.LatestCommentEverywhere = false;
        var wished = await Comments(tenant, item);

        Assert.Equal<IEnumerable<string?>>(["lần hai", "lần hai", "lần hai"], reported);
        Assert.Equal<IEnumerable<string?>>(["lần hai", "lần một", null], wished);
    }

    [Fact]
    public async Task A_library_with_minor_versions_publishes_on_demand()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.MinorVersions = true);
        var item = await tenant.Put("a.txt");
        var path = $"{tenant.Drive}/items/{item["id"]}";

        await tenant.Call("POST", path + "/checkout");
        await tenant.Call("POST", path + "/checkin", """{"comment":"nháp"}""");
        await tenant.Call("POST", path + "/checkout");
        await tenant.Call("POST", path + "/checkin", """{"checkInAs":"published"}""");
        await tenant.Put("a.txt", "sau");

        Assert.Equal(["1.1", "1.0", "0.2", "0.1"], await tenant.VersionIds(item));
    }

    [Fact]
    public async Task A_locked_record_refuses_changes_and_its_label_needs_full_control()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt");
        var path = $"{tenant.Drive}/items/{item["id"]}";
        var first = await tenant.Call("PATCH", path + "/retentionLabel", """{"name":"Record"}""");

        var write = await tenant.Call("PUT", path + "/content", "x"u8.ToArray());
        var fields = await tenant.Call("PATCH", path + "/listItem/fields", """{"So":1}""");
        var delete = await tenant.Call("DELETE", path);
        var remove = await tenant.Call("DELETE", path + "/retentionLabel");
        var unlock = await tenant.Call("PATCH", path + "/retentionLabel", """{"retentionSettings":{"isRecordLocked":false}}""");
        var unlocked = await tenant.Call("PUT", path + "/content", "x"u8.ToArray());
        tenant.Token = tenant.Fake.IssueToken(FakeGraph.Chief, null, "Sites.FullControl.All");
        var removed = await tenant.Call("DELETE", path + "/retentionLabel");

        Assert.Equal((201, true), (first.Status, (bool)first.Json["retentionSettings"]!["isRecordLocked"]!));
        Assert.Equal((403, 403, 403, 403), (write.Status, fields.Status, delete.Status, remove.Status));
        Assert.Equal((200, 200, 204), (unlock.Status, unlocked.Status, removed.Status));
        Assert.Equal(404, (await tenant.Call("GET", path + "/retentionLabel")).Status);
    }

    private static async Task<string?[]> Comments(Tenant tenant, JsonNode item)
    {
        var list = await tenant.Call("GET", $"{tenant.Drive}/items/{item["id"]}/versions");
        return [.. list.Json["value"]!.AsArray().Select(version => (string?)version!["comment"])];
    }
}
