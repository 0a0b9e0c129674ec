using System.Globalization;
using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;

namespace OneStop.Docs.FakeSharePoint.Wire;

/// <summary>The JSON of Graph's resources, with the members of the documented examples.</summary>
internal static class Json
{
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static JsonObject Identity(Core core, string userId)
    {
        var user = core.User(userId);
        var who = new JsonObject { ["id"] = user.Id, ["displayName"] = user.DisplayName };
        if (user.Email is { } email) who["email"] = email;
        return new JsonObject { [user.IsApplication ? "application" : "user"] = who };
    }

    /// <summary>site-get-04.</summary>
    public static JsonObject Site(Core core, SiteState site) => new()
    {
        ["id"] = site.Id,
        ["displayName"] = site.DisplayName,
        ["name"] = site.Path.Split('/')[^1],
        ["createdDateTime"] = Time(site.CreatedAt),
        ["lastModifiedDateTime"] = Time(site.CreatedAt),
        ["webUrl"] = $"https://{core.State.Host}/{site.Path}".TrimEnd('/'),
    };

    /// <summary>drive-list-01.</summary>
    public static JsonObject Drive(Core core, DriveState drive) => new()
    {
        ["id"] = drive.Id,
        ["driveType"] = "documentLibrary",
        ["name"] = drive.Name,
        ["webUrl"] = Links.WebUrl(core, core.State.Items[drive.RootId]),
        ["owner"] = Identity(core, drive.OwnerId),
    };

    /// <summary>driveItem, with the members that the caller may see: the owner of a check-out sees the working copy.</summary>
    public static JsonObject Item(Core core, ItemState item, UserState? caller)
    {
        var json = new JsonObject
        {
            ["createdBy"] = Identity(core, item.CreatedBy),
            ["createdDateTime"] = Time(item.CreatedAt),
            ["eTag"] = Tags.ETag(item),
            ["id"] = item.Id,
            ["lastModifiedBy"] = Identity(core, item.ModifiedBy),
            ["lastModifiedDateTime"] = Time(item.ModifiedAt),
            ["name"] = item.ParentId is null ? "root" : item.Name,
            ["cTag"] = Tags.CTag(item),
            ["webUrl"] = Links.WebUrl(core, item),
            ["fileSystemInfo"] = new JsonObject { ["createdDateTime"] = Time(item.CreatedAt), ["lastModifiedDateTime"] = Time(item.ModifiedAt) },
            ["size"] = 0L,
        };
        if (item.Description is { } description) json["description"] = description;
        if (item.ParentId is { } parent) json["parentReference"] = Parent(core, item, parent);
        else json["root"] = new JsonObject();
        if (item.RecycledAt is not null) json["deleted"] = new JsonObject { ["state"] = "deleted" };
        if (item.IsFolder) json["folder"] = new JsonObject { ["childCount"] = core.Tree.CountChildren(item.Id) };
        else AddFile(core, item, caller, json);
        return json;
    }

    /// <summary>driveItemVersion (driveitem-list-versions-02). No hash (msgraph-sdk-dotnet#1321).</summary>
    public static JsonObject Version(Core core, ItemState item, VersionState version)
    {
        var json = new JsonObject
        {
            ["id"] = version.Id,
            ["lastModifiedBy"] = Identity(core, version.ModifiedBy),
            ["lastModifiedDateTime"] = Time(version.ModifiedAt),
            ["size"] = version.Size,
        };
        var comment = core.Behaviour.LatestCommentEverywhere ? item.Versions.FindLast(one => one.Comment is not null)?.Comment : version.Comment;
        if (comment is not null) json["comment"] = comment;
        return json;
    }

    public static JsonObject Permission(PermissionState permission)
    {
        var json = new JsonObject { ["id"] = permission.Id };
        foreach (var (name, value) in permission.Body) json[name] = value?.DeepClone();
        json["roles"] = new JsonArray([.. permission.Roles.Select(role => (JsonNode)role)]);
        return json;
    }

    private static void AddFile(Core core, ItemState item, UserState? caller, JsonObject json)
    {
        var (blob, size) = item.CheckOut is { Blob: { } working } mine && mine.By == caller?.Id ? (working, mine.Size) : (item.Current!.Blob, item.Current.Size);
        json["size"] = size;
        json["file"] = new JsonObject { ["mimeType"] = MimeTypes.Of(item.Name) };
        json["publication"] = new JsonObject
        {
            ["level"] = item.CheckOut is null ? "published" : "checkout",
            ["versionId"] = item.Current!.Id,
        };
        if (item.RecycledAt is null) json["@microsoft.graph.downloadUrl"] = core.Links.Download(blob, item.Name);
    }

    private static JsonObject Parent(Core core, ItemState item, string parentId)
    {
        var parent = core.State.Items[parentId];
        var path = string.Join('/', core.Tree.PathOf(parent).Split('/').Select(Uri.EscapeDataString));
        return new JsonObject
        {
            ["driveType"] = "documentLibrary",
            ["driveId"] = item.DriveId,
            ["id"] = parentId,
            ["path"] = $"/drives/{item.DriveId}/root:" + (path.Length > 0 ? "/" + path : string.Empty),
            ["siteId"] = core.Drive(item.DriveId).SiteId,
        };
    }
}
