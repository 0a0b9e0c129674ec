using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Marks the rows of tables whose cells are merged by value, and where merging begins anew: at the table, and at the loop around the row.</summary>
internal static class MergeEdits
{
    /// <summary>Adds the marks.</summary>
    public static void Add(EditList edits, PartSyntax part, OptionalElements optional, RepeatScopes scopes, IReadOnlyList<TagPlace?> places)
    {
        var tree = part.Tree;
        var cells = part.Tags.Where(tag => tag.Directive == TagDirective.CellMerge)
            .Select(tag => tree.Enclosing(tag.Paragraph.Node, ElementKind.Cell)).Where(cell => cell >= 0).Distinct().ToList();
        foreach (var table in cells.Select(cell => tree.Enclosing(cell, ElementKind.Table)).Distinct())
        {
            edits.Mark(tree.Nodes[table].Start, EditRank.Begins, LiteralKind.MergeReset, order: -1, detail: table);
            foreach (var row in optional.RowsOf(table)) edits.Mark(tree.Nodes[row].Start, EditRank.Begins, LiteralKind.MergeRow, order: -1, detail: table);
        }

        var loops = cells
            .Select(cell => (Row: tree.Nodes[tree.Enclosing(cell, ElementKind.Row)], Table: tree.Enclosing(cell, ElementKind.Table)))
            .Select(entry => (Loop: scopes.Around(entry.Row.Start, entry.Row.End)?.Open, entry.Table))
            .Distinct();
        foreach (var (loop, table) in loops)
        {
            if (loop is not null) edits.MarkBefore(places[loop.Index]!.Offset, loop, LiteralKind.MergeReset, table);
        }
    }
}
