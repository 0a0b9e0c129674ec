using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Documents;

/// <summary>The documents resource: plan data becomes documents, documents become plan data.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder app, ServiceSettings settings)
    {
        var documents = app.MapGroup("/documents").WithTags("documents");
        documents.MapPost("/render", RenderDocument.HandleAsync)
            .WithName("RenderDocument").WithSummary("Draft one document from a template and a plan")
            .WithDescription(
                "The answer is a .docx, or a PDF when Accept asks for application/pdf and LibreOffice is there (503 when not). "
                + "What is worth looking at though the document was made stands in the header OneStop-Findings: "
                + "a JSON array, percent-encoded.")
            .WithRawBody(RenderDocument.Body, settings.JsonLength).MayConvertToPdf()
            .WithFile(MediaTypes.Docx, MediaTypes.Pdf).WithProblems(400, 404, 406, 413, 415, 422, 503, 504);
        documents.MapPost("/render/batch", RenderBatch.HandleAsync)
            .WithName("RenderDocuments").WithSummary("Draft several documents into one ZIP")
            .WithDescription("All or none: when one cannot be drafted, everything wrong with any of them is listed.")
            .WithRawBody(RenderBatch.Body, settings.DocumentLength)
            .WithFile(MediaTypes.Zip).WithProblems(400, 404, 406, 413, 415, 422, 504)
            .WithRequestTimeout(Policies.LongWork);
        documents.MapPost("/import", ImportDocument.HandleAsync)
            .WithName("ImportDocument").WithSummary("Read an existing .docx into plan data")
            .WithDescription("Nothing is guessed: what was not understood is listed with its place in the document.")
            .WithRawBody(ImportDocument.Body, settings.DocumentLength)
            .Produces<ImportView>().WithProblems(400, 413, 415, 422, 504);
    }
}
