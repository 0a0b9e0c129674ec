using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.Graph.Tokens;

/// <summary>The person must sign in again; whoever shows the sign-in passes the challenge on.</summary>
/// <param name="claims">The challenge as JSON for the sign-in, or null when none was given.</param>
/// <param name="inner">What the token library said.</param>
public sealed class SignInRequiredException(string? claims, Exception? inner = null)
    : VersionStoreException([StoreProblem.At("", StoreCodes.SignIn)], inner)
{
    /// <summary>The challenge as JSON for the sign-in, or null when none was given.</summary>
    public string? Claims { get; } = claims;
}
