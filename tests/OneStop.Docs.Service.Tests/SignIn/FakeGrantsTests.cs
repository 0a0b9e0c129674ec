using System.Text.Json;
using OneStop.Docs.FakeSharePoint;

namespace OneStop.Docs.Service.Tests.SignIn;

/// <summary>The fake's token endpoint refuses what Entra refuses; a client that passes it does not pass by its kindness.</summary>
public sealed class FakeGrantsTests : IAsyncLifetime
{
    private FakeAuthority _authority = null!;
    private FakeGraph _graph = null!;

    public async ValueTask InitializeAsync()
    {
        _graph = await FakeGraph.StartAsync(cancellationToken: Answers.Token);
        _authority = await FakeAuthority.StartAsync();
        _authority.Grants = new(_authority, _graph);
    }

    public async ValueTask DisposeAsync()
    {
        await _authority.DisposeAsync();
        await _graph.DisposeAsync();
    }

    [Fact]
    public async Task A_whole_request_gets_a_token_for_the_person()
    {
        var (status, answer) = await AskAsync([], []);

        Assert.Equal((200, "Bearer"), (status, answer.GetProperty("token_type").GetString()));
        Assert.Equal([("on_behalf_of", (string)_authority.Claims()["oid"])], _authority.Grants!.Given);
    }

    [Theory]
    [InlineData("client_id", "77777777-8888-4777-8666-555555555555", 400, "unauthorized_client", 700016)]
    [InlineData("client_secret", "khác", 401, "invalid_client", 7000215)]
    [InlineData("scope", "", 400, "invalid_request", 900144)]
    [InlineData("scope", "api://khac/doc", 400, "invalid_scope", 70011)]
    [InlineData("requested_token_use", "", 400, "invalid_request", 900144)]
    [InlineData("grant_type", "password", 400, "unsupported_grant_type", 70003)]
    [InlineData("assertion", "khong.phai.token", 400, "invalid_grant", 50013)]
    public async Task A_field_that_is_wrong_is_refused_with_Entras_code(string field, string value, int status, string error, int code)
    {
        var refused = await AskAsync(new() { [field] = value }, []);

        AssertRefused(refused, status, error, code);
    }

    [Theory]
    [InlineData("aud", "api://khac", 500131)]
    [InlineData("scp", "openid", 65002)]
    [InlineData("exp", "-5", 500133)]
    public async Task A_persons_token_that_is_not_for_us_is_refused(string claim, string value, int code)
    {
        object said = claim == "exp" ? FakeAuthority.Now - 5 : value;

        var refused = await AskAsync([], new() { [claim] = said });

        AssertRefused(refused, 400, "invalid_grant", code);
    }

    [Fact]
    public async Task A_person_who_needs_another_proof_gets_the_claims_until_the_token_has_it()
    {
        var person = (string)_authority.Claims()["oid"];
        _authority.Grants!.Demand(person, """{"access_token":{"acrs":{"essential":true,"value":"c1"}}}""");

        var refused = await AskAsync([], []);
        var proved = await AskAsync([], new() { ["acrs"] = "c1" });

        AssertRefused(refused, 400, "interaction_required", 50076);
        Assert.Contains("c1", refused.Answer.GetProperty("claims").GetString(), StringComparison.Ordinal);
        Assert.Equal(200, proved.Status);
    }

    private void AssertRefused((int Status, JsonElement Answer) refused, int status, string error, int code)
    {
        Assert.Equal((status, error, code), (refused.Status, refused.Answer.GetProperty("error").GetString(), refused.Answer.GetProperty("error_codes")[0].GetInt32()));
        Assert.DoesNotContain(_authority.Grants!.Given, given => given.Grant == "client_credentials");
    }

    private async Task<(int Status, JsonElement Answer)> AskAsync(Dictionary<string, string> other, Dictionary<string, object> claims)
    {
        var said = _authority.Claims();
        foreach (var (name, value) in claims) said[name] = value;
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["client_id"] = FakeAuthority.Client,
            ["client_secret"] = FakeGrants.Secret,
            ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
            ["requested_token_use"] = "on_behalf_of",
            ["scope"] = "https://graph.microsoft.com/.default",
            ["assertion"] = _authority.Token(said),
        };
        foreach (var (name, value) in other) form[name] = value;
        using var client = new HttpClient();
        using var content = new FormUrlEncodedContent(form);
        using var answer = await client.PostAsync(new Uri($"{_authority.Address}/{FakeAuthority.Tenant}/oauth2/v2.0/token"), content, Answers.Token);
        return ((int)answer.StatusCode, await answer.JsonAsync());
    }
}
