using System.Text;
using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Identity;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Store.Graph.Tokens;

namespace OneStop.Docs.Service.Hosting;

/// <summary>Lets nobody in who must be known and is not.</summary>
internal static class SignInGuard
{
    private const string Scheme = "Bearer";

    public static void UseSignIn(this WebApplication app, ServiceSettings settings)
    {
        if (settings.Entra is { } entra) app.Use((context, next) => AskAsync(context, next, entra));
        else app.Use((context, next) => CloseAsync(context, next, settings));
    }

    // No sign-in is set: what is kept is shown to this machine only.
    private static Task CloseAsync(HttpContext context, RequestDelegate next, ServiceSettings settings) =>
        context.GetEndpoint()?.Metadata.GetMetadata<KeptDocuments>() is null || RequestPerson.IsWordTaken(context.Request, settings)
            ? next(context)
            : ProblemResult.Of(StatusCodes.Status401Unauthorized, ServiceCodes.SignInNeeded).ExecuteAsync(context);

    private static async Task AskAsync(HttpContext context, RequestDelegate next, EntraSettings entra)
    {
        if (context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<OpenToAll>() is null)
        {
            var (caller, scope, refusal) = await FindAsync(context, entra);
            if (refusal is not null)
            {
                await refusal.ExecuteAsync(context);
                return;
            }

            context.Features.Set(caller);

            // Here and not in a method called: what a called one sets is forgotten when it returns.
            using var acting = scope!.Kept.ActFor(scope.Assertion);
            await next(context);
            return;
        }

        await next(context);
    }

    private static async Task<(SignedIn? Caller, ActingScope? Scope, ProblemResult? Refusal)> FindAsync(HttpContext context, EntraSettings entra)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var token = header.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase) ? header[(Scheme.Length + 1)..].Trim() : "";
        if (token.Length == 0)
        {
            Challenge(context, entra, null);
            return (null, null, ProblemResult.Of(StatusCodes.Status401Unauthorized, ServiceCodes.TokenMissing));
        }

        var services = context.RequestServices;
        var (bearer, trouble) = await services.GetRequiredService<EntraTokens>().CheckAsync(token, context.RequestAborted);
        if (bearer is null) return (null, null, Refuse(context, entra, trouble));
        var kept = await services.GetRequiredService<OpenedVersions>().GetAsync(context.RequestAborted);
        return SignedIn.Find(bearer, kept, entra) is { } caller
            ? (caller, new(kept, new(bearer.ObjectId, token, bearer.Expires)), null)
            : (null, null, ProblemResult.Of(
                StatusCodes.Status403Forbidden, ServiceCodes.NotListed, bearer.UserName.Length > 0 ? bearer.UserName : bearer.ObjectId));
    }

    private static ProblemResult Refuse(HttpContext context, EntraSettings entra, TokenTrouble trouble)
    {
        switch (trouble)
        {
            case TokenTrouble.Unreachable:
                context.Response.Headers.RetryAfter = "30";
                return ProblemResult.Of(StatusCodes.Status503ServiceUnavailable, ServiceCodes.SignInUnreachable, entra.Authority);
            case TokenTrouble.Scope:
                Challenge(context, entra, "insufficient_scope");
                return ProblemResult.Of(StatusCodes.Status403Forbidden, ServiceCodes.ScopeMissing, entra.Scope);
            default:
                Challenge(context, entra, "invalid_token");
                return ProblemResult.Of(StatusCodes.Status401Unauthorized, ServiceCodes.TokenRefused, "@reason.token." + trouble.ToString().ToLowerInvariant());
        }
    }

    /// <summary>SharePoint wants another proof of the person: the client signs in again and answers the claims, if there are any.</summary>
    /// <remarks>Microsoft identity platform, "Claims challenges": error insufficient_claims, claims in Base64, authorization_uri.</remarks>
    public static void ChallengeAgain(HttpContext context, EntraSettings entra, string? claims)
    {
        Challenge(context, entra, claims is null ? "invalid_token" : "insufficient_claims");
        if (claims is null) return;
        context.Response.Headers.WWWAuthenticate +=
            $", authorization_uri=\"{entra.TenantAuthority}/oauth2/v2.0/authorize\", claims=\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(claims))}\"";
    }

    // RFC 6750 §3: no error where no token was sent.
    private static void Challenge(HttpContext context, EntraSettings entra, string? error) => context.Response.Headers.WWWAuthenticate =
        $"{Scheme} realm=\"onestop\", scope=\"{entra.Scope}\"" + (error is null ? "" : $", error=\"{error}\"");

    private sealed record ActingScope(KeptVersions Kept, PersonAssertion Assertion);
}
