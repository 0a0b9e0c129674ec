using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>The paragraphs, rows and cells that held only control tags and leave no trace.</summary>
internal sealed class Vanishing
{
    private readonly MarkupTree _tree;
    private readonly HashSet<int> _nodes = [];

    /// <summary>Finds them: rows first, then the cells that fence a cell loop, then paragraphs in what stays.</summary>
    public Vanishing(PartSyntax part, IReadOnlyList<LiftedGroup> groups, ContentMap content)
    {
        _tree = part.Tree;
        var cellLoops = groups.Where(group => group.Level == LiftLevel.Cells).ToList();
        var loopRows = cellLoops.Select(group => _tree.Enclosing(group.Container, ElementKind.Row)).ToHashSet();
        foreach (var tag in part.Tags)
        {
            var row = _tree.Enclosing(tag.Paragraph.Node, ElementKind.Row);
            if (row >= 0 && !loopRows.Contains(row) && content.IsControlOnly(row)
                && content.Tags(row).All(other => other.Directive == TagDirective.None))
            {
                _nodes.Add(row);
            }
        }

        foreach (var group in cellLoops)
        {
            foreach (var tag in group.Tags) _nodes.Add(Lifting.ChildHolding(_tree, group.Container, tag.Paragraph.Node));
        }

        foreach (var group in groups.Where(group => group.Level == LiftLevel.Points))
        {
            var points = group.Tags.Select(tag => Lifting.ChildHolding(_tree, group.Container, tag.Paragraph.Node));
            _nodes.UnionWith(points.Where(content.IsControlOnly));
        }

        foreach (var paragraph in part.Paragraphs.Keys.Order())
        {
            var isParagraph = _tree.Nodes[paragraph].Kind == ElementKind.Paragraph;
            if (isParagraph && Around(paragraph) < 0 && content.IsControlOnly(paragraph)) _nodes.Add(paragraph);
        }
    }

    /// <summary>Every vanishing element, in document order.</summary>
    public IEnumerable<int> Nodes => _nodes.Order();

    /// <summary>The outermost vanishing element around <paramref name="node"/>, itself included, or -1.</summary>
    public int Around(int node)
    {
        var found = -1;
        for (; node >= 0; node = _tree.Nodes[node].Parent)
        {
            if (_nodes.Contains(node)) found = node;
        }

        return found;
    }
}
