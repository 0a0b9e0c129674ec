using System.ComponentModel;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Identity;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Settings;

namespace OneStop.Docs.Service.People;

[Description("How the service knows who acts.")]
internal sealed record SignInView(
    [property: Description("none: others can reach it and no sign-in is set, what is kept stays closed; person: it takes the word of the header OneStop-Person, on this machine only; entra: bearer tokens of Microsoft Entra ID.")] string Mode,
    [property: Description("The registration that tokens are for; with entra only.")] string? ClientId,
    [property: Description("Where one signs in; with entra only.")] string? Authority,
    [property: Description("What to ask a token for; with entra only.")] IReadOnlyList<string>? Scopes,
    [property: Description("As whom documents in SharePoint are read and written: user, the one who signed in; app, the program for everybody; null where documents are on a disk or the settings cannot be read.")] string? ActsAs);

/// <summary>How one signs in, and who one is.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder app) => app.MapGet("/sign-in", TellAsync)
        .WithTags("people").WithName("GetSignIn").WithSummary("How the service knows who acts; asks for no sign-in itself")
        .Produces<SignInView>();

    public static void MapMe(this IEndpointRouteBuilder app) => app.MapGet("/me", MeAsync)
        .WithTags("people").WithName("GetMe").WithSummary("Who the caller is in the list of people")
        .Produces<PersonView>().WithProblems(401, 403, 503);

    private static async Task<SignInView> TellAsync(ServiceSettings settings, StoreActing acting, CancellationToken cancellationToken)
    {
        var actsAs = await acting.GetAsync(cancellationToken);
        return settings.Entra is { } entra
            ? new("entra", entra.ClientId, entra.TenantAuthority, [entra.Scope], actsAs)
            : new(settings.SignIn.ToString().ToLowerInvariant(), null, null, null, actsAs);
    }

    private static async Task<IResult> MeAsync(HttpContext context, OpenedVersions versions, CancellationToken cancellationToken)
    {
        var kept = await versions.GetAsync(cancellationToken);
        var (act, problem) = RequestPerson.Act(context, kept, null);
        if (act is null) return problem!;
        return kept.People.Find(act.Author.Id) is { IsActive: true } person
            ? TypedResults.Ok(PersonView.From(person))
            : ProblemResult.Of(StatusCodes.Status403Forbidden, ServiceCodes.NotListed, act.Author.Id);
    }
}
