using System.ComponentModel;
using System.Text.Json;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Plans.Importing;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Reading;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Documents;

[Description("An existing document as plan data.")]
internal sealed record ImportView(
    [property: Description("What was understood.")] JsonElement Plan,
    [property: Description("What was not, each with its place in the document.")] IReadOnlyList<Finding> Findings);

/// <summary>An existing .docx read into plan data.</summary>
internal static class ImportDocument
{
    public static RawBody Body { get; } = new([MediaTypes.Docx, MediaTypes.Bytes], null);

    public static async Task<IResult> HandleAsync(
        HttpContext context, ServiceSettings settings, CancellationToken cancellationToken)
    {
        var (bytes, problem) = await Body.ReadAsync(context.Request, cancellationToken);
        if (problem is not null) return problem;
        if (bytes.Length == 0) return ProblemResult.Of(StatusCodes.Status400BadRequest, ServiceCodes.NotADocument);
        var limits = PackageLimits.Default with { PackageLength = settings.DocumentLength };
        var model = Read(bytes, limits);
        if (model.Value is null) return ProblemResult.Of(model.Diagnostics);
        var imported = PlanImport.Read(model.Value, ImportOptions.None);
        var culture = RequestLanguage.Announce(context);
        return TypedResults.Ok(new ImportView(
            Written(imported.Plan), Finding.From([.. model.Diagnostics, .. imported.NotUnderstood], culture)));
    }

    // As plans are written to files, so that people can read on without what says nothing.
    private static JsonElement Written(Plan plan)
    {
        using var json = JsonDocument.Parse(PlanWriter.Write(plan));
        return json.RootElement.Clone();
    }

    private static Outcome<DocumentModel> Read(byte[] bytes, PackageLimits limits)
    {
        var parts = DocumentEngine.Open(bytes, limits);
        return parts.Value is null ? new(null, parts.Diagnostics) : DocumentModel.Read(parts.Value, limits);
    }
}
