namespace OneStop.Docs.Store.Graph.Http;

/// <summary>Every attempt draws on the budget, also one that will be throttled: the service counts those too.</summary>
/// <param name="budget">Of the app.</param>
/// <param name="person">Gives that of the person the request is for, waited for first so that it holds up nobody else; null when there is none.</param>
internal sealed class RateHandler(RateBudget budget, Func<RateBudget?> person) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (person() is { } own) await own.TakeAsync(1, cancellationToken);
        await budget.TakeAsync(CallOptions.CostOf(request), cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        budget.Hear(response);
        return response;
    }
}
