using System.Text.Json;

namespace OneStop.Docs.Store.Graph.Contracts;

/// <summary>At most twenty calls in one; each is throttled and billed on its own.</summary>
internal sealed record BatchOrder(IReadOnlyList<BatchPart> Requests);

internal sealed record BatchPart(string Id, string Method, string Url)
{
    public IReadOnlyList<string>? DependsOn { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    public JsonElement? Body { get; init; }
}

internal sealed record BatchAnswer : GraphObject
{
    public IReadOnlyList<BatchPartAnswer> Responses { get; init; } = [];
}

/// <summary>Parts come back in any order; the id tells which is which.</summary>
internal sealed record BatchPartAnswer : GraphObject
{
    public string? Id { get; init; }

    public int Status { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    public JsonElement? Body { get; init; }
}

/// <summary>How far a long job is.</summary>
internal sealed record JobStatus : GraphObject
{
    public string? Operation { get; init; }

    public double? PercentageComplete { get; init; }

    public string? Status { get; init; }

    public string? StatusDescription { get; init; }

    public string? ResourceId { get; init; }

    public string? ResourceLocation { get; init; }

    public string? ErrorCode { get; init; }

    public JsonElement? Error { get; init; }
}
