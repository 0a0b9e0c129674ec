using Microsoft.Identity.Client;

namespace OneStop.Docs.Store.Graph.Tokens;

/// <summary>Tokens for the program itself: jobs that no person waits for.</summary>
/// <param name="application">The registration, with a certificate or a managed identity's assertion.</param>
/// <param name="scopes">Whatever was consented to at the Graph that is asked; null for that of the public cloud.</param>
public sealed class AppTokenSource(IConfidentialClientApplication application, IReadOnlyList<string>? scopes = null) : ITokenSource
{
    private static readonly string[] s_public = ["https://graph.microsoft.com/.default"];

    /// <inheritdoc/>
    public async ValueTask<string> GetTokenAsync(TokenDemand demand, CancellationToken cancellationToken)
    {
        var call = application.AcquireTokenForClient(scopes ?? s_public);
        if (demand.Claims is not null) call = call.WithClaims(demand.Claims);
        if (demand.Fresh) call = call.WithForceRefresh(true);
        return await TokenFailures.TranslateAsync(() => call.ExecuteAsync(cancellationToken));
    }
}
