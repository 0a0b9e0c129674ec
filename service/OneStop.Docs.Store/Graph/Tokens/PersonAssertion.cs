using System.Security.Cryptography;
using System.Text;

namespace OneStop.Docs.Store.Graph.Tokens;

/// <summary>The token with which a person came to this service; it is never shown, not even by <see cref="ToString"/>.</summary>
/// <param name="personId">The person's object id in the tenant: requests made for the person count for that one's own limit.</param>
/// <param name="token">An access token for this service, already checked.</param>
/// <param name="expires">When the token ends, and with it everything that was got for it.</param>
public sealed class PersonAssertion(string personId, string token, DateTimeOffset expires)
{
    /// <summary>The person's object id in the tenant.</summary>
    public string PersonId { get; } = personId;

    /// <summary>When the token ends.</summary>
    public DateTimeOffset Expires { get; } = expires;

    /// <summary>Under which name what was got for the token is kept: person and SHA-256 of the token.</summary>
    public string Key { get; } = personId + ":" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    internal string Token { get; } = token;

    /// <inheritdoc/>
    public override string ToString() => $"(token of {PersonId})";
}
