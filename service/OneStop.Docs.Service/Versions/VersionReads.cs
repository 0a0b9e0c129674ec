using System.ComponentModel;
using Microsoft.Net.Http.Headers;
using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Identity;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Wire;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Service.Versions;

/// <summary>What can be asked of documents and versions without changing any.</summary>
internal static class VersionReads
{
    public static async Task<DocumentList> ListAsync(
        [Description("Words of title, file name, number, symbol; with or without marks.")] string? text,
        [Description("The unit and all beneath it.")] string? unit,
        [Description("Type code.")] string? kind,
        [Description("Id of someone who saved a version.")] string? author,
        [Description("Review state; rendition for the PDFs kept at issuing, which are in no other list.")] string? state,
        [Description("Changed at or after; without an offset by the clocks of Vietnam.")] AskedMoment? from,
        [Description("Changed before; without an offset by the clocks of Vietnam.")] AskedMoment? to,
        [Description("The recycle bin instead.")] bool? recycled,
        [Description("At most so many, 1 to 200.")] int? count,
        [Description("Where the page before ended.")] string? after,
        OpenedVersions versions, CancellationToken cancellationToken)
    {
        var kept = await versions.GetAsync(cancellationToken);
        var page = await kept.Store.SearchAsync(
            new(text, unit, kind, author, state, from?.Moment, to?.Moment, recycled ?? false, count ?? 50, after), cancellationToken);
        return new([.. page.Documents.Select(DocumentView.From)], page.Next);
    }

    public static Task<IResult> GetAsync(
        [Description("The document's id.")] string id, OpenedVersions versions, CancellationToken cancellationToken) =>
        DocumentRoute.WithAsync(id, versions, async (kept, document) =>
            TypedResults.Ok(DocumentView.From(await kept.Store.GetAsync(document, cancellationToken))), cancellationToken);

    public static Task<IResult> ListVersionsAsync(
        [Description("The document's id.")] string id, OpenedVersions versions, CancellationToken cancellationToken) =>
        DocumentRoute.WithAsync(id, versions, async (kept, document) =>
            TypedResults.Ok(new VersionList([.. (await kept.Store.ListVersionsAsync(document, cancellationToken)).Select(VersionView.From)])), cancellationToken);

    public static Task<IResult> CompareAsync(
        [Description("The document's id.")] string id,
        [Description("The one version.")] string older,
        [Description("The other version.")] string newer,
        OpenedVersions versions, CancellationToken cancellationToken) =>
        DocumentRoute.WithAsync(id, versions, async (kept, document) =>
        {
            var found = await kept.Store.CompareAsync(document, new(older), new(newer), cancellationToken);
            return TypedResults.Ok(new ComparisonView(
                VersionView.From(found.Older), VersionView.From(found.Newer), found.SameBytes, found.SameContent,
                [.. found.Parts.Select(part => new PartChangeView(part.Part, part.Kind.ToString().ToLowerInvariant()))]));
        }, cancellationToken);

    /// <summary>As it was saved; when the caller likes PDF better, the one kept at issuing, else one made now.</summary>
    public static Task<IResult> OpenAsync(
        [Description("The document's id.")] string id,
        [Description("The version; \"current\" for the newest, \"issued\" for the official one.")] string version,
        HttpContext context, OpenedVersions versions, VersionPrinting printing, CancellationToken cancellationToken) =>
        DocumentRoute.WithAsync(id, versions, async (kept, document) =>
        {
            var info = await kept.Store.GetAsync(document, cancellationToken);
            if (version == "issued" && info.Issued is null) return ProblemResult.Of(StatusCodes.Status404NotFound, ServiceCodes.NeverIssued, id);
            var wanted = version switch { "current" => info.Current.Id, "issued" => info.Issued!.Value, _ => new VersionId(version) };
            var type = TypeOf(info.Fields);
            var chosen = type == MediaTypes.Docx ? Negotiation.Choose(context.Request, type, MediaTypes.Pdf) : type;
            if (chosen is null) return ProblemResult.Of(StatusCodes.Status406NotAcceptable, ServiceCodes.NotAcceptable, $"{type}, {MediaTypes.Pdf}");
            if (type != MediaTypes.Docx || chosen == MediaTypes.Docx) return await SendAsync(context, kept, info, wanted, type, cancellationToken);
            if (kept.Issues.FindRendition(document, wanted) is { } rendition)
            {
                var pdf = await kept.Store.GetAsync(rendition.KeptAs, cancellationToken);
                return await SendAsync(context, kept, pdf, pdf.Current.Id, MediaTypes.Pdf, cancellationToken);
            }

            return await printing.PrintAsync(await kept.Store.OpenAsync(document, wanted, cancellationToken), cancellationToken);
        }, cancellationToken);

    private static async Task<IResult> SendAsync(
        HttpContext context, KeptVersions kept, DocumentInfo info, VersionId version, string type, CancellationToken cancellationToken)
    {
        var content = await kept.Store.OpenAsync(info.Id, version, cancellationToken);
        context.Response.RegisterForDisposeAsync(content);
        return TypedResults.Stream(
            content.Stream, type, info.Fields.FileName, content.Version.Time, new EntityTagHeaderValue($"\"{content.Version.Hashes.Read}\""));
    }

    private static string TypeOf(DocumentFields fields) => Path.GetExtension(fields.FileName).ToUpperInvariant() switch
    {
        ".DOCX" => MediaTypes.Docx,
        ".PDF" => MediaTypes.Pdf,
        _ => MediaTypes.Bytes,
    };
}
