using System.ComponentModel;
using OneStop.Docs.Drafting;
using OneStop.Docs.Drafting.Blocks;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Blocks;

/// <summary>The blocks resource: pieces of the layout to insert into an open document.</summary>
internal static class BlockEndpoints
{
    public static void MapBlocks(this IEndpointRouteBuilder app, ServiceSettings settings)
    {
        var blocks = app.MapGroup("/blocks").WithTags("blocks");
        blocks.MapGet("", List)
            .WithName("ListBlocks").WithSummary("List the blocks")
            .Produces<BlockList>();
        blocks.MapPost("/{id}/render", RenderAsync)
            .WithName("RenderBlock").WithSummary("Draft one block from a plan")
            .WithDescription(
                "The answer is flat OPC XML, which insertOoxml of Office takes, or a .docx when Accept asks for one. "
                + "pick says which section, article, task table or attachment is meant where the plan has several.")
            .WithLimit(settings.JsonLength)
            .WithFile(MediaTypes.FlatOpc, MediaTypes.Docx).WithProblems(400, 404, 406, 413, 415, 422, 504);
    }

    private static BlockList List(TemplateCatalog catalog, CancellationToken cancellationToken) =>
        new([.. Blocks(catalog).Select(BlockView.From)]);

    private static async Task<IResult> RenderAsync(
        [Description("The block's id.")] string id, BlockRequest request, HttpContext context,
        TemplateCatalog catalog, BlockDrafter drafter, PlanShelf shelf, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var type = Negotiation.Choose(context.Request, MediaTypes.FlatOpc, MediaTypes.Docx);
        if (type is null) return NotAcceptable.Of(context.Request, MediaTypes.FlatOpc, MediaTypes.Docx);
        if (Blocks(catalog).All(block => block.Id != id)) return Unknown(id, catalog);
        var plan = await shelf.TakeAsync(request.Plan, request.PlanId, cancellationToken);
        if (plan.Value is null) return ProblemResult.Of(plan.Diagnostics);
        var options = DraftOptions.For(clock) with { BodySize = request.Size };
        var block = drafter.Draft(id, plan.Value.Bytes, request.Pick ?? new(), options, cancellationToken);
        if (block.Value is null) return ProblemResult.Of(block.Diagnostics);
        FindingsHeader.Write(context, block.Diagnostics);
        context.Response.Headers.AppendCommaSeparatedValues("Vary", "Accept");
        return type == MediaTypes.Docx
            ? TypedResults.Bytes(block.Value.Bytes, type, block.Value.FileName + ".docx")
            : TypedResults.Bytes(block.Value.FlatOpc, type, block.Value.FileName + ".xml");
    }

    private static IEnumerable<TemplateInfo> Blocks(TemplateCatalog catalog) =>
        catalog.Templates.Where(info => info.Role == TemplateRole.Block);

    private static ProblemResult Unknown(string id, TemplateCatalog catalog) => ProblemResult.Of(
        StatusCodes.Status404NotFound, ServiceCodes.UnknownBlock,
        id, string.Join(", ", Blocks(catalog).Select(block => block.Id)));
}
