using System.Net;
using Microsoft.Identity.Client;
using OneStop.Docs.Store.Graph.Tokens;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.Tests.Graph;

/// <summary>The token sources over the real library, with a script where Entra would be.</summary>
public sealed class TokenTests
{
    private static readonly CancellationToken s_none = CancellationToken.None;

    [Fact]
    public async Task A_job_gets_its_token_once_and_again_when_it_was_refused()
    {
        var given = 0;
        using var entra = new ScriptedHandler(_ => Token($"app-{++given}"));
        var source = new AppTokenSource(Application(entra));

        Assert.Equal("app-1", await source.GetTokenAsync(new TokenDemand(), s_none));
        Assert.Equal("app-1", await source.GetTokenAsync(new TokenDemand(), s_none));
        Assert.Equal("app-2", await source.GetTokenAsync(new TokenDemand(Fresh: true), s_none));
        Assert.Contains("scope=https%3A%2F%2Fgraph.microsoft.com%2F.default", entra.Requests[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_spoken_for_with_the_assertion_that_came()
    {
        using var entra = new ScriptedHandler(_ => Token("obo"));
        var source = new OboTokenSource(Application(entra), "assertion-of-an", ["https://graph.microsoft.com/Sites.Selected"]);

        Assert.Equal("obo", await source.GetTokenAsync(new TokenDemand(), s_none));
        Assert.Contains("assertion=assertion-of-an", entra.Requests[0].Text, StringComparison.Ordinal);
        Assert.Contains("requested_token_use=on_behalf_of", entra.Requests[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_proof_that_is_asked_for_reaches_the_one_who_shows_the_sign_in()
    {
        using var entra = new ScriptedHandler(_ => ScriptedHandler.Json(
            HttpStatusCode.BadRequest, """{"error":"interaction_required","error_description":"AADSTS50076","claims":"{\"access_token\":{}}"}"""));
        var source = new OboTokenSource(Application(entra), "assertion", ["https://graph.microsoft.com/Sites.Selected"]);

        var challenge = await Assert.ThrowsAsync<SignInRequiredException>(async () => await source.GetTokenAsync(new TokenDemand(), s_none));

        Assert.Equal(("STO210", """{"access_token":{}}"""), (challenge.Problems[0].Code, challenge.Claims));
    }

    [Fact]
    public async Task A_refused_program_is_told_as_such()
    {
        using var entra = new ScriptedHandler(_ => ScriptedHandler.Json(
            HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"AADSTS7000215"}"""));

        var refusal = await Assert.ThrowsAsync<StoreUnreachableException>(
            async () => await new AppTokenSource(Application(entra)).GetTokenAsync(new TokenDemand(), s_none));

        Assert.Equal(StoreCodes.ProgramRefused, refusal.Problems[0].Code);
    }

    private static IConfidentialClientApplication Application(ScriptedHandler entra) => ConfidentialClientApplicationBuilder
        .Create("11111111-2222-3333-4444-555555555555")
        .WithClientSecret("not a secret")
        .WithAuthority("https://login.microsoftonline.com/66666666-2222-3333-4444-555555555555")
        .WithInstanceDiscovery(false)
        .WithHttpClientFactory(new Script(entra))
        .Build();

    private static HttpResponseMessage Token(string token) => ScriptedHandler.Json(
        HttpStatusCode.OK, $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"{{token}}"}""");

    private sealed class Script(ScriptedHandler handler) : IMsalHttpClientFactory
    {
        private readonly HttpClient _client = new(handler, disposeHandler: false);

        public HttpClient GetHttpClient() => _client;
    }
}
