using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OneStop.Docs.FakeSharePoint.State;

namespace OneStop.Docs.FakeSharePoint.Http;

/// <summary>Bearer tokens that carry their own truth, signed with a key from the seed: they outlive a restart.</summary>
internal sealed class Tokens(string seed, TenantState state)
{
    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes("tokens of " + seed));

    private sealed record Claims(string Sub, string App, string[] Scp, long Exp, string Jti);

    public string Issue(UserState user, string applicationId, string[] scopes, DateTimeOffset expiresAt, string name)
    {
        var claims = JsonSerializer.SerializeToUtf8Bytes(new Claims(user.Id, applicationId, scopes, expiresAt.ToUnixTimeSeconds(), name));
        var payload = Base64Url(claims);
        return $"fake.{payload}.{Sign(payload)}";
    }

    /// <summary>Who the Authorization header speaks for.</summary>
    /// <exception cref="GraphRefusal">401: missing, foreign, expired or cut.</exception>
    public Caller Read(string? authorization, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(authorization)) throw Refuse("Access token is empty.");
        if (!authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) throw Refuse("Only bearer tokens are taken.");
        var parts = authorization[7..].Trim().Split('.');
        if (parts.Length != 3 || parts[0] != "fake" || !Matches(parts[1], parts[2])) throw Refuse("CompactToken parsing failed.");

        var claims = JsonSerializer.Deserialize<Claims>(Bytes(parts[1]))!;
        if (claims.Exp <= now.ToUnixTimeSeconds()) throw Refuse("Lifetime validation failed, the token is expired.");
        if (state.CutTokens.Contains(claims.Jti)) throw Refuse("Continuous access evaluation resulted in challenge.");
        var user = state.Users.Find(one => one.Id == claims.Sub) ?? throw Refuse("The user of the token is not known.");
        return new Caller(user, claims.App, claims.Scp, claims.Jti);
    }

    public static GraphRefusal Refuse(string message) =>
        new GraphRefusal(401, "InvalidAuthenticationToken", message).With(
            "WWW-Authenticate",
            "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", error=\"invalid_token\"");

    /// <summary>A signature for a pre-authenticated URL.</summary>
    public string Sign(string text) => Base64Url(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text))[..18]);

    public bool Matches(string text, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(text)), Encoding.UTF8.GetBytes(signature));

    public static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static byte[] Bytes(string base64Url)
    {
        var text = base64Url.Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
    }
}
