using System.Net;
using System.Text;

namespace OneStop.Docs.Store.Tests.Graph;

/// <summary>What was sent, frozen.</summary>
internal sealed record Sent(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>Stands where the network would be: notes every request and answers from a script.</summary>
internal sealed class ScriptedHandler(Func<Sent, HttpResponseMessage> answer) : HttpMessageHandler
{
    private readonly List<Sent> _requests = [];

    public IReadOnlyList<Sent> Requests => _requests;

    public static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? [])
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var sent = new Sent(request.Method.Method, request.RequestUri!, headers, body);
        lock (_requests) _requests.Add(sent);
        var response = answer(sent);
        response.RequestMessage = request;
        return response;
    }
}
