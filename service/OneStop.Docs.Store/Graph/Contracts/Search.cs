using System.Text.Json;

namespace OneStop.Docs.Store.Graph.Contracts;

internal sealed record SearchOrder(IReadOnlyList<SearchRequest> Requests);

internal sealed record SearchRequest
{
    public IReadOnlyList<string>? EntityTypes { get; init; }

    public SearchQuery? Query { get; init; }

    public int? From { get; init; }

    public int? Size { get; init; }

    public IReadOnlyList<string>? Fields { get; init; }

    public IReadOnlyList<string>? ContentSources { get; init; }

    public IReadOnlyList<string>? AggregationFilters { get; init; }

    public IReadOnlyList<JsonElement>? Aggregations { get; init; }

    public IReadOnlyList<SearchSort>? SortProperties { get; init; }

    public bool? EnableTopResults { get; init; }

    public bool? TrimDuplicates { get; init; }

    public string? Region { get; init; }

    public JsonElement? SharePointOneDriveOptions { get; init; }

    public JsonElement? ResultTemplateOptions { get; init; }

    public JsonElement? QueryAlterationOptions { get; init; }
}

internal sealed record SearchQuery(string? QueryString)
{
    public string? QueryTemplate { get; init; }
}

internal sealed record SearchSort(string? Name, bool? IsDescending);

internal sealed record SearchAnswer : GraphObject
{
    public IReadOnlyList<string>? SearchTerms { get; init; }

    public IReadOnlyList<HitsContainer>? HitsContainers { get; init; }
}

internal sealed record HitsContainer : GraphObject
{
    public IReadOnlyList<SearchHit>? Hits { get; init; }

    public long? Total { get; init; }

    public bool? MoreResultsAvailable { get; init; }
}

internal sealed record SearchHit : GraphObject
{
    public string? HitId { get; init; }

    public int? Rank { get; init; }

    public string? Summary { get; init; }

    public JsonElement? Resource { get; init; }
}
