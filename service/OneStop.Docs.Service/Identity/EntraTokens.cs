using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OneStop.Docs.Service.Settings;

namespace OneStop.Docs.Service.Identity;

/// <summary>Checks access tokens of version 2.0 of one tenant that are meant for this service.</summary>
/// <remarks>
/// RFC 7519, RFC 8725 (best current practice). With <see cref="EntraKeys"/> the only code that knows the token library.
/// Nothing of a token is ever logged or put into an answer.
/// </remarks>
internal sealed class EntraTokens(EntraSettings settings, TimeProvider time) : IDisposable
{
    private const int LongestToken = 16 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    private readonly EntraKeys _keys = new(settings, time);
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    /// <summary>Whose token it is, or why it is not taken.</summary>
    public async Task<(TokenBearer? Bearer, TokenTrouble Trouble)> CheckAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > LongestToken) return (null, TokenTrouble.TooLong);
        // Five parts are an encrypted token (RFC 7516 §3.1); we hold no key that opens one.
        if (token.AsSpan().Count('.') == 4) return (null, TokenTrouble.Encrypted);
        if (Read(token) is not { } read) return (null, TokenTrouble.Malformed);
        if (!Algorithms.Contains(read.Alg, StringComparer.Ordinal)) return (null, TokenTrouble.Algorithm);
        var keys = await _keys.GetAsync(read.Kid ?? "", cancellationToken);
        if (keys is null) return (null, TokenTrouble.Unreachable);
        var result = await _handler.ValidateTokenAsync(read, Parameters(keys));
        return result.IsValid ? Judge(read) : (null, TroubleOf(result.Exception));
    }

    public void Dispose() => _keys.Dispose();

    private TokenValidationParameters Parameters(IReadOnlyList<SecurityKey> keys) => new()
    {
        ValidIssuer = settings.Issuer,
        ValidAudience = settings.ClientId,
        ValidAlgorithms = Algorithms,
        ValidTypes = ["JWT", "at+jwt"],
        IssuerSigningKeys = keys,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        LifetimeValidator = CheckLifetime,
    };

    private bool CheckLifetime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (expires is null || expires.Value + Skew <= now) throw new SecurityTokenExpiredException();
        return notBefore is null || notBefore.Value - Skew <= now ? true : throw new SecurityTokenNotYetValidException();
    }

    private (TokenBearer? Bearer, TokenTrouble Trouble) Judge(JsonWebToken token)
    {
        string Claim(string name) => token.TryGetPayloadValue<string>(name, out var value) ? value ?? "" : "";
        if (Claim("ver") != "2.0" || Claim("tid") != settings.Tenant) return (null, TokenTrouble.Issuer);
        if (!Claim("scp").Split(' ').Contains(settings.ShortScope, StringComparer.Ordinal)) return (null, TokenTrouble.Scope);
        if (!Guid.TryParse(Claim("oid"), out var id)) return (null, TokenTrouble.Nobody);
        // A guest's name was given by another directory, where anyone may have taken it: guests go by object id only.
        var isGuest = Claim("idp") is { Length: > 0 } provider && provider != settings.Issuer;
        return (new(id.ToString("D"), isGuest ? "" : EntraSettings.PersonKey(Claim("preferred_username")), new(token.ValidTo, TimeSpan.Zero)), TokenTrouble.None);
    }

    private static JsonWebToken? Read(string token)
    {
        try
        {
            return new(token);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or JsonException or SecurityTokenException)
        {
            return null;
        }
    }

    private static TokenTrouble TroubleOf(Exception refusal) => refusal switch
    {
        SecurityTokenExpiredException => TokenTrouble.Expired,
        SecurityTokenNotYetValidException => TokenTrouble.NotYet,
        SecurityTokenInvalidAudienceException => TokenTrouble.Audience,
        SecurityTokenInvalidIssuerException => TokenTrouble.Issuer,
        SecurityTokenSignatureKeyNotFoundException => TokenTrouble.Key,
        SecurityTokenInvalidSignatureException => TokenTrouble.Signature,
        _ => TokenTrouble.Malformed,
    };
}

/// <summary>Who showed a token.</summary>
/// <param name="ObjectId">The person's object id in the tenant.</param>
/// <param name="UserName">The sign-in name as it is compared; empty when it proves nothing.</param>
/// <param name="Expires">When the token ends.</param>
internal sealed record TokenBearer(string ObjectId, string UserName, DateTimeOffset Expires);

/// <summary>Why a token is not taken.</summary>
internal enum TokenTrouble
{
    None,
    Malformed,
    TooLong,
    Encrypted,
    Algorithm,
    Key,
    Signature,
    Expired,
    NotYet,
    Audience,
    Issuer,
    Nobody,
    Scope,
    Unreachable,
}
