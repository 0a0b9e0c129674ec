using System.Net;
using System.Text.Json;
using OneStop.Docs.Store.Graph.Http;

namespace OneStop.Docs.Store.Graph;

/// <summary>Makes one <see cref="GraphError"/> of every shape in which the service says no.</summary>
/// <remarks>
/// Seen: <c>error.code</c> with <c>innerError</c> or <c>innererror</c> to any depth and <c>details</c>; SharePoint's
/// <c>odata.error</c> with a message object; OAuth's <c>error</c> as a text; HTML from the converter; nothing at all.
/// </remarks>
internal static class GraphErrorReader
{
    private const int BodyLimit = 64 * 1024;
    private const int MaxDepth = 16;
    private const int DetailLimit = 300;

    public static async Task<GraphError> ReadAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken)
    {
        var body = await ReadBoundedAsync(response.Content, cancellationToken);
        var wait = RateHeaders.WaitOf(response, time.GetUtcNow());
        var error = Classify((int)response.StatusCode, body, wait);
        return error with
        {
            RequestId = error.RequestId ?? Header(response, "request-id") ?? Header(response, "SPRequestGuid"),
            RetryAfter = wait,
            Claims = response.StatusCode == HttpStatusCode.Unauthorized ? ClaimsChallenge.Read(response) : null,
            Resync = response.StatusCode == HttpStatusCode.Gone ? response.Headers.Location?.OriginalString : null,
        };
    }

    /// <summary>Classifies a status with the body that came with it, in whatever form.</summary>
    public static GraphError Classify(int status, ReadOnlyMemory<byte> body, TimeSpan? wait = null)
    {
        var found = new Found();
        if (LooksLikeJson(body.Span))
        {
            try
            {
                using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 64 });
                Walk(json.RootElement, found, 0, inError: false);
            }
            catch (JsonException)
            {
                found.Detail = "the error body is broken JSON";
            }
        }
        else
        {
            found.Detail = body.Length == 0 ? "no body" : "the error body is not JSON";
        }

        return new(GraphErrorKinds.Of(status, found.Codes, wait), status, found.Codes, Shorten(found.Detail), found.RequestId, wait);
    }

    /// <summary>Classifies an error that came as part of another answer: a batch part, a job report.</summary>
    public static GraphError Classify(int status, JsonElement body, TimeSpan? wait = null)
    {
        var found = new Found();
        Walk(body, found, 0, inError: false);
        return new(GraphErrorKinds.Of(status, found.Codes, wait), status, found.Codes, Shorten(found.Detail), found.RequestId, wait);
    }

    private static void Walk(JsonElement element, Found found, int depth, bool inError)
    {
        if (depth > MaxDepth || element.ValueKind != JsonValueKind.Object) return;
        foreach (var member in element.EnumerateObject())
        {
            Take(member, found, inError);
        }

        foreach (var member in element.EnumerateObject())
        {
            if (Is(member, "error") || Is(member, "odata.error") || Is(member, "innererror")) Walk(member.Value, found, depth + 1, inError: true);
            if (inError && Is(member, "details") && member.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var detail in member.Value.EnumerateArray()) Walk(detail, found, depth + 1, inError: true);
            }
        }
    }

    private static void Take(JsonProperty member, Found found, bool inError)
    {
        if (Is(member, "code") && TextOf(member.Value) is { } code) found.Codes.Add(code);
        if (!inError && Is(member, "error") && TextOf(member.Value) is { } plain) found.Codes.Add(plain);
        if (Is(member, "message") || Is(member, "error_description")) found.Detail ??= TextOf(member.Value) ?? MessageObject(member.Value);
        if (Is(member, "request-id") || Is(member, "requestId")) found.RequestId ??= TextOf(member.Value);
    }

    private static string? MessageObject(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("value", out var text) ? TextOf(text) : null;

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static bool Is(JsonProperty member, string name) => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeJson(ReadOnlySpan<byte> body)
    {
        var text = body.TrimStart(" \t\r\n\uFEFF"u8);
        return text.Length > 0 && text[0] is (byte)'{' or (byte)'[';
    }

    /// <summary>Addresses may hide secrets, so a detail that speaks of one is cut before it.</summary>
    private static string Shorten(string? detail)
    {
        if (detail is null) return "";
        var address = detail.IndexOf("://", StringComparison.Ordinal);
        var text = address < 0 ? detail : detail[..address];
        return text.Length <= DetailLimit ? text : text[..DetailLimit];
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static async Task<ReadOnlyMemory<byte>> ReadBoundedAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellationToken);
            var buffer = new byte[BodyLimit];
            var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            return buffer.AsMemory(0, length);
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException)
        {
            return ReadOnlyMemory<byte>.Empty;
        }
    }

    private sealed class Found
    {
        public List<string> Codes { get; } = [];

        public string? Detail { get; set; }

        public string? RequestId { get; set; }
    }
}
