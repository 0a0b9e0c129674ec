using System.Text;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>Finds every text of a part in which tags are understood: paragraphs, elements of text, attributes, targets of links.</summary>
internal static class TextUnits
{
    private static readonly (string Name, string Shown)[] Descriptions = [("descr", "descr"), ("title", "title"), ("name", "name")];

    /// <summary>The texts with anything in them that may be a tag, in the order of their elements.</summary>
    public static IEnumerable<ParagraphText> Of(MarkupTree tree, LinkTargets links)
    {
        var ordinals = new Dictionary<int, int>();
        for (var node = 0; node < tree.Nodes.Length; node++)
        {
            var kind = tree.Nodes[node].Kind;
            var isWord = kind == ElementKind.Paragraph && !tree.IsDrawing(node);
            if (isWord) ordinals[node] = ordinals.Count + 1;
            var around = isWord ? node : Around(tree, node);
            foreach (var attribute in Attributes(tree, node, kind, ordinals.GetValueOrDefault(around))) yield return attribute;
            if (links.Of(tree, node, kind, ordinals.GetValueOrDefault(around)) is { } target) yield return target;
            if (kind is not (ElementKind.Paragraph or ElementKind.TextElement) || !MayHoldTag(tree, tree.Nodes[node])) continue;
            var text = ParagraphText.Gather(tree, node, ordinals.GetValueOrDefault(around));
            yield return isWord ? text : text with { Tree = tree };
        }
    }

    /// <summary>The <c>w:p</c> around, or -1.</summary>
    private static int Around(MarkupTree tree, int node)
    {
        do
        {
            node = tree.Enclosing(tree.Nodes[node].Parent, ElementKind.Paragraph);
        }
        while (node >= 0 && tree.IsDrawing(node));
        return node;
    }

    private static IEnumerable<ParagraphText> Attributes(MarkupTree tree, int node, ElementKind kind, int ordinal)
    {
        foreach (var (name, shown) in NamesOf(tree, node, kind))
        {
            if (!MarkupAttributes.TryFind(tree.Bytes.Span, tree.Nodes[node].Start, Encoding.UTF8.GetBytes(name), out var start, out var end)) continue;
            if (!tree.Bytes.Span[start..end].Contains((byte)'{')) continue;
            yield return ParagraphText.OfAttribute(tree, node, ordinal, shown, start, end);
        }
    }

    /// <summary>Attributes a person writes: alternative text, names, tips, anchors, field codes. A name with a colon fits any prefix.</summary>
    /// <remarks>ECMA-376-1 §20.1.2.2.8 (cNvPr), §20.4.2.5 (docPr), §17.5.2 (w:sdt), §17.16.22 (w:hyperlink), §17.16.19 (w:fldSimple).</remarks>
    private static (string Name, string Shown)[] NamesOf(MarkupTree tree, int node, ElementKind kind) => kind switch
    {
        ElementKind.DrawingProperties or ElementKind.PictureProperties => Descriptions,
        ElementKind.NamedValue => [(":val", "w:val")],
        ElementKind.Hyperlink => [(":anchor", "w:anchor"), (":tooltip", "w:tooltip")],
        ElementKind.DrawingLink => [("tooltip", "tooltip")],
        ElementKind.Shape => [("alt", "alt"), ("title", "title")],
        ElementKind.Wrapper when tree.NameOf(node).EndsWith("fldSimple"u8) => [(":instr", "w:instr")],
        _ => [],
    };

    private static bool MayHoldTag(MarkupTree tree, MarkupNode paragraph)
    {
        var bytes = tree.Bytes.Span[paragraph.Start..paragraph.End];
        return bytes.Contains((byte)'{') || bytes.IndexOf("&#"u8) >= 0;
    }
}
