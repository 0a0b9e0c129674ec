namespace OneStop.Docs.Store.Graph.Http;

/// <summary>What the handlers must know of a request beyond HTTP.</summary>
internal static class CallOptions
{
    /// <summary>Resource units it costs (office.md §4.2, trap 16): 1 to get or download, 2 to list or write, 5 for permissions.</summary>
    private static readonly HttpRequestOptionsKey<int> s_cost = new("onestop.cost");

    /// <summary>Sending it twice does no more than sending it once, so it may be sent again after a lost answer.</summary>
    private static readonly HttpRequestOptionsKey<bool> s_repeatable = new("onestop.repeatable");

    /// <summary>A 401 or 404 without a code may be a converter that is not awake yet (trap 14).</summary>
    private static readonly HttpRequestOptionsKey<bool> s_converter = new("onestop.converter");

    public static HttpRequestMessage Costing(this HttpRequestMessage request, int units)
    {
        request.Options.Set(s_cost, units);
        return request;
    }

    public static HttpRequestMessage Repeatable(this HttpRequestMessage request)
    {
        request.Options.Set(s_repeatable, true);
        return request;
    }

    public static HttpRequestMessage ByConverter(this HttpRequestMessage request)
    {
        request.Options.Set(s_converter, true);
        return request;
    }

    public static int CostOf(HttpRequestMessage request) =>
        request.Options.TryGetValue(s_cost, out var units) ? units : request.Method == HttpMethod.Get ? 1 : 2;

    public static bool IsRepeatable(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || (request.Options.TryGetValue(s_repeatable, out var repeatable) && repeatable);

    public static bool IsByConverter(HttpRequestMessage request) => request.Options.TryGetValue(s_converter, out var converter) && converter;
}
