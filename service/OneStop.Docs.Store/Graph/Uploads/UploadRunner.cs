using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Graph.Http;

namespace OneStop.Docs.Store.Graph.Uploads;

/// <summary>Carries out an <see cref="UploadPlan"/>: sends, listens, waits, asks.</summary>
/// <param name="client">The way out.</param>
/// <param name="source">Seekable; the caller's.</param>
/// <param name="chunk">Bytes a chunk.</param>
internal sealed class UploadRunner(GraphClient client, Stream source, int chunk)
{
    private const int MaxFailures = 8;
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(30);

    private int _failures;

    /// <summary>Sends the whole of the source, from its beginning.</summary>
    /// <param name="upload">The session's address.</param>
    /// <param name="isDeferred">The session was opened with <c>deferCommit</c>.</param>
    /// <param name="cancellationToken">Leaves the session as it is; it lapses.</param>
    /// <returns>The file, or null when the session is gone and only the file itself can tell whether it was finished.</returns>
    /// <exception cref="GraphException">Refused (409, 412, 423, 507 …), or no answer however often it was asked.</exception>
    public async Task<DriveItem?> RunAsync(SecretUrl upload, bool isDeferred, CancellationToken cancellationToken)
    {
        var plan = UploadPlan.Begin(source.Length, chunk, isDeferred);
        while (true)
        {
            switch (plan.Step)
            {
                case UploadStep.Look:
                    return null;
                case UploadStep.GiveUp:
                    throw new GraphException(GraphError.Unreadable("the upload session does not get on", requestId: null));
            }

            var answer = await TryAsync(upload, plan, cancellationToken);
            if (answer.Item is not null) return answer.Item;
            if (answer.Error is { } error) plan = await AfterAsync(plan, error, cancellationToken);
            else plan = After(plan, answer.Session!);
        }
    }

    private UploadPlan After(UploadPlan plan, UploadSession session)
    {
        _failures = 0;
        return plan.Step is UploadStep.Send send
            ? plan.Accepted(send.Range, session.NextExpectedRanges)
            : plan.Told(session.NextExpectedRanges);
    }

    private async Task<UploadPlan> AfterAsync(UploadPlan plan, GraphError error, CancellationToken cancellationToken)
    {
        if (error.Status == 416) return plan.Overlaps();
        if (error.Kind is GraphErrorKind.NotFound or GraphErrorKind.Gone) return plan.Vanished();
        if (error.Kind is not (GraphErrorKind.Transient or GraphErrorKind.Throttled) || ++_failures > MaxFailures) throw new GraphException(error);
        var backOff = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, _failures - 1), s_longestWait.TotalSeconds));
        await Task.Delay(error.RetryAfter > backOff ? error.RetryAfter.Value : backOff, client.Time, cancellationToken);
        return plan.Unsure();
    }

    private async Task<UploadAnswer> TryAsync(SecretUrl upload, UploadPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            return plan.Step switch
            {
                UploadStep.Send send => await SendAsync(upload, plan, send, cancellationToken),
                UploadStep.Commit => await client.CommitUploadAsync(upload, cancellationToken),
                _ => await client.GetUploadStatusAsync(upload, cancellationToken),
            };
        }
        catch (GraphException silent) when (silent.Error.Status == 0 && silent.Error.Kind == GraphErrorKind.Transient)
        {
            return new(null, null, silent.Error);
        }
    }

    private async Task<UploadAnswer> SendAsync(SecretUrl upload, UploadPlan plan, UploadStep.Send send, CancellationToken cancellationToken)
    {
        using var content = new SliceContent(source, send.Range);
        return await client.PutChunkAsync(upload, send.Range, plan.Total, content, cancellationToken);
    }
}
