using Microsoft.Identity.Client;

namespace OneStop.Docs.Store.Graph.Tokens;

/// <summary>Tokens on behalf of the person whose token came with the request: Graph then allows what the person and the program may both do.</summary>
/// <remarks>
/// What was got is kept here until shortly before its end: MSAL looks it up by scopes, and what Entra answers to <c>.default</c> names the
/// scopes one by one, so that it may be asked anew for each request.
/// </remarks>
/// <param name="application">The service's registration; one of its own for each assertion.</param>
/// <param name="assertion">The token that came with the request, meant for this service.</param>
/// <param name="scopes">Delegated permissions, e.g. <c>https://graph.microsoft.com/.default</c> for all that was consented to.</param>
/// <param name="time">Tells when a token ends; null for the machine's clock.</param>
public sealed class OboTokenSource(
    IConfidentialClientApplication application, string assertion, IReadOnlyList<string> scopes, TimeProvider? time = null) : ITokenSource
{
    private static readonly TimeSpan s_early = TimeSpan.FromMinutes(5);

    private readonly UserAssertion _assertion = new(assertion);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private AuthenticationResult? _kept;

    /// <inheritdoc/>
    public async ValueTask<string> GetTokenAsync(TokenDemand demand, CancellationToken cancellationToken)
    {
        // One exchange for all the requests that a page sends at once.
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (!demand.Fresh && demand.Claims is null && _kept is { } kept && kept.ExpiresOn - s_early > _time.GetUtcNow()) return kept.AccessToken;
            _kept = null;
            return await TokenFailures.TranslateAsync(() => AcquireAsync(demand, cancellationToken));
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<AuthenticationResult> AcquireAsync(TokenDemand demand, CancellationToken cancellationToken)
    {
        var call = application.AcquireTokenOnBehalfOf(scopes, _assertion);
        if (demand.Claims is not null) call = call.WithClaims(demand.Claims);
        if (demand.Fresh) call = call.WithForceRefresh(true);
        return _kept = await call.ExecuteAsync(cancellationToken);
    }
}
