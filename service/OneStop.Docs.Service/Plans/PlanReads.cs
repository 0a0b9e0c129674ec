using System.ComponentModel;
using Microsoft.Net.Http.Headers;
using OneStop.Docs.Plans.Reading;
using OneStop.Docs.Plans.Schema;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Plans;

/// <summary>What can be asked of plans without changing any.</summary>
internal static class PlanReads
{
    public static async Task<PlanList> ListAsync(PlanShelf shelf, CancellationToken cancellationToken) =>
        new([.. (await shelf.ListAsync(cancellationToken)).Select(PlanSummary.From)]);

    public static async Task<IResult> GetAsync(
        [Description("The plan's id.")] string id, PlanShelf shelf, CancellationToken cancellationToken) =>
        await shelf.FindAsync(id, cancellationToken) is { } plan
            ? TypedResults.Bytes(plan.Json.ToArray(), MediaTypes.Json, entityTag: new EntityTagHeaderValue(plan.ETag))
            : ProblemResult.Of(StatusCodes.Status404NotFound, ServiceCodes.UnknownPlan, id);

    public static IResult Schema(CancellationToken cancellationToken) =>
        TypedResults.Bytes(PlanSchema.Write(), MediaTypes.JsonSchema);

    public static async Task<IResult> ValidateAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var (json, problem) = await PlanEndpoints.Body.ReadAsync(context.Request, cancellationToken);
        if (problem is not null) return problem;
        var plan = PlanReader.Read(json);
        var culture = RequestLanguage.Announce(context);
        return TypedResults.Ok(new PlanValidation(!plan.HasErrors, Finding.From(plan.Diagnostics, culture)));
    }
}
