using System.ComponentModel;
using System.Text.Json;

namespace OneStop.Docs.Service.Documents;

[Description("A document to draft. Give exactly one of plan and planId.")]
internal sealed record RenderRequest(
    [property: Description("The template's id.")] string Template,
    [property: Description("Plan data, by the schema at /plans/schema.")] JsonElement? Plan,
    [property: Description("The id of a sample or a kept plan.")] string? PlanId,
    [property: Description("Body size in points; the template's usual one when left out.")] int? Size);

[Description("Documents to draft together.")]
internal sealed record BatchRequest(
    [property: Description("In the order of the ZIP.")] IReadOnlyList<RenderRequest> Documents);
