using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.Tests;

/// <summary>What stands before a documented request, and what its names become here.</summary>
/// <param name="Request">The stored request, or method and path where the documents store none.</param>
/// <param name="Prepare">Makes the state; answers the item and whatever else stands in braces.</param>
/// <param name="Path">The path here, where the documented one is an alternative (<c>/me/drive</c>, <c>/sites/…/lists/…</c>) that the surface leaves out.</param>
internal sealed record DocumentedCase(
    string Request, string Response, string Path, Func<Tenant, Task<JsonNode>>? Prepare = null, Action<Behaviour>? Change = null, JsonNode? Body = null);

internal static class DocumentedCases
{
    private const string Item = "{drive}/items/{id}";

    public static readonly DocumentedCase[] All =
    [
        new("site-get-02-request.http", "site-get-04-response.http", "sites/contoso.sharepoint.com:/sites/vanban"),
        new("GET", "drive-list-01-response.http", "sites/{site}/drives", TwoDrives),
        new("driveitem-list-children-02-request.http", "driveitem-list-children-03-response.http", "{drive}/root:/Lưu:/children", FolderWithChildren, b => b.PageSize = 2),
        new("od-optional-query-parameters-01-request.http", "od-optional-query-parameters-02-response.http", "{drive}/root/children?select=id,name,size", FolderWithChildren),
        new("od-optional-query-parameters-03-request.http", "od-optional-query-parameters-04-response.http", "{drive}/root?expand=children(select=id,name)", FolderWithChildren),
        new("driveitem-post-children-02-request.http", "driveitem-post-children-03-response.http", "{drive}/root/children"),
        new("driveitem-update-02-request.http", "driveitem-update-03-response.http", Item, File),
        new("driveitem-move-02-request.http", "driveitem-move-03-response.http", Item, File, Body: JsonNode.Parse("""{"parentReference":{"id":"{root}"},"name":"new-item-name.txt"}""")),
        new("driveitem-delete-02-request.http", "driveitem-delete-03-response.http", Item, File),
        new("driveitem-restore-02-request.http", "driveitem-restore-03-response.http", Item + "/restore", Deleted, Body: JsonNode.Parse("""{"parentReference":{"id":"{root}"},"name":"String"}""")),
        new("driveitem-checkout-02-request.http", "driveitem-checkout-03-response.http", Item + "/checkout", File),
        new("driveitem-checkin-02-request.http", "driveitem-checkin-03-response.http", Item + "/checkin", CheckedOut),
        new("x-discardcheckout-request.http", "x-discardcheckout-response.http", Item + "/discardCheckout", CheckedOut),
        new("GET", "driveitem-list-versions-02-response.http", Item + "/versions", ThreeVersions),
        new("od-driveitem-list-versions-02-request.http", "od-driveitem-list-versions-03-response.http", Item + "/versions", ThreeVersions),
        new("x-version-get-current-request.http", "x-version-get-current-response.http", Item + "/versions/current", File),
        new("driveitemversion-restore-02-request.http", "driveitemversion-restore-03-response.http", Item + "/versions/1.0/restoreVersion", ThreeVersions),
        new("od-driveitem-put-content-03-request.http", "od-driveitem-put-content-04-response.http", "{drive}/root:/FolderA/FileB.txt:/content", FolderA),
        new("od-driveitem-put-content-05-request.http", "od-driveitem-put-content-06-response.http", Item + "/content", File, b => b.UpdatesAnswerCreated = true),
        new("od-driveitem-get-content-format-02-request.http", "od-driveitem-get-content-format-03-response.http", Item + "/content?format=pdf", Docx),
        new("od-driveitem-createuploadsession-04-request.http", "od-driveitem-createuploadsession-05-response.http", "{drive}/root:/largefile.dat:/createUploadSession"),
        new("x-uploadsession-create-request.http", "uploadsession-01-resource.json", "{drive}/items/root:/largefile.dat:/createUploadSession"),
        new("listitem-update-01-request-template.http", "listitem-update-02-response.http", Item + "/listItem/fields", WithColumns, b => b.UpdatesAnswerCreated = true),
        new("listitem-get-02-request.http", "listitem-get-04-response.http", Item + "/listItem?expand=fields", WithColumns),
        new("driveitem-createlink-02-request.http", "driveitem-createlink-03-response.http", Item + "/createLink", File),
        new("driveitem-createlink-04-request.http", "driveitem-createlink-05-response.http", Item + "/createLink", File),
        new("driveitem-createlink-06-request.http", "driveitem-createlink-07-response.http", Item + "/createLink", File),
        new("driveitem-invite-03-request.http", "driveitem-invite-04-response.http", Item + "/invite", Shared),
        new("GET", "driveitem-list-permissions-02-response.http", Item + "/permissions", Shared),
        new("GET", "permission-get-02-response.http", Item + "/permissions/{permission}", Shared),
        new("permission-update-02-request.http", "permission-update-03-response.http", Item + "/permissions/{permission}", Shared),
        new("driveitem-copy-02-request.http", "driveitem-copy-03-response.http", Item + "/copy", File, Body: JsonNode.Parse("""{"parentReference":{"driveId":"{driveId}","id":"{root}"},"name":"contoso plan (copy).txt"}""")),
        new("long-running-actions-overview-01-request.http", "long-running-actions-overview-02-response.http", Item + "/copy", Documents),
        new("GET", "od-driveitem-delta-03-response.http", "{drive}/root/delta?token={token}", Changes, b => b.PageSize = 2),
        new("od-driveitem-delta-04-request.http", "driveitem-delta-04-response.http", "{drive}/root/delta(token='{token}')", Changes),
        new("od-driveitem-delta-04-request.http", "od-driveitem-delta-05-response.http", "{drive}/root/delta(token='{token}')", FolderGone),
        new("od-driveitem-delta-06-request.http", "od-driveitem-delta-07-response.http", "{drive}/root/delta?token=latest", File),
        new("search-concept-files-01-request.http", "search-concept-files-02-response.http", "search/query", Contoso),
        new("search-concept-files-03-request.http", "search-concept-files-04-response.http", "search/query", Contoso),
        new("search-concept-files-09-request.http", "search-concept-files-10-response.http", "search/query", Contoso),
        new("x-retentionlabel-set-request.http", "x-retentionlabel-set-response.http", Item + "/retentionLabel", Labelled),
        new("x-retentionlabel-lockrecord-request.http", "x-retentionlabel-set-response.http", Item + "/retentionLabel", Record),
        new("x-sites-selected-grant-request.http", "x-sites-selected-grant-response.http", "sites/{site}/permissions", Administrator,
            Body: JsonNode.Parse("""{"roles":["write"],"grantedTo":[{"application":{"id":"89ea5c94-7736-4e25-95ad-3fa95f62b66e","displayName":"App"}}]}""")),
    ];

    private static async Task<JsonNode> File(Tenant tenant) => await tenant.Put("a.txt");

    private static async Task<JsonNode> Docx(Tenant tenant) => await tenant.Put("a.docx");

    private static async Task<JsonNode> Contoso(Tenant tenant)
    {
        var item = await tenant.Put("Contoso Detailed Design.txt");
        await tenant.Call("PATCH", $"{tenant.Drive}/items/{item["id"]}/listItem/fields", JsonNode.Parse("""{"title":"Contoso issue","contentclass":"STS_ListItem"}"""));
        return item;
    }

    private static Task<JsonNode> TwoDrives(Tenant tenant)
    {
        tenant.Fake.Backstage.AddDrive(tenant.Fake.SiteId, "Contoso Project Files");
        return Task.FromResult<JsonNode>(new JsonObject());
    }

    private static async Task<JsonNode> Folder(Tenant tenant, string name) =>
        (await tenant.Call("POST", $"{tenant.Drive}/root/children", new JsonObject { ["name"] = name, ["folder"] = new JsonObject() })).Json;

    private static async Task<JsonNode> FolderA(Tenant tenant) => await Folder(tenant, "FolderA");

    private static async Task<JsonNode> Documents(Tenant tenant)
    {
        await Folder(tenant, "Documents");
        return await Folder(tenant, "LargeFolder1");
    }

    private static async Task<JsonNode> FolderWithChildren(Tenant tenant)
    {
        var folder = await Folder(tenant, "Lưu");
        await tenant.Call("POST", $"{tenant.Drive}/items/{folder["id"]}/children", new JsonObject { ["name"] = "1 Ảnh", ["folder"] = new JsonObject() });
        foreach (var name in (string[])["a.txt", "b.txt"]) await tenant.Call("PUT", $"{tenant.Drive}/items/{folder["id"]}:/{name}:/content", "x"u8.ToArray());
        return folder;
    }

    private static async Task<JsonNode> Deleted(Tenant tenant)
    {
        var item = await tenant.Put("a.txt");
        await tenant.Call("DELETE", $"{tenant.Drive}/items/{item["id"]}");
        return item;
    }

    private static async Task<JsonNode> CheckedOut(Tenant tenant)
    {
        var item = await tenant.Put("a.txt");
        await tenant.Call("POST", $"{tenant.Drive}/items/{item["id"]}/checkout");
        return item;
    }

    private static async Task<JsonNode> ThreeVersions(Tenant tenant)
    {
        var item = await tenant.Put("a.txt");
        for (var i = 2; i <= 3; i++) await tenant.Put("a.txt", $"{i}");
        return item;
    }

    private static async Task<JsonNode> WithColumns(Tenant tenant)
    {
        var item = await tenant.Put("a.txt");
        await tenant.Call("PATCH", $"{tenant.Drive}/items/{item["id"]}/listItem/fields", JsonNode.Parse("""{"Name":"Widget","Color":"Blue","Quantity":1}"""));
        return item;
    }

    private static async Task<JsonNode> Shared(Tenant tenant)
    {
        tenant.Fake.Backstage.AddUser("42F177F1-22C0-4BE3-900D-4507125C5C20", "Ryan Gregg", "ryan@contoso.com");
        var invitation = """{"recipients":[{"email":"lanhdao@contoso.com"}],"roles":["write"]}""";
        var folder = await Folder(tenant, "Chung");
        await tenant.Call("POST", $"{tenant.Drive}/items/{folder["id"]}/invite", invitation);
        var item = (await tenant.Call("PUT", $"{tenant.Drive}/items/{folder["id"]}:/a.txt:/content", "x"u8.ToArray())).Json;
        await tenant.Call("POST", $"{tenant.Drive}/items/{item["id"]}/createLink", """{"type":"edit"}""");
        var granted = await tenant.Call("POST", $"{tenant.Drive}/items/{item["id"]}/invite", invitation);
        item["permission"] = (string)granted.Json["value"]![0]!["id"]!;
        return item;
    }

    private static async Task<JsonNode> Changes(Tenant tenant)
    {
        var gone = await tenant.Put("file5.txt");
        var latest = await tenant.Call("GET", $"{tenant.Drive}/root/delta?token=latest");
        await tenant.Call("DELETE", $"{tenant.Drive}/items/{gone["id"]}");
        await Folder(tenant, "folder2");
        var item = await tenant.Put("file.txt");
        await tenant.Put("file6.txt");
        tenant.Fake.Behaviour.PageSize = Math.Max(3, tenant.Fake.Behaviour.PageSize);
        item["token"] = ((string)latest.Json["@odata.deltaLink"]!).Split("token=")[1];
        return item;
    }

    private static async Task<JsonNode> FolderGone(Tenant tenant)
    {
        var folder = await Folder(tenant, "folder2");
        var latest = await tenant.Call("GET", $"{tenant.Drive}/root/delta?token=latest");
        await tenant.Call("DELETE", $"{tenant.Drive}/items/{folder["id"]}");
        var item = await tenant.Put("file.txt");
        item["token"] = ((string)latest.Json["@odata.deltaLink"]!).Split("token=")[1];
        return item;
    }

    private static async Task<JsonNode> Labelled(Tenant tenant)
    {
        var item = await tenant.Put("a.txt");
        await tenant.Call("PATCH", $"{tenant.Drive}/items/{item["id"]}/retentionLabel", """{"name":"Retention label for Contracts"}""");
        return item;
    }

    private static async Task<JsonNode> Record(Tenant tenant)
    {
        var item = await tenant.Put("a.txt");
        await tenant.Call("PATCH", $"{tenant.Drive}/items/{item["id"]}/retentionLabel", """{"name":"Record"}""");
        return item;
    }

    private static Task<JsonNode> Administrator(Tenant tenant)
    {
        tenant.Token = tenant.Fake.IssueToken(FakeGraph.Chief, null, "Sites.FullControl.All");
        return Task.FromResult<JsonNode>(new JsonObject());
    }
}
