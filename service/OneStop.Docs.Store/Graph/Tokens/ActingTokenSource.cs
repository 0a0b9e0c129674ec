namespace OneStop.Docs.Store.Graph.Tokens;

/// <summary>The token of whoever the work is done for. There is no way from a person's failure to the program's token.</summary>
/// <param name="program">For jobs.</param>
/// <param name="persons">For the person whose request it is.</param>
public sealed class ActingTokenSource(ITokenSource program, Func<PersonAssertion, ITokenSource> persons) : ITokenSource
{
    /// <summary>As whom the present work is done.</summary>
    public Acting Acting { get; } = new();

    /// <inheritdoc/>
    public ValueTask<string> GetTokenAsync(TokenDemand demand, CancellationToken cancellationToken) =>
        (Acting.Person is { } person ? persons(person) : program).GetTokenAsync(demand, cancellationToken);
}
