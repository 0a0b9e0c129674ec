using System.Security.Cryptography;

namespace OneStop.Docs.Service.Tests.SignIn;

/// <summary>Tokens that are not good, each with the sentence that says why.</summary>
public sealed class TokenRefusalTests : IAsyncLifetime
{
    private FakeAuthority _authority = null!;
    private RunningService _service = null!;

    private delegate string Forger(FakeAuthority authority, Dictionary<string, object> claims);

    private static readonly Dictionary<string, (string Reason, Forger Make)> s_bad = new(StringComparer.Ordinal)
    {
        ["no token at all but words"] = ("cannot be read", (_, _) => "xin chao"),
        ["three parts of nothing"] = ("cannot be read", (_, _) => "a.b.c"),
        ["a header that is no JSON"] = ("cannot be read", (authority, claims) => "YWJj" + authority.Token(claims)[4..]),
        ["alg none"] = ("not allowed", (_, claims) => Jws.Unsigned(claims)),
        ["HS256 with the public key"] = ("not allowed", (authority, claims) => Jws.Hs256(authority.Rsa, "k1", claims)),
        ["RS512"] = ("not allowed", (authority, claims) => Jws.Sign(
            new { alg = "RS512", typ = "JWT", kid = "k1" }, claims, bytes => authority.Rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1))),
        ["encrypted"] = ("encrypted", (_, _) => "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.a.b.c.d"),
        ["longer than any token"] = ("too long", (_, _) => new string('a', 17_000)),
        ["signed by somebody else"] = ("signature", (_, claims) => { using var other = RSA.Create(2048); return Jws.Rs256(other, "k1", claims); }
        ),
        ["signed with a key nobody knows"] = ("unknown key", (_, claims) => { using var other = RSA.Create(2048); return Jws.Rs256(other, "k9", claims); }
        ),
        ["without a key's name"] = ("unknown key", (authority, claims) => Jws.Sign(
            new { alg = "RS256", typ = "JWT" }, claims, bytes => authority.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))),
        ["claims changed after signing"] = ("signature", (authority, claims) =>
        {
            var parts = authority.Token(claims).Split('.');
            claims["preferred_username"] = "chu.tich@xa.example.vn";
            return $"{parts[0]}.{authority.Token(claims).Split('.')[1]}.{parts[2]}";
        }
        ),
        ["signature cut off"] = ("signature", (authority, claims) => authority.Token(claims)[..^20]),
        ["expired"] = ("expired", With("exp", FakeAuthority.Now - 120)),
        ["without an end"] = ("expired", Without("exp")),
        ["not valid yet"] = ("not valid yet", With("nbf", FakeAuthority.Now + 600)),
        ["for another service"] = ("another service", With("aud", "00000003-0000-0000-c000-000000000000")),
        ["for the id URI, as version 1.0 says it"] = ("another service", With("aud", "api://" + FakeAuthority.Client)),
        ["for nobody"] = ("another service", Without("aud")),
        ["of another issuer"] = ("elsewhere", With("iss", "https://sts.example.vn/v2.0")),
        ["of another tenant's issuer"] = ("elsewhere", (authority, claims) =>
        {
            claims["iss"] = $"{authority.Address}/{Guid.Empty}/v2.0";
            return authority.Token(claims);
        }
        ),
        ["of another tenant"] = ("elsewhere", With("tid", Guid.Empty.ToString())),
        ["of version 1.0"] = ("elsewhere", With("ver", "1.0")),
        ["an identity token's type"] = ("cannot be read", (authority, claims) => Jws.Sign(
            new { alg = "RS256", typ = "other", kid = "k1" }, claims, bytes => authority.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))),
        ["without a person"] = ("whose it is", Without("oid")),
    };

    public static TheoryData<string> Bad => [.. s_bad.Keys];

    public async ValueTask InitializeAsync()
    {
        _authority = await FakeAuthority.StartAsync();
        _service = await RunningService.StartAsync(settings => settings with { Entra = _authority.Settings with { FirstAdmins = ["lan.nt@xa.example.vn"] } });
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _authority.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_token_is_refused_and_the_answer_says_why(string kind)
    {
        var (reason, make) = s_bad[kind];
        var token = make(_authority, _authority.Claims());
        using var request = Answers.Request(HttpMethod.Get, "/people", null, ("Authorization", "Bearer " + token), ("Accept-Language", "en"));

        using var answer = await _service.Client.SendAsync(request, Answers.Token);

        var problem = await answer.ProblemAsync(401, "SVC038");
        Assert.Contains(reason, problem.GetProperty("detail").GetString()!, StringComparison.Ordinal);
        Assert.Equal($"Bearer realm=\"onestop\", scope=\"api://{FakeAuthority.Client}/access_as_user\", error=\"invalid_token\"", answer.Headers.WwwAuthenticate.ToString());
        var text = await answer.Content.ReadAsStringAsync(Answers.Token);
        Assert.DoesNotContain(token, text, StringComparison.Ordinal);
        Assert.DoesNotContain("IDX", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_token_unspoilt_is_taken()
    {
        foreach (var token in new[] { _authority.Token(), Jws.Ps256(_authority.Rsa, "k1", _authority.Claims()), Jws.Es256(_authority.Curve, "e1", _authority.Claims()) })
        {
            using var request = Answers.Request(HttpMethod.Get, "/people", null, ("Authorization", "bearer " + token));

            using var answer = await _service.Client.SendAsync(request, Answers.Token);

            Assert.Equal(200, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_clock_a_minute_off_does_no_harm()
    {
        var claims = _authority.Claims();
        (claims["nbf"], claims["exp"]) = (FakeAuthority.Now + 40, FakeAuthority.Now + 600);
        using var request = Answers.Request(HttpMethod.Get, "/people", null, ("Authorization", "Bearer " + _authority.Token(claims)));

        using var answer = await _service.Client.SendAsync(request, Answers.Token);

        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("openid profile")]
    [InlineData("access_as_user_too")]
    [InlineData("")]
    public async Task A_token_without_our_permission_is_forbidden(string scopes)
    {
        var claims = _authority.Claims();
        claims["scp"] = scopes;
        using var request = Answers.Request(HttpMethod.Get, "/people", null, ("Authorization", "Bearer " + _authority.Token(claims)));

        using var answer = await _service.Client.SendAsync(request, Answers.Token);

        await answer.ProblemAsync(403, "SVC039");
        Assert.Contains("insufficient_scope", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    private static Forger With(string claim, object value) => (authority, claims) =>
    {
        claims[claim] = value;
        return authority.Token(claims);
    };

    private static Forger Without(string claim) => (authority, claims) =>
    {
        claims.Remove(claim);
        return authority.Token(claims);
    };
}
