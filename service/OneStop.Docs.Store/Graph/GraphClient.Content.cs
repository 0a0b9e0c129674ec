using System.Net;
using System.Net.Http.Headers;
using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Graph.Http;

namespace OneStop.Docs.Store.Graph;

/// <summary>Content down, and small content up.</summary>
internal sealed partial class GraphClient
{
    private const int MaxHops = 5;
    private const int MaxFetches = 5;

    /// <summary>The newest content of a file.</summary>
    public Task<GraphContent> OpenContentAsync(ItemAddress item, CancellationToken cancellationToken) =>
        OpenAsync(() => Request(HttpMethod.Get, item.To("content")), error => error.Kind is GraphErrorKind.Transient, cancellationToken);

    /// <summary>A rendition by the service's converter, which stumbles now and then and ignores embedded fonts.</summary>
    public Task<GraphContent> OpenContentAsync(ItemAddress item, string format, CancellationToken cancellationToken) =>
        OpenAsync(
            () => Request(HttpMethod.Get, item.To($"content?format={GraphUrl.Value(format)}")).ByConverter(),
            error => error.IsConverterStumbling, cancellationToken);

    /// <summary>The content of a version that is not the newest one; of that one it is a 400 (trap 1).</summary>
    public Task<GraphContent> OpenVersionAsync(ItemAddress item, ItemVersionId version, CancellationToken cancellationToken) =>
        OpenAsync(
            () => Request(HttpMethod.Get, item.To($"versions/{GraphUrl.Segment(version.Value)}/content")),
            error => error.Kind is GraphErrorKind.Transient, cancellationToken);

    /// <summary>Writes a small file in one go. For an update use a session with a tag: only there it is documented to be checked.</summary>
    /// <param name="conflict">See <see cref="ConflictBehavior"/>; null leaves it to the service, which replaces.</param>
    public Task<DriveItem> PutContentAsync(ItemAddress item, HttpContent content, string? conflict, CancellationToken cancellationToken)
    {
        var path = item.To("content") + (conflict is null ? "" : $"?@microsoft.graph.conflictBehavior={GraphUrl.Value(conflict)}");
        var request = Request(HttpMethod.Put, path);
        request.Content = content;
        return ReadAsync(request, GraphJsonContext.Default.DriveItem, cancellationToken);
    }

    /// <summary>Follows the redirection to a pre-authenticated address; when that stumbles, Graph is asked for another.</summary>
    private async Task<GraphContent> OpenAsync(
        Func<HttpRequestMessage> request, Func<GraphError, bool> mayPass, CancellationToken cancellationToken)
    {
        for (var fetch = 1; ; fetch++)
        {
            var (content, target) = await AskAsync(request(), cancellationToken);
            if (content is not null) return content;
            try
            {
                return await FetchAsync(target, cancellationToken);
            }
            catch (GraphException stumble) when (fetch < MaxFetches && (stumble.Error.Kind == GraphErrorKind.Throttled || mayPass(stumble.Error)))
            {
                await Task.Delay(stumble.Error.RetryAfter ?? TimeSpan.FromSeconds(fetch), Time, cancellationToken);
            }
        }
    }

    /// <summary>The content itself, or the address where it is.</summary>
    private async Task<(GraphContent? Content, SecretUrl Target)> AskAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            request.Headers.Accept.Clear();
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
            var response = await _transport.SendAsync(request, cancellationToken);
            if (!IsRedirect(response)) return (await ContentOfAsync(response, cancellationToken), default);
            using (response) return (null, LocationOf(response));
        }
    }

    private async Task<GraphContent> FetchAsync(SecretUrl target, CancellationToken cancellationToken)
    {
        for (var hop = 0; hop < MaxHops; hop++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, target.Reveal());
            var response = await _transport.SendBareAsync(request, cancellationToken);
            if (!IsRedirect(response)) return await ContentOfAsync(response, cancellationToken);
            target = LocationOf(response);
            response.Dispose();
        }

        throw new GraphException(GraphError.Unreadable("too many redirections", requestId: null));
    }

    private async Task<GraphContent> ContentOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await ThrowUnlessAsync(response, response.StatusCode == HttpStatusCode.OK, cancellationToken);
            return new GraphContent(response, await response.Content.ReadAsStreamAsync(cancellationToken));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static bool IsRedirect(HttpResponseMessage response) => response.StatusCode is
        HttpStatusCode.Found or HttpStatusCode.MovedPermanently or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static SecretUrl LocationOf(HttpResponseMessage response) => response.Headers.Location is { } location
        ? new SecretUrl(location.OriginalString)
        : throw new GraphException(GraphError.Unreadable("a redirection without a target", requestId: null));
}
