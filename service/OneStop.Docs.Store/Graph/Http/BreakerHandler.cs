namespace OneStop.Docs.Store.Graph.Http;

/// <summary>Sends nothing to a site that rests; stands before the budget, so that this costs nothing.</summary>
internal sealed class BreakerHandler(SiteBreaker breaker) : DelegatingHandler
{
    /// <exception cref="GraphException">The site rests; it tells for how long.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (SiteBreaker.SiteOf(request.RequestUri) is not { } site) return await base.SendAsync(request, cancellationToken);
        if (breaker.Ask(site) is { } rest)
            throw new GraphException(new(GraphErrorKind.Transient, 0, [], "the site fails again and again and is left alone for a while", RetryAfter: rest));
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            breaker.Tell(site, IsFailure(response));
            return response;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            breaker.Tell(site, failed: true);
            throw;
        }
    }

    /// <summary>Being asked to wait, or having no room, is no failure of the site.</summary>
    private static bool IsFailure(HttpResponseMessage response) => (int)response.StatusCode switch
    {
        503 => response.Headers.RetryAfter is null && !response.Headers.Contains("Retry-After"),
        408 or 500 or 502 or 504 or 509 => true,
        _ => false,
    };
}
