using System.Net;
using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Graph.Http;

namespace OneStop.Docs.Store.Graph;

/// <summary>Copying, which the service does in its own time. Metadata and history are lost on the way (trap 13).</summary>
internal sealed partial class GraphClient
{
    private static readonly TimeSpan s_pollEvery = TimeSpan.FromSeconds(2);

    /// <summary>Begins a copy.</summary>
    /// <returns>Where to ask how far it is: an address that must not see the token.</returns>
    public async Task<SecretUrl> CopyAsync(ItemAddress item, CopyOrder order, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, item.To("copy"), order, GraphJsonContext.Default.CopyOrder);
        using var response = await _transport.SendAsync(request, cancellationToken);
        await ThrowUnlessAsync(response, response.StatusCode == HttpStatusCode.Accepted, cancellationToken);
        return LocationOf(response);
    }

    /// <summary>How far a job is; 202 while it runs, 200 or 303 at its end.</summary>
    public async Task<JobStatus> GetJobAsync(SecretUrl monitor, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, monitor.Reveal());
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await _transport.SendBareAsync(request, cancellationToken);
        var isReport = response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.SeeOther;
        await ThrowUnlessAsync(response, isReport, cancellationToken);
        if (response.StatusCode == HttpStatusCode.SeeOther && response.Content.Headers.ContentLength is 0) return new() { Status = "completed" };
        return await GraphBody.ReadAsync(response, GraphJsonContext.Default.JobStatus, cancellationToken);
    }

    /// <summary>Waits for a job.</summary>
    /// <exception cref="GraphException">It failed; codes say why.</exception>
    public async Task<JobStatus> WaitForJobAsync(SecretUrl monitor, CancellationToken cancellationToken)
    {
        while (true)
        {
            var job = await GetJobAsync(monitor, cancellationToken);
            if (job.Status is "completed") return job;
            if (job.Status is "failed" or "cancelFailed" or "cancelled" or "deleteFailed") throw new GraphException(ErrorOf(job));
            await Task.Delay(s_pollEvery, Time, cancellationToken);
        }
    }

    /// <summary>Why a job failed; its code stands in one of two places.</summary>
    public static GraphError ErrorOf(JobStatus job)
    {
        var error = job.Error is { } body ? GraphErrorReader.Classify(0, body) : GraphErrorReader.Classify(0, ReadOnlyMemory<byte>.Empty);
        if (job.ErrorCode is not { } code) return error;
        return error with { Kind = GraphErrorKinds.Of(0, [code, .. error.Codes], wait: null), Codes = [code, .. error.Codes] };
    }
}
