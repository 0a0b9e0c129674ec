using System.ComponentModel;
using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Identity;
using OneStop.Docs.Service.Keeping;

namespace OneStop.Docs.Service.People;

[Description("Units where a leader who is alone may approve what the same one submitted.")]
internal sealed record OwnApprovalList([property: Description("Unit paths, in order.")] IReadOnlyList<string> Units);

[Description("Whether a leader who is alone in a unit may approve what the same one submitted.")]
internal sealed record SetOwnApprovalRequest(
    [property: Description("In words people read later.")] string Reason,
    [property: Description("The unit, as a path from the agency down.")] string Unit,
    [property: Description("False takes it back.")] bool Allowed);

/// <summary>Where nobody else could approve. A unit is a path and therefore no part of an address.</summary>
internal static class OwnApprovals
{
    public static void MapOwnApprovals(this IEndpointRouteBuilder app)
    {
        var approvals = app.MapGroup("/own-approvals").WithTags("people");
        approvals.MapGet("", ListAsync)
            .WithName("ListOwnApprovals").WithSummary("Where a leader who is alone may approve what the same one submitted")
            .Produces<OwnApprovalList>().WithProblems(503);
        approvals.MapPost("", SetAsync)
            .WithName("SetOwnApproval").WithSummary("Let a leader who is alone in a unit approve what the same one submitted, or no longer")
            .WithDescription("Only administrators over the unit may. As soon as another leader has authority over the unit it no longer helps.")
            .Produces<OwnApprovalList>().WithProblems(400, 401, 403, 409, 422, 503);
    }

    private static async Task<OwnApprovalList> ListAsync(OpenedVersions versions, CancellationToken cancellationToken) =>
        List(await versions.GetAsync(cancellationToken));

    private static async Task<IResult> SetAsync(
        SetOwnApprovalRequest request, HttpContext context, OpenedVersions versions, CancellationToken cancellationToken)
    {
        var kept = await versions.GetAsync(cancellationToken);
        var (act, problem) = RequestPerson.Act(context, kept, request.Reason);
        if (act is null) return problem!;
        await kept.People.SetOwnApprovalAsync(request.Unit, request.Allowed, act, cancellationToken);
        return TypedResults.Ok(List(kept));
    }

    private static OwnApprovalList List(KeptVersions kept) => new(kept.People.OwnApprovals());
}
