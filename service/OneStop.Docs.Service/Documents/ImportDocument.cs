using System.ComponentModel;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Documents;

[Description("An existing document as plan data.")]
internal sealed record ImportView(
    [property: Description("What was understood.")] OneStop.Docs.Plans.Model.Plan Plan,
    [property: Description("What was not, each with its place in the document.")] IReadOnlyList<Finding> Findings);

/// <summary>An existing .docx read into plan data.</summary>
internal static class ImportDocument
{
    public static RawBody Body { get; } = new([MediaTypes.Docx, MediaTypes.Bytes], null);

    public static async Task<IResult> HandleAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var (bytes, problem) = await Body.ReadAsync(context.Request, cancellationToken);
        if (problem is not null) return problem;
        if (bytes.Length == 0) return ProblemResult.Of(StatusCodes.Status400BadRequest, ServiceCodes.NotADocument);
        return ProblemResult.Of(StatusCodes.Status503ServiceUnavailable, ServiceCodes.Fault, "stub");
    }
}
