using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>The history of a file.</summary>
internal static class Versions
{
    /// <summary>driveitem-list-versions: newest first; no $orderby (the route does not know it, trap 2).</summary>
    public static Task<Reply> List(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate)
        {
            var item = core.File(path.Address!, statusForFolder: 404);
            core.Library.Trim(item);
            var rows = Enumerable.Reverse(item.Versions).ToList();
            return Task.FromResult(Reply.Ok(Paging.Page(core, call, rows, version => Json.Version(core, item, version))));
        }
    }

    /// <summary>driveitemversion-get; "current" is an id (x-version-get-current).</summary>
    public static Task<Reply> Get(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate)
        {
            var item = core.File(path.Address!, statusForFolder: 404);
            core.Library.Trim(item);
            var version = Find(item, path.Names[0]);
            return Task.FromResult(Reply.Ok(Selection.Select(Json.Version(core, item, version), call.Option("select"))));
        }
    }

    /// <summary>driveitemversion-get-contents: 302; for the current version 400 (trap 1, onedrive-api-docs#1112).</summary>
    public static Task<Reply> Content(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate)
        {
            var item = core.File(path.Address!, statusForFolder: 404);
            core.Library.Trim(item);
            var version = Find(item, path.Names[0]);
            return version == item.Current
                ? throw GraphRefusal.Invalid("You cannot get the content of the current version.")
                : Task.FromResult(Reply.Found(core.Links.Download(version.Blob, item.Name)));
        }
    }

    /// <summary>driveitemversion-restore: 204, and a new version is there.</summary>
    public static async Task<Reply> Restore(Core core, GraphCall call, GraphPath path)
    {
        await call.ReadObject(required: false);
        lock (core.Gate)
        {
            var item = core.File(path.Address!, statusForFolder: 404);
            var version = Find(item, path.Names[0]);
            if (version == item.Current) throw GraphRefusal.Invalid("The current version cannot be restored.");
            core.Library.EnsureQuota(core.Drive(item.DriveId), version.Size);
            core.Library.Restore(item, call.User, version);
            return Reply.NoContent;
        }
    }

    private static VersionState Find(ItemState item, string id) =>
        (id == "current" ? item.Current : item.Versions.Find(version => version.Id == id)) ?? throw GraphRefusal.NotFound();
}
