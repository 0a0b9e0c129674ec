using System.Text.Json;
using System.Text.Json.Serialization;

namespace OneStop.Docs.Store.Graph.Contracts;

/// <summary>What Graph answers. Members this program does not know are kept; every known one may be missing.</summary>
internal abstract record GraphObject
{
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Other { get; set; }
}

/// <summary>A page of a collection.</summary>
internal sealed record Page<T> : GraphObject
{
    public IReadOnlyList<T> Value { get; init; } = [];

    [JsonPropertyName("@odata.nextLink")]
    public string? NextLink { get; init; }

    [JsonPropertyName("@odata.deltaLink")]
    public string? DeltaLink { get; init; }

    [JsonPropertyName("@odata.count")]
    public long? Count { get; init; }
}
