using System.Globalization;
using OneStop.Docs.Drafting;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Documents;

/// <summary>Several documents in one ZIP, or everything that stands in the way of any of them.</summary>
internal static class RenderBatch
{
    private const string FileName = "van-ban.zip";

    public static RawBody Body { get; } = new([MediaTypes.Json], typeof(BatchRequest));

    public static async Task<IResult> HandleAsync(
        HttpContext context, DocumentDrafting drafting, ServiceSettings settings,
        CancellationToken cancellationToken)
    {
        if (Negotiation.Choose(context.Request, MediaTypes.Zip) is null)
        {
            return NotAcceptable.Of(context.Request, MediaTypes.Zip);
        }

        var (json, problem) = await Body.ReadAsync(context.Request, cancellationToken);
        if (problem is not null) return problem;
        var read = RenderRequestReader.ReadBatch(json);
        if (read.Value is not { } request) return ProblemResult.Of(read.Diagnostics);
        if (request.Documents.Count == 0 || request.Documents.Count > settings.BatchCount)
        {
            return Refused(request.Documents.Count, settings.BatchCount);
        }

        var (documents, problems) = await DraftAllAsync(request.Documents, drafting, cancellationToken);
        if (problems.Exists(p => p.Severity == Severity.Error)) return ProblemResult.Of(problems);
        FindingsHeader.Write(context, problems);
        return TypedResults.Bytes(DocumentZip.Write(documents), MediaTypes.Zip, FileName);
    }

    private static async Task<(List<DraftedDocument> Documents, List<Diagnostic> Problems)> DraftAllAsync(
        IReadOnlyList<RenderRequest> requests, DocumentDrafting drafting, CancellationToken cancellationToken)
    {
        var documents = new List<DraftedDocument>();
        var problems = new List<Diagnostic>();
        for (var i = 0; i < requests.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var drafted = await drafting.DraftAsync(requests[i], cancellationToken);
            problems.AddRange(drafted.Diagnostics.Select(problem => InBatch(problem, i)));
            if (drafted.Value is { } document) documents.Add(document);
        }

        return (documents, problems);
    }

    // The place in the plan becomes a place in the request, so that the caller knows which document is meant.
    private static Diagnostic InBatch(Diagnostic problem, int index)
    {
        var document = string.Create(CultureInfo.InvariantCulture, $"$.documents[{index}]");
        var path = problem.Location.Path;
        var whole = path is null ? document
            : path is "$.plan" or "$.planId" ? document + path[1..]
            : document + ".plan" + path.TrimStart('$');
        return problem with { Location = problem.Location with { Path = whole } };
    }

    private static ProblemResult Refused(int count, int most) => new(
        StatusCodes.Status400BadRequest,
        [ServiceCodes.At(
            ServiceCodes.EmptyBatch, new(Path: "$.documents"),
            most.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture))]);
}
