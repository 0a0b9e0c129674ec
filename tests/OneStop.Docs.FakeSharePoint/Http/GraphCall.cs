using System.Text.Json;
using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.State;

namespace OneStop.Docs.FakeSharePoint.Http;

/// <summary>One request, from the wire or from a batch.</summary>
internal sealed class GraphCall
{
    /// <summary>The longest JSON body taken.</summary>
    private const int MaxJson = 4 << 20;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    public required string Method { get; init; }

    /// <summary>The path as it came, still percent-encoded.</summary>
    public required string RawPath { get; init; }

    /// <summary>Query options without their "$", which Graph lets one leave out.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required Stream Body { get; init; }

    public long? ContentLength { get; init; }

    public required string RequestId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who asks; null on pre-authenticated URLs.</summary>
    public Caller? Caller { get; set; }

    public CancellationToken Cancelled { get; init; }

    public UserState User => (Caller ?? throw new InvalidOperationException("This URL has no caller.")).User;

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public string? Option(string name) => Query.GetValueOrDefault(name);

    /// <summary>The JSON object of the body, holding nothing but the members named; null when there is no body and none is needed.</summary>
    /// <exception cref="GraphRefusal">400: not JSON, not an object, or a member that is not known here.</exception>
    public async Task<JsonObject?> ReadObject(bool required, params string[] known)
    {
        using var buffer = new MemoryStream();
        await CopyBounded(buffer);
        if (buffer.Length == 0)
        {
            return required ? throw GraphRefusal.BadRequest("A JSON body is needed.") : null;
        }

        if (Header("Content-Type") is not { } type || !type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw new GraphRefusal(415, "UnsupportedMediaType", "The body must be sent as application/json.");
        }

        var body = Parse(buffer.ToArray());
        var stranger = known.Length == 0 ? null : body.Select(member => member.Key).FirstOrDefault(key => !known.Contains(key, StringComparer.Ordinal));
        return stranger is null ? body : throw GraphRefusal.Invalid($"The property '{stranger}' does not exist on this request.");
    }

    private static JsonObject Parse(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes, documentOptions: Strict) as JsonObject ?? throw GraphRefusal.BadRequest("The body must be a JSON object.");
        }
        catch (JsonException)
        {
            throw GraphRefusal.BadRequest("Unable to read JSON request payload.");
        }
    }

    private async Task CopyBounded(MemoryStream buffer)
    {
        var chunk = new byte[16 << 10];
        for (int read; (read = await Body.ReadAsync(chunk, Cancelled)) > 0;)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > MaxJson) throw new GraphRefusal(413, "RequestEntityTooLarge", "The JSON body is too large.");
        }
    }
}

/// <summary>Whom a bearer token speaks for.</summary>
/// <param name="User">The person, or the application in app-only calls.</param>
/// <param name="ApplicationId">Whose budget is charged.</param>
/// <param name="Scopes">Delegated scopes or application roles.</param>
internal sealed record Caller(UserState User, string ApplicationId, IReadOnlyList<string> Scopes, string TokenName)
{
    public bool IsApplication => User.IsApplication;

    public bool Has(string scope) => Scopes.Contains(scope, StringComparer.OrdinalIgnoreCase);
}
