using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>Sites, their drives, and grants to applications (Sites.Selected).</summary>
internal static class Sites
{
    /// <summary>site-get: by id, by host name, the root site.</summary>
    public static Task<Reply> Get(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate) return Task.FromResult(Reply.Ok(Selection.Select(Json.Site(core, Find(core, path)), call.Option("select"))));
    }

    /// <summary>drive-list.</summary>
    public static Task<Reply> Drives(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate)
        {
            var site = Find(core, path);
            var drives = core.State.Drives.Where(drive => drive.SiteId == site.Id).ToList();
            return Task.FromResult(Reply.Ok(Paging.Page(core, call, drives, drive => Json.Drive(core, drive))));
        }
    }

    /// <summary>x-sites-selected-grant: needs Sites.FullControl.All.</summary>
    public static async Task<Reply> Grant(Core core, GraphCall call, GraphPath path)
    {
        var body = (await call.ReadObject(required: true, "roles", "grantedTo", "grantedToIdentities"))!;
        if (!call.Caller!.Has("Sites.FullControl.All")) throw new GraphRefusal(403, "accessDenied", "Access denied");
        if ((body["grantedTo"] ?? body["grantedToIdentities"]) is not JsonArray granted || granted.Count == 0) throw GraphRefusal.Invalid("'grantedTo' must name applications.");
        if (!granted.All(one => one is JsonObject { } identity && identity["application"] is JsonObject app && Members.Text(app, "id") is not null)) throw GraphRefusal.Invalid("Each of 'grantedTo' needs application.id.");
        var roles = Permissions.Roles(body, "read", "write", "owner", "fullcontrol");
        lock (core.Gate)
        {
            var site = Find(core, path);
            var permission = new PermissionState
            {
                Id = core.Ids.NextGuid(),
                Roles = roles,
                Body = new JsonObject
                {
                    ["@deprecated.GrantedToIdentities"] = "GrantedToIdentities has been deprecated. Refer to GrantedToIdentitiesV2",
                    ["grantedToIdentities"] = granted.DeepClone(),
                    ["grantedToIdentitiesV2"] = granted.DeepClone(),
                },
            };
            site.Permissions.Add(permission);
            return Reply.Created(Json.Permission(permission));
        }
    }

    private static SiteState Find(Core core, GraphPath path)
    {
        if (path.Pattern.StartsWith("site-path", StringComparison.Ordinal))
        {
            return SameHost(core, path.Names[0]) ? ByPath(core, path.Names[1]) : throw GraphRefusal.NotFound("Requested site could not be found");
        }

        if (path.Names.Count == 0 || SameHost(core, path.Names[0])) return ByPath(core, string.Empty);
        return core.State.Sites.Find(site => string.Equals(site.Id, path.Names[0], StringComparison.OrdinalIgnoreCase)) ?? throw GraphRefusal.NotFound("Requested site could not be found");
    }

    private static SiteState ByPath(Core core, string path) =>
        core.State.Sites.Find(site => string.Equals(site.Path, path, StringComparison.OrdinalIgnoreCase)) ?? throw GraphRefusal.NotFound("Requested site could not be found");

    private static bool SameHost(Core core, string host) => string.Equals(host, core.State.Host, StringComparison.OrdinalIgnoreCase);
}
