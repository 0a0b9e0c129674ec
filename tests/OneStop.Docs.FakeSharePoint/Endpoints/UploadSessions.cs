using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>Opens upload sessions on the Graph host (trap 6: what stands outside <c>item</c> is refused).</summary>
internal static class UploadSessions
{
    private static readonly string[] ItemMembers =
        ["@odata.type", "@microsoft.graph.conflictBehavior", "name", "description", "fileSize", "fileSystemInfo"];

    /// <summary>driveitem-createuploadsession: 200 with uploadUrl. Conflict behaviour is "fail" unless asked otherwise; an id alone means an update.</summary>
    public static async Task<Reply> Create(Core core, GraphCall call, GraphPath path)
    {
        var body = await call.ReadObject(required: false, "item", "deferCommit") ?? [];
        var wish = body["item"] switch
        {
            null => [],
            JsonObject given => given,
            _ => throw GraphRefusal.Invalid("'item' must be an object."),
        };
        if (wish.Select(member => member.Key).FirstOrDefault(key => !ItemMembers.Contains(key, StringComparer.Ordinal)) is { } stranger)
        {
            throw GraphRefusal.Invalid($"The property '{stranger}' does not exist on type 'microsoft.graph.driveItemUploadableProperties'.");
        }

        lock (core.Gate)
        {
            var conflict = Items.ConflictOf(wish, "fail");
            var place = Contents.PlaceOf(core, path.Address!, conflict);
            if (place.ByName && Members.Text(wish, "name") is { } name && name != place.Name) throw GraphRefusal.Invalid("The name in 'item' differs from the one in the URL.");
            Tags.Check(call.Header("If-Match"), place.Existing);
            var (item, free) = core.Library.Resolve(place);
            if (item is not null) core.Library.EnsureWritable(item, call.User);
            if (Members.Size(wish, "fileSize") is { } size) core.Library.EnsureQuota(place.Drive, size);
            var session = Open(core, call, place with { Name = free, Existing = item }, wish, Members.Flag(body, "deferCommit") ?? false);
            return Reply.Ok(new JsonObject
            {
                ["uploadUrl"] = core.Links.Upload(session),
                ["expirationDateTime"] = Json.Time(session.ExpiresAt),
                ["nextExpectedRanges"] = new JsonArray("0-"),
            });
        }
    }

    private static SessionState Open(Core core, GraphCall call, Place place, JsonObject wish, bool defers)
    {
        var session = new SessionState
        {
            Secret = core.Ids.NextSecret(),
            DriveId = place.Drive.Id,
            ParentId = place.Parent.Id,
            ItemId = place.Existing?.Id,
            Name = place.Name,
            ConflictBehaviour = place.Conflict,
            IfMatch = call.Header("If-Match"),
            DefersCommit = defers,
            CallerId = call.User.Id,
            ApplicationId = call.Caller!.ApplicationId,
            Description = Members.Text(wish, "description"),
            Blob = core.Ids.NextSecret(),
            ExpiresAt = core.Now + core.Behaviour.SessionLifetime,
        };
        core.State.Sessions.Add(session.Secret, session);
        return session;
    }
}
