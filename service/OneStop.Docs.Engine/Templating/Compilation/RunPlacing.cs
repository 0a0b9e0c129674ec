using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Places tags between the runs of their paragraph; cuts a run in two where one stands in the middle of it.</summary>
internal static class RunPlacing
{
    /// <summary>The place of a tag whose block spans several runs, or null when what lies around it cannot be cut.</summary>
    /// <param name="part">The part.</param>
    /// <param name="content">What is left of it.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="container">The common ancestor of the block's tags.</param>
    public static TagPlace? Place(PartSyntax part, ContentMap content, TemplateTag tag, int container)
    {
        var tree = part.Tree;
        var paragraph = tag.Paragraph;
        var node = paragraph.Owners[tag.Open];
        if (node == container) return new(paragraph.Starts[tag.Open], IsInText: true, []);

        var offset = NextKept(content, tag, node);
        var split = new List<int>();
        for (; node != container; node = tree.Nodes[node].Parent)
        {
            if (split.Count == 0 && !content.HasKept(paragraph, node, 0, tag.Open)) offset = tree.Nodes[node].Start;
            else if (split.Count == 0 && !content.HasKept(paragraph, node, tag.Open)) offset = tree.Nodes[node].End;
            else if (IsCuttable(tree.Nodes[node].Kind)) split.Add(node);
            else return null;
        }

        return new(offset, IsInText: false, split);
    }

    /// <summary>
    /// Two tags side by side in the middle of a run share one cut, before the next character that stays.
    /// </summary>
    private static int NextKept(ContentMap content, TemplateTag tag, int text)
    {
        var paragraph = tag.Paragraph;
        for (var i = tag.Open; i < paragraph.Text.Length && paragraph.Owners[i] == text; i++)
        {
            if (content.HasKept(paragraph, text, i, i + 1)) return paragraph.Starts[i];
        }

        return paragraph.Starts[tag.Open];
    }

    private static bool IsCuttable(ElementKind kind) =>
        kind is ElementKind.Text or ElementKind.FieldCode or ElementKind.Run or ElementKind.Hyperlink or ElementKind.Inserted;
}
