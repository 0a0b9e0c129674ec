using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>Content in one request: PUT up to 250 MB, GET by a redirect to another host.</summary>
internal static class Contents
{
    /// <summary>250 MB, as the put-content page says today (4 MB in the older one).</summary>
    private const long LongestPut = 250L << 20;

    /// <summary>driveitem-put-content: by id an update, by name a new file or an update (conflict behaviour "replace" unless asked otherwise).</summary>
    public static async Task<Reply> Put(Core core, GraphCall call, GraphPath path)
    {
        if (call.Header("Content-Range") is not null) throw GraphRefusal.Invalid("Content-Range is not taken here; use an upload session.");
        var conflict = call.Option("@microsoft.graph.conflictBehavior") ?? "replace";
        if (conflict is not ("fail" or "replace" or "rename")) throw GraphRefusal.Invalid("The conflict behaviour must be fail, replace or rename.");
        string name;
        lock (core.Gate) name = PlaceOf(core, path.Address!, conflict).Name;

        var blob = core.NewBlob();
        await Receive(core, call, blob);
        (blob, var size) = await PropertyPromotion.Apply(core, blob, name);
        lock (core.Gate)
        {
            var place = PlaceOf(core, path.Address!, conflict);
            var ifMatch = core.Behaviour.ChecksTagOnPut ? call.Header("If-Match") : null;
            var (item, created) = core.Library.Save(place, call.User, blob, size, ifMatch);
            return new Reply(created || core.Behaviour.UpdatesAnswerCreated ? 201 : 200) { Json = Json.Item(core, item, call.User) };
        }
    }

    /// <summary>driveitem-get-content: 302 to a pre-authenticated URL; with <c>format=pdf</c> to the converter.</summary>
    public static Task<Reply> Get(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate)
        {
            var item = core.File(path.Address!);
            var mine = item.CheckOut is { Blob: not null } checkOut && checkOut.By == call.User.Id;
            var blob = mine ? item.CheckOut!.Blob! : item.Current!.Blob;
            switch (call.Option("format"))
            {
                case null: return Task.FromResult(Reply.Found(core.Links.Download(blob, item.Name)));
                case "pdf" when IsConvertible(item.Name): return Task.FromResult(Reply.Found(core.Links.Pdf(blob, Path.ChangeExtension(item.Name, ".pdf"))));
                default: throw new GraphRefusal(406, "notAcceptable", "The file cannot be converted to this format.");
            }
        }
    }

    /// <summary>Where an address leads for writing content.</summary>
    /// <exception cref="GraphRefusal">404: the id or a folder on the way; 400: a folder or a forbidden name.</exception>
    public static Place PlaceOf(Core core, ItemAddress address, string conflict)
    {
        var drive = core.Drive(address.DriveId);
        if (address.Path.Count == 0)
        {
            var item = core.File(address);
            return new Place(drive, core.State.Items[item.ParentId!], item.Name, item, conflict, ByName: false);
        }

        foreach (var step in address.Path) Names.Check(step);
        var parent = core.Parent(address);
        var name = address.Path[^1];
        return new Place(drive, parent, name, core.Tree.Child(parent.Id, name), conflict, ByName: true);
    }

    private static async Task Receive(Core core, GraphCall call, string blob)
    {
        if (call.ContentLength > LongestPut) throw TooLong();
        try
        {
            await using var file = core.Blobs.Create(blob);
            var buffer = new byte[64 << 10];
            for (int read; (read = await call.Body.ReadAsync(buffer, call.Cancelled)) > 0;)
            {
                await file.WriteAsync(buffer.AsMemory(0, read), call.Cancelled);
                if (file.Length > LongestPut) throw TooLong();
            }
        }
        catch
        {
            core.Blobs.Delete(blob);
            throw;
        }
    }

    private static bool IsConvertible(string name) => Path.GetExtension(name).ToUpperInvariant() is ".DOCX" or ".DOC" or ".XLSX" or ".PPTX" or ".ODT" or ".RTF";

    private static GraphRefusal TooLong() => new(413, "requestEntityTooLarge", "More than 250 MB need an upload session.");
}
