using System.Text;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>
/// Keeps sections whole where blocks repeat or leave them out: the last one is always the body's own, nothing empty follows it, and
/// a loop that holds a section's end closes the section its body ends in before the next iteration begins.
/// </summary>
/// <remarks>ECMA-376-1 §17.6.17, §17.6.18 (w:sectPr): a section's properties stand at its end, in a paragraph or, of the last, in the body.</remarks>
internal sealed class SectionEdits
{
    private readonly PartSyntax _part;
    private readonly MarkupTree _tree;
    private readonly ContentMap _content;
    private readonly IReadOnlyList<BlockPair> _pairs;
    private readonly IReadOnlyList<TagPlace?> _places;
    private readonly int _body;
    private readonly List<int> _blocks = [];
    private readonly List<int> _ends = [];

    /// <summary>Looks at the blocks of the body.</summary>
    public SectionEdits(PartSyntax part, ContentMap content, Vanishing vanishing, IReadOnlyList<BlockPair> pairs, IReadOnlyList<TagPlace?> places)
    {
        (_part, _tree, _content, _pairs, _places) = (part, part.Tree, content, pairs, places);
        _body = Array.FindIndex(_tree.Nodes, node => node.Kind == ElementKind.Body);
        if (_body < 0) return;
        _blocks.AddRange(Blocks(_body).Where(block => vanishing.Around(block) < 0));
        _ends.AddRange(_blocks.Where(block => SectionIn(block) >= 0));
    }

    /// <summary>
    /// The section's end of a paragraph that something else takes the place of, as a paragraph of its own; empty where there is none,
    /// or where <see cref="Add"/> moves it behind the paragraph anyway.
    /// </summary>
    public byte[] Left(int paragraph)
    {
        if (SectionIn(paragraph) is not (var section and >= 0) || (_ends.Contains(paragraph) && MayBeLast(paragraph))) return [];
        var (open, close) = ThinParagraph();
        return [.. open, .. _tree.Bytes.Span[_tree.Nodes[section].Start.._tree.Nodes[section].End], .. close];
    }

    /// <summary>Adds the marks; none where no block holds a section's end or all that may follow one.</summary>
    public void Add(EditList edits, OptionalElements optional)
    {
        var last = _ends.Where(MayBeLast).ToList();
        var loops = _pairs.Where(IsSectionLoop).ToList();
        if (_body < 0 || (last.Count == 0 && loops.Count == 0)) return;
        foreach (var block in _blocks.Where(block => !IsOptional(optional, block) && !(last.Contains(block) && IsEmpty(block))))
        {
            edits.Mark(_tree.Nodes[block].Start, EditRank.Begins, LiteralKind.Settle, order: 0);
        }

        foreach (var end in _ends) AddEnd(edits, end, last.Contains(end));
        foreach (var loop in loops) AddLoop(edits, loop);
        AddFinal(edits);
    }

    private static bool IsOptional(OptionalElements optional, int block) => optional.IsParagraph(block) || optional.IsOptionalTable(block);

    /// <summary>The blocks of the body, content controls laid open.</summary>
    private IEnumerable<int> Blocks(int parent)
    {
        foreach (var child in _tree.Children(parent))
        {
            var kind = _tree.Nodes[child].Kind;
            if (kind is ElementKind.Paragraph or ElementKind.Table) yield return child;
            if (kind is not (ElementKind.ContentControl or ElementKind.ContentControlContent or ElementKind.Wrapper)) continue;
            foreach (var inner in Blocks(child)) yield return inner;
        }
    }

    private int SectionIn(int block) =>
        _tree.Nodes[block].Kind == ElementKind.Paragraph && _tree.Child(block, ElementKind.ParagraphProperties) is var properties and >= 0
            ? _tree.Child(properties, ElementKind.SectionProperties)
            : -1;

    private bool IsEmpty(int block) => !_content.HasContent(block);

    /// <summary>True when nothing that is sure to be written follows this end.</summary>
    private bool MayBeLast(int end) => !_blocks.Exists(block => block > end && _pairs.All(pair => IsSureAfter(pair, end, block)));

    /// <summary>The block is no less sure than the end: the pair holds neither it, or both between the same two tags.</summary>
    private bool IsSureAfter(BlockPair pair, int end, int block)
    {
        if (!Holds(pair, block)) return true;
        return Holds(pair, end) && !pair.Middles.Any(middle =>
            _places[middle.Index]?.Offset is { } offset && offset >= _tree.Nodes[end].End && offset <= _tree.Nodes[block].Start);
    }

    private bool Holds(BlockPair pair, int node) => pair.Open != pair.Close
        && _places[pair.Open.Index]?.Offset <= _tree.Nodes[node].Start && _places[pair.Close.Index]?.Offset >= _tree.Nodes[node].End;

    /// <summary>Repeats a section's end and content that belongs to the section after it.</summary>
    private bool IsSectionLoop(BlockPair pair) =>
        pair.Repeats && _ends.FindLastIndex(end => Holds(pair, end)) is var last and >= 0
        && _blocks.Exists(block => block > _ends[last] && Holds(pair, block));

    private void AddEnd(EditList edits, int paragraph, bool mayBeLast)
    {
        var section = _tree.Nodes[SectionIn(paragraph)];
        var node = _tree.Nodes[paragraph];
        if (!mayBeLast)
        {
            edits.Mark(node.End, EditRank.Ends, LiteralKind.SectionEnd, order: 3);
            edits.Mark(node.End, EditRank.Ends, LiteralKind.Plain, order: 4);
            return;
        }

        if (IsEmpty(paragraph))
        {
            edits.Mark(node.Start, EditRank.Begins, LiteralKind.SectionHold, order: 0);
            edits.Mark(section.Start, EditRank.Begins, LiteralKind.SectionProperties, order: 0);
            edits.Mark(section.End, EditRank.Ends, LiteralKind.SectionProperties, order: 0);
            return;
        }

        // Text is written before it is known what follows, so the section's end moves into a paragraph of its own.
        var (open, close) = ThinParagraph();
        var bytes = _tree.Bytes.Span[section.Start..section.End].ToArray();
        edits.Remove(section.Start, section.End);
        edits.InsertSection(node.End, open, bytes, close);
    }

    private void AddLoop(EditList edits, BlockPair loop)
    {
        var after = _ends.Find(end => _tree.Nodes[end].Start >= _places[loop.Close.Index]!.Offset);
        var section = after > 0 ? SectionIn(after) : _tree.Child(_body, ElementKind.SectionProperties);
        byte[] properties = section < 0
            ? Encoding.UTF8.GetBytes($"<{_tree.Prefix}sectPr/>")
            : _tree.Bytes.Span[_tree.Nodes[section].Start.._tree.Nodes[section].End].ToArray();
        var (open, close) = ThinParagraph();
        edits.MarkSectionLoop(_places[loop.Open.Index]!.Offset, loop.Open, [.. open, .. properties, .. close]);
    }

    private void AddFinal(EditList edits)
    {
        var section = _tree.Child(_body, ElementKind.SectionProperties);
        if (section < 0)
        {
            edits.Mark(_tree.Nodes[_body].ContentEnd, EditRank.Begins, LiteralKind.FinalSection, order: 0);
            edits.Mark(_tree.Nodes[_body].ContentEnd, EditRank.Begins, LiteralKind.Plain, order: 2);
            return;
        }

        edits.Mark(_tree.Nodes[section].Start, EditRank.Begins, LiteralKind.FinalSection, order: 0);
        edits.Mark(_tree.Nodes[section].End, EditRank.Ends, LiteralKind.Plain, order: 1);
    }

    /// <summary>One point high, so that it takes no line of the page.</summary>
    private (byte[] Open, byte[] Close) ThinParagraph()
    {
        var p = _tree.Prefix;
        return (
            Encoding.UTF8.GetBytes(
                $"<{p}p><{p}pPr><{p}snapToGrid {p}val=\"0\"/><{p}spacing {p}before=\"0\" {p}after=\"0\" {p}line=\"20\" {p}lineRule=\"exact\"/>"
                + $"<{p}ind {p}left=\"0\" {p}right=\"0\" {p}firstLine=\"0\"/><{p}rPr><{p}sz {p}val=\"2\"/><{p}szCs {p}val=\"2\"/></{p}rPr>"),
            Encoding.UTF8.GetBytes($"</{p}pPr></{p}p>"));
    }
}
