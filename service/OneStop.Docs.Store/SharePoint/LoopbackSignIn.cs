using Microsoft.Identity.Client;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>
/// A sign-in service on this machine, where tests stand in for Entra ID. The token library speaks https only and keeps nothing for hosts
/// with a port, so it is left to believe that it asks the public cloud.
/// </summary>
/// <param name="place">Scheme, host and port of the stand-in.</param>
internal sealed class LoopbackSignIn(Uri place) : IMsalHttpClientFactory
{
    private readonly HttpClient _client = new(new ToLoopback(place) { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } });

    public HttpClient GetHttpClient() => _client;

    private sealed class ToLoopback(Uri place) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri is { } address)
                request.RequestUri = new UriBuilder(address) { Scheme = place.Scheme, Host = place.Host, Port = place.Port }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
