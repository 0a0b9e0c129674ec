using System.ComponentModel;
using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Service.Identity;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Store;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Service.Versions;

/// <summary>Acts on documents and versions, each with a person and a reason.</summary>
internal static class VersionWrites
{
    public static async Task<IResult> SaveAsync(
        [Description("The document's id; a new one is made by its first version.")] string id,
        HttpContext context, OpenedVersions versions, CancellationToken cancellationToken)
    {
        var (upload, problem) = await SaveUpload.ReadAsync(context.Request, cancellationToken);
        if (upload is null) return problem!;
        var about = upload.Request;
        return await DocumentRoute.ActAsync(id, about.Reason, context, versions, async (kept, document, act) =>
        {
            var known = await kept.FindAsync(document, cancellationToken);
            var given = new GivenFields(about.FileName, about.Title, about.Unit, about.Kind, about.Symbol);
            var fields = known is null ? given.ForNew(upload.FileName ?? document.Value + ".docx") : given.Over(known.Fields);
            var saved = await kept.Store.SaveAsync(
                new(document, about.Base is null ? null : new VersionId(about.Base), fields, act),
                upload.Content, cancellationToken);
            return Answer(document, saved);
        }, cancellationToken);
    }

    public static Task<IResult> RestoreAsync(
        [Description("The document's id.")] string id,
        [Description("The version whose content comes back.")] string version,
        RestoreVersionRequest request, HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        DocumentRoute.ActAsync(id, request.Reason, context, versions, async (kept, document, act) => Answer(
            document, await kept.Store.RestoreAsync(new(document, new(version), new(request.Base), act), cancellationToken)), cancellationToken);

    public static Task<IResult> DescribeAsync(
        [Description("The document's id.")] string id,
        DescribeDocumentRequest request, HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        DocumentRoute.ActAsync(id, request.Reason, context, versions, async (kept, document, act) =>
        {
            var before = (await kept.Store.GetAsync(document, cancellationToken)).Fields;
            var fields = new GivenFields(request.FileName, request.Title, request.Unit, request.Kind, request.Symbol).Over(before);
            return TypedResults.Ok(DocumentView.From(await kept.Store.DescribeAsync(new(document, new(request.Base), fields, act), cancellationToken)));
        }, cancellationToken);

    public static Task<IResult> LockAsync(
        [Description("The document's id.")] string id,
        LockDocumentRequest request, HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        ChangeAsync(id, request.Reason, context, versions, (store, document, act) => store.LockAsync(
            new(document, LockKind.Editing, TimeSpan.FromMinutes(request.Minutes), act), cancellationToken), cancellationToken);

    public static Task<IResult> UnlockAsync(
        [Description("The document's id.")] string id,
        UnlockDocumentRequest request, HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        ChangeAsync(id, request.Reason, context, versions, (store, document, act) => store.UnlockAsync(
            new(document, EvenFinal: false, request.EvenOthers, act), cancellationToken), cancellationToken);

    public static Task<IResult> RecycleAsync(
        [Description("The document's id.")] string id,
        ReasonRequest request, HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        ChangeAsync(id, request.Reason, context, versions, (store, document, act) => store.RecycleAsync(new(document, act), cancellationToken), cancellationToken);

    public static Task<IResult> RecoverAsync(
        [Description("The document's id.")] string id,
        ReasonRequest request, HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        ChangeAsync(id, request.Reason, context, versions, (store, document, act) => store.RecoverAsync(new(document, act), cancellationToken), cancellationToken);

    private static Task<IResult> ChangeAsync(
        string id, string reason, HttpContext context, OpenedVersions versions, Func<IVersionStore, DocumentId, Act, Task<DocumentInfo>> change,
        CancellationToken cancellationToken) =>
        DocumentRoute.ActAsync(id, reason, context, versions, async (kept, document, act) =>
            TypedResults.Ok(DocumentView.From(await change(kept.Store, document, act))), cancellationToken);

    private static IResult Answer(DocumentId document, SavedVersion saved)
    {
        var view = new SavedView(VersionView.From(saved.Version), saved.Repeated);
        return saved.Repeated
            ? TypedResults.Ok(view)
            : TypedResults.Created($"/documents/{document}/versions/{Uri.EscapeDataString(saved.Version.Id.Value)}/content", view);
    }
}
