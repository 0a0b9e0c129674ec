using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Versions;

/// <summary>The kept documents and their versions.</summary>
internal static class VersionEndpoints
{
    private static RawBody Form { get; } = new([SaveUpload.FormType], typeof(SaveVersionRequest));

    public static void MapVersions(this IEndpointRouteBuilder app, ServiceSettings settings)
    {
        var documents = app.MapGroup("/documents").WithTags("versions");
        MapReads(documents);
        documents.MapPost("/{id}/versions", VersionWrites.SaveAsync)
            .WithName("SaveVersion").WithSummary("Save a version of a document")
            .WithDescription(
                "As soon as anyone is listed, whoever changes what is kept must be listed with a role over the document's unit (403). "
                + "A form of two parts: \"request\" (JSON) and then \"file\". Without a base the document must be new. 409 says that a newer "
                + "version exists, whose it is and when it was saved; nothing was written. Send Idempotency-Key to be safe to send again.")
            .WithRawBody(Form, settings.VersionLength)
            .Produces<SavedView>(StatusCodes.Status201Created).Produces<SavedView>().WithProblems(400, 401, 403, 404, 409, 413, 415, 422, 423, 503, 507)
            .WithRequestTimeout(Policies.LongWork);
        documents.MapPost("/{id}/versions/{version}/restore", VersionWrites.RestoreAsync)
            .WithName("RestoreVersion").WithSummary("Make an earlier version the newest; history stays")
            .Produces<SavedView>(StatusCodes.Status201Created).Produces<SavedView>().WithProblems(400, 401, 403, 404, 409, 410, 422, 423, 503);
        documents.MapPatch("/{id}", VersionWrites.DescribeAsync)
            .WithName("DescribeDocument").WithSummary("Change what is known of a document, without a version")
            .WithDescription("Title, unit, kind and symbol stay as they are while the document is submitted, approved or issued; return it first, or save a new version.")
            .Produces<DocumentView>().WithProblems(400, 401, 403, 404, 409, 422, 423, 503);
        documents.MapPost("/{id}/lock", VersionWrites.LockAsync)
            .WithName("LockDocument").WithSummary("Hold a document for a while")
            .Produces<DocumentView>().WithProblems(400, 401, 403, 404, 409, 422, 423, 503);
        documents.MapPost("/{id}/unlock", VersionWrites.UnlockAsync)
            .WithName("UnlockDocument").WithSummary("Let go of a document")
            .WithDescription("Another person's hold is lifted only by an administrator over the unit.")
            .Produces<DocumentView>().WithProblems(400, 401, 403, 404, 409, 422, 423, 503);
        documents.MapPost("/{id}/recycle", VersionWrites.RecycleAsync)
            .WithName("RecycleDocument").WithSummary("Put a document into the recycle bin; nothing is destroyed")
            .WithDescription("Only a draft, or what was returned.")
            .Produces<DocumentView>().WithProblems(400, 401, 403, 404, 409, 422, 423, 503);
        documents.MapPost("/{id}/recover", VersionWrites.RecoverAsync)
            .WithName("RecoverDocument").WithSummary("Take a document out of the recycle bin")
            .Produces<DocumentView>().WithProblems(400, 401, 403, 404, 409, 422, 423, 503);
    }

    private static void MapReads(RouteGroupBuilder documents)
    {
        documents.MapGet("", VersionReads.ListAsync)
            .WithName("ListDocuments").WithSummary("Find kept documents, newest change first")
            .Produces<DocumentList>().WithProblems(400, 422, 503);
        documents.MapGet("/{id}", VersionReads.GetAsync)
            .WithName("GetDocument").WithSummary("A document as it stands")
            .Produces<DocumentView>().WithProblems(404, 503);
        documents.MapGet("/{id}/versions", VersionReads.ListVersionsAsync)
            .WithName("ListVersions").WithSummary("All versions with who, when, why; newest first")
            .Produces<VersionList>().WithProblems(404, 503);
        documents.MapGet("/{id}/versions/{version}/content", VersionReads.OpenAsync)
            .WithName("GetVersionContent").WithSummary("The content of a version; a .docx also as PDF when Accept prefers it")
            .MayConvertToPdf().WithFile(MediaTypes.Docx, MediaTypes.Pdf, MediaTypes.Bytes).WithProblems(404, 406, 410, 413, 503, 504);
        documents.MapGet("/{id}/versions/{older}/comparison/{newer}", VersionReads.CompareAsync)
            .WithName("CompareVersions").WithSummary("What differs between two versions")
            .Produces<ComparisonView>().WithProblems(404, 410, 503);
    }
}
