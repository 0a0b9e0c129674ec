using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>Changes of a drive: pages by nextLink, then a deltaLink; an item that changes between two pages comes with the next round.</summary>
internal static class Deltas
{
    /// <summary>What a token holds: changes after one number, up to another when in the middle of a round; <c>Fresh</c> leaves deleted items out.</summary>
    private sealed record Cursor(long After, long? UpTo, bool Fresh);

    public static Task<Reply> Get(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate)
        {
            var address = path.Address!;
            if (address.ItemId != "root" || address.Path.Count > 0) throw GraphRefusal.Invalid("Delta is told for the root of a drive.");
            var drive = core.Drive(address.DriveId);
            var token = path.Names.Count > 0 ? path.Names[0] : call.Option("token");
            if (token == "latest") return Task.FromResult(Reply.Ok(new JsonObject { ["value"] = new JsonArray(), ["@odata.deltaLink"] = Link(core, drive, core.State.LastChange) }));
            var cursor = token is null ? new Cursor(0, null, true) : Read(token);
            if (!cursor.Fresh && cursor.After < core.State.OldestDeltaToken) throw TooOld(core, drive);
            return Task.FromResult(Reply.Ok(Page(core, call, drive, cursor)));
        }
    }

    private static JsonObject Page(Core core, GraphCall call, DriveState drive, Cursor cursor)
    {
        var upTo = cursor.UpTo ?? core.State.LastChange;
        var rows = core.State.Items.Values
            .Where(item => item.DriveId == drive.Id && item.LastChange > cursor.After && item.LastChange <= upTo && !(cursor.Fresh && item.RecycledAt is not null))
            .OrderBy(item => item.LastChange)
            .ToList();
        var shown = rows.Take(Paging.Top(call, core.Behaviour.PageSize)).ToList();
        var value = new JsonArray();
        if (core.Behaviour.DeltaRepeatsItems && shown.Count > 0) value.Add(Older(Write(core, shown[0], call)));
        foreach (var item in shown) value.Add(Write(core, item, call));

        var page = new JsonObject { ["value"] = value };
        if (shown.Count < rows.Count) page["@odata.nextLink"] = Url(core, drive, Token(new Cursor(shown[^1].LastChange, upTo, cursor.Fresh)));
        else page["@odata.deltaLink"] = Link(core, drive, upTo);
        return page;
    }

    private static JsonObject Write(Core core, ItemState item, GraphCall call)
    {
        var json = Json.Item(core, item, call.User);
        if (item.RecycledAt is null) return Selection.Select(json, call.Option("select"));
        var gone = new JsonObject { ["id"] = item.Id, ["name"] = item.Name, ["parentReference"] = new JsonObject { ["driveId"] = item.DriveId, ["id"] = item.ParentId } };
        gone[item.IsFolder ? "folder" : "file"] = new JsonObject();
        gone["deleted"] = new JsonObject { ["state"] = "deleted" };
        return gone;
    }

    /// <summary>An earlier state of an item, to be followed by the true one (trap 15).</summary>
    private static JsonObject Older(JsonObject json)
    {
        if (json.ContainsKey("eTag")) json["eTag"] = "\"{00000000-0000-0000-0000-000000000000},0\"";
        if (json.ContainsKey("size")) json["size"] = 0;
        json.Remove("deleted");
        return json;
    }

    /// <summary>410 with where to begin anew (trap 15).</summary>
    private static GraphRefusal TooOld(Core core, DriveState drive) =>
        new GraphRefusal(410, "resyncRequired", "Resync required. Replace any local items with the server's version.", "resyncChangesApplyDifferences")
            .With("Location", Url(core, drive, Token(new Cursor(0, null, true))));

    private static string Link(Core core, DriveState drive, long change) => Url(core, drive, Token(new Cursor(change, null, false)));

    private static string Url(Core core, DriveState drive, string token) => $"{core.GraphUrl}/drives/{Uri.EscapeDataString(drive.Id)}/root/delta?token={token}";

    private static string Token(Cursor cursor) =>
        Tokens.Base64Url(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{cursor.After};{cursor.UpTo};{(cursor.Fresh ? 1 : 0)}")));

    private static Cursor Read(string token)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(Tokens.Bytes(token)).Split(';');
            return new Cursor(
                long.Parse(parts[0], CultureInfo.InvariantCulture),
                parts[1].Length == 0 ? null : long.Parse(parts[1], CultureInfo.InvariantCulture),
                parts[2] == "1");
        }
        catch (Exception error) when (error is FormatException or IndexOutOfRangeException)
        {
            throw GraphRefusal.Invalid("The delta token is not valid.");
        }
    }
}
