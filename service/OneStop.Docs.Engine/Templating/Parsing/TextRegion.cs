using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>A text with tags that is whole by itself: the content of a text box, the value of an attribute.</summary>
/// <param name="Node">The element whose content or attribute it is.</param>
/// <param name="Attribute">The attribute's name, or null.</param>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Tags">Its tags, in order.</param>
internal sealed record TextRegion(int Node, string? Attribute, int Start, int End, IReadOnlyList<TemplateTag> Tags)
{
    /// <summary>True when both say the same.</summary>
    public bool IsLike(TextRegion other) =>
        Attribute is null == other.Attribute is null && Tags.Count == other.Tags.Count
        && Tags.Zip(other.Tags).All(pair => pair.First.Directive == pair.Second.Directive
            && string.Equals(pair.First.Code, pair.Second.Code, StringComparison.Ordinal));

    /// <summary>The regions in an element. What stands in a further alternative inside it is not its own.</summary>
    /// <param name="part">The part.</param>
    /// <param name="root">The element: an alternative, or the part's root.</param>
    public static IReadOnlyList<TextRegion> Of(PartSyntax part, int root)
    {
        var tree = part.Tree;
        var (from, to) = (FirstTag(part, tree.Nodes[root].Start), FirstTag(part, tree.Nodes[root].End));
        return
        [
            .. part.Tags.Skip(from).Take(to - from)
                .Where(tag => !IsInFurtherAlternative(tree, tag.Paragraph.Node, root))
                .GroupBy(tag => KeyOf(tree, tag.Paragraph, root))
                .Select(group => OfTags(tree, group.Key, [.. group])),
        ];
    }

    private static TextRegion OfTags(MarkupTree tree, (int Node, string? Attribute) key, IReadOnlyList<TemplateTag> tags) => key.Attribute is null
        ? new(key.Node, null, tree.Nodes[key.Node].ContentStart, tree.Nodes[key.Node].ContentEnd, tags)
        : new(key.Node, key.Attribute, tags[0].Paragraph.Starts[0], tags[0].Paragraph.Ends[^1], tags);

    private static (int Node, string? Attribute) KeyOf(MarkupTree tree, ParagraphText text, int root)
    {
        var box = -1;
        for (var node = text.Node; node != root; node = tree.Nodes[node].Parent)
        {
            if (tree.Nodes[node].Kind == ElementKind.TextBoxContent) box = node;
        }

        return box >= 0 ? (box, null) : text.Attribute is { } name ? (text.Node, name) : (root, null);
    }

    /// <summary>True where Word writes what it has written before: in a further alternative, inside a picture.</summary>
    public static bool StandsAgain(MarkupTree tree, int node) =>
        tree.Nodes[node].Kind == ElementKind.PictureProperties || IsInFurtherAlternative(tree, node, root: 0);

    private static bool IsInFurtherAlternative(MarkupTree tree, int node, int root)
    {
        for (; node != root; node = tree.Nodes[node].Parent)
        {
            if (tree.Nodes[node].Kind == ElementKind.Alternative && tree.Child(tree.Nodes[node].Parent, ElementKind.Alternative) != node) return true;
        }

        return false;
    }

    /// <summary>The first tag that stands at an offset or behind it; tags are in the order of their bytes.</summary>
    private static int FirstTag(PartSyntax part, int offset)
    {
        var (low, high) = (0, part.Tags.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (part.Tags[middle].Paragraph.Starts[part.Tags[middle].Open] < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
