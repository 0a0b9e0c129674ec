using OneStop.Docs.FakeSharePoint.Endpoints;
using OneStop.Docs.FakeSharePoint.State;

namespace OneStop.Docs.FakeSharePoint.Http;

/// <summary>From a call to its reply: token, budget, route, endpoint; refusals become error bodies.</summary>
internal sealed class Dispatcher
{
    private readonly Core _core;
    private readonly Downloads _downloads;

    public Dispatcher(Core core)
    {
        _core = core;
        _downloads = new Downloads(core);
    }

    /// <summary>A request to the Graph host, or a part of a batch.</summary>
    public async Task<Reply> Graph(GraphCall call)
    {
        IReadOnlyDictionary<string, string> budget = new Dictionary<string, string>(StringComparer.Ordinal);
        Reply reply;
        try
        {
            lock (_core.Gate)
            {
                Copies.Settle(_core);
                call.Caller ??= _core.Tokens.Read(call.Header("Authorization"), _core.Now);
            }

            var path = GraphPath.Parse(call.RawPath);
            var route = Routes.Find(call, path);
            budget = _core.Throttle.Charge(call.Caller.ApplicationId, call.Caller.IsApplication ? null : call.User.Id, Routes.UnitsOf(route, call, path));
            EnsureGranted(call, path);
            if (path.Address is { } address)
                lock (_core.Gate) _core.Rights.Check(call, address);
            reply = await route.Endpoint(_core, call, path);
        }
        catch (GraphRefusal refusal)
        {
            reply = ErrorBody.Write(refusal, _core.Behaviour.Errors, call.RequestId, call.At);
        }

        var headers = new Dictionary<string, string>(budget, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in reply.Headers) headers[name] = value;
        headers["request-id"] = call.RequestId;
        return reply with { Headers = headers };
    }

    /// <summary>A request to the content host. A bearer token there is an error (trap 7).</summary>
    public async Task<Reply> Content(GraphCall call)
    {
        try
        {
            if (call.Header("Authorization") is not null) throw new GraphRefusal(401, "unauthenticated", "This URL is authenticated by itself; send no Authorization header.");
            lock (_core.Gate) Copies.Settle(_core);
            var segments = call.RawPath.Split('/', StringSplitOptions.RemoveEmptyEntries);
            return segments switch
            {
                ["up", var secret] => await Upload(call, secret),
                ["dl", ..] => _downloads.Content(call, segments),
                ["pdf", ..] => _downloads.Pdf(call, segments),
                ["monitor", var id] => Copies.Monitor(_core, call, id),
                _ => throw GraphRefusal.NotFound(),
            };
        }
        catch (GraphRefusal refusal)
        {
            return ErrorBody.Write(refusal, _core.Behaviour.Errors, call.RequestId, call.At);
        }
    }

    /// <summary>Sites.Selected alone reaches nothing: the site must have been granted, with a role for what is asked.</summary>
    private void EnsureGranted(GraphCall call, GraphPath path)
    {
        var caller = call.Caller!;
        if (!_core.Behaviour.RequiresSiteGrant || path.Address is not { } address || !caller.Has("Sites.Selected")) return;
        lock (_core.Gate)
        {
            var drive = _core.Drive(address.DriveId);
            var granted = _core.State.Sites.Find(site => site.Id == drive.SiteId)!.Permissions
                .Where(permission => Applications(permission).Contains(caller.ApplicationId, StringComparer.OrdinalIgnoreCase))
                .SelectMany(permission => permission.Roles);
            if (!granted.Any(role => role != "read" || call.Method == "GET")) throw new GraphRefusal(403, "accessDenied", "Access denied");
        }
    }

    private static IEnumerable<string?> Applications(PermissionState permission) =>
        permission.Body["grantedToIdentitiesV2"]!.AsArray().Select(identity => (string?)identity?["application"]?["id"]);

    /// <summary>Chunks are charged as writes to the application that opened the session; whether SharePoint does so is not known.</summary>
    private Task<Reply> Upload(GraphCall call, string secret)
    {
        if (_core.Uploads.Peek(secret) is { } session) _core.Throttle.Charge(session.ApplicationId, null, call.Method == "GET" ? 1 : 2);
        return _core.Uploads.Answer(call, secret);
    }
}
