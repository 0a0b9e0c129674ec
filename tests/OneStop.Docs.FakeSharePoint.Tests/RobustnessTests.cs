using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.Tests;

/// <summary>Wrong types anywhere are refused with an error body; the fake never breaks.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Values = ["1", "\"x\"", "true", "null", "[]", "{}", "[1]", "[{}]", "[null]", "-1", "\"\"", """{"id":1}""", """[{"id":"1"}]"""];

    private static readonly string[] Bodies = ["", "null", "1", "[]", "\"x\"", "{", "{}", """{"a":{"a":{"a":1}}}""", "\u0000"];

    public static TheoryData<string, string, string> Requests => new()
    {
        { "POST", "{drive}/root/children", "name folder description @microsoft.graph.conflictBehavior" },
        { "PATCH", "{item}", "name parentReference description @microsoft.graph.conflictBehavior" },
        { "PUT", "{drive}/root", "name @microsoft.graph.conflictBehavior @microsoft.graph.sourceUrl" },
        { "POST", "{item}/restore", "name parentReference" },
        { "POST", "{item}/createUploadSession", "item deferCommit" },
        { "POST", "{item}/checkin", "comment checkInAs" },
        { "POST", "{item}/checkout", "" },
        { "POST", "{item}/versions/1.0/restoreVersion", "" },
        { "PATCH", "{item}/listItem/fields", "So id" },
        { "PATCH", "{item}/retentionLabel", "name retentionSettings" },
        { "POST", "{item}/createLink", "type scope password expirationDateTime" },
        { "POST", "{item}/invite", "recipients roles requireSignIn expirationDateTime" },
        { "PATCH", "{item}/permissions/x", "roles" },
        { "POST", "{item}/copy", "name parentReference includeAllVersionHistory" },
        { "POST", "sites/{site}/permissions", "roles grantedTo" },
        { "POST", "search/query", "requests" },
        { "POST", "subscriptions", "changeType notificationUrl resource expirationDateTime" },
        { "PATCH", "subscriptions/x", "expirationDateTime" },
        { "POST", "$batch", "requests" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Wrong_types_never_break_the_fake(string method, string path, string members)
    {
        await using var tenant = await Tenant.Start();
        tenant.Token = tenant.Fake.IssueToken(FakeGraph.Chief, null, "Sites.FullControl.All");
        var item = await tenant.Put("a.txt");
        var url = path.Replace("{drive}", tenant.Drive, StringComparison.Ordinal).Replace("{site}", tenant.Fake.SiteId, StringComparison.Ordinal)
            .Replace("{item}", $"{tenant.Drive}/items/{item["id"]}", StringComparison.Ordinal);
        var names = members.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var pairs = names.SelectMany(name => Values.Select(value => Good(names, name, value)));

        foreach (var body in Bodies.Concat(pairs)) await tenant.Call(method, url, body);

        Assert.DoesNotContain(tenant.Fake.Log.All, request => request.Status is 0 or 500 || request.Fault is not null);
    }

    [Fact]
    public async Task Odd_paths_never_break_the_fake()
    {
        await using var tenant = await Tenant.Start();
        string[] tails = ["", "/", "//", ":", ":/", "::", ":/:/", ":/a:", ":/a:/", ":/a/:/content", "/content/", "/versions/", "/versions//content", "/%00", ":/%2F:/content", ":/%ff:/content", "/delta(token=')", "/delta(token='')", "/permissions/%20"];
        foreach (var tail in tails)
        {
            foreach (var start in (string[])[$"{tenant.Drive}/root", $"{tenant.Drive}/items/x", "drives/x", "drives", "sites/x", "sites/contoso.sharepoint.com", "shares/u!YQ/driveItem"])
            {
                foreach (var method in (string[])["GET", "PUT", "DELETE"]) await tenant.Call(method, tenant.Fake.GraphUrl + start + tail);
            }
        }

        foreach (var path in (string[])["", "up", "up/", "up/a/b", "dl", "dl/a", "dl/a/b/c/d", "dl/a/b/c/d/e", "pdf", "pdf/a/b/c/d", "monitor", "monitor/x", "x"])
        {
            foreach (var method in (string[])["GET", "PUT", "POST", "DELETE", "PATCH"]) await tenant.Bare(method, new Uri(tenant.Fake.ContentUrl, path).ToString());
        }

        Assert.DoesNotContain(tenant.Fake.Log.All, request => request.Status is 0 or 500 || request.Fault is not null);
    }

    /// <summary>A body with one wrong member; the others as Graph wants them, so that the wrong one is reached.</summary>
    private static string Good(string[] names, string wrong, string value)
    {
        var body = new JsonObject();
        foreach (var name in names)
        {
            body[name] = name == wrong ? JsonNode.Parse(value) : name switch
            {
                "folder" or "item" => new JsonObject(),
                "roles" => new JsonArray("read"),
                "recipients" => JsonNode.Parse("""[{"email":"a@example.com"}]"""),
                "grantedTo" => JsonNode.Parse("""[{"application":{"id":"1"}}]"""),
                "type" => "view",
                "scope" => "organization",
                "changeType" => "updated",
                "checkInAs" => "published",
                "resource" => "/drives/x/root",
                "notificationUrl" => "http://127.0.0.1:1/",
                "expirationDateTime" => "2026-07-02T00:00:00Z",
                "name" => "b.txt",
                "@microsoft.graph.conflictBehavior" => "rename",
                _ => null,
            };
            if (body[name] is null && name != wrong) body.Remove(name);
        }

        return body.ToJsonString();
    }
}
