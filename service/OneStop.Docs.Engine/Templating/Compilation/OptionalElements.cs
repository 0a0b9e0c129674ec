using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>
/// The elements that only a render can say whether they stay: a paragraph or row whose author let it go with <c>~</c> or <c>-</c>
/// when it yields nothing, a row that may lose every cell, a table that may lose every row.
/// </summary>
internal sealed class OptionalElements(
    PartSyntax part, ContentMap content, Vanishing vanishing, IReadOnlyList<LiftedGroup> groups, IReadOnlyList<TagPlace?> places)
{
    private readonly MarkupTree _tree = part.Tree;

    /// <summary>True when the paragraph goes if its tags yield nothing.</summary>
    /// <remarks>A mark (<c>~</c>, <c>-</c>) that looks out of the paragraph eats the paragraph's own end, as it eats a line's end in text.</remarks>
    public bool IsParagraph(int paragraph)
    {
        if (!part.Paragraphs.ContainsKey(paragraph) || vanishing.Around(paragraph) >= 0) return false;
        var tags = content.Tags(paragraph).Where(tag => tag.Paragraph.Node == paragraph).ToList();
        return tags.Count > 0 && (tags[0].EatsBefore || tags[^1].EatsAfter)
            && tags.Exists(tag => tag.IsHole && places[tag.Index] is not null || IsBlockIn(tag, paragraph))
            && HoldsOnlyTags(paragraph);
    }

    /// <summary>True when the row goes if its tags yield nothing: its first tag begins with a mark.</summary>
    public bool IsMarkedRow(int row) =>
        vanishing.Around(row) < 0 && content.Tags(row).FirstOrDefault() is { EatsBefore: true } && HoldsOnlyTags(row);

    /// <summary>True when each cell of the row is repeated or chosen, so that none may be left.</summary>
    public bool MayLoseEveryCell(int row) =>
        CellsOf(row).All(cell => vanishing.Around(cell) >= 0 || IsCovered(cell, row, LiftLevel.Cells));

    /// <summary>True when no row of the table is sure to stay.</summary>
    public bool MayLoseEveryRow(int table) =>
        RowsOf(table).All(row => vanishing.Around(row) >= 0 || IsCovered(row, table, LiftLevel.Rows) || IsMarkedRow(row) || MayLoseEveryCell(row));

    /// <summary>True for a table that goes when no row is left.</summary>
    public bool IsOptionalTable(int table) =>
        _tree.Nodes[table].Kind == ElementKind.Table && vanishing.Around(table) < 0 && content.Tags(table).Any() && MayLoseEveryRow(table);

    /// <summary>True when the last paragraph of a cell, header or text box may go.</summary>
    public bool MayLoseLastParagraph(int container)
    {
        var last = _tree.Children(container)
            .Where(child => _tree.Nodes[child].Kind is not (ElementKind.BookmarkStart or ElementKind.BookmarkEnd or ElementKind.RangeMarker))
            .DefaultIfEmpty(-1).Last();
        return last >= 0 && _tree.Nodes[last].Kind is ElementKind.Paragraph or ElementKind.Table
            && (_tree.Nodes[last].Kind == ElementKind.Table || vanishing.Around(last) >= 0 || IsCovered(last, container, LiftLevel.Blocks)
                || IsReplaceable(last, out _) || IsParagraph(last));
    }

    /// <summary>True when the paragraph holds one tag that writes, and nothing else.</summary>
    public bool IsReplaceable(int paragraph, out TemplateTag? tag)
    {
        tag = null;
        if (!part.Paragraphs.TryGetValue(paragraph, out var text) || vanishing.Around(paragraph) >= 0) return false;
        if (_tree.IsDrawing(paragraph) || _tree.Nodes[paragraph].Kind != ElementKind.Paragraph) return false;
        var tags = content.Tags(paragraph).Take(2).ToList();
        if (tags.Count != 1 || !tags[0].IsHole || places[tags[0].Index] is not { IsInText: true }) return false;
        tag = tags[0];
        return tag.Paragraph.Node == paragraph && !content.HasContent(text, 0, tag.Open) && !content.HasContent(text, tag.Open + 1);
    }

    /// <summary>The rows of a table itself, not of tables in its cells.</summary>
    public IEnumerable<int> RowsOf(int table) => Inside(table, ElementKind.Row, ElementKind.Table);

    /// <summary>The cells of a row itself.</summary>
    public IEnumerable<int> CellsOf(int row) => Inside(row, ElementKind.Cell, ElementKind.Row);

    private IEnumerable<int> Inside(int owner, ElementKind kind, ElementKind ownerKind)
    {
        for (var node = owner + 1; node < _tree.Nodes[owner].After; node++)
        {
            if (_tree.Nodes[node].Kind == kind && _tree.Enclosing(_tree.Nodes[node].Parent, ownerKind) == owner) yield return node;
        }
    }

    /// <summary>True when a block of this level inside <paramref name="owner"/> decides whether the element is written.</summary>
    private bool IsCovered(int node, int owner, LiftLevel level) =>
        groups.Any(group => group.Level == level && _tree.IsWithin(group.Container, owner) && _tree.IsWithin(node, group.Container)
            && places[group.Tags[0].Index]?.Offset <= _tree.Nodes[node].Start
            && places[group.Tags[^1].Index]?.Offset >= _tree.Nodes[node].End);

    private bool IsBlockIn(TemplateTag tag, int paragraph) =>
        groups.Any(group => group.Level == LiftLevel.Runs && group.Tags[0] == tag && tag.Paragraph.Node == paragraph);

    /// <summary>Whatever can be seen in the element stands inside a block; range marks have both ends in it, and no section ends.</summary>
    private bool HoldsOnlyTags(int node) =>
        content.Visible(node).All(offset => IsInBlock(offset, node)) && !content.HoldsSection(node) && HoldsWholeRanges(node);

    private bool IsInBlock(int offset, int owner) => groups.Any(group =>
        _tree.IsWithin(group.Container, owner)
        && places[group.Tags[0].Index]?.Offset <= offset && offset < places[group.Tags[^1].Index]?.Offset);

    private bool HoldsWholeRanges(int node)
    {
        var marks = _tree.Nodes[node.._tree.Nodes[node].After];
        return marks.Count(mark => mark.Kind == ElementKind.BookmarkStart) == marks.Count(mark => mark.Kind == ElementKind.BookmarkEnd)
            && marks.Count(mark => mark.Kind == ElementKind.RangeMarker) % 2 == 0;
    }
}
