namespace OneStop.Docs.Store.Graph.Http;

/// <summary>Says who calls, in the form that SharePoint asks of programs so that it throttles them last.</summary>
internal sealed class AgentHandler : DelegatingHandler
{
    public const string Agent = "ISV|OneStop|Docs/1.0";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Remove("User-Agent");
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        return base.SendAsync(request, cancellationToken);
    }
}
