using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Drafting.Composing;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Drafting.Blocks;

/// <summary>A piece of a document, ready to be inserted.</summary>
/// <param name="FlatOpc">UTF-8: what <c>insertOoxml</c> of Office takes.</param>
/// <param name="Bytes">The same as a .docx package.</param>
/// <param name="FileName">What it might be called, without extension.</param>
public sealed record DraftedBlock(byte[] FlatOpc, byte[] Bytes, string FileName);

/// <summary>Plan data and a block become a piece of markup to insert. Safe to use from many threads.</summary>
public sealed class BlockDrafter(TemplateCatalog catalog)
{
    /// <summary>Drafts from data that is not trusted.</summary>
    public Outcome<DraftedBlock> Draft(
        string blockId, ReadOnlyMemory<byte> planJson, BlockPick pick, DraftOptions options, CancellationToken cancellationToken)
    {
        var plan = Drafter.ReadPlan(planJson, options);
        if (plan.Value is null) return new(null, plan.Diagnostics);
        var drafted = Draft(blockId, plan.Value, pick, options, cancellationToken);
        return drafted with { Diagnostics = [.. plan.Diagnostics, .. drafted.Diagnostics] };
    }

    /// <param name="blockId">A block of the catalogue; whole documents are taken as blocks too.</param>
    public Outcome<DraftedBlock> Draft(
        string blockId, Plan plan, BlockPick pick, DraftOptions options, CancellationToken cancellationToken)
    {
        var data = new PlanData(plan);
        var picked = new PlanPicker(plan, data, blockId).Pick(pick);
        var template = catalog.Compile(blockId, options.BodySize);
        if (picked.Value is null || template.Value is null) return new(null, [.. template.Diagnostics, .. picked.Diagnostics]);

        var rendered = TemplateRun.Render(blockId, template.Value, data.With(picked.Value), options, cancellationToken);
        if (rendered.Value is null) return new(null, rendered.Diagnostics);
        var parts = DocumentEngine.Open(rendered.Value.Bytes, PackageLimits.Default);
        if (parts.Value is null) return new(null, parts.Diagnostics);
        var isFitted = pick.Portrait is true && picked.Value.ContainsKey("upright");
        var fitted = isFitted ? UprightTable.Fit(parts.Value) : parts.Value;
        return new(
            new(FlatOpc.Write(fitted), isFitted ? fitted.ToBytes() : rendered.Value.Bytes, $"{plan.Id}-{blockId}"),
            [.. template.Diagnostics, .. rendered.Diagnostics]);
    }
}
