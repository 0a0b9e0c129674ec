using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OneStop.Docs.FakeSharePoint.Endpoints;
using OneStop.Docs.FakeSharePoint.Faults;

namespace OneStop.Docs.FakeSharePoint.Http;

/// <summary>Between the wire and the dispatcher: reads the request, lets the script act, writes the answer, keeps the log.</summary>
internal sealed class Server(Core core, FaultScript script, RequestLog log)
{
    private readonly Dispatcher _dispatcher = new(core);

    public async Task Handle(HttpContext context)
    {
        var onContentHost = context.Connection.LocalPort == new Uri(core.ContentUrl).Port;
        var call = Read(context, onContentHost);
        var incoming = Describe(call, onContentHost);
        var entry = log.Begin(new LoggedRequest(
            0, call.At, onContentHost ? "content" : "graph", call.Method, incoming.Path, context.Request.QueryString.Value ?? string.Empty, Masked(call.Headers), 0, null));
        try
        {
            await Run(context, call, onContentHost, entry, await Due(incoming));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client gave up waiting.
        }
        catch (IOException)
        {
            // The client went away in the middle of its body: bytes of a broken PUT are lost (trap 7).
            context.Abort();
        }
        catch (Exception error) when (log.Break(entry, error))
        {
            throw;
        }
    }

    /// <summary>A part of a batch: of the script it sees what can be answered, not what cuts connections.</summary>
    public async Task<Reply> HandlePart(GraphCall call)
    {
        var incoming = Describe(call, onContentHost: false);
        var entry = log.Begin(new LoggedRequest(0, call.At, "batch", call.Method, incoming.Path, string.Empty, Masked(call.Headers), 0, null));
        var fault = await Due(incoming);
        var reply = fault?.Kind is FaultKind.Answer or FaultKind.Throttle or FaultKind.CutToken ? Scripted(call, fault) : await _dispatcher.Graph(call);
        log.End(entry, reply.Status, fault?.Kind, call.Caller?.User.Id);
        return reply;
    }

    private async Task<Fault?> Due(Incoming incoming)
    {
        foreach (var fault in script.Take(incoming, core.Now))
        {
            if (fault.Kind != FaultKind.First) return fault;
            await fault.Action!();
        }

        return null;
    }

    /// <summary>The log is settled before anything reaches the client, so that a test that has its answer finds it there.</summary>
    private async Task Run(HttpContext context, GraphCall call, bool onContentHost, int entry, Fault? fault)
    {
        switch (fault?.Kind)
        {
            case FaultKind.Drop:
                await Swallow(call, fault.Bytes);
                log.End(entry, 0, fault.Kind);
                context.Abort();
                return;
            case FaultKind.Answer or FaultKind.Throttle or FaultKind.CutToken:
                var scripted = Scripted(call, fault);
                log.End(entry, scripted.Status, fault.Kind);
                await Write(context, scripted, long.MaxValue);
                return;
        }

        var reply = onContentHost ? await _dispatcher.Content(call) : await _dispatcher.Graph(call);
        var isLost = fault?.Kind == FaultKind.AnswerThenLose;
        log.End(entry, isLost ? 0 : reply.Status, fault?.Kind, call.Caller?.User.Id);
        if (!isLost || fault!.Bytes > 0) await Write(context, reply, isLost ? fault!.Bytes : long.MaxValue);
        if (isLost) context.Abort();
    }

    private Reply Scripted(GraphCall call, Fault fault)
    {
        var refusal = fault.Kind switch
        {
            FaultKind.Throttle => core.Throttle.Refuse(0, fault.Until, withLimits: false, fault.Status),
            FaultKind.CutToken => Cut(call),
            _ => new GraphRefusal(fault.Status, fault.Code, "This answer stands in the script of the test."),
        };
        if (fault.RetryAfter is { } wait) refusal.With("Retry-After", core.Throttle.RetryAfter(core.Now + wait));
        return ErrorBody.Write(refusal, fault.Shape ?? core.Behaviour.Errors, call.RequestId, call.At);
    }

    private GraphRefusal Cut(GraphCall call)
    {
        try
        {
            lock (core.Gate) core.State.CutTokens.Add((call.Caller ?? core.Tokens.Read(call.Header("Authorization"), core.Now)).TokenName);
            return Tokens.Refuse("Continuous access evaluation resulted in challenge.");
        }
        catch (GraphRefusal refusal)
        {
            return refusal;
        }
    }

    private GraphCall Read(HttpContext context, bool onContentHost)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var rawPath = question < 0 ? target : target[..question];
        var query = context.Request.Query
            .GroupBy(option => option.Key.TrimStart('$'), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Value.ToString(), StringComparer.Ordinal);
        lock (core.Gate)
        {
            return new GraphCall
            {
                Method = context.Request.Method,
                RawPath = rawPath,
                Query = onContentHost ? new Dictionary<string, string>(StringComparer.Ordinal) : query,
                Headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                Body = context.Request.Body,
                ContentLength = context.Request.ContentLength,
                RequestId = core.Ids.NextGuid().ToLowerInvariant(),
                At = core.Now,
                Cancelled = context.RequestAborted,
            };
        }
    }

    private Incoming Describe(GraphCall call, bool onContentHost)
    {
        var path = Uri.UnescapeDataString(call.RawPath);
        if (!onContentHost) return new Incoming(call.Method, path, false, null, call.Method == "PUT" && path.EndsWith("/content", StringComparison.Ordinal));
        var segments = call.RawPath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var kind = segments.Length > 0 ? segments[0] : string.Empty;
        var session = kind == "up" && segments.Length == 2 ? core.Uploads.Peek(segments[1]) : null;
        var isLast = ByteRange.TryParse(call.Header("Content-Range")) is { IsLast: true };
        var commits = session is not null && (call.Method == "POST" || (call.Method == "PUT" && isLast && !session.DefersCommit));
        return new Incoming(call.Method, $"/{kind}/***", true, call.Method == "PUT" && kind == "up" ? (session?.Chunks ?? 0) + 1 : null, commits);
    }

    private static async Task Swallow(GraphCall call, long bytes)
    {
        var buffer = new byte[16 << 10];
        for (long seen = 0; seen < bytes;)
        {
            var read = await call.Body.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, bytes - seen)), call.Cancelled);
            if (read == 0) return;
            seen += read;
        }
    }

    private static async Task Write(HttpContext context, Reply reply, long atMost)
    {
        var response = context.Response;
        response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers) response.Headers[name] = value;
        var bytes = reply.Json is { } json ? Encoding.UTF8.GetBytes(json.ToJsonString()) : reply.Bytes;
        if (bytes is null && reply.File is null) return;

        response.ContentType = reply.ContentType;
        response.ContentLength = reply.File?.Length ?? bytes!.Length;
        if (bytes is not null)
        {
            await response.Body.WriteAsync(bytes.AsMemory(0, (int)Math.Min(bytes.Length, atMost)), context.RequestAborted);
        }
        else if (reply.File is { Length: > 0 } file)
        {
            await response.SendFileAsync(file.Path, file.Offset, Math.Min(file.Length, atMost), context.RequestAborted);
        }

        await response.Body.FlushAsync(context.RequestAborted);
    }

    private static Dictionary<string, string> Masked(IReadOnlyDictionary<string, string> headers) =>
        headers.ToDictionary(header => header.Key, header => header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? "***" : header.Value, StringComparer.OrdinalIgnoreCase);
}
