using OneStop.Docs.Drafting;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Documents;

/// <summary>One document, as .docx or as PDF.</summary>
internal static class RenderDocument
{
    public static RawBody Body { get; } = new([MediaTypes.Json], typeof(RenderRequest));

    public static async Task<IResult> HandleAsync(
        HttpContext context, DocumentDrafting drafting, PdfConverter converter,
        CancellationToken cancellationToken)
    {
        var type = Negotiation.Choose(context.Request, MediaTypes.Docx, MediaTypes.Pdf);
        if (type is null) return NotAcceptable.Of(context.Request, MediaTypes.Docx, MediaTypes.Pdf);
        context.Response.Headers.AppendCommaSeparatedValues("Vary", "Accept");
        var (json, problem) = await Body.ReadAsync(context.Request, cancellationToken);
        if (problem is not null) return problem;
        var read = RenderRequestReader.Read(json);
        if (read.Value is not { } request) return ProblemResult.Of(read.Diagnostics);
        var drafted = await drafting.DraftAsync(request, cancellationToken);
        if (drafted.Value is not { } document) return ProblemResult.Of(drafted.Diagnostics);
        FindingsHeader.Write(context, drafted.Diagnostics);
        if (type == MediaTypes.Docx) return TypedResults.Bytes(document.Bytes, type, document.FileName);
        return await PrintAsync(document, converter, cancellationToken);
    }

    private static async Task<IResult> PrintAsync(
        DraftedDocument document, PdfConverter converter, CancellationToken cancellationToken)
    {
        var printed = await converter.ConvertAsync(document.Bytes, cancellationToken);
        return printed.Value is null
            ? ProblemResult.Of(printed.Diagnostics)
            : TypedResults.Bytes(printed.Value.Bytes, MediaTypes.Pdf, Path.ChangeExtension(document.FileName, ".pdf"));
    }
}
