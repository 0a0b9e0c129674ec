using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.Http;

/// <summary>An answer: status, headers, and at most one kind of body.</summary>
internal sealed record Reply(int Status)
{
    public JsonNode? Json { get; init; }

    /// <summary>A body that is not JSON, with its type.</summary>
    public byte[]? Bytes { get; init; }

    public string ContentType { get; init; } = "application/json";

    /// <summary>A file sent as the body, from an offset.</summary>
    public FilePart? File { get; init; }

    public Dictionary<string, string> Headers { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    public static Reply Ok(JsonNode json) => new(200) { Json = json };

    public static Reply Created(JsonNode json) => new(201) { Json = json };

    public static Reply NoContent { get; } = new(204);

    public static Reply Found(string location) => new(302) { Headers = { ["Location"] = location } };

    public Reply With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }
}

/// <summary>A stretch of a file.</summary>
internal sealed record FilePart(string Path, long Offset, long Length);
