namespace OneStop.Docs.FakeSharePoint.Tests;

/// <summary>What is refused before anything is done.</summary>
public sealed class AccessTests
{
    [Fact]
    public async Task Missing_foreign_changed_and_expired_tokens_are_401()
    {
        await using var tenant = await Tenant.Start();
        var good = tenant.Token!;
        var statuses = new List<int>();
        foreach (var token in (string?[])[null, "eyJ0eXAiOiJKV1QifQ.e30.x", good[..^2] + "xx", "fake..", good.Replace("fake.", "other.", StringComparison.Ordinal)])
        {
            tenant.Token = token;
            var answer = await tenant.Call("GET", $"{tenant.Drive}/root");
            statuses.Add(answer.Status);
            Assert.Equal("InvalidAuthenticationToken", answer.Code);
            Assert.StartsWith("Bearer ", answer.Header("WWW-Authenticate"), StringComparison.Ordinal);
        }

        tenant.Token = good;
        tenant.Time.Advance(TimeSpan.FromMinutes(59));
        statuses.Add((await tenant.Call("GET", $"{tenant.Drive}/root")).Status);
        tenant.Time.Advance(TimeSpan.FromMinutes(1));
        statuses.Add((await tenant.Call("GET", $"{tenant.Drive}/root")).Status);

        Assert.Equal([401, 401, 401, 401, 401, 200, 401], statuses);
    }

    [Theory]
    [InlineData("GET", "me", 400)]
    [InlineData("GET", "me/drive/root", 400)]
    [InlineData("GET", "{drive}", 400)]
    [InlineData("GET", "{drive}/root/thumbnails", 400)]
    [InlineData("GET", "{drive}/root/analytics", 400)]
    [InlineData("GET", "{drive}/root:a.txt", 400)]
    [InlineData("GET", "{drive}/root:/a//b.txt", 400)]
    [InlineData("GET", "{drive}/root:/a.txt:content", 400)]
    [InlineData("GET", "{drive}/root?$filter=name eq 'a'", 400)]
    [InlineData("GET", "{drive}/root?colour=red", 400)]
    [InlineData("GET", "{drive}/root?$expand=thumbnails", 400)]
    [InlineData("GET", "{drive}/root/children?$orderby=size", 400)]
    [InlineData("GET", "{drive}/root/children?$top=0", 400)]
    [InlineData("GET", "{drive}/root/children?$skiptoken=x", 400)]
    [InlineData("GET", "{drive}/root/delta?token=x", 400)]
    [InlineData("POST", "{drive}/root", 405)]
    [InlineData("DELETE", "{drive}/items/x/versions/1.0", 405)]
    [InlineData("DELETE", "{drive}/root", 400)]
    [InlineData("PATCH", "{drive}/root", 400)]
    [InlineData("GET", "{drive}/items/01NOSUCHITEM", 404)]
    [InlineData("GET", "{drive}/root:/không có.txt", 404)]
    [InlineData("GET", "drives/b!other/root", 404)]
    [InlineData("GET", "sites/other.sharepoint.com:/sites/vanban", 404)]
    [InlineData("GET", "sites/contoso.sharepoint.com:/sites/khac", 404)]
    [InlineData("GET", "shares/u!===/driveItem", 400)]
    [InlineData("GET", "shares/aHR0cHM6Ly9h/driveItem", 400)]
    [InlineData("GET", "subscriptions/none", 404)]
    public async Task Unknown_paths_and_options_are_refused_in_Graphs_form(string method, string path, int status)
    {
        await using var tenant = await Tenant.Start();

        var answer = await tenant.Call(method, path.Replace("{drive}", tenant.Drive, StringComparison.Ordinal), method == "PATCH" ? "{}" : null);

        Assert.True(answer.Status == status, answer.Text);
        var error = answer.Json["error"]!;
        Assert.NotEmpty((string)error["code"]!);
        Assert.NotEmpty((string)error["message"]!);
        Assert.NotEmpty((string)error["innerError"]!["request-id"]!);
        Assert.NotEmpty((string)error["innerError"]!["date"]!);
        Assert.Equal((string?)error["innerError"]!["request-id"], answer.Header("request-id"));
    }

    [Theory]
    [InlineData("""{"name":"a","folder":{},"colour":"red"}""")]
    [InlineData("""{"name":3,"folder":{}}""")]
    [InlineData("""{"name":"a"}""")]
    [InlineData("""{"name":"a","name":"b","folder":{}}""")]
    [InlineData("""["name"]""")]
    [InlineData("""{"name":""")]
    [InlineData("")]
    public async Task Bodies_that_are_wrong_are_400(string body)
    {
        await using var tenant = await Tenant.Start();

        var answer = await tenant.Call("POST", $"{tenant.Drive}/root/children", body);

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task A_body_must_say_that_it_is_JSON()
    {
        await using var tenant = await Tenant.Start();

        var answer = await tenant.Call("POST", $"{tenant.Drive}/root/children", "{}"u8.ToArray());

        Assert.Equal(415, answer.Status);
    }

    [Fact]
    public async Task The_version_and_the_host_must_be_right()
    {
        await using var tenant = await Tenant.Start();

        var beta = await tenant.Call("GET", new Uri(tenant.Fake.GraphUrl, $"/beta/{tenant.Drive}/root").ToString());
        var graphOnContent = await tenant.Bare("GET", new Uri(tenant.Fake.ContentUrl, $"/v1.0/{tenant.Drive}/root").ToString());
        var tampered = await tenant.Bare("GET", new Uri(tenant.Fake.ContentUrl, "/dl/a/9999999999/x/a.txt").ToString());
        var noSession = await tenant.Bare("PUT", new Uri(tenant.Fake.ContentUrl, "/up/none").ToString(), new byte[1], "bytes 0-0/1");

        Assert.Equal((400, 404, 401, 404), (beta.Status, graphOnContent.Status, tampered.Status, noSession.Status));
    }

    [Fact]
    public async Task Download_urls_expire()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt", "0123456789");
        var url = (string)(await tenant.Item(item))["@microsoft.graph.downloadUrl"]!;

        var whole = await tenant.Bare("GET", url);
        tenant.Time.Advance(TimeSpan.FromHours(1));
        var late = await tenant.Bare("GET", url);

        Assert.Equal((200, 401), (whole.Status, late.Status));
    }

    [Fact]
    public async Task A_share_leads_to_its_item()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("Tờ trình số 1.docx");
        var link = await tenant.Call("POST", $"{tenant.Drive}/items/{item["id"]}/createLink", """{"type":"view"}""");
        var again = await tenant.Call("POST", $"{tenant.Drive}/items/{item["id"]}/createLink", """{"type":"view"}""");

        foreach (var url in (string[])[(string)item["webUrl"]!, Uri.UnescapeDataString((string)item["webUrl"]!), (string)link.Json["link"]!["webUrl"]!])
        {
            var share = "u!" + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(url)).TrimEnd('=').Replace('/', '_').Replace('+', '-');
            var found = await tenant.Call("GET", $"shares/{share}/driveItem", null, ("Prefer", "redeemSharingLinkIfNecessary"));
            Assert.Equal((string?)item["id"], (string?)found.Json["id"]);
        }

        Assert.Equal((201, 200), (link.Status, again.Status));
    }

    [Fact]
    public async Task Granting_an_application_needs_full_control()
    {
        await using var tenant = await Tenant.Start();

        var answer = await tenant.Call("POST", $"sites/{tenant.Fake.SiteId}/permissions", """{"roles":["write"],"grantedTo":[{"application":{"id":"1"}}]}""");

        Assert.Equal(403, answer.Status);
    }

    [Fact]
    public async Task A_site_that_was_not_granted_is_403()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.RequiresSiteGrant = true);
        var mine = tenant.Token;
        var before = await tenant.Call("GET", $"{tenant.Drive}/root");
        tenant.Token = tenant.Fake.IssueToken(FakeGraph.Chief, null, "Sites.FullControl.All");
        await tenant.Call("POST", $"sites/{tenant.Fake.SiteId}/permissions", $$$"""{"roles":["read"],"grantedTo":[{"application":{"id":"{{{FakeGraph.Application}}}"}}]}""");
        tenant.Token = mine;

        var read = await tenant.Call("GET", $"{tenant.Drive}/root");
        var write = await tenant.Call("PUT", $"{tenant.Drive}/root:/a.txt:/content", "x"u8.ToArray());

        Assert.Equal((403, 200, 403), (before.Status, read.Status, write.Status));
    }

    [Fact]
    public async Task A_column_the_library_lacks_is_400()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.Columns = ["So"]);
        var item = await tenant.Put("a.txt");
        var path = $"{tenant.Drive}/items/{item["id"]}/listItem/fields";

        var known = await tenant.Call("PATCH", path, """{"So":1}""");
        var unknown = await tenant.Call("PATCH", path, """{"Ngay":1}""");
        var owned = await tenant.Call("PATCH", path, """{"Modified":"2026-01-01T00:00:00Z"}""");
        var cleared = await tenant.Call("PATCH", path, """{"So":null}""");

        Assert.Equal((200, 400, 400, 200), (known.Status, unknown.Status, owned.Status, cleared.Status));
        Assert.Null(cleared.Json["So"]);
    }

    [Fact]
    public async Task What_is_inherited_is_changed_where_it_was_given()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt");
        var granted = await tenant.Call("POST", $"{tenant.Drive}/root/invite", """{"recipients":[{"email":"x@example.com"}],"roles":["read"]}""");
        var id = (string)granted.Json["value"]![0]!["id"]!;

        var below = await tenant.Call("DELETE", $"{tenant.Drive}/items/{item["id"]}/permissions/{id}");
        var above = await tenant.Call("DELETE", $"{tenant.Drive}/root/permissions/{id}");

        Assert.Equal((403, 204), (below.Status, above.Status));
        Assert.Empty((await tenant.Call("GET", $"{tenant.Drive}/items/{item["id"]}/permissions")).Json["value"]!.AsArray());
    }
}
