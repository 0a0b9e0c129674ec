using System.Text;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Images;
using OneStop.Docs.Engine.Templating.Values;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>
/// Writes one part while its script runs: literals as they are, values escaped for the place they stand in. What may yet be
/// left out is held back until the next write settles it, so that the sink only ever goes forward.
/// </summary>
/// <param name="program">What is written.</param>
/// <param name="context">What the parts of a render share.</param>
/// <param name="sink">Where it goes; disposed with the writer.</param>
/// <param name="limit">Bytes that notes may take.</param>
internal sealed partial class PartWriter(PartProgram program, RenderContext context, MarkupSink sink, long limit) : IScriptOutput, IDisposable
{
    private readonly Literal[] _literals = program.Literals;
    private readonly ValueWriter _values = new(program.Escape, new(context.Growth) { Part = program.Name }, context.Culture);
    private readonly MarkupSink _part = sink;
    private readonly HeldMarkup _own = new(sink);
    private readonly RepeatedIds _ids = new(program.SharedIds, context.Ids, context.Growth);
    private readonly SectionState _sections = new();
    private readonly CellWriting _cells = new();
    private MarkupSink _sink = sink;
    private HeldMarkup? _note;
    private string _name = program.Name;
    private bool _isReplaceable;
    private bool _isReplaced;
    private bool _endsWithParagraph;
    private int _last;

    /// <summary>What is wrong with values, in the order they came; then with values of cells.</summary>
    public IEnumerable<ValueProblem> Problems =>
        _values.Problems.Concat(_cells.Bad.Select(bad => new ValueProblem(null, Codes.BadCellValue, [bad.Value], bad.Literal)));

    /// <summary>What is held back of the note that is being written, or of the part itself.</summary>
    private HeldMarkup Held => _note ?? _own;

    /// <inheritdoc/>
    public void WriteLiteral(int id)
    {
        _last = id;
        ref readonly var literal = ref _literals[id];
        if (literal.Kind == LiteralKind.Plain) Put(id, literal);
        else WriteMarked(id, literal);
    }

    /// <inheritdoc/>
    public void WriteText(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        if (_cells.TryTake(text)) return;
        if (_isReplaced)
        {
            Misplace(null);
            return;
        }

        _isReplaceable = false;
        if (Held.IsHolding) Held.Settle();
        PutBytes(_values.Escape(text, _literals, _last));
    }

    /// <inheritdoc/>
    public bool TryWriteObject(object value)
    {
        if (value is not MarkupValue markup) return false;
        if (_picture is not null && value is ImageValue image)
        {
            TakePicture(image);
            return true;
        }

        var place = _literals[_last].Place;
        var isAlone = _isReplaceable || _isReplaced;
        var piece = markup.Write(new(_name, program.Surroundings[_last], isAlone, place, context, _values.Problems));
        switch (piece.Level)
        {
            case MarkupLevel.Nothing:
                break;
            case MarkupLevel.Text:
                WriteText(piece.PlainText);
                break;
            case MarkupLevel.Runs when !_isReplaced && program.Surroundings[_last] is { } around:
                WriteRuns(piece.Markup.Span, around);
                break;
            case MarkupLevel.Blocks when isAlone:
                Replace(piece.Markup.Span);
                break;
            default:
                Misplace(markup.Origin);
                break;
        }

        return true;
    }

    /// <summary>The part, packed.</summary>
    public PackedMarkup Finish()
    {
        Held.Settle();
        return _part.Finish();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _values.Dispose();
        _picture?.Dispose();
        _part.Dispose();
    }

    /// <summary>The run that a value stands in ends before it and begins again after it.</summary>
    private void WriteRuns(ReadOnlySpan<byte> runs, RunSurrounding around)
    {
        _isReplaceable = false;
        if (Held.IsHolding) Held.Settle();
        PutBytes(around.Close);
        PutBytes(runs);
        PutBytes(around.Open);
    }

    private void Replace(ReadOnlySpan<byte> blocks)
    {
        if (!_isReplaced) Held.TryDrop(out _);
        Held.Settle();
        _isReplaceable = false;
        _isReplaced = true;
        PutBytes(blocks);
        _endsWithParagraph = program.Ends.Are(blocks);
    }

    private void Misplace(TextPosition? origin) => _values.Problems.Add(new(origin, Codes.FragmentNotAlone, [], _last));

    private void WriteMarked(int id, in Literal literal)
    {
        switch (literal.Kind)
        {
            case LiteralKind.OptionalOpen:
                Held.Open(_endsWithParagraph);
                break;
            case LiteralKind.Settle:
                if (Held.IsHolding) Held.Settle();
                _sections.HasContent = true;
                break;
            case LiteralKind.OptionalClose:
                if (Held.TryDrop(out var endedWithParagraph))
                {
                    _endsWithParagraph = endedWithParagraph;
                    if (literal.Detail is int table) _cells.ResetMerging(table);
                    return;
                }

                break;
            case LiteralKind.ParagraphOpen:
                _isReplaceable = true;
                Held.Open(_endsWithParagraph);
                break;
            case LiteralKind.ParagraphClose:
                if (EndParagraph(literal.Filler)) return;
                break;
            case LiteralKind.ContainerClose:
                if (!_endsWithParagraph) PutBytes(literal.Filler);
                break;
            default:
                if (WriteRare(id, literal)) return;
                break;
        }

        if (literal.Bytes.Length > 0) Put(id, literal);
    }

    /// <summary>True when the literal's bytes are left out: ids, links, points, cells, sections and notes.</summary>
    private bool WriteRare(int id, in Literal literal)
    {
        switch (literal.Kind)
        {
            case LiteralKind.Place:
                return true;
            case LiteralKind.PointCount:
                BeginPoints();
                return true;
            case LiteralKind.PointIndex:
                PutBytes(_points!.Next());
                return true;
            case LiteralKind.PointsClose:
                EndPoints();
                return false;
            case LiteralKind.PictureOpen:
                BeginPicture((Length)literal.Detail!);
                return false;
            case LiteralKind.PictureClose:
                EndPicture();
                return false;
            case LiteralKind.LinkOpen or LiteralKind.LinkText:
                _values.AddToLink(literal, id);
                return true;
            case LiteralKind.LinkClose:
                PutBytes(_values.CloseLink());
                return false;
            case >= LiteralKind.SectionHold and <= LiteralKind.FinalSection:
                return WriteSection(literal);
            case >= LiteralKind.CellValue and <= LiteralKind.MergeReset:
                PutBytes(_cells.Write(id, literal, out var isFilled));
                _endsWithParagraph |= isFilled;
                return false;
            case LiteralKind.NoteOpen:
                BeginNote((string)literal.Detail!);
                return true;
            case LiteralKind.NoteClose:
                EndNote();
                return true;
            case LiteralKind.CollectedNotes:
                PutBytes(context.Notes.Of(program.Name));
                return true;
            case LiteralKind.Id:
                PutId((IdHole)literal.Detail!, literal.Bytes);
                return true;
            case LiteralKind.Iteration:
                _ids.Begin((Iteration)literal.Detail!);
                return false;
            default:
                return false;
        }
    }

    /// <summary>True when the literal's bytes are left out.</summary>
    private bool WriteSection(in Literal literal)
    {
        switch (literal.Kind)
        {
            case LiteralKind.SectionHold:
                Held.HoldSection();
                _sections.HasContent = false;
                return false;
            case LiteralKind.SectionProperties:
                Held.MarkSection();
                return false;
            case LiteralKind.SectionEnd:
                _sections.HasContent = false;
                return false;
            case LiteralKind.SectionLoop:
                _sections.Reset(literal.Detail!);
                return false;
            case LiteralKind.SectionBetween:
                if (_sections.TakesClosing(literal.Detail!)) PutBytes(literal.Filler);
                return false;
            default:
                return Held.TryEndBody();
        }
    }

    /// <summary>True when the paragraph was replaced: the rest of it is left out, but for the end of a section that it carried.</summary>
    private bool EndParagraph(byte[] section)
    {
        var isReplaced = _isReplaced;
        _isReplaceable = _isReplaced = false;
        if (!isReplaced) Held.Keep();
        else if (section.Length > 0) PutBytes(section);
        _endsWithParagraph |= isReplaced && section.Length > 0;
        return isReplaced;
    }

    private void Put(int id, in Literal literal)
    {
        if (_cells.IsHidden) return;
        if (Held.IsHolding) Held.Add(id);
        else _sink.WriteLiteral(id);
        if (!literal.IsBlank) _endsWithParagraph = literal.EndsWithParagraph;
    }

    private void PutId(IdHole hole, byte[] original)
    {
        var id = _ids.Value(hole, original);
        if (hole.Space == IdSpace.Paragraph) context.NoteParagraphs.Add((Encoding.ASCII.GetString(original), Encoding.ASCII.GetString(id)));
        PutBytes(id);
    }

    private void PutBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || _cells.IsHidden) return;
        if (Held.IsHolding) Held.Add(bytes);
        else _sink.WriteBytes(bytes);
        _endsWithParagraph = false;
    }
}
