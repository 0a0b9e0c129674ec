using System.ComponentModel;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Identity;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Service.Reviews;

/// <summary>Review: where a document stands, steps, remarks, who has seen what.</summary>
internal static class ReviewEndpoints
{
    public static void MapReviews(this IEndpointRouteBuilder app)
    {
        var documents = app.MapGroup("/documents/{id}").WithTags("approvals");
        documents.MapGet("/approvals", GetAsync)
            .WithName("GetReview").WithSummary("Where a document stands, and of which version that is said")
            .Produces<ReviewView>().WithProblems(404, 503);
        documents.MapPost("/approvals", StepAsync)
            .WithName("TakeReviewStep").WithSummary("Submit, take back what was submitted (unsubmit), approve, return or withdraw exactly this version")
            .Produces<ReviewView>().WithProblems(400, 401, 403, 404, 409, 422, 503);
        documents.MapGet("/comments", ListAsync)
            .WithName("ListComments").WithSummary("Remarks, and who has looked at which version")
            .Produces<CommentList>().WithProblems(404, 503);
        documents.MapPost("/comments", CommentAsync)
            .WithName("AddComment").WithSummary("Remark on a version or a place in it")
            .Produces<CommentView>().WithProblems(400, 401, 403, 404, 422, 503);
        documents.MapPost("/comments/{number:long}/replies", ReplyAsync)
            .WithName("ReplyToComment").WithSummary("Answer a remark")
            .Produces<CommentView>().WithProblems(400, 401, 403, 404, 422, 503);
        documents.MapPost("/comments/{number:long}/resolve", ResolveAsync)
            .WithName("ResolveComment").WithSummary("Close a remark")
            .Produces<CommentView>().WithProblems(400, 401, 403, 404, 422, 503);
        documents.MapPost("/versions/{version}/seen", SeeAsync)
            .WithName("SeeVersion").WithSummary("Note that one has looked at a version")
            .Produces<SightingView>().WithProblems(401, 403, 404, 422, 503);
    }

    private static Task<IResult> GetAsync([Description("The document's id.")] string id, OpenedVersions versions, CancellationToken cancellationToken) =>
        DocumentRoute.WithAsync(id, versions, (kept, document) => Task.FromResult<IResult>(TypedResults.Ok(ReviewView.From(kept.Review.Get(document)))), cancellationToken);

    private static Task<IResult> StepAsync(
        [Description("The document's id.")] string id, ReviewStepRequest request, HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        DocumentRoute.ActAsync(id, request.Reason, context, versions, async (kept, document, act) =>
        {
            var step = new ReviewRequest(document, new(request.Version), act);
            var taken = request.Step switch
            {
                "submit" => kept.Review.SubmitAsync(step, cancellationToken),
                "unsubmit" => kept.Review.UnsubmitAsync(step, cancellationToken),
                "approve" => kept.Review.ApproveAsync(step, cancellationToken),
                "return" => kept.Review.ReturnAsync(step, cancellationToken),
                "withdraw" => kept.Review.WithdrawAsync(step, cancellationToken),
                _ => null,
            };
            return taken is null
                ? new ProblemResult(
                    StatusCodes.Status422UnprocessableEntity,
                    [ServiceCodes.At(ServiceCodes.UnknownStep, new(Path: "$.step", Quote: request.Step), request.Step, "submit, unsubmit, approve, return, withdraw")])
                : TypedResults.Ok(ReviewView.From(await taken));
        }, cancellationToken);

    private static Task<IResult> ListAsync([Description("The document's id.")] string id, OpenedVersions versions, CancellationToken cancellationToken) =>
        DocumentRoute.WithAsync(id, versions, async (kept, document) =>
        {
            await kept.Store.GetAsync(document, cancellationToken);
            return TypedResults.Ok(new CommentList(
                [.. kept.Comments.List(document).Select(CommentView.From)], [.. kept.Comments.Seen(document).Select(SightingView.From)]));
        }, cancellationToken);

    private static Task<IResult> CommentAsync(
        [Description("The document's id.")] string id, CommentRequest request, HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        DocumentRoute.ActAsync(id, request.Text, context, versions, async (kept, document, act) => TypedResults.Ok(CommentView.From(await kept.Comments.AddAsync(
            document, new(request.Version), request.Place is { } place ? new(place.Part, place.Paragraph, place.Quote) : null, act, cancellationToken))), cancellationToken);

    private static Task<IResult> ReplyAsync(
        [Description("The document's id.")] string id, [Description("The remark's number.")] long number, ReplyRequest request,
        HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        DocumentRoute.ActAsync(id, request.Text, context, versions, async (kept, document, act) =>
            TypedResults.Ok(CommentView.From(await kept.Comments.ReplyAsync(document, number, act, cancellationToken))), cancellationToken);

    private static Task<IResult> ResolveAsync(
        [Description("The document's id.")] string id, [Description("The remark's number.")] long number, ResolveRequest request,
        HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        DocumentRoute.ActAsync(id, request.Reason, context, versions, async (kept, document, act) =>
            TypedResults.Ok(CommentView.From(await kept.Comments.ResolveAsync(document, number, act, cancellationToken))), cancellationToken);

    private static Task<IResult> SeeAsync(
        [Description("The document's id.")] string id, [Description("The version looked at.")] string version,
        HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        DocumentRoute.ActAsync(id, "seen", context, versions, async (kept, document, act) =>
            TypedResults.Ok(SightingView.From(await kept.Comments.SeeAsync(document, new(version), act, cancellationToken))), cancellationToken);
}
