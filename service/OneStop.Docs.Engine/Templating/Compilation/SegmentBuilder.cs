using OneStop.Docs.Engine.Templating.Syntax;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>A part cut into literals and code.</summary>
/// <param name="Literals">By the number in their segment.</param>
/// <param name="Segments">In the order they are written.</param>
internal sealed record PartSegments(IReadOnlyList<Literal> Literals, IReadOnlyList<TemplateSegment> Segments);

/// <summary>Walks once over the bytes of a part and its edits and cuts it into segments.</summary>
internal sealed class SegmentBuilder
{
    private readonly PartSyntax _part;
    private readonly (int Start, int End)[] _removals;
    private readonly MemoryStream _bytes = new();
    private readonly List<Literal> _literals = [];
    private readonly List<TemplateSegment> _segments = [];
    private readonly LiteralText? _text;
    private readonly int _firstSource;
    private readonly int _firstLiteral;
    private LiteralKind _kind;
    private byte[] _filler = [];
    private int _removal;

    private SegmentBuilder(PartSyntax part, EditList edits, int firstSource, int firstLiteral, bool withText)
    {
        _part = part;
        _removals = [.. edits.Removals];
        _firstSource = firstSource;
        _firstLiteral = firstLiteral;
        _text = withText ? new LiteralText(part.Tree.Prefix) : null;
    }

    /// <summary>The segments of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="edits">What is changed in it.</param>
    /// <param name="firstSource">The number of its first tag as a source of code.</param>
    /// <param name="firstLiteral">The number of its first literal.</param>
    /// <param name="withText">Whether a capture may ask for the text of literals.</param>
    public static PartSegments Build(PartSyntax part, EditList edits, int firstSource, int firstLiteral, bool withText)
    {
        var builder = new SegmentBuilder(part, edits, firstSource, firstLiteral, withText);
        var at = 0;
        foreach (var (offset, item) in edits.Insertions)
        {
            builder.Copy(at, offset);
            at = offset;
            builder.Put(item);
        }

        builder.Copy(at, part.Tree.Bytes.Length);
        builder.Flush();
        return new(builder._literals, builder._segments);
    }

    private void Put(EditItem item)
    {
        switch (item)
        {
            case BytesItem(var bytes):
                _bytes.Write(bytes);
                break;
            case CodeItem(var tag):
                Flush();
                _segments.Add(new CodeSegment(
                    tag.Code, new TextPosition(_firstSource + tag.Index, tag.CodeStart, 1, tag.CodeStart + 1)));
                break;
            case MarkItem(var kind, var filler):
                Flush();
                (_kind, _filler) = (kind, filler);
                break;
        }
    }

    private void Copy(int from, int to)
    {
        var bytes = _part.Tree.Bytes.Span;
        while (from < to)
        {
            while (_removal < _removals.Length && _removals[_removal].End <= from) _removal++;
            var (start, end) = _removal < _removals.Length ? _removals[_removal] : (to, to);
            if (start <= from && _removal < _removals.Length)
            {
                from = Math.Min(to, end);
                continue;
            }

            var stop = Math.Min(to, start);
            _bytes.Write(bytes[from..stop]);
            from = stop;
        }
    }

    private void Flush()
    {
        if (_bytes.Length > 0 || _kind != LiteralKind.Plain)
        {
            var bytes = _bytes.ToArray();
            _segments.Add(new LiteralSegment(_firstLiteral + _literals.Count, _text?.Read(bytes) ?? ""));
            _literals.Add(new(_kind, bytes, _filler));
            _bytes.SetLength(0);
        }

        (_kind, _filler) = (LiteralKind.Plain, []);
    }
}
