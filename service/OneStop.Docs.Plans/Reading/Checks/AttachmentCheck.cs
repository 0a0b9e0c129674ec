using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Reading.Checks;

/// <summary>Attachments: a known kind, a label once, a task table that exists, and something in them.</summary>
internal static class AttachmentCheck
{
    public static void Run(Plan plan, ProblemList problems)
    {
        var kinds = DocumentKinds.All.Concat(DocumentKinds.AttachmentsOnly).ToList();
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var tables = plan.TaskTables.Select(t => t.Id).ToList();
        for (var i = 0; i < plan.Attachments.Count; i++)
        {
            var (attachment, place) = (plan.Attachments[i], JsonPlace.Root["attachments"][i]);
            HeadCheck.CheckKind(attachment.Kind, kinds, place["kind"], problems);
            if (attachment.Label is { } label && !labels.Add(label)) problems.Error(PlanCodes.DuplicateId, place["label"], label);
            if (attachment.TaskTable is { } id && !tables.Contains(id, StringComparer.Ordinal))
            {
                var near = NearestName.Of(id, tables) ?? (tables.Count == 0 ? "–" : string.Join(", ", tables));
                problems.Error(PlanCodes.NoSuchTaskTable, place["taskTable"], id, near);
            }

            if (attachment is { TaskTable: null, Body.Count: 0, Sections.Count: 0 })
            {
                problems.Warning(PlanCodes.EmptyAttachment, place, attachment.Label ?? attachment.Title ?? attachment.Kind);
            }
        }
    }
}
