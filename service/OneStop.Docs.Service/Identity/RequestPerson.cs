using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Service.Identity;

/// <summary>Who a request speaks for.</summary>
/// <remarks>
/// The embedded service on one machine takes the caller's word, in a header that no foreign page can send without our
/// consent. Where others can reach the service that word is worth nothing, and every act is refused.
/// </remarks>
internal static class RequestPerson
{
    /// <summary>The header with the person's id, percent-encoded where it is not ASCII.</summary>
    public const string Header = "OneStop-Person";

    /// <summary>The header by which a repetition of an act is recognised.</summary>
    public const string KeyHeader = "Idempotency-Key";

    private const int LongestId = 400;

    /// <summary>The act of this request, or the problem to answer with.</summary>
    public static (Act? Act, ProblemResult? Problem) Act(HttpContext context, KeptVersions kept, string? reason)
    {
        var settings = context.RequestServices.GetRequiredService<ServiceSettings>();
        if (!settings.TakesPersonsWord) return (null, ProblemResult.Of(StatusCodes.Status401Unauthorized, ServiceCodes.SignInNeeded));
        var given = context.Request.Headers[Header].ToString();
        if (given.Length is 0 or > LongestId) return (null, ProblemResult.Of(StatusCodes.Status401Unauthorized, ServiceCodes.PersonMissing, Header));
        var key = context.Request.Headers[KeyHeader].ToString();
        return (new(kept.AuthorOf(Uri.UnescapeDataString(given)), reason ?? "", KeptVersions.ToolName("service"), key.Length == 0 ? null : key), null);
    }
}
