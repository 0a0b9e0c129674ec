using System.Net;
using System.Net.Http.Headers;
using OneStop.Docs.Store.Graph.Tokens;

namespace OneStop.Docs.Store.Graph.Http;

/// <summary>Puts the token on. A 401 means nothing was done, so it is answered once with a fresh token and the claims asked for.</summary>
internal sealed class TokenHandler(ITokenSource tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await PutOnAsync(request, new TokenDemand(), cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized) return response;
        var claims = ClaimsChallenge.Read(response);
        response.Dispose();
        await PutOnAsync(request, new TokenDemand(claims, Fresh: true), cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }

    private async Task PutOnAsync(HttpRequestMessage request, TokenDemand demand, CancellationToken cancellationToken) =>
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetTokenAsync(demand, cancellationToken));
}
