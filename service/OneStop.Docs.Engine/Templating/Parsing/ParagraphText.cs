using System.Text;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>The text of one paragraph, every character with the bytes it came from.</summary>
/// <param name="Node">The paragraph's element.</param>
/// <param name="Ordinal">Its number in the part from 1.</param>
/// <param name="Text">Its characters; a tab is <c>\t</c>, a line break <c>\n</c>, anything that is not text <see cref="Opaque"/>.</param>
/// <param name="Starts">Offset of each character's first byte.</param>
/// <param name="Ends">Offset after its last byte.</param>
/// <param name="Owners">The <c>w:t</c>, or the element that stands for the character.</param>
internal sealed record ParagraphText(int Node, int Ordinal, string Text, int[] Starts, int[] Ends, int[] Owners)
{
    /// <summary>Stands for a drawing, a field, a reference: content that is not text.</summary>
    public const char Opaque = '\uFFFC';

    /// <summary>The column a reader counts, from 1: what is not text takes no room.</summary>
    public int Column(int index)
    {
        var before = Text.AsSpan(0, Math.Min(index, Text.Length));
        return 1 + before.Length - before.Count(Opaque);
    }

    /// <summary>Gathers the text of the paragraph; paragraphs inside it (text boxes) have their own.</summary>
    public static ParagraphText Gather(MarkupTree tree, int paragraph, int ordinal)
    {
        var gathering = new Gathering(tree);
        gathering.Walk(paragraph);
        return new(paragraph, ordinal, gathering.Text.ToString(), [.. gathering.Starts], [.. gathering.Ends], [.. gathering.Owners]);
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
                case ElementKind.Text:
                    Decode(child, node);
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

        private void Decode(int owner, MarkupNode node)
        {
            var bytes = tree.Bytes.Span;
            Span<char> pair = stackalloc char[2];
            for (var at = node.ContentStart; at < node.ContentEnd;)
            {
                var start = at;
                at += TextEntity.Decode(bytes[at..node.ContentEnd], out var rune);
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
