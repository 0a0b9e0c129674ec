using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Service.Identity;

/// <summary>Who a request speaks for.</summary>
/// <remarks>
/// With sign-in set it is whose token came with it (<see cref="SignedIn"/>), and no header says otherwise. The embedded
/// service on one machine takes the caller's word, in a header that no foreign page can send without our consent. Where
/// others can reach the service that word is worth nothing, and every act is refused.
/// </remarks>
internal static class RequestPerson
{
    /// <summary>The header with the person's id, percent-encoded where it is not ASCII.</summary>
    public const string Header = "OneStop-Person";

    /// <summary>The header by which a repetition of an act is recognised.</summary>
    public const string KeyHeader = "Idempotency-Key";

    private const int LongestId = 400;

    // What a web server in between adds: the caller is then not on this machine, though the connection is.
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    /// <summary>The act of this request, or the problem to answer with.</summary>
    public static (Act? Act, ProblemResult? Problem) Act(HttpContext context, KeptVersions kept, string? reason)
    {
        var settings = context.RequestServices.GetRequiredService<ServiceSettings>();
        var (person, problem) = Find(context, settings);
        if (person is null) return (null, problem);
        var key = context.Request.Headers[KeyHeader].ToString();
        return (new(kept.AuthorOf(person), reason ?? "", KeptVersions.ToolName("service"), key.Length == 0 ? null : key), null);
    }

    /// <summary>Whether this caller may say who it is: nobody but this machine can call, and nothing stands between.</summary>
    public static bool IsWordTaken(HttpRequest request, ServiceSettings settings) =>
        settings.SignIn == SignInMode.Person && !ProxyHeaders.Any(request.Headers.ContainsKey);

    private static (string? Person, ProblemResult? Problem) Find(HttpContext context, ServiceSettings settings)
    {
        if (settings.Entra is not null)
        {
            return context.Features.Get<SignedIn>() is { } signedIn
                ? (signedIn.PersonId, null)
                : (null, ProblemResult.Of(StatusCodes.Status401Unauthorized, ServiceCodes.TokenMissing));
        }

        if (!IsWordTaken(context.Request, settings)) return (null, ProblemResult.Of(StatusCodes.Status401Unauthorized, ServiceCodes.SignInNeeded));
        var given = context.Request.Headers[Header].ToString();
        return given.Length is 0 or > LongestId
            ? (null, ProblemResult.Of(StatusCodes.Status401Unauthorized, ServiceCodes.PersonMissing, Header))
            : (Uri.UnescapeDataString(given), null);
    }
}
