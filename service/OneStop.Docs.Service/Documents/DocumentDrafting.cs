using OneStop.Docs.Drafting;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Service.Keeping;

namespace OneStop.Docs.Service.Documents;

/// <summary>A request for a document becomes the document.</summary>
internal sealed class DocumentDrafting(Drafter drafter, PlanShelf shelf, TimeProvider clock)
{
    public async Task<Outcome<DraftedDocument>> DraftAsync(RenderRequest request, CancellationToken cancellationToken)
    {
        var plan = await shelf.TakeAsync(request.Plan, request.PlanId, cancellationToken);
        if (plan.Value is null) return new(null, plan.Diagnostics);
        var options = DraftOptions.For(clock) with { BodySize = request.Size };
        return drafter.Draft(request.Template, plan.Value.Bytes, options, cancellationToken);
    }
}
