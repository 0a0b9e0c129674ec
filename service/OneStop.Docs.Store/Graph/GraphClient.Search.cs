using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Graph.Http;

namespace OneStop.Docs.Store.Graph;

/// <summary>Search over the tenant's index, which lags and mostly works only for people.</summary>
internal sealed partial class GraphClient
{
    public Task<Page<SearchAnswer>> SearchAsync(SearchOrder order, CancellationToken cancellationToken) =>
        ReadAsync(
            Request(HttpMethod.Post, "search/query", order, GraphJsonContext.Default.SearchOrder).Repeatable(), GraphJsonContext.Default.PageSearchAnswer, cancellationToken);
}
