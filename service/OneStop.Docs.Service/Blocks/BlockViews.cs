using System.ComponentModel;
using System.Text.Json;
using OneStop.Docs.Drafting.Blocks;
using OneStop.Docs.Drafting.Catalogue;

namespace OneStop.Docs.Service.Blocks;

[Description("The blocks there are, in the order to show them.")]
internal sealed record BlockList(IReadOnlyList<BlockView> Blocks);

[Description("An insertable piece of the layout.")]
internal sealed record BlockView(
    [property: Description("Name in addresses.")] string Id,
    [property: Description("What it is called, in both languages.")] LocalizedText Title,
    [property: Description("What it is for, in both languages.")] LocalizedText Description,
    [property: Description("Body sizes in points; the first is the usual one.")] IReadOnlyList<int> BodySizes)
{
    public static BlockView From(TemplateInfo info) => new(info.Id, info.Title, info.Description, info.BodySizes);
}

[Description("A block to draft. Give exactly one of plan and planId.")]
internal sealed record BlockRequest
{
    [Description("Plan data, by the schema at /plans/schema.")]
    public JsonElement? Plan { get; init; }

    [Description("The id of a sample or a kept plan.")]
    public string? PlanId { get; init; }

    [Description("Body size in points; the block's usual one when left out.")]
    public int? Size { get; init; }

    [Description("Which piece of the plan, where it has several.")]
    public BlockPick? Pick { get; init; }
}
