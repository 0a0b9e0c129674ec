using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>Files and folders themselves: read, list, create a folder, rename, move, delete, bring back.</summary>
internal static class Items
{
    private const string ConflictBehaviour = "@microsoft.graph.conflictBehavior";

    /// <summary>driveitem-get; od-optional-query-parameters-03 expands children.</summary>
    public static Task<Reply> Get(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate)
        {
            var item = core.Item(path.Address!);
            var json = Selection.Select(Json.Item(core, item, call.User), call.Option("select"));
            foreach (var (name, inner) in Selection.Expansions(call.Option("expand"), "children", "listItem"))
            {
                json[name] = name == "children" ? Children(core, call, item, inner) : ListItems.Expanded(core, call, item, inner);
            }

            return Task.FromResult(Reply.Ok(json));
        }
    }

    /// <summary>driveitem-list-children; new items come late when listings lag.</summary>
    public static Task<Reply> List(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate)
        {
            var folder = core.Item(path.Address!);
            var rows = Visible(core, folder).Where(row => core.Rights.CanSee(call.Caller, row)).ToList();
            switch (call.Option("orderby"))
            {
                case null or "name" or "name asc": break;
                case "name desc": rows.Reverse(); break;
                default: throw GraphRefusal.Invalid("Children can be ordered by name only.");
            }

            return Task.FromResult(Reply.Ok(Paging.Page(core, call, rows, item => Json.Item(core, item, call.User))));
        }
    }

    /// <summary>driveitem-post-children: a folder.</summary>
    public static async Task<Reply> CreateFolder(Core core, GraphCall call, GraphPath path)
    {
        var body = (await call.ReadObject(required: true, "name", "folder", ConflictBehaviour, "description"))!;
        var name = Members.Text(body, "name");
        if (body["folder"] is not JsonObject) throw GraphRefusal.Invalid("A 'folder' facet is needed; files come through content or an upload session.");
        var conflict = ConflictOf(body, "fail");
        Names.Check(name);
        lock (core.Gate)
        {
            var parent = core.Item(path.Address!);
            if (!parent.IsFolder) throw GraphRefusal.Invalid("The parent is not a folder.");
            var place = new Place(core.Drive(parent.DriveId), parent, name!, core.Tree.Child(parent.Id, name!), conflict, ByName: true);
            var (existing, free) = core.Library.Resolve(place with { Conflict = conflict == "replace" ? "fail" : conflict });
            var folder = existing ?? core.Library.Create(place.Drive, parent, free, call.User, isFolder: true);
            folder.Description = Members.Text(body, "description");
            return Reply.Created(Json.Item(core, folder, call.User));
        }
    }

    /// <summary>driveitem-update and driveitem-move.</summary>
    public static async Task<Reply> Update(Core core, GraphCall call, GraphPath path)
    {
        var body = (await call.ReadObject(required: true, "name", "parentReference", "description", ConflictBehaviour))!;
        lock (core.Gate)
        {
            var item = core.Item(path.Address!);
            if (item.ParentId is null) throw GraphRefusal.Invalid("The root cannot be changed.");
            Tags.Check(call.Header("If-Match"), item);
            core.Library.EnsureWritable(item, call.User);
            var (parent, name) = Target(core, item.DriveId, body, core.State.Items[item.ParentId], item.Name);
            if (core.Tree.IsWithin(parent, item)) throw GraphRefusal.Invalid("A folder cannot be moved into itself.");
            var there = core.Tree.Child(parent.Id, name);
            if (there is not null && there != item)
            {
                if (ConflictOf(body, "fail") != "rename") throw GraphRefusal.NameExists();
                name = core.Library.FreeName(parent.Id, name);
            }

            core.Tree.Detach(item);
            (item.ParentId, item.Name) = (parent.Id, name);
            core.Tree.Index(item);
            if (body.ContainsKey("description")) item.Description = Members.Text(body, "description");
            core.Library.Touch(item, call.User);
            return Reply.Ok(Json.Item(core, item, call.User));
        }
    }

    /// <summary>driveitem-delete: into the recycle bin.</summary>
    public static Task<Reply> Delete(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate)
        {
            var item = core.Item(path.Address!);
            if (item.ParentId is null) throw GraphRefusal.Invalid("The root cannot be deleted.");
            Tags.Check(call.Header("If-Match"), item);
            RecycleBin.Take(core, item, call.User);
            return Task.FromResult(Reply.NoContent);
        }
    }

    /// <summary>driveitem-restore: out of the recycle bin.</summary>
    public static async Task<Reply> Restore(Core core, GraphCall call, GraphPath path)
    {
        var body = await call.ReadObject(required: false, "name", "parentReference") ?? [];
        lock (core.Gate)
        {
            var address = path.Address!;
            var drive = core.Drive(address.DriveId);
            if (!core.State.Items.TryGetValue(address.ItemId, out var item) || item.RecycledAt is null || item.DriveId != drive.Id || address.Path.Count > 0)
            {
                throw GraphRefusal.NotFound("The item is not in the recycle bin.");
            }

            var (parent, name) = Target(core, drive.Id, body, core.State.Items[item.ParentId!], item.Name);
            if (parent.RecycledAt is not null) throw GraphRefusal.NotFound("The folder it stood in is gone.");
            RecycleBin.GiveBack(core, item, parent, name, call.User);
            return Reply.Ok(Json.Item(core, item, call.User));
        }
    }

    /// <summary>The conflict behaviour a body asks for.</summary>
    /// <exception cref="GraphRefusal">400: none of fail, replace, rename.</exception>
    public static string ConflictOf(JsonObject body, string otherwise)
    {
        var asked = Members.Text(body, ConflictBehaviour) ?? otherwise;
        return asked is "fail" or "replace" or "rename" ? asked : throw GraphRefusal.Invalid("The conflict behaviour must be fail, replace or rename.");
    }

    /// <summary>The parent and name a body asks for, by <c>parentReference</c> (id or path) and <c>name</c>.</summary>
    public static (ItemState Parent, string Name) Target(Core core, string driveId, JsonObject body, ItemState parent, string name)
    {
        if (Members.Text(body, "name") is { } wanted) name = wanted;
        Names.Check(name);
        if (body["parentReference"] is not JsonObject reference) return (parent, name);
        if (Members.Text(reference, "driveId") is { } otherDrive) driveId = core.Drive(otherDrive).Id;
        var found = Members.Text(reference, "id") is { } id
            ? core.Item(new ItemAddress(driveId, id, []))
            : core.Item(PathReference(driveId, Members.Text(reference, "path") ?? throw GraphRefusal.Invalid("parentReference needs id or path.")));
        return found.IsFolder ? (found, name) : throw GraphRefusal.Invalid("The new parent is not a folder.");
    }

    private static ItemAddress PathReference(string driveId, string path)
    {
        var colon = path.IndexOf("root:", StringComparison.Ordinal);
        if (colon < 0) throw GraphRefusal.Invalid("The path of a parentReference holds 'root:'.");
        var names = path[(colon + 5)..].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString);
        return new ItemAddress(driveId, "root", [.. names]);
    }

    private static JsonArray Children(Core core, GraphCall call, ItemState folder, string? inner) =>
        [.. Visible(core, folder).Take(core.Behaviour.PageSize).Select(child => Selection.Select(Json.Item(core, child, call.User), Selection.InnerSelect(inner)))];

    private static IEnumerable<ItemState> Visible(Core core, ItemState folder) =>
        core.Tree.Children(folder.Id).Where(item => item.CreatedAt + core.Behaviour.ListingLag <= core.Now);
}
