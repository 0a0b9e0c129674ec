using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>Links and grants on an item; those of folders above are inherited.</summary>
internal static class Permissions
{
    /// <summary>driveitem-createlink: 201 for a new link, 200 for one that is there already.</summary>
    public static async Task<Reply> CreateLink(Core core, GraphCall call, GraphPath path)
    {
        var body = (await call.ReadObject(required: true, "type", "scope", "password", "expirationDateTime", "retainInheritedPermissions"))!;
        var type = Members.Text(body, "type");
        var scope = Members.Text(body, "scope") ?? "organization";
        if (type is not ("view" or "edit" or "embed")) throw GraphRefusal.Invalid("The type of a link is view, edit or embed.");
        if (scope is not ("anonymous" or "organization" or "users")) throw GraphRefusal.Invalid("The scope of a link is anonymous, organization or users.");
        lock (core.Gate)
        {
            var item = core.Item(path.Address!);
            var there = item.Permissions.Find(one => one.Body["link"] is JsonObject link && (string?)link["type"] == type && (string?)link["scope"] == scope);
            if (there is not null) return Reply.Ok(Json.Permission(there));
            var permission = Link(core, item, type, scope, body.ContainsKey("password"), Members.Text(body, "expirationDateTime"));
            item.Permissions.Add(permission);
            return Reply.Created(Json.Permission(permission));
        }
    }

    /// <summary>driveitem-invite: 200 with the grants.</summary>
    public static async Task<Reply> Invite(Core core, GraphCall call, GraphPath path)
    {
        var body = (await call.ReadObject(
            required: true, "recipients", "message", "requireSignIn", "sendInvitation", "roles", "password", "expirationDateTime", "retainInheritedPermissions"))!;
        if (body["recipients"] is not JsonArray { Count: > 0 } recipients) throw GraphRefusal.Invalid("'recipients' must name someone.");
        var roles = Roles(body, "read", "write");
        lock (core.Gate)
        {
            var item = core.Item(path.Address!);
            var granted = recipients.Select(recipient => Granted(core, recipient, roles, body)).ToList();
            item.Permissions.AddRange(granted);
            return Reply.Ok(new JsonObject { ["value"] = new JsonArray([.. granted.Select(Json.Permission)]) });
        }
    }

    /// <summary>driveitem-list-permissions, the inherited ones with inheritedFrom.</summary>
    public static Task<Reply> List(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate)
        {
            var rows = All(core, core.Item(path.Address!)).ToList();
            return Task.FromResult(Reply.Ok(Paging.Page(core, call, rows, row => Write(core, row))));
        }
    }

    /// <summary>permission-get.</summary>
    public static Task<Reply> Get(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate) return Task.FromResult(Reply.Ok(Selection.Select(Write(core, Find(core, path)), call.Option("select"))));
    }

    /// <summary>permission-update: roles alone.</summary>
    public static async Task<Reply> Update(Core core, GraphCall call, GraphPath path)
    {
        var body = (await call.ReadObject(required: true, "roles"))!;
        var roles = Roles(body, "read", "write");
        lock (core.Gate)
        {
            var row = Own(Find(core, path));
            row.Roles = roles;
            return Reply.Ok(Json.Permission(row));
        }
    }

    /// <summary>permission-delete: 204; what is inherited goes only where it was given.</summary>
    public static Task<Reply> Delete(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate)
        {
            var row = Own(Find(core, path));
            core.Item(path.Address!).Permissions.Remove(row);
            return Task.FromResult(Reply.NoContent);
        }
    }

    /// <exception cref="GraphRefusal">400: no roles, or one that is not known.</exception>
    public static List<string> Roles(JsonObject body, params string[] known)
    {
        var roles = Members.Texts(body, "roles");
        if (roles.Count == 0) throw GraphRefusal.Invalid("'roles' must name a role.");
        return roles.TrueForAll(known.Contains) ? roles : throw GraphRefusal.Invalid("The role is not supported.");
    }

    private static PermissionState Link(Core core, ItemState item, string type, string scope, bool hasPassword, string? expires)
    {
        var link = new JsonObject { ["type"] = type, ["scope"] = scope, ["webUrl"] = $"https://{core.State.Host}/:w:/s/{core.Ids.NextSecret()}" };
        if (type == "embed") link["webHtml"] = $"<IFRAME src=\"{Links.WebUrl(core, item)}\"></IFRAME>";
        link["application"] = new JsonObject { ["id"] = FakeGraph.Application, ["displayName"] = "OneStop" };
        var body = new JsonObject { ["link"] = link, ["hasPassword"] = hasPassword };
        if (expires is not null) body["expirationDateTime"] = expires;
        return new PermissionState { Id = core.Ids.NextGuid(), Roles = [type == "edit" ? "write" : "read"], Body = body };
    }

    private static PermissionState Granted(Core core, JsonNode? recipient, List<string> roles, JsonObject body)
    {
        var email = recipient is JsonObject one ? Members.Text(one, "email") : null;
        if (email is null) throw GraphRefusal.Invalid("A recipient needs an email.");
        var user = core.State.Users.Find(known => string.Equals(known.Email, email, StringComparison.OrdinalIgnoreCase));
        var who = user is null
            ? new JsonObject { ["displayName"] = email, ["email"] = email }
            : new JsonObject { ["displayName"] = user.DisplayName, ["id"] = user.Id };
        var grant = new JsonObject
        {
            ["grantedTo"] = new JsonObject { ["user"] = who },
            ["hasPassword"] = body.ContainsKey("password"),
            ["invitation"] = new JsonObject { ["email"] = email, ["signInRequired"] = Members.Flag(body, "requireSignIn") ?? true },
        };
        if (Members.Text(body, "expirationDateTime") is { } expires) grant["expirationDateTime"] = expires;
        return new PermissionState { Id = core.Ids.NextGuid(), Roles = [.. roles], Body = grant };
    }

    private sealed record Row(PermissionState State, ItemState? From);

    private static IEnumerable<Row> All(Core core, ItemState item)
    {
        foreach (var own in item.Permissions) yield return new Row(own, null);
        for (var id = item.ParentId; id is not null; id = core.State.Items[id].ParentId)
        {
            foreach (var inherited in core.State.Items[id].Permissions) yield return new Row(inherited, core.State.Items[id]);
        }
    }

    private static Row Find(Core core, GraphPath path) =>
        All(core, core.Item(path.Address!)).FirstOrDefault(row => row.State.Id == path.Names[0]) ?? throw GraphRefusal.NotFound();

    private static PermissionState Own(Row row) =>
        row.From is null ? row.State : throw new GraphRefusal(403, "accessDenied", "An inherited permission is changed where it was given.");

    private static JsonObject Write(Core core, Row row)
    {
        var json = Json.Permission(row.State);
        if (row.From is { } from)
        {
            json["inheritedFrom"] = new JsonObject { ["driveId"] = from.DriveId, ["id"] = from.Id, ["path"] = $"/drives/{from.DriveId}/root:/{core.Tree.PathOf(from)}" };
        }

        return json;
    }
}
