namespace OneStop.Docs.Store.Graph.Http;

/// <summary>Bounds one attempt, so that a connection that hangs becomes a failure that can be tried again.</summary>
/// <remarks>On the clock of the machine, not the injected one: it bounds the network, not what the program decides.</remarks>
internal sealed class AttemptHandler(TimeSpan patience) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            return await base.SendAsync(request, limit.Token);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException(HttpRequestError.Unknown, "No answer in time.", late);
        }
    }
}
