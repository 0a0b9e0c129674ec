namespace OneStop.Docs.Store.Graph.Tokens;

/// <summary>Where access tokens for Graph come from: on behalf of a person, or for the program itself.</summary>
public interface ITokenSource
{
    /// <summary>A token that is good now; from a cache whenever that will do.</summary>
    /// <exception cref="SignInRequiredException">The person must sign in again and answer a challenge.</exception>
    /// <exception cref="Problems.StoreUnreachableException">The token service does not answer.</exception>
    ValueTask<string> GetTokenAsync(TokenDemand demand, CancellationToken cancellationToken);
}

/// <summary>What the token must be.</summary>
/// <param name="Claims">A claims challenge it must answer, as JSON, or null.</param>
/// <param name="Fresh">The one before was refused: past the cache.</param>
public readonly record struct TokenDemand(string? Claims = null, bool Fresh = false);
