using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Drafting.Composing;
using OneStop.Docs.Drafting.Overrides;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Merging;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Reading;

namespace OneStop.Docs.Drafting;

/// <summary>Plan data and a template become a finished document, with everything that is issued with it. Safe to use from many threads.</summary>
public sealed class Drafter(TemplateCatalog catalog)
{
    /// <summary>Drafts from data that is not trusted: set anew where asked, checked, then filled in.</summary>
    /// <param name="planJson">UTF-8.</param>
    public Outcome<DraftedDocument> Draft(
        string templateId, ReadOnlyMemory<byte> planJson, DraftOptions options, CancellationToken cancellationToken)
    {
        var plan = ReadPlan(planJson, options);
        if (plan.Value is null) return new(null, plan.Diagnostics);
        var drafted = Draft(templateId, plan.Value, options, cancellationToken);
        return drafted with { Diagnostics = [.. plan.Diagnostics, .. drafted.Diagnostics] };
    }

    /// <summary>Drafts the main document and every attachment of <paramref name="plan"/> into one package.</summary>
    public Outcome<DraftedDocument> Draft(string templateId, Plan plan, DraftOptions options, CancellationToken cancellationToken)
    {
        var problems = new List<Diagnostic>();
        var jobs = DraftingJobs.List(catalog, templateId, plan, options, problems);
        if (problems.Exists(p => p.Severity == Severity.Error)) return new(null, problems);

        var parts = new List<PackageParts>();
        foreach (var job in jobs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var part = Render(job, options, cancellationToken);
            problems.AddRange(part.Diagnostics);
            if (part.Value is not null) parts.Add(part.Value);
        }

        if (problems.Exists(p => p.Severity == Severity.Error)) return new(null, problems);
        return Join(parts, $"{plan.Id}-{templateId}.docx", problems);
    }

    /// <summary>The plan in <paramref name="planJson"/> with the overrides of <paramref name="options"/>, or all that is wrong with it.</summary>
    public static Outcome<Plan> ReadPlan(ReadOnlyMemory<byte> planJson, DraftOptions options)
    {
        var data = DataOverrides.Apply(planJson, options.Overrides);
        return data.Value is null ? new(null, data.Diagnostics) : PlanReader.Read(data.Value.Json);
    }

    private static Outcome<PackageParts> Render(DraftingJob job, DraftOptions options, CancellationToken cancellationToken)
    {
        var rendered = TemplateRun.Render(job.Name, job.Template, job.Data, options, cancellationToken);
        if (rendered.Value is null) return new(null, rendered.Diagnostics);
        var parts = DocumentEngine.Open(rendered.Value.Bytes, PackageLimits.Default);
        return new(parts.Value, [.. rendered.Diagnostics, .. parts.Diagnostics]);
    }

    private static Outcome<DraftedDocument> Join(List<PackageParts> parts, string fileName, List<Diagnostic> problems)
    {
        var joined = PackageMerger.Append(parts[0], parts[1..]);
        return new(
            joined.Value is null ? null : new(joined.Value.ToBytes(), fileName),
            [.. problems, .. joined.Diagnostics]);
    }
}
