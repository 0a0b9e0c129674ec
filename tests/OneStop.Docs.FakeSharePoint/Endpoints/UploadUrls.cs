using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>Takes chunks on an upload URL (trap 7). A broken PUT leaves nothing: bytes count once the whole chunk is in.</summary>
internal sealed class UploadUrls(Core core)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    public async Task<Reply> Answer(GraphCall call, string secret)
    {
        var turn = _turns.GetOrAdd(secret, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(call.Cancelled);
        try
        {
            var session = Find(secret);
            return call.Method switch
            {
                "GET" => Reply.Ok(Status(session)),
                "DELETE" => Cancel(session),
                "PUT" => await Put(call, session),
                "POST" => await Commit(call, session),
                _ => throw new GraphRefusal(405, "invalidRequest", "An upload URL takes GET, PUT, POST and DELETE."),
            };
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The session, for scripts that count chunks; null when there is none.</summary>
    public SessionState? Peek(string secret)
    {
        lock (core.Gate) return core.State.Sessions.GetValueOrDefault(secret);
    }

    /// <summary>
    /// od-driveitem-createuploadsession-14: after a name conflict at the end, PUT on the folder with another name and the upload URL
    /// in <c>@microsoft.graph.sourceUrl</c> ends the session.
    /// </summary>
    public static async Task<Reply> FinishAs(Core core, GraphCall call, GraphPath path)
    {
        var body = (await call.ReadObject(required: true, "name", "@microsoft.graph.conflictBehavior", "@microsoft.graph.sourceUrl"))!;
        var source = Members.Text(body, "@microsoft.graph.sourceUrl") ?? throw GraphRefusal.Invalid("'@microsoft.graph.sourceUrl' is needed.");
        var session = core.Uploads.Find(source.Split('/')[^1]);
        if (session.Total is null || session.Received != session.Total) throw GraphRefusal.Invalid("The upload is not complete.");
        lock (core.Gate)
        {
            var (parent, name) = Items.Target(core, session.DriveId, body, core.Item(path.Address!), session.Name);
            if (!parent.IsFolder) throw GraphRefusal.Invalid("The parent is not a folder.");
            (session.ParentId, session.Name, session.ItemId) = (parent.Id, name, null);
            session.ConflictBehaviour = Items.ConflictOf(body, "fail");
            session.IfMatch = call.Header("If-Match");
        }

        return await core.Uploads.Finish(session);
    }

    private SessionState Find(string secret)
    {
        lock (core.Gate)
        {
            if (!core.State.Sessions.TryGetValue(secret, out var session)) throw GraphRefusal.NotFound("The upload session was not found.");
            if (session.ExpiresAt > core.Now) return session;
            Forget(session);
            throw GraphRefusal.NotFound("The upload session has expired.");
        }
    }

    private async Task<Reply> Put(GraphCall call, SessionState session)
    {
        var range = ByteRange.Read(call, core.Behaviour.AcceptsOddChunks);
        if (session.Total is { } total && total != range.Total) throw GraphRefusal.Invalid("The total length differs from the one declared before.");
        if (range.From < session.Received) throw GraphRefusal.Range("Uploaded fragment overlaps with existing data.", "fragmentOverlap");
        if (range.From > session.Received) throw GraphRefusal.Range("The uploaded fragment is out of order.", "fragmentOutOfOrder");
        lock (core.Gate) core.Library.EnsureQuota(core.Drive(session.DriveId), range.Total);

        await Receive(call, session, range);
        session.Total = range.Total;
        session.Received += range.Length;
        session.Chunks++;
        return session.Received == range.Total && !session.DefersCommit ? await Finish(session) : new Reply(202) { Json = Status(session) };
    }

    /// <summary>x-uploadsession-commit: an empty POST ends a session with deferCommit.</summary>
    private async Task<Reply> Commit(GraphCall call, SessionState session)
    {
        if (call.ContentLength is > 0) throw GraphRefusal.Invalid("The commit has no body.");
        if (!session.DefersCommit) throw GraphRefusal.Invalid("The session does not defer its commit.");
        return session.Total is { } total && session.Received == total ? await Finish(session) : throw GraphRefusal.Invalid("The upload is not complete.");
    }

    private async Task<Reply> Finish(SessionState session)
    {
        var (blob, size) = await PropertyPromotion.Apply(core, session.Blob, session.Name);
        lock (core.Gate)
        {
            var drive = core.Drive(session.DriveId);
            var parent = core.Tree.Find(drive.Id, session.ParentId) ?? throw GraphRefusal.NotFound("The folder is gone.");
            var existing = session.ItemId is { } id
                ? core.Tree.Find(drive.Id, id) ?? throw GraphRefusal.NotFound("The file is gone.")
                : core.Tree.Child(parent.Id, session.Name);
            if (existing is not null && session.ItemId is null && session.ConflictBehaviour == "fail") throw Taken();
            var place = new Place(drive, parent, session.Name, existing, session.ConflictBehaviour, ByName: session.ItemId is null);
            var ifMatch = core.Behaviour.ChecksTagAtCommit ? session.IfMatch : null;
            var user = core.User(session.CallerId);
            var (item, created) = core.Library.Save(place, user, blob, size, ifMatch, core.Behaviour.SessionsLeaveTwoVersions);
            if (session.Description is { } description) item.Description = description;
            core.State.Sessions.Remove(session.Secret);
            return new Reply(created ? 201 : 200) { Json = Json.Item(core, item, user) };
        }
    }

    private Reply Cancel(SessionState session)
    {
        lock (core.Gate) Forget(session);
        return Reply.NoContent;
    }

    private void Forget(SessionState session)
    {
        core.State.Sessions.Remove(session.Secret);
        core.Blobs.Delete(session.Blob);
    }

    private async Task Receive(GraphCall call, SessionState session, ByteRange range)
    {
        await using var file = core.Blobs.Append(session.Blob, session.Received);
        var buffer = new byte[64 << 10];
        var left = range.Length;
        for (int read; left > 0 && (read = await call.Body.ReadAsync(buffer, call.Cancelled)) > 0; left -= read)
        {
            await file.WriteAsync(buffer.AsMemory(0, (int)Math.Min(read, left)), call.Cancelled);
        }

        if (left != 0) throw GraphRefusal.Invalid("The body is shorter than its Content-Range.");
    }

    private JsonObject Status(SessionState session) => new()
    {
        ["expirationDateTime"] = Json.Time(session.ExpiresAt),
        ["nextExpectedRanges"] = new JsonArray([.. Expected(session).Select(range => (JsonNode)range)]),
    };

    /// <summary>What is still expected, told whole, closed, only in part, or in pieces (trap 7; x-uploadsession-put-gaps).</summary>
    private IEnumerable<string> Expected(SessionState session)
    {
        var from = session.Received;
        if (session.Total is not { } total) return ["0-"];
        if (from == total) return [];
        var odd = Math.Min(total - 1, from + 42_887);
        return core.Behaviour.Ranges switch
        {
            RangeStyle.Closed => [Range(from, total - 1)],
            RangeStyle.FirstPieceOnly => [Range(from, odd)],
            RangeStyle.TwoPieces when odd < total - 1 => [Range(from, odd), Range(odd + 1, total - 1)],
            RangeStyle.TwoPieces => [Range(from, odd)],
            _ => [from.ToString(CultureInfo.InvariantCulture) + "-"],
        };
    }

    private static string Range(long from, long to) => string.Create(CultureInfo.InvariantCulture, $"{from}-{to}");

    private static GraphRefusal Taken() => new(
        409,
        "upload_name_conflict",
        "Another file exists with the same name as the uploaded session. You can redirect the upload session to use a new filename by calling PUT with the new metadata and @microsoft.graph.sourceUrl attribute.");
}
