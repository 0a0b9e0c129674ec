using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>Copies that take their time and are watched through a monitor URL.</summary>
internal static class Copies
{
    /// <summary>driveitem-copy: 202 with Location. The history comes along only when no name is given (trap 13).</summary>
    public static async Task<Reply> Start(Core core, GraphCall call, GraphPath path)
    {
        var body = (await call.ReadObject(required: true, "parentReference", "name", "includeAllVersionHistory"))!;
        lock (core.Gate)
        {
            var item = core.Item(path.Address!);
            if (item.ParentId is null) throw GraphRefusal.Invalid("The root cannot be copied.");
            var (parent, name) = Items.Target(core, item.DriveId, body, core.State.Items[item.ParentId], item.Name);
            if (core.Tree.IsWithin(parent, item)) throw GraphRefusal.Invalid("A folder cannot be copied into itself.");
            var asked = Members.Flag(body, "includeAllVersionHistory") ?? false;
            var monitor = new MonitorState
            {
                Id = core.Ids.NextGuid(),
                SourceId = item.Id,
                DriveId = parent.DriveId,
                ParentId = parent.Id,
                Name = name,
                CallerId = call.User.Id,
                WithHistory = asked && !body.ContainsKey("name"),
                StartedAt = core.Now,
                EndsAt = core.Now + core.Behaviour.CopyTakes,
            };
            core.State.Monitors.Add(monitor.Id, monitor);
            return new Reply(202) { Headers = { ["Location"] = core.Links.Monitor(monitor) } };
        }
    }

    /// <summary>Makes the copies whose time has come. The caller holds the gate.</summary>
    public static void Settle(Core core)
    {
        foreach (var monitor in core.State.Monitors.Values.Where(one => one is { ResultId: null, Failure: null } && one.EndsAt <= core.Now))
        {
            if (core.Tree.Child(monitor.ParentId, monitor.Name) is not null) monitor.Failure = "nameAlreadyExists";
            else monitor.ResultId = Copy(core, monitor, core.State.Items[monitor.SourceId], core.State.Items[monitor.ParentId], monitor.Name).Id;
        }
    }

    /// <summary>long-running-actions-overview and its OneDrive twin: 202 while it runs, and at the end one of three ways.</summary>
    public static Reply Monitor(Core core, GraphCall call, string id)
    {
        if (call.Method != "GET") throw new GraphRefusal(405, "invalidRequest", "A monitor URL takes GET.");
        lock (core.Gate)
        {
            if (!core.State.Monitors.TryGetValue(id, out var monitor)) throw GraphRefusal.NotFound();
            if (monitor.Failure is { } failure)
            {
                return Reply.Ok(new JsonObject
                {
                    ["operation"] = "ItemCopy",
                    ["status"] = "failed",
                    ["error"] = new JsonObject { ["code"] = failure, ["message"] = "Name already exists" },
                });
            }

            if (monitor.ResultId is null) return new Reply(202) { Json = Running(core, monitor) };
            var done = new JsonObject { ["percentageComplete"] = 100.0, ["resourceId"] = monitor.ResultId, ["status"] = "completed" };
            return core.Behaviour.MonitorEnds switch
            {
                MonitorEnding.SeeOther => new Reply(303) { Json = done, Headers = { ["Location"] = $"{core.GraphUrl}/drives/{monitor.DriveId}/items/{monitor.ResultId}" } },
                MonitorEnding.Item => Reply.Ok(Json.Item(core, core.State.Items[monitor.ResultId], null)),
                _ => new Reply(202) { Json = done },
            };
        }
    }

    private static JsonObject Running(Core core, MonitorState monitor)
    {
        var whole = (monitor.EndsAt - monitor.StartedAt).TotalSeconds;
        var part = whole <= 0 ? 0 : Math.Round((core.Now - monitor.StartedAt).TotalSeconds * 1000 / whole) / 10;
        return new JsonObject { ["operation"] = "ItemCopy", ["percentageComplete"] = part, ["status"] = "inProgress" };
    }

    /// <summary>Columns, label and permissions stay behind (trap 13).</summary>
    private static ItemState Copy(Core core, MonitorState monitor, ItemState source, ItemState parent, string name)
    {
        var user = core.User(monitor.CallerId);
        var copy = core.Library.Create(core.Drive(parent.DriveId), parent, name, user, source.IsFolder);
        var versions = monitor.WithHistory ? source.Versions : source.Versions.TakeLast(1);
        foreach (var version in versions) core.Library.AddVersion(copy, user, version.Blob, version.Size, contentChanged: false);
        foreach (var child in core.Tree.Children(source.Id).ToList()) Copy(core, monitor, child, copy, child.Name);

        return copy;
    }
}
