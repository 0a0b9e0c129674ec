using System.Text.Json.Nodes;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Reading.Checks;

namespace OneStop.Docs.Plans.Schema;

/// <summary>What the reader checks of single values, said in the schema too, from the same constants.</summary>
internal static class SchemaLimits
{
    /// <summary>Keywords for the property <paramref name="name"/> (<c>Plan.kind</c>); none for most.</summary>
    public static IEnumerable<(string Keyword, JsonNode Value)> Of(string name) => name switch
    {
        "Plan.schema" => [("const", Plan.SchemaId)],
        "Plan.id" or "TaskTable.id" => [("pattern", HeadCheck.IdPattern().ToString())],
        "Plan.kind" => [("enum", List(DocumentKinds.All.Select(k => k.Code)))],
        "Attachment.kind" => [("enum", List(DocumentKinds.All.Concat(DocumentKinds.AttachmentsOnly).Select(k => k.Code)))],
        "Plan.number" => [("pattern", "^[0-9]+$")],
        "Plan.symbol" => [("pattern", @"^([0-9]{4}/)?\p{Lu}[\p{L}0-9&.]*(-\p{L}[\p{L}0-9&.]*)*$")],
        "Plan.subject" => [("minLength", 1)],
        "Plan.urgency" => [("enum", new JsonArray([.. HeadCheck.Urgencies.Select(u => (JsonNode?)u), null]))],
        "PartialDate.month" => [("minimum", 1), ("maximum", 12)],
        "PartialDate.day" => [("minimum", 1), ("maximum", 31)],
        "Block.type" => [("enum", List(BlockTypes.All))],
        "PlanTask.content" or "Deadline.text" or "LegalBasis.text" or "Recipient.text" => [("minLength", 1)],
        "Deadline.kind" => [("enum", List(DeadlineKinds.All))],
        "Deadline.recurrence" => [("enum", new JsonArray([.. DeadlineKinds.Recurrences.Select(r => (JsonNode?)r), null]))],
        "PlanTask.status" => [("enum", new JsonArray([.. TaskStatuses.All.Select(s => (JsonNode?)s), null]))],
        "PlanTask.progress" => [("minimum", 0), ("maximum", 100)],
        "Target.op" => [("enum", List(TargetCheck.Operators))],
        "TaskTable.columns" => [("items", new JsonObject { ["type"] = "string", ["enum"] = List(TaskColumns.All) }), ("uniqueItems", true)],
        _ => [],
    };

    private static JsonArray List(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode?)v)]);
}
