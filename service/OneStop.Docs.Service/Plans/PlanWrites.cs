using System.ComponentModel;
using OneStop.Docs.Plans.Reading;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;

namespace OneStop.Docs.Service.Plans;

/// <summary>Keeping plans and putting them away. A plan is written whole, and only over the one its writer has seen.</summary>
internal static class PlanWrites
{
    public static async Task<IResult> PutAsync(
        [Description("The plan's id, the same as in the data.")] string id,
        HttpContext context, PlanShelf shelf, KeptPlans kept, CancellationToken cancellationToken)
    {
        if (Refuse(id, shelf, out var safe) is { } refused) return refused;
        var (condition, bad) = Preconditions.Read(context.Request);
        if (bad is not null) return bad;
        var (json, problem) = await PlanEndpoints.Body.ReadAsync(context.Request, cancellationToken);
        if (problem is not null) return problem;
        var plan = PlanReader.Read(json);
        if (plan.Value is null) return ProblemResult.Of(plan.Diagnostics);
        if (plan.Value.Id != id) return Differs(plan.Value.Id, id);
        var write = await kept.SaveAsync(safe, json, condition, cancellationToken);
        return write.Done ? Written(write, context.Response) : NotWritten(id, write, condition);
    }

    public static async Task<IResult> DeleteAsync(
        [Description("The plan's id.")] string id,
        HttpContext context, PlanShelf shelf, KeptPlans kept, CancellationToken cancellationToken)
    {
        if (Refuse(id, shelf, out var safe) is { } refused) return refused;
        var (condition, bad) = Preconditions.Read(context.Request);
        if (bad is not null) return bad;
        if (condition.Kind == WriteConditionKind.Unstated) return Preconditions.NeedsIfMatch();
        if (await kept.FindAsync(safe, cancellationToken) is null)
        {
            return ProblemResult.Of(StatusCodes.Status404NotFound, ServiceCodes.UnknownPlan, id);
        }

        var write = await kept.DeleteAsync(safe, condition, cancellationToken);
        return write.Done ? TypedResults.NoContent() : NotWritten(id, write, condition);
    }

    private static ProblemResult? Refuse(string id, PlanShelf shelf, out PlanId safe)
    {
        if (!PlanId.TryParse(id, out safe)) return ProblemResult.Of(StatusCodes.Status400BadRequest, ServiceCodes.UnsafePlanId, id);
        return shelf.HasSample(id)
            ? ProblemResult.Of(StatusCodes.Status409Conflict, ServiceCodes.SampleIsReadOnly, id)
            : null;
    }

    private static ProblemResult Differs(string inData, string inAddress) => new(
        StatusCodes.Status422UnprocessableEntity,
        [ServiceCodes.At(ServiceCodes.PlanIdDiffers, new(Path: "$.id", Quote: inData), inData, inAddress)]);

    private static IResult Written(PlanWrite write, HttpResponse response)
    {
        response.Headers.ETag = write.After!.ETag;
        return write.Before is null
            ? TypedResults.Created($"/plans/{write.After.Id}")
            : TypedResults.NoContent();
    }

    private static ProblemResult NotWritten(string id, PlanWrite write, WriteCondition condition) =>
        condition.Kind == WriteConditionKind.Unstated
            ? ProblemResult.Of(StatusCodes.Status409Conflict, ServiceCodes.PlanExists, id, write.Before!.ETag)
            : ProblemResult.Of(
                StatusCodes.Status412PreconditionFailed, ServiceCodes.PlanChanged, id, write.Before?.ETag ?? "–");
}
