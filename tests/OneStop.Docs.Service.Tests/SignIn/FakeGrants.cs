using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OneStop.Docs.FakeSharePoint;

namespace OneStop.Docs.Service.Tests.SignIn;

/// <summary>
/// The token endpoint of the fake authority: gives tokens of the fake Graph to our registration, for itself or on behalf of the person
/// whose token it shows. Refuses what Entra refuses, with its codes.
/// </summary>
/// <remarks>
/// learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow (request, errors), v2-oauth2-client-creds-grant-flow,
/// certificate-credentials, reference-error-codes.
/// </remarks>
internal sealed class FakeGrants(FakeAuthority authority, FakeGraph graph)
{
    public const string Secret = "mật-khẩu-của-ứng-dụng";

    private const string OnBehalf = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private const string Assertion = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private readonly Dictionary<string, string> _claims = new(StringComparer.Ordinal);
    private readonly List<(string Grant, string For)> _given = [];

    /// <summary>What was given: the grant and the person's object id, or the application.</summary>
    public IReadOnlyList<(string Grant, string For)> Given
    {
        get { lock (_given) return [.. _given]; }
    }

    /// <summary>The certificate that is registered; null where the secret is.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Nobody has consented to our acting for persons.</summary>
    public bool LacksConsent { get; set; }

    /// <summary>The last token given for a person, as the fake Graph knows it.</summary>
    public Dictionary<string, string> Last { get; } = new(StringComparer.Ordinal);

    /// <summary>From now on the person needs another proof; a token that came with it says so in <c>acrs</c>.</summary>
    public void Demand(string objectId, string claims)
    {
        lock (_given) _claims[objectId] = claims;
    }

    public async Task<IResult> AnswerAsync(HttpContext context)
    {
        var form = (await context.Request.ReadFormAsync(Answers.Token)).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        string Field(string name) => form.GetValueOrDefault(name, "");
        if (Field("client_id") != FakeAuthority.Client) return Refuse(400, "unauthorized_client", "AADSTS700016");
        if (!IsOurs(form)) return Refuse(401, "invalid_client", Certificate is null ? "AADSTS7000215" : "AADSTS700027");
        if (Field("scope").Length == 0) return Refuse(400, "invalid_request", "AADSTS900144");
        if (!Field("scope").Split(' ').Any(scope => scope.StartsWith("https://graph.microsoft.com/", StringComparison.Ordinal))) return Refuse(400, "invalid_scope", "AADSTS70011");
        return Field("grant_type") switch
        {
            "client_credentials" => Give("client_credentials", FakeGraph.Application),
            OnBehalf when Field("requested_token_use") == "on_behalf_of" => ForPerson(Field("assertion")),
            OnBehalf => Refuse(400, "invalid_request", "AADSTS900144"),
            _ => Refuse(400, "unsupported_grant_type", "AADSTS70003"),
        };
    }

    private IResult ForPerson(string assertion)
    {
        if (Read(assertion, authority.Rsa) is not { } claims) return Refuse(400, "invalid_grant", "AADSTS50013");
        string Claim(string name) => claims.TryGetProperty(name, out var value) ? value.ToString() : "";
        if (Claim("aud") != FakeAuthority.Client) return Refuse(400, "invalid_grant", "AADSTS500131");
        if (claims.GetProperty("exp").GetInt64() <= FakeAuthority.Now) return Refuse(400, "invalid_grant", "AADSTS500133");
        if (!Claim("scp").Split(' ').Contains("access_as_user", StringComparer.Ordinal)) return Refuse(400, "invalid_grant", "AADSTS65002");
        if (LacksConsent) return Refuse(400, "invalid_grant", "AADSTS65001", suberror: "consent_required");
        lock (_given)
        {
            if (_claims.TryGetValue(Claim("oid"), out var wanted) && Claim("acrs").Length == 0) return Refuse(400, "interaction_required", "AADSTS50076", wanted, "basic_action");
        }

        return Give("on_behalf_of", Claim("oid"));
    }

    private IResult Give(string grant, string to)
    {
        lock (_given)
        {
            _given.Add((grant, to));
            Last[to] = graph.IssueToken(to);

            if (grant == "client_credentials") return Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = Last[to] });

            // Entra names the scopes one by one, and whose token it is when asked by client_info=1.
            var whose = Jws.Text(JsonSerializer.SerializeToUtf8Bytes(new { uid = to, utid = FakeAuthority.Tenant }));
            return Results.Json(new { token_type = "Bearer", scope = "https://graph.microsoft.com/Sites.Selected", expires_in = 3600, access_token = Last[to], client_info = whose });
        }
    }

    private bool IsOurs(Dictionary<string, string> form)
    {
        if (Certificate is null) return form.GetValueOrDefault("client_secret") == Secret;
        if (form.GetValueOrDefault("client_assertion_type") != Assertion) return false;
        return Read(form.GetValueOrDefault("client_assertion", ""), Certificate.GetRSAPublicKey()!) is { } claims
            && claims.GetProperty("iss").GetString() == FakeAuthority.Client
            && claims.GetProperty("sub").GetString() == FakeAuthority.Client
            && claims.GetProperty("aud").GetString()!.EndsWith($"/{FakeAuthority.Tenant}/oauth2/v2.0/token", StringComparison.Ordinal)
            && long.Parse(claims.GetProperty("exp").ToString(), System.Globalization.CultureInfo.InvariantCulture) > FakeAuthority.Now;
    }

    /// <summary>What a signed token says; null when it is not signed with the key.</summary>
    private static JsonElement? Read(string token, RSA key)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || !parts.All(part => Base64Url.IsValid(part))) return null;
        var signed = Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]);
        var isGood = key.VerifyData(signed, Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            || key.VerifyData(signed, Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        return isGood ? JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement : null;
    }

    private static IResult Refuse(int status, string error, string code, string? claims = null, string? suberror = null) => Results.Json(
        new { error, error_description = code + ": refused by the fake", error_codes = new[] { int.Parse(code["AADSTS".Length..], System.Globalization.CultureInfo.InvariantCulture) }, claims, suberror },
        new JsonSerializerOptions { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull }, statusCode: status);
}
