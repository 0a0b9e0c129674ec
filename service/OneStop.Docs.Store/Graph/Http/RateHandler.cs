namespace OneStop.Docs.Store.Graph.Http;

/// <summary>Every attempt draws on the budget, also one that will be throttled: the service counts those too.</summary>
internal sealed class RateHandler(RateBudget budget) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await budget.TakeAsync(CallOptions.CostOf(request), cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        budget.Hear(response);
        return response;
    }
}
