using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Repeats the columns of a table's grid by the loop that repeats the cells of its first row.</summary>
internal sealed class GridEdits(PartSyntax part, IReadOnlyList<LiftedGroup> groups)
{
    private readonly MarkupTree _tree = part.Tree;

    /// <summary>Adds the edits of every table whose first repeated cells stand outside a row loop, where the grid can see the data.</summary>
    public void Add(EditList edits)
    {
        var rows = groups
            .Where(group => group.Level == LiftLevel.Cells)
            .GroupBy(group => _tree.Enclosing(group.Container, ElementKind.Row))
            .OrderBy(row => row.Key);
        var seen = new HashSet<int>();
        foreach (var row in rows)
        {
            var table = _tree.Enclosing(row.Key, ElementKind.Table);
            if (table < 0 || !seen.Add(table) || IsInRowLoop(row.Key, table)) continue;
            var columns = Columns(table);
            foreach (var group in row) AddGroup(edits, group, columns);
        }
    }

    private void AddGroup(EditList edits, LiftedGroup group, List<int> columns)
    {
        // With an else between, or more than one statement in a tag, no single column stands for the cells.
        if (group.Tags.Count != 2 || group.Tags.Any(tag => tag.Shape.Events.Count != 1)) return;
        var first = Lifting.ChildHolding(_tree, group.Container, group.Tags[0].Paragraph.Node);
        var last = Lifting.ChildHolding(_tree, group.Container, group.Tags[1].Paragraph.Node);
        var at = 0;
        foreach (var cell in _tree.Children(group.Container).Where(child => _tree.Nodes[child].Kind == ElementKind.Cell))
        {
            var end = Math.Min(columns.Count, at + Span(cell));
            var own = columns[Math.Min(at, columns.Count)..end];
            at = end;
            if (own.Count == 0 || cell < first || cell > last) continue;
            if (cell == first) InsertAndRemove(edits, own, group.Tags[0]);
            else if (cell == last) InsertAndRemove(edits, own, group.Tags[1]);
            else SetWidth(edits, cell, own);
        }
    }

    private void InsertAndRemove(EditList edits, List<int> columns, TemplateTag tag)
    {
        edits.InsertCode(_tree.Nodes[columns[0]].Start, tag);
        edits.Remove(_tree.Nodes[columns[0]].Start, _tree.Nodes[columns[^1]].End);
    }

    private void SetWidth(EditList edits, int cell, List<int> columns)
    {
        var width = part.Tags.FirstOrDefault(tag =>
            tag.Directive == TagDirective.CellWidth && _tree.Enclosing(tag.Paragraph.Node, ElementKind.Cell) == cell);
        if (width is not null && columns.Count == 1) CellEdits.ReplaceValue(edits, _tree, columns[0], ":w"u8, width);
    }

    private bool IsInRowLoop(int row, int table) => groups.Any(group =>
        group.Level == LiftLevel.Rows && _tree.Enclosing(group.Container, ElementKind.Table) == table
        && _tree.IsWithin(row, group.Container)
        && Lifting.ChildHolding(_tree, group.Container, group.Tags[0].Paragraph.Node) <= row
        && _tree.Nodes[Lifting.ChildHolding(_tree, group.Container, group.Tags[^1].Paragraph.Node)].After > row);

    private List<int> Columns(int table) => _tree.Child(table, ElementKind.TableGrid) is var grid and >= 0
        ? [.. _tree.Children(grid).Where(child => _tree.Nodes[child].Kind == ElementKind.GridColumn)]
        : [];

    private int Span(int cell)
    {
        var properties = _tree.Child(cell, ElementKind.CellProperties);
        var span = properties < 0 ? -1 : _tree.Child(properties, ElementKind.GridSpan);
        return span >= 0
            && MarkupAttributes.TryFind(_tree.Bytes.Span, _tree.Nodes[span].Start, ":val"u8, out var start, out var end)
            && int.TryParse(Encoding.UTF8.GetString(_tree.Bytes.Span[start..end]), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? Math.Max(1, count)
            : 1;
    }
}
