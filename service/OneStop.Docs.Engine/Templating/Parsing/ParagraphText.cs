using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>The text of one paragraph, or of one element that holds nothing but text, every character with the bytes it came from.</summary>
/// <param name="Node">The paragraph's element.</param>
/// <param name="Ordinal">The number in the part, from 1, of the <c>w:p</c> it is or lies in; 0 outside all.</param>
/// <param name="Text">Its characters; a tab is <c>\t</c>, a line break <c>\n</c>, anything that is not text <see cref="Opaque"/>.</param>
/// <param name="Starts">Offset of each character's first byte.</param>
/// <param name="Ends">Offset after its last byte.</param>
/// <param name="Owners">The <c>w:t</c>, or the element that stands for the character.</param>
internal sealed record ParagraphText(int Node, int Ordinal, string Text, int[] Starts, int[] Ends, int[] Owners)
{
    /// <summary>Stands for a drawing, a field, a reference: content that is not text.</summary>
    public const char Opaque = '\uFFFC';

    /// <summary>Set when it is not a <c>w:p</c>: the elements that say where it stands.</summary>
    public MarkupTree? Tree { get; init; }

    /// <summary>The attribute whose value it is, as it is named there; null for text.</summary>
    public string? Attribute { get; init; }

    /// <summary>Set when it is the target of a link: the attribute then holds only the link's number.</summary>
    public LinkText? Link { get; init; }

    /// <summary>Where it stands when it is not a <c>w:p</c> (<c>c:title/c:tx/c:rich/a:p</c>, <c>wp:docPr/@descr</c>), or null.</summary>
    public string? Path => Tree is null ? null : ElementPath.Of(Tree, Node, Attribute);

    /// <summary>Its place for a message: the paragraph's number, or the path where it is in none.</summary>
    public string Label => Ordinal > 0 ? Ordinal.ToString(CultureInfo.InvariantCulture) : Path ?? "0";

    /// <summary>The column a reader counts, from 1: what is not text takes no room, nor do the codes of fields before it.</summary>
    public int Column(MarkupTree tree, int index)
    {
        index = Math.Min(index, Text.Length);
        var isInCode = index < Text.Length && tree.Nodes[Owners[index]].Kind == ElementKind.FieldCode;
        var column = 1;
        for (var i = 0; i < index; i++)
        {
            if (Text[i] == Opaque) column = isInCode ? 1 : column;
            else if (isInCode == (tree.Nodes[Owners[i]].Kind == ElementKind.FieldCode)) column++;
        }

        return column;
    }

    /// <summary>Gathers the text of the paragraph; paragraphs inside it (text boxes) have their own.</summary>
    public static ParagraphText Gather(MarkupTree tree, int paragraph, int ordinal)
    {
        var gathering = new Gathering(tree);
        var node = tree.Nodes[paragraph];
        if (node.Kind == ElementKind.TextElement) gathering.Decode(paragraph, node.ContentStart, node.ContentEnd);
        else gathering.Walk(paragraph);
        return new(paragraph, ordinal, gathering.Text.ToString(), [.. gathering.Starts], [.. gathering.Ends], [.. gathering.Owners]);
    }

    /// <summary>The value of an attribute.</summary>
    /// <param name="tree">The part.</param>
    /// <param name="node">The element it belongs to.</param>
    /// <param name="ordinal">The number of the paragraph around, or 0.</param>
    /// <param name="name">Its name.</param>
    /// <param name="start">Offset of its value.</param>
    /// <param name="end">Offset after it.</param>
    public static ParagraphText OfAttribute(MarkupTree tree, int node, int ordinal, string name, int start, int end)
    {
        var gathering = new Gathering(tree);
        gathering.Decode(node, start, end);
        return new(node, ordinal, gathering.Text.ToString(), [.. gathering.Starts], [.. gathering.Ends], [.. gathering.Owners])
        {
            Tree = tree,
            Attribute = name,
        };
    }

    private sealed class Gathering(MarkupTree tree)
    {
        public StringBuilder Text { get; } = new();

        public List<int> Starts { get; } = [];

        public List<int> Ends { get; } = [];

        public List<int> Owners { get; } = [];

        public void Walk(int parent)
        {
            foreach (var child in tree.Children(parent)) Visit(child, tree.Nodes[child]);
        }

        private void Visit(int child, MarkupNode node)
        {
            switch (node.Kind)
            {
                case ElementKind.Text or ElementKind.FieldCode:
                    Decode(child, node.ContentStart, node.ContentEnd);
                    break;
                case ElementKind.Run or ElementKind.Hyperlink or ElementKind.Inserted or ElementKind.Wrapper
                    or ElementKind.ContentControlContent:
                    Walk(child);
                    break;
                case ElementKind.ContentControl:
                    if (tree.Child(child, ElementKind.ContentControlContent) is var content and >= 0) Walk(content);
                    break;
                case ElementKind.ParagraphProperties or ElementKind.RunProperties or ElementKind.RenderedPageBreak
                    or ElementKind.Deleted or ElementKind.ProofError or ElementKind.BookmarkStart or ElementKind.BookmarkEnd or ElementKind.RangeMarker:
                    break;
                case ElementKind.CommentReference:
                    // The mark of a comment: who comments on a tag does not change what the tag does.
                    break;
                default:
                    Add(Character(node), node.Start, node.End, child);
                    break;
            }
        }

        private char Character(MarkupNode node) => node.Kind switch
        {
            ElementKind.Tab => '\t',
            // A page or column break has a type and is content of its own.
            ElementKind.Break => tree.Bytes.Span[node.Start..node.End].IndexOf("type="u8) < 0 ? '\n' : Opaque,
            ElementKind.NoBreakHyphen => '\u2011',
            ElementKind.SoftHyphen => '\u00AD',
            _ => Opaque,
        };

        public void Decode(int owner, int from, int to)
        {
            var bytes = tree.Bytes.Span;
            Span<char> pair = stackalloc char[2];
            for (var at = from; at < to;)
            {
                var start = at;
                at += TextEntity.Decode(bytes[at..to], out var rune);
                var length = rune.EncodeToUtf16(pair);
                for (var i = 0; i < length; i++) Add(pair[i], start, at, owner);
            }
        }

        private void Add(char character, int start, int end, int owner)
        {
            Text.Append(character);
            Starts.Add(start);
            Ends.Add(end);
            Owners.Add(owner);
        }
    }
}
