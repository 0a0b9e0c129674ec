using OneStop.Docs.Plans.Model;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Plans;

/// <summary>The plans resource: samples to read, plans of one's own to keep.</summary>
internal static class PlanEndpoints
{
    /// <summary>Bytes: some thousand deadlines, so that nobody keeps a processor busy with a million of them.</summary>
    private const long LongestDeadlines = 256 * 1024;

    public static RawBody Body { get; } = new([MediaTypes.Json], typeof(Plan));

    public static void MapPlans(this IEndpointRouteBuilder app, ServiceSettings settings)
    {
        var plans = app.MapGroup("/plans").WithTags("plans");
        plans.MapGet("", PlanReads.ListAsync)
            .WithName("ListPlans").WithSummary("List the samples and the kept plans")
            .Produces<PlanList>();
        plans.MapGet("/schema", PlanReads.Schema)
            .WithName("GetPlanSchema").WithSummary("The JSON Schema of plan data")
            .Produces<object>(StatusCodes.Status200OK, MediaTypes.JsonSchema);
        plans.MapPost("/validate", PlanReads.ValidateAsync)
            .WithName("ValidatePlan").WithSummary("List everything wrong with plan data, each with its place")
            .WithRawBody(Body, settings.JsonLength)
            .Produces<PlanValidation>().WithProblems(413, 415);
        plans.MapPost("/deadlines", DeadlineReads.Read)
            .WithName("ReadDeadlines").WithSummary("Understand the words of deadlines")
            .WithDescription("One answer a text, in order. What is not understood keeps its words and has the kind unknown.")
            .WithLimit(Math.Min(settings.JsonLength, LongestDeadlines))
            .Produces<DeadlineList>().WithProblems(400, 413, 415, 422);
        plans.MapGet("/{id}", PlanReads.GetAsync)
            .WithName("GetPlan").WithSummary("Read one plan")
            .Produces<Plan>().Produces(StatusCodes.Status304NotModified).WithProblems(404);
        plans.MapPut("/{id}", PlanWrites.PutAsync)
            .WithName("PutPlan").WithSummary("Keep a plan")
            .WithDescription(
                "Without a condition only a new plan is kept (409 when there is one). To replace a plan send its ETag in "
                + "If-Match; 412 says that someone else was quicker, and nothing was written.")
            .WithRawBody(Body, settings.JsonLength)
            .Produces(StatusCodes.Status201Created).Produces(StatusCodes.Status204NoContent)
            .WithProblems(400, 409, 412, 413, 415, 422, 503);
        plans.MapDelete("/{id}", PlanWrites.DeleteAsync)
            .WithName("DeletePlan").WithSummary("Put a kept plan away")
            .WithDescription("Needs If-Match with the plan's ETag, or *. The file is moved to the folder's deleted/.")
            .Produces(StatusCodes.Status204NoContent).WithProblems(400, 404, 409, 412, 428, 503);
    }
}
