using System.ComponentModel;
using System.Text.Json;

namespace OneStop.Docs.Service.Documents;

[Description("A document to draft. Give exactly one of plan and planId.")]
internal sealed record RenderRequest
{
    [Description("The template's id.")]
    public required string Template { get; init; }

    [Description("Plan data, by the schema at /plans/schema.")]
    public JsonElement? Plan { get; init; }

    [Description("The id of a sample or a kept plan.")]
    public string? PlanId { get; init; }

    [Description("Body size in points; the template's usual one when left out.")]
    public int? Size { get; init; }
}

[Description("Documents to draft together.")]
internal sealed record BatchRequest
{
    [Description("In the order of the ZIP.")]
    public required IReadOnlyList<RenderRequest> Documents { get; init; }
}
