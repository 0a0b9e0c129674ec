using System.Net;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Graph.Http;
using OneStop.Docs.Store.Graph.Tokens;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Graph;

public sealed class HandlerTests
{
    private static readonly ItemAddress s_item = DriveAddress.Of(new DriveId("d")).Item(new ItemId("1"));
    private static readonly CancellationToken s_none = CancellationToken.None;

    [Fact]
    public async Task Requests_say_who_calls_and_carry_the_token()
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(HttpStatusCode.OK, "{}"));

        await GraphClients.Over(handler).GetItemAsync(s_item, GraphQuery.None, s_none);

        Assert.Equal("ISV|OneStop|Docs/1.0", handler.Requests[0].Headers["User-Agent"]);
        Assert.Equal("Bearer " + GraphClients.Token, handler.Requests[0].Headers["Authorization"]);
    }

    [Fact]
    public async Task Trap_16_a_refused_write_is_sent_again_after_the_decimal_wait()
    {
        var time = new LeapingTime();
        var answers = new Queue<HttpResponseMessage>([Refusal(HttpStatusCode.TooManyRequests, "2.128"), ScriptedHandler.Json(HttpStatusCode.Created, "{}")]);
        using var handler = new ScriptedHandler(_ => answers.Dequeue());
        var begin = time.GetUtcNow();

        await GraphClients.Over(handler, time).CreateFolderAsync(s_item, new NewFolder("x"), s_none);

        Assert.Equal(2, handler.Requests.Count);
        Assert.InRange((time.GetUtcNow() - begin).TotalSeconds, 2.128, 2.2);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task A_write_that_may_have_been_done_is_not_sent_again(HttpStatusCode status)
    {
        using var handler = new ScriptedHandler(_ => new HttpResponseMessage(status));

        await Assert.ThrowsAsync<GraphException>(() => GraphClients.Over(handler).CreateFolderAsync(s_item, new NewFolder("x"), s_none));

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task A_reading_is_sent_again_a_bounded_number_of_times()
    {
        using var handler = new ScriptedHandler(_ => new HttpResponseMessage(HttpStatusCode.BadGateway));

        var failure = await Assert.ThrowsAsync<GraphException>(() => GraphClients.Over(handler).GetItemAsync(s_item, GraphQuery.None, s_none));

        Assert.Equal(7, handler.Requests.Count);
        Assert.Equal(GraphErrorKind.Transient, failure.Error.Kind);
    }

    [Fact]
    public async Task A_cut_token_is_renewed_once_with_the_claims_asked_for()
    {
        var tokens = new RecordedTokens();
        var answers = new Queue<HttpResponseMessage>([Challenge(), ScriptedHandler.Json(HttpStatusCode.OK, "{}")]);
        using var handler = new ScriptedHandler(_ => answers.Dequeue());

        await GraphClients.Over(handler, tokens: tokens).GetItemAsync(s_item, GraphQuery.None, s_none);

        Assert.Equal([new TokenDemand(), new TokenDemand("""{"access_token":{}}""", Fresh: true)], tokens.Demands);
        Assert.Equal("Bearer token-2", handler.Requests[1].Headers["Authorization"]);
    }

    [Fact]
    public async Task Trap_07_content_is_fetched_from_its_address_without_the_token()
    {
        using var handler = new ScriptedHandler(request => request.Uri.Host == "graph.microsoft.com"
            ? Redirect("https://files.example/secret?tempauth=abc")
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("bytes") });

        await using var content = await GraphClients.Over(handler).OpenContentAsync(s_item, s_none);

        using var reader = new StreamReader(content.Stream);
        Assert.Equal("bytes", await reader.ReadToEndAsync(s_none));
        Assert.False(handler.Requests[1].Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Trap_07_a_secret_address_shows_in_no_error()
    {
        using var handler = new ScriptedHandler(request => request.Uri.Host == "graph.microsoft.com"
            ? Redirect("https://files.example/secret?tempauth=abc")
            : ScriptedHandler.Json(HttpStatusCode.Forbidden, """{"error":{"code":"x","message":"see https://files.example/secret?tempauth=abc"}}"""));

        var failure = await Assert.ThrowsAsync<GraphException>(() => GraphClients.Over(handler).OpenContentAsync(s_item, s_none));

        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal("(pre-authenticated address)", new SecretUrl("https://files.example/secret").ToString());
        Assert.DoesNotContain("up.example", new UploadSession { UploadUrl = new SecretUrl("https://up.example/s") }.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://files.example/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task A_redirection_to_no_https_address_is_not_followed(string target)
    {
        using var handler = new ScriptedHandler(_ => Redirect(target));

        await Assert.ThrowsAsync<GraphException>(() => GraphClients.Over(handler).OpenContentAsync(s_item, s_none));

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task A_next_link_to_another_host_never_gets_the_token()
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(HttpStatusCode.OK, """{"value":[],"@odata.nextLink":"https://evil.example/v1.0/next"}"""));
        var client = GraphClients.Over(handler);

        await Assert.ThrowsAsync<GraphException>(async () =>
        {
            await foreach (var version in client.ListAllVersionsAsync(s_item, s_none)) Assert.Fail(version.Id);
        });

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Trap_14_a_converter_that_is_not_awake_is_asked_again()
    {
        var answers = new Queue<HttpResponseMessage>(
        [
            Redirect("https://converter.example/1"), new(HttpStatusCode.NotFound) { Content = new StringContent("<html>") },
            Redirect("https://converter.example/1"), new(HttpStatusCode.OK) { Content = new StringContent("%PDF-") },
        ]);
        using var handler = new ScriptedHandler(_ => answers.Dequeue());

        await using var content = await GraphClients.Over(handler).OpenContentAsync(s_item, "pdf", s_none);

        Assert.Equal(4, handler.Requests.Count);
        Assert.EndsWith("/content?format=pdf", handler.Requests[2].Uri.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_no_json_is_told_with_its_request_id()
    {
        using var handler = new ScriptedHandler(_ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("<html>") };
            response.Headers.TryAddWithoutValidation("request-id", "r-1");
            return response;
        });

        var failure = await Assert.ThrowsAsync<GraphException>(() => GraphClients.Over(handler).GetItemAsync(s_item, GraphQuery.None, s_none));

        Assert.Equal("r-1", failure.Error.RequestId);
        Assert.Equal("STO205", failure.Problems[0].Code);
    }

    private static HttpResponseMessage Refusal(HttpStatusCode status, string retryAfter)
    {
        var response = new HttpResponseMessage(status);
        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    }

    private static HttpResponseMessage Redirect(string target)
    {
        var response = new HttpResponseMessage(HttpStatusCode.Found);
        response.Headers.TryAddWithoutValidation("Location", target);
        return response;
    }

    private static HttpResponseMessage Challenge()
    {
        var response = new HttpResponseMessage(HttpStatusCode.Unauthorized);
        response.Headers.TryAddWithoutValidation("WWW-Authenticate", "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnt9fQ==\"");
        return response;
    }

    private sealed class RecordedTokens : ITokenSource
    {
        public List<TokenDemand> Demands { get; } = [];

        public ValueTask<string> GetTokenAsync(TokenDemand demand, CancellationToken cancellationToken)
        {
            Demands.Add(demand);
            return new($"token-{Demands.Count}");
        }
    }
}
