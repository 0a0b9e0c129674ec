using Microsoft.Identity.Client;

namespace OneStop.Docs.Store.Graph.Tokens;

/// <summary>Tokens on behalf of the person whose token came with the request: Graph then allows what the person and the program may both do.</summary>
/// <param name="application">The service's registration; it holds the cache, keyed by the assertion's hash.</param>
/// <param name="assertion">The token that came with the request, meant for this service.</param>
/// <param name="scopes">Delegated permissions, e.g. <c>https://graph.microsoft.com/Sites.Selected</c>.</param>
public sealed class OboTokenSource(IConfidentialClientApplication application, string assertion, IReadOnlyList<string> scopes) : ITokenSource
{
    private readonly UserAssertion _assertion = new(assertion);

    /// <inheritdoc/>
    public async ValueTask<string> GetTokenAsync(TokenDemand demand, CancellationToken cancellationToken)
    {
        var call = application.AcquireTokenOnBehalfOf(scopes, _assertion);
        if (demand.Claims is not null) call = call.WithClaims(demand.Claims);
        if (demand.Fresh) call = call.WithForceRefresh(true);
        return await TokenFailures.TranslateAsync(() => call.ExecuteAsync(cancellationToken));
    }
}
