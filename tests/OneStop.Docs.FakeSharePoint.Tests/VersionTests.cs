using System.Text;
using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.Tests;

public sealed class VersionTests
{
    [Fact]
    public async Task The_content_of_the_current_version_is_refused_by_its_id()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt");

        var content = await tenant.Call("GET", $"{tenant.Drive}/items/{item["id"]}/versions/1.0/content");
        var metadata = await tenant.Call("GET", $"{tenant.Drive}/items/{item["id"]}/versions/current");

        Assert.Equal((400, "invalidRequest"), (content.Status, content.Code));
        Assert.Equal("You cannot get the content of the current version.", (string?)content.Json["error"]!["message"]);
        Assert.Equal((200, "1.0"), (metadata.Status, (string?)metadata.Json["id"]));
    }

    [Fact]
    public async Task Versions_cannot_be_ordered_and_come_newest_first_in_pages()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.PageSize = 2);
        var item = await tenant.Put("a.txt");
        for (var i = 2; i <= 3; i++) await tenant.Put("a.txt", $"{i}");

        var ordered = await tenant.Call("GET", $"{tenant.Drive}/items/{item["id"]}/versions?$orderby=id");
        var first = await tenant.Call("GET", $"{tenant.Drive}/items/{item["id"]}/versions");
        var second = await tenant.Call("GET", (string)first.Json["@odata.nextLink"]!);

        Assert.Equal(400, ordered.Status);
        Assert.Equal(["3.0", "2.0"], first.Json["value"]!.AsArray().Select(one => (string)one!["id"]!));
        Assert.Equal(["1.0"], second.Json["value"]!.AsArray().Select(one => (string)one!["id"]!));
    }

    [Fact]
    public async Task Changing_columns_makes_a_version_of_the_same_content()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt", "một");

        var patch = await tenant.Call("PATCH", $"{tenant.Drive}/items/{item["id"]}/listItem/fields", new JsonObject { ["So"] = 12 });

        Assert.Equal((200, 12), (patch.Status, (int)patch.Json["So"]!));
        Assert.Equal(["2.0", "1.0"], await tenant.VersionIds(item));
        Assert.Equal("một", Encoding.UTF8.GetString(tenant.Fake.Backstage.ContentOf((string)item["id"]!, "2.0")));
    }

    [Fact]
    public async Task Restoring_adds_a_version_and_keeps_the_others()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt", "một");
        await tenant.Put("a.txt", "hai");

        var restore = await tenant.Call("POST", $"{tenant.Drive}/items/{item["id"]}/versions/1.0/restoreVersion");
        var current = await tenant.Call("POST", $"{tenant.Drive}/items/{item["id"]}/versions/3.0/restoreVersion");

        Assert.Equal((204, 400), (restore.Status, current.Status));
        Assert.Equal(["3.0", "2.0", "1.0"], await tenant.VersionIds(item));
        Assert.Equal("một", Encoding.UTF8.GetString(await tenant.Download($"{tenant.Drive}/items/{item["id"]}/content")));
    }

    [Fact]
    public async Task Old_versions_are_trimmed_by_count_and_by_age()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.MaxVersions = 3);
        var item = await tenant.Put("a.txt");
        for (var i = 2; i <= 5; i++) await tenant.Put("a.txt", $"{i}");
        var byCount = await tenant.VersionIds(item);

        tenant.Fake.Behaviour.MaxVersionAge = TimeSpan.FromDays(30);
        tenant.Time.Advance(TimeSpan.FromDays(31));
        tenant.Token = tenant.Fake.IssueToken();
        var byAge = await tenant.VersionIds(item);
        var trimmed = await tenant.Call("GET", $"{tenant.Drive}/items/{item["id"]}/versions/4.0");

        Assert.Equal(["5.0", "4.0", "3.0"], byCount);
        Assert.Equal(["5.0"], byAge);
        Assert.Equal(404, trimmed.Status);
    }

    [Fact]
    public async Task Version_ids_may_be_guids()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.VersionIds = VersionIdStyle.Guids);
        var item = await tenant.Put("a.txt");
        await tenant.Put("a.txt", "hai");

        var ids = await tenant.VersionIds(item);

        Assert.Equal(2, ids.Distinct().Count(id => Guid.TryParse(id, out _)));
    }

    [Fact]
    public async Task A_folder_has_no_versions()
    {
        await using var tenant = await Tenant.Start();

        var answer = await tenant.Call("GET", $"{tenant.Drive}/root/versions");

        Assert.Equal(404, answer.Status);
    }

    [Fact]
    public async Task Two_writers_with_one_eTag_make_one_version_and_one_412()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt");
        var (tag, path) = ((string)item["eTag"]!, $"{tenant.Drive}/items/{item["id"]}/content");

        var both = await Task.WhenAll(
            tenant.Call("PUT", path, "một"u8.ToArray(), ("If-Match", tag)),
            tenant.Call("PUT", path, "hai"u8.ToArray(), ("If-Match", tag)));

        Assert.Equal([200, 412], both.Select(answer => answer.Status).Order());
        Assert.Equal(["2.0", "1.0"], await tenant.VersionIds(item));
    }
}
