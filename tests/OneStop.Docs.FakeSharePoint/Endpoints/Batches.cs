using System.Text;
using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>JSON batching: up to 20 parts, each authorised, throttled and answered on its own; answers in another order than asked.</summary>
internal static class Batches
{
    private const int MostParts = 20;

    private sealed record Part(string Id, string Method, string Url, IReadOnlyDictionary<string, string> Headers, JsonNode? Body, IReadOnlyList<string> DependsOn);

    public static async Task<Reply> Run(Core core, GraphCall call, GraphPath path)
    {
        var body = (await call.ReadObject(required: true, "requests"))!;
        if (body["requests"] is not JsonArray { Count: > 0 } requests) throw GraphRefusal.BadRequest("'requests' must hold a request.");
        if (requests.Count > MostParts) throw GraphRefusal.BadRequest("Number of batch request steps exceeds the maximum value of 20.");
        var parts = requests.Select(Read).ToList();
        if (parts.DistinctBy(part => part.Id).Count() != parts.Count) throw GraphRefusal.BadRequest("Request ids must be unique.");

        var answers = new Dictionary<string, Reply>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (part.DependsOn.FirstOrDefault(id => !answers.ContainsKey(id)) is { } missing) throw GraphRefusal.BadRequest($"Request '{part.Id}' depends on '{missing}', which does not stand before it.");
            answers[part.Id] = part.DependsOn.Any(id => answers[id].Status >= 400)
                ? ErrorBody.Write(new GraphRefusal(424, "FailedDependency", "A request this one depends on has failed."), core.Behaviour.Errors, call.RequestId, call.At)
                : await Answer(core, call, part);
        }

        return Reply.Ok(new JsonObject { ["responses"] = new JsonArray([.. answers.Reverse().Select(pair => (JsonNode)Write(pair.Key, pair.Value))]) });
    }

    private static Task<Reply> Answer(Core core, GraphCall call, Part part)
    {
        if (part.Body is not null && !part.Headers.ContainsKey("Content-Type")) throw GraphRefusal.BadRequest($"Request '{part.Id}' has a body and no Content-Type.");
        var bytes = Bytes(part.Body);
        var question = part.Url.IndexOf('?', StringComparison.Ordinal);
        return core.AnswerPart!(new GraphCall
        {
            Method = part.Method,
            RawPath = "/v1.0/" + (question < 0 ? part.Url : part.Url[..question]).TrimStart('/'),
            Query = Query(question < 0 ? string.Empty : part.Url[(question + 1)..]),
            Headers = part.Headers,
            Body = new MemoryStream(bytes),
            ContentLength = bytes.Length,
            RequestId = call.RequestId,
            At = core.Now,
            Caller = call.Caller,
            Cancelled = call.Cancelled,
        });
    }

    private static Part Read(JsonNode? node)
    {
        var json = node as JsonObject ?? throw GraphRefusal.BadRequest("A part must be an object.");
        string[] known = ["id", "method", "url", "headers", "body", "dependsOn"];
        if (json.Select(member => member.Key).FirstOrDefault(key => !known.Contains(key)) is { } stranger) throw GraphRefusal.BadRequest($"'{stranger}' is not known in a batch part.");
        var headers = Headers(json);
        var url = Needed(json, "url");
        if (url.Contains("$batch", StringComparison.Ordinal) || url.Contains("://", StringComparison.Ordinal)) throw GraphRefusal.BadRequest("The url of a part is relative and no batch.");
        var dependsOn = Members.Texts(json, "dependsOn");
        return new Part(Needed(json, "id"), Needed(json, "method").ToUpperInvariant(), url, headers, json["body"], dependsOn);
    }

    private static string Needed(JsonObject json, string name) => Members.Text(json, name) ?? throw GraphRefusal.BadRequest($"A part needs '{name}'.");

    /// <summary>A JSON body, or base64 in a string for anything else.</summary>
    private static byte[] Bytes(JsonNode? body) => body switch
    {
        null => [],
        JsonValue value when value.TryGetValue<string>(out var text) => FromBase64(text),
        _ => Encoding.UTF8.GetBytes(body.ToJsonString()),
    };

    private static byte[] FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : throw GraphRefusal.BadRequest("A body in a string must be base64.");
    }

    private static Dictionary<string, string> Headers(JsonObject part)
    {
        var headers = part["headers"] as JsonObject ?? [];
        return headers.ToDictionary(header => header.Key, header => Members.Text(headers, header.Key) ?? string.Empty, StringComparer.OrdinalIgnoreCase);
    }

    private static Dictionary<string, string> Query(string text) =>
        text.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => Uri.UnescapeDataString(pair[0]).TrimStart('$'), pair => pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : string.Empty, StringComparer.Ordinal);

    private static JsonObject Write(string id, Reply reply)
    {
        var headers = new JsonObject(reply.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value)));
        if (reply.Json is not null) headers["Content-Type"] = "application/json";
        return new JsonObject { ["id"] = id, ["status"] = reply.Status, ["headers"] = headers, ["body"] = reply.Json?.DeepClone() };
    }
}
