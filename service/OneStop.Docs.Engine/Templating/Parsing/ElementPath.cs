using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>Says in words where an element stands that is no paragraph of the text: <c>c:ser[2]/c:cat/c:strRef/c:strCache/c:pt[1]/c:v</c>.</summary>
internal static class ElementPath
{
    private const int LongestPath = 6;
    private const int SiblingLimit = 1_000;

    /// <summary>The last steps to the element, siblings of one name numbered; a property by its name.</summary>
    /// <param name="tree">The part.</param>
    /// <param name="node">The element.</param>
    /// <param name="attribute">The attribute of it that is meant, or null.</param>
    public static string Of(MarkupTree tree, int node, string? attribute)
    {
        var steps = new Stack<string>();
        if (attribute is not null) steps.Push("@" + attribute);
        // The paragraph around says where; its one picture or link is found without counting.
        var paragraph = tree.Enclosing(node, ElementKind.Paragraph);
        if (attribute is not null && paragraph >= 0 && !tree.IsDrawing(paragraph)) return $"{Encoding.UTF8.GetString(tree.NameOf(node))}/@{attribute}";
        for (; node > 0 && steps.Count < LongestPath && tree.Nodes[node].Kind is not ElementKind.Body; node = tree.Nodes[node].Parent)
        {
            // Inside a paragraph of the text the paragraph's number says the rest.
            if (tree.Nodes[node].Kind == ElementKind.Paragraph && !tree.IsDrawing(node)) break;
            steps.Push(Step(tree, node));
        }

        return string.Join('/', steps);
    }

    private static string Step(MarkupTree tree, int node)
    {
        var name = Encoding.UTF8.GetString(tree.NameOf(node));
        if (name == "property" && MarkupAttributes.TryFind(tree.Bytes.Span, tree.Nodes[node].Start, "name"u8, out var start, out var end))
        {
            return $"property[{Encoding.UTF8.GetString(tree.Bytes.Span[start..end])}]";
        }

        var (own, all) = (0, 0);
        foreach (var sibling in tree.Children(tree.Nodes[node].Parent))
        {
            if (!tree.NameOf(sibling).SequenceEqual(tree.NameOf(node))) continue;
            if (all++ == SiblingLimit) return name;
            if (sibling <= node) own++;
        }

        return all < 2 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}[{own}]");
    }
}
