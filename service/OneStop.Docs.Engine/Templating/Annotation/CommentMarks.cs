using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Annotation;

/// <summary>Puts the marks of comments between the bytes of the body: runs are cut where a comment begins or ends inside one.</summary>
/// <remarks>ECMA-376-1 §17.13.4.3 to 5: <c>w:commentRangeStart</c> and <c>End</c> between runs, the reference in a run of its own.</remarks>
internal sealed class CommentMarks(MarkupTree tree)
{
    private readonly SortedDictionary<int, Cut> _cuts = [];
    private readonly HashSet<int> _preserved = [];
    private readonly SortedDictionary<int, byte[]> _attributes = [];
    private readonly string _p = tree.Prefix;

    /// <summary>What is put in at one offset: ends of comments before beginnings.</summary>
    private sealed class Cut
    {
        public byte[] Close { get; init; } = [];

        public byte[] Open { get; init; } = [];

        /// <summary>Bytes of the part left out behind the offset.</summary>
        public int Removed { get; init; }

        public StringBuilder Ends { get; } = new();

        public StringBuilder Begins { get; } = new();
    }

    /// <summary>Marks the characters of an anchor as what comment <paramref name="id"/> speaks of.</summary>
    public void Add(CommentAnchor anchor, int id)
    {
        var number = id.ToString(CultureInfo.InvariantCulture);
        var begin = $"<{_p}commentRangeStart {_p}id=\"{number}\"/>";
        var end = $"<{_p}commentRangeEnd {_p}id=\"{number}\"/><{_p}r><{_p}commentReference {_p}id=\"{number}\"/></{_p}r>";
        if (anchor.To <= anchor.From)
        {
            InEmpty(anchor.Paragraph.Node).Begins.Append(begin).Append(end);
            return;
        }

        Before(anchor.Paragraph, anchor.From).Begins.Append(begin);
        After(anchor.Paragraph, anchor.To).Ends.Append(end);
    }

    /// <summary>The bytes with all marks in.</summary>
    public byte[] ToBytes()
    {
        using var result = new MemoryStream();
        var at = 0;
        var bytes = tree.Bytes.Span;
        foreach (var offset in _cuts.Keys.Concat(_attributes.Keys).Distinct().Order())
        {
            result.Write(bytes[at..offset]);
            at = offset;
            if (_attributes.TryGetValue(offset, out var attribute)) result.Write(attribute);
            if (!_cuts.TryGetValue(offset, out var cut)) continue;
            result.Write(cut.Close);
            result.Write(Encoding.UTF8.GetBytes(cut.Ends.ToString() + cut.Begins));
            result.Write(cut.Open);
            at += cut.Removed;
        }

        result.Write(bytes[at..]);
        return result.ToArray();
    }

    private Cut Before(ParagraphText text, int index)
    {
        var run = RunOf(text, index);
        return index == 0 || RunOf(text, index - 1) != run ? At(tree.Nodes[run].Start) : Split(text, index, run);
    }

    private Cut After(ParagraphText text, int end)
    {
        var run = RunOf(text, end - 1);
        return end == text.Text.Length || RunOf(text, end) != run ? At(tree.Nodes[run].End) : Split(text, end, run);
    }

    /// <summary>The run of a character, or what stands in the paragraph in its place.</summary>
    private int RunOf(ParagraphText text, int index)
    {
        var owner = text.Owners[index];
        var run = tree.Enclosing(owner, ElementKind.Run);
        return run > text.Node ? run : owner;
    }

    private Cut At(int offset) => _cuts.TryGetValue(offset, out var known) ? known : _cuts[offset] = new();

    private Cut Split(ParagraphText text, int index, int run)
    {
        var owner = text.Owners[index];
        var isInText = tree.Nodes[owner].Kind == ElementKind.Text && text.Owners[index - 1] == owner;
        var offset = isInText ? text.Starts[index] : tree.Nodes[owner].Start;
        if (_cuts.TryGetValue(offset, out var known)) return known;
        if (isInText) Preserve(owner);
        var element = tree.Nodes[run];
        var properties = tree.Child(run, ElementKind.RunProperties);
        byte[] open =
        [
            .. tree.Bytes.Span[element.Start..element.ContentStart],
            .. properties < 0 ? default : tree.Bytes.Span[tree.Nodes[properties].Start..tree.Nodes[properties].End],
            .. Encoding.UTF8.GetBytes(isInText ? $"<{_p}t xml:space=\"preserve\">" : ""),
        ];
        return _cuts[offset] = new() { Close = Encoding.UTF8.GetBytes((isInText ? $"</{_p}t>" : "") + $"</{_p}r>"), Open = open };
    }

    /// <summary>A text that is cut may end with blanks, which are dropped without the attribute.</summary>
    private void Preserve(int text)
    {
        if (!_preserved.Add(text)) return;
        var node = tree.Nodes[text];
        if (MarkupAttributes.TryFind(tree.Bytes.Span, node.Start, "xml:space"u8, out _, out _)) return;
        _attributes[node.Start + 1 + _p.Length + 1] = [.. " xml:space=\"preserve\""u8];
    }

    private Cut InEmpty(int paragraph)
    {
        var node = tree.Nodes[paragraph];
        if (node.ContentEnd < node.End) return At(node.ContentEnd);

        // <w:p/> is opened for the marks.
        if (_cuts.TryGetValue(node.End - 2, out var known)) return known;
        return _cuts[node.End - 2] = new() { Close = [.. ">"u8], Open = Encoding.UTF8.GetBytes($"</{_p}p>"), Removed = 2 };
    }
}
