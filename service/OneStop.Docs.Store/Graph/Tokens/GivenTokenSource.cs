namespace OneStop.Docs.Store.Graph.Tokens;

/// <summary>A token that someone has got already, e.g. a script that signed in; good for as long as it lives.</summary>
/// <param name="token">The access token for Graph.</param>
public sealed class GivenTokenSource(string token) : ITokenSource
{
    /// <inheritdoc/>
    /// <exception cref="SignInRequiredException">It was refused: another must be given.</exception>
    public ValueTask<string> GetTokenAsync(TokenDemand demand, CancellationToken cancellationToken) => demand.Fresh
        ? throw new SignInRequiredException(demand.Claims)
        : ValueTask.FromResult(token);
}
