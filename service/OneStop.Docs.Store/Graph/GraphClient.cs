using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Graph.Http;
using OneStop.Docs.Store.Graph.Tokens;

namespace OneStop.Docs.Store.Graph;

/// <summary>Microsoft Graph v1.0 as far as a version store needs it; one file an area. Every refusal is a <see cref="GraphException"/>.</summary>
internal sealed partial class GraphClient
{
    private readonly GraphTransport _transport;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _headers;

    public GraphClient(GraphTransport transport)
        : this(transport, [])
    {
    }

    private GraphClient(GraphTransport transport, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        (_transport, _headers) = (transport, headers);

    public TimeProvider Time => _transport.Time;

    /// <summary>As whom calls are made.</summary>
    public Acting Acting => _transport.Acting;

    /// <summary>The same client, whose calls happen only when the item still bears this eTag or cTag (412 otherwise).</summary>
    public GraphClient OnlyIf(string tag) => With("If-Match", tag);

    /// <summary>The same client, whose readings come only when the tag is another (304 otherwise).</summary>
    public GraphClient OnlyIfOther(string tag) => With("If-None-Match", tag);

    /// <summary>The same client with a wish: <c>redeemSharingLinkIfNecessary</c>, <c>respond-async</c>, <c>bypass-shared-lock</c> …</summary>
    public GraphClient Preferring(string wish) => With("Prefer", wish);

    /// <summary>Follows pages by the service's own links to the end.</summary>
    public async IAsyncEnumerable<T> AllAsync<T>(
        Task<Page<T>> first, JsonTypeInfo<Page<T>> type, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = await first;
        while (true)
        {
            foreach (var value in page.Value) yield return value;
            if (page.NextLink is null) yield break;
            page = await GetAsync(OwnLink(page.NextLink), type, cancellationToken, cost: 2);
        }
    }

    private GraphClient With(string name, string value) => new(_transport, [.. _headers, new(name, value)]);

    /// <summary>A link that the service gave to be called with the token: it must lead to the service itself, or the token would be given away.</summary>
    private string OwnLink(string link)
    {
        var isOwn = Uri.TryCreate(_transport.Service, link, out var uri)
            && Uri.Compare(uri, _transport.Service, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
        return isOwn ? uri!.AbsoluteUri : throw new GraphException(GraphError.Unreadable("a link to another host", requestId: null));
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        foreach (var (name, value) in _headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private HttpRequestMessage Request<T>(HttpMethod method, string path, T body, JsonTypeInfo<T> type)
    {
        var request = Request(method, path);
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return request;
    }

    private Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken, int cost = 1) =>
        ReadAsync(Request(HttpMethod.Get, path).Costing(cost), type, cancellationToken);

    private async Task<T> ReadAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var response = await _transport.SendAsync(request, cancellationToken);
            await ThrowUnlessAsync(response, response.IsSuccessStatusCode, cancellationToken);
            return await GraphBody.ReadAsync(response, type, cancellationToken);
        }
    }

    private async Task DoAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var response = await _transport.SendAsync(request, cancellationToken);
            await ThrowUnlessAsync(response, response.IsSuccessStatusCode, cancellationToken);
        }
    }

    private async Task ThrowUnlessAsync(HttpResponseMessage response, bool isGood, CancellationToken cancellationToken)
    {
        if (!isGood) throw new GraphException(await GraphErrorReader.ReadAsync(response, Time, cancellationToken));
    }
}
