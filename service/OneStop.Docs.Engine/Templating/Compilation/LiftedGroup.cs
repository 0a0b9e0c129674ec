using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>What a group of tags repeats or chooses between.</summary>
internal enum LiftLevel
{
    /// <summary>Characters and runs of one paragraph.</summary>
    Runs,

    /// <summary>Paragraphs and tables of one container.</summary>
    Blocks,

    /// <summary>Rows of one table.</summary>
    Rows,

    /// <summary>Cells of one row.</summary>
    Cells,

    /// <summary>Points of a chart's series: categories or values.</summary>
    Points,
}

/// <summary>Tags that belong together, and the smallest whole elements that lie around them.</summary>
/// <param name="Tags">In document order: the first opens, the last closes.</param>
/// <param name="Level">What the elements are.</param>
/// <param name="Container">The element whose children are repeated; of runs, the common ancestor in the paragraph.</param>
internal sealed record LiftedGroup(IReadOnlyList<TemplateTag> Tags, LiftLevel Level, int Container);
