using System.Globalization;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Drafting.Composing;

/// <summary>One package to be rendered.</summary>
/// <param name="Name">The template's id: places in it are named with it.</param>
internal sealed record DraftingJob(string Name, CompiledTemplate Template, ScriptData Data);

/// <summary>Which templates a plan needs, in the order of the finished document: itself, then its attachments.</summary>
internal static class DraftingJobs
{
    /// <summary>Adds everything that stands in the way to <paramref name="problems"/>, not only the first.</summary>
    public static List<DraftingJob> List(
        TemplateCatalog catalog, string templateId, Plan plan, DraftOptions options, List<Diagnostic> problems)
    {
        var data = new PlanData(plan);
        var jobs = new List<DraftingJob>();
        var info = catalog.Find(templateId);
        if (info is not null) CheckFit(info, plan, problems);
        var chosen = Enumerable.Range(0, plan.Attachments.Count);
        if (info?.Role == TemplateRole.Attachment)
        {
            chosen = Own(templateId, plan);
            if (!chosen.Any()) problems.Add(DraftingCodes.Error(DraftingCodes.NothingToDraft, new(Path: "$.attachments"), templateId));
        }
        else
        {
            Add(templateId, catalog.Compile(templateId, options.BodySize), data.Document(), jobs, problems);
        }

        foreach (var index in chosen)
        {
            AddAttachment(catalog, plan, index, data, options.BodySize, jobs, problems);
        }

        return jobs;
    }

    /// <summary>An attachment's template drafts the attachments it is for, without the document they go with.</summary>
    private static IEnumerable<int> Own(string templateId, Plan plan) => Enumerable.Range(0, plan.Attachments.Count)
        .Where(i => string.Equals(AttachmentTemplate.For(plan.Attachments[i]), templateId, StringComparison.Ordinal));

    private static void AddAttachment(
        TemplateCatalog catalog, Plan plan, int index, PlanData data, int? bodySize, List<DraftingJob> jobs, List<Diagnostic> problems)
    {
        var attachment = plan.Attachments[index];
        var name = attachment.Label ?? attachment.Title ?? attachment.Kind;
        var place = new Location(Path: string.Create(CultureInfo.InvariantCulture, $"$.attachments[{index}]"));
        var template = AttachmentTemplate.For(attachment);
        if (attachment.TaskTable is { } table && data.Table(table) is null)
        {
            problems.Add(DraftingCodes.Error(
                DraftingCodes.TaskTableMissing, place with { Path = place.Path + ".taskTable", Quote = table }, name, table,
                string.Join(", ", plan.TaskTables.Select(t => t.Id))));
        }
        else if (catalog.Find(template) is null)
        {
            problems.Add(DraftingCodes.Error(DraftingCodes.AttachmentTemplateMissing, place, name, template));
        }
        else
        {
            Add(template, catalog.Compile(template, bodySize), data.Attachment(index), jobs, problems);
        }
    }

    private static void Add(
        string name, Outcome<CompiledTemplate> template, ScriptData data, List<DraftingJob> jobs, List<Diagnostic> problems)
    {
        problems.AddRange(template.Diagnostics.Where(d => !problems.Contains(d)));
        if (template.Value is not null) jobs.Add(new(name, template.Value, data));
    }

    private static void CheckFit(TemplateInfo info, Plan plan, List<Diagnostic> problems)
    {
        if (info.Role == TemplateRole.Block)
        {
            problems.Add(DraftingCodes.Error(DraftingCodes.WrongRole, new(info.Id), info.Id));
        }
        else if (info.Role == TemplateRole.Record)
        {
            problems.Add(DraftingCodes.Error(DraftingCodes.RecordRole, new(info.Id), info.Id));
        }
        else if (info.Role == TemplateRole.Document && info.Kind is { } kind && !string.Equals(kind, plan.Kind, StringComparison.Ordinal))
        {
            problems.Add(DraftingCodes.Warning(DraftingCodes.KindDisagrees, new(Path: "$.kind", Quote: plan.Kind), plan.Kind, info.Id, kind));
        }
    }
}
