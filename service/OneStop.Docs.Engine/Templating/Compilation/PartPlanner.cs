using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>What becomes of a part.</summary>
/// <param name="Edits">What is changed in it; null when a tag has no place.</param>
/// <param name="Groups">Its blocks, lifted.</param>
/// <param name="Diagnostics">What is wrong.</param>
internal sealed record PartPlan(EditList? Edits, IReadOnlyList<LiftedGroup> Groups, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What repeats in it.</summary>
    public RepeatScopes? Scopes { get; init; }

    /// <summary>Where each tag is run.</summary>
    public IReadOnlyList<TagPlace?> Places { get; init; } = [];

    /// <summary>The part as a thing that repeats; null when it stands by itself.</summary>
    public RepeatScope? Whole { get; init; }
}

/// <summary>What a part is planned with.</summary>
/// <param name="Includes">Puts in the templates that are included whole.</param>
/// <param name="Lists">The numbering of the template.</param>
/// <param name="IsCopied">True when the part, or a piece of it, may be written more than once.</param>
/// <param name="KeepsFirst">True when the first copy may have the template's ids.</param>
internal sealed record PartSurroundings(IncludePlacing Includes, TemplateLists Lists, bool IsCopied, bool KeepsFirst);

/// <summary>Settles what becomes of every tag of a part: pair, lift, place, edit. Each pass is a file of its own.</summary>
internal static class PartPlanner
{
    /// <summary>Plans a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="pairs">Its blocks.</param>
    /// <param name="around">What it is planned with.</param>
    public static PartPlan Plan(PartSyntax part, BlockPairs pairs, PartSurroundings around)
    {
        (part, var misplacedCalls) = BlockCalls.Settle(part, pairs);
        var content = new ContentMap(part);
        var (groups, unlifted) = Lifting.Lift(part, pairs, content);
        var vanishing = new Vanishing(part, groups, content);
        var (places, misplaced) = TagPlacing.Place(part, groups, content, vanishing);
        var diagnostics = new List<Diagnostic>([.. pairs.Diagnostics, .. misplacedCalls, .. unlifted, .. misplaced]);
        if (diagnostics.Count == 0) diagnostics.AddRange(OrderCheck.Check(part, pairs, places));
        if (diagnostics.Count == 0) diagnostics.AddRange(FieldCheck.Check(part, groups, places));

        var edits = new EditList();
        var optional = new OptionalElements(part, content, vanishing, groups, places);
        var sections = new SectionEdits(part, content, vanishing, pairs.Pairs, places);
        diagnostics.AddRange(CellEdits.Add(edits, part).Select(tag => Codes.Error(Codes.NotInCell, part.Locate(tag), tag.Text)));
        diagnostics.AddRange(FieldSafety.Check(part));
        diagnostics.AddRange(around.Includes.Add(edits, part, optional, sections, places));
        var scopes = new RepeatScopes(pairs.Pairs, places, part.Tree.Bytes.Length, around.IsCopied);
        diagnostics.AddRange(new ListRestarts(part, scopes, content, vanishing, around.Lists).Add(edits));
        diagnostics.AddRange(PictureEdits.Add(edits, part));
        if (diagnostics.Count > 0) return new(null, groups, diagnostics);

        TextEdits.Add(edits, part, content, vanishing, places);
        new StructureEdits(part, content, vanishing, optional, sections, places).Add(edits);
        ControlEdits.Add(edits, part, content);
        if (!around.IsCopied) sections.Add(edits, optional);
        MergeEdits.Add(edits, part, optional, scopes, places);
        new GridEdits(part, groups).Add(edits);
        PointEdits.Add(edits, part.Tree, groups);
        IdEdits.Add(edits, part.Tree, scopes, around.KeepsFirst);
        scopes.Mark(edits, places);
        foreach (var source in part.Sources) edits.Insert(source);
        foreach (var target in part.Targets) edits.Insert(target);
        return new(edits, groups, []) { Scopes = scopes, Places = places, Whole = around.IsCopied ? scopes.All[0] : null };
    }
}
