using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>Check-out, check-in and giving a check-out up.</summary>
internal static class CheckOuts
{
    /// <summary>driveitem-checkout: 204; 423 when another holds it.</summary>
    public static async Task<Reply> CheckOut(Core core, GraphCall call, GraphPath path)
    {
        await call.ReadObject(required: false);
        lock (core.Gate)
        {
            var item = core.File(path.Address!);
            core.Library.EnsureWritable(item, call.User);
            if (item.CheckOut is not null) return Reply.NoContent;
            item.CheckOut = new CheckOutState { By = call.User.Id, At = core.Now };
            core.Library.Touch(item, call.User);
            return Reply.NoContent;
        }
    }

    /// <summary>driveitem-checkin: 204 and one version; 400 when it is not checked out, 423 when another holds it.</summary>
    public static async Task<Reply> CheckIn(Core core, GraphCall call, GraphPath path)
    {
        var body = await call.ReadObject(required: false, "comment", "checkInAs") ?? [];
        var comment = Members.Text(body, "comment");
        var level = Members.Text(body, "checkInAs") ?? "unspecified";
        if (level is not ("published" or "unspecified")) throw GraphRefusal.Invalid("checkInAs must be published or unspecified.");
        lock (core.Gate)
        {
            var item = Held(core, call, path, anyone: false);
            core.Library.CheckIn(item, call.User, comment, level == "published");
            return Reply.NoContent;
        }
    }

    /// <summary>x-discardcheckout: 204; 400 when it is not checked out; 423 when another person holds it, unless an application asks.</summary>
    public static async Task<Reply> Discard(Core core, GraphCall call, GraphPath path)
    {
        await call.ReadObject(required: false);
        lock (core.Gate)
        {
            var item = Held(core, call, path, anyone: call.Caller!.IsApplication);
            if (item.CheckOut!.Blob is not null) item.CTagNumber++;
            item.CheckOut = null;
            core.Library.Touch(item, call.User);
            return Reply.NoContent;
        }
    }

    private static ItemState Held(Core core, GraphCall call, GraphPath path, bool anyone)
    {
        var item = core.File(path.Address!);
        if (item.CheckOut is not { } checkOut) throw GraphRefusal.Invalid("The file is not checked out.");
        return anyone || checkOut.By == call.User.Id ? item : throw core.Library.Locked();
    }
}
