using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Service.Identity;

/// <summary>What every address of one document has in common: an id that is none is not found.</summary>
internal static class DocumentRoute
{
    public static async Task<IResult> WithAsync(
        string id, OpenedVersions versions, Func<KeptVersions, DocumentId, Task<IResult>> answer, CancellationToken cancellationToken) =>
        DocumentId.TryParse(id, out var document)
            ? await AnswerAsync(await versions.GetAsync(cancellationToken), document, answer, cancellationToken)
            : ProblemResult.Of(StatusCodes.Status404NotFound, ServiceCodes.UnsafeDocumentId, id);

    /// <summary>The same for what someone gives account of.</summary>
    public static Task<IResult> ActAsync(
        string id, string reason, HttpContext context, OpenedVersions versions, Func<KeptVersions, DocumentId, Act, Task<IResult>> answer,
        CancellationToken cancellationToken) =>
        WithAsync(id, versions, async (kept, document) =>
        {
            var (act, problem) = RequestPerson.Act(context, kept, reason);
            return act is null ? problem! : await answer(kept, document, act);
        }, cancellationToken);

    // Much of what is told of a document stands in the records alone; who may not see it in SharePoint is told none of it.
    private static async Task<IResult> AnswerAsync(
        KeptVersions kept, DocumentId document, Func<KeptVersions, DocumentId, Task<IResult>> answer, CancellationToken cancellationToken)
    {
        await kept.EnsureSeenAsync(document, cancellationToken);
        return await answer(kept, document);
    }
}
