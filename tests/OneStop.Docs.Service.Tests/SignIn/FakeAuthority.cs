using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Docs.Service.Settings;

namespace OneStop.Docs.Service.Tests.SignIn;

/// <summary>A sign-in service of one tenant on this machine: its discovery document and its keys, which can be rolled over.</summary>
internal sealed class FakeAuthority : IAsyncDisposable
{
    public const string Tenant = "11111111-2222-4333-8444-555555555555";
    public const string Client = "99999999-8888-4777-8666-555555555555";

    private readonly WebApplication _app;
    private readonly Dictionary<string, object> _keys = new(StringComparer.Ordinal);

    private FakeAuthority(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    /// <summary>How often it was asked for its keys.</summary>
    public int Questions { get; private set; }

    /// <summary>It answers nothing but 500.</summary>
    public bool IsDown { get; set; }

    /// <summary>What it says of itself; null for the truth.</summary>
    public string? ClaimedIssuer { get; set; }

    public RSA Rsa { get; } = RSA.Create(2048);

    public ECDsa Curve { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public EntraSettings Settings => new(Tenant, Client) { Authority = Address };

    /// <summary>The grants of its token endpoint; there is none without.</summary>
    public FakeGrants? Grants { get; set; }

    public static async Task<FakeAuthority> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var authority = new FakeAuthority(builder.Build());
        authority.Publish("k1", authority.Rsa);
        authority.Publish("e1", authority.Curve);
        authority._app.MapGet($"/{Tenant}/v2.0/.well-known/openid-configuration", authority.Describe);
        authority._app.MapGet($"/{Tenant}/keys", authority.ShowKeys);
        authority._app.MapPost($"/{Tenant}/oauth2/v2.0/token", authority.AnswerAsync);
        await authority._app.StartAsync(Answers.Token);
        authority.Address = authority._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return authority;
    }

    public void Publish(string id, AsymmetricAlgorithm key) => _keys[id] = key switch
    {
        RSA rsa => new { kty = "RSA", use = "sig", kid = id, n = Jws.Text(rsa.ExportParameters(false).Modulus!), e = Jws.Text(rsa.ExportParameters(false).Exponent!) },
        ECDsa curve => new { kty = "EC", use = "sig", kid = id, crv = "P-256", x = Jws.Text(curve.ExportParameters(false).Q.X!), y = Jws.Text(curve.ExportParameters(false).Q.Y!) },
        _ => throw new ArgumentOutOfRangeException(nameof(key)),
    };

    public void Withdraw(string id) => _keys.Remove(id);

    /// <summary>What a good access token of version 2.0 says.</summary>
    public Dictionary<string, object> Claims(string user = "lan.nt@xa.example.vn", string id = "aaaaaaaa-0000-4000-8000-000000000001") => new(StringComparer.Ordinal)
    {
        ["aud"] = Client,
        ["iss"] = $"{Address}/{Tenant}/v2.0",
        ["iat"] = Now - 10,
        ["nbf"] = Now - 10,
        ["exp"] = Now + 3600,
        ["ver"] = "2.0",
        ["tid"] = Tenant,
        ["oid"] = id,
        ["preferred_username"] = user,
        ["name"] = "Nguyễn Thị L",
        ["scp"] = "openid access_as_user",
    };

    public string Token(Dictionary<string, object>? claims = null) => Jws.Rs256(Rsa, "k1", claims ?? Claims());

    public static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Rsa.Dispose();
        Curve.Dispose();
    }

    private Task<IResult> AnswerAsync(HttpContext context, CancellationToken cancellationToken) =>
        Grants?.AnswerAsync(context) ?? Task.FromResult(Results.NotFound());

    private IResult Describe(CancellationToken cancellationToken) => IsDown
        ? Results.StatusCode(500)
        : Results.Json(new { issuer = ClaimedIssuer ?? $"{Address}/{Tenant}/v2.0", jwks_uri = $"{Address}/{Tenant}/keys" });

    private IResult ShowKeys(CancellationToken cancellationToken)
    {
        Questions++;
        return Results.Json(new { keys = _keys.Values });
    }
}
