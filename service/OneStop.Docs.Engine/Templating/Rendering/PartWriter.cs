using OneStop.Docs.Engine.Templating.Compilation;
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
internal sealed class PartWriter(PartProgram program, RenderContext context, MarkupSink sink, long limit) : IScriptOutput, IDisposable
{
    private readonly Literal[] _literals = program.Literals;
    private readonly ValueWriter _values = new(program.Escape, new(context.Growth) { Part = program.Name }, context.Culture);
    private readonly MarkupSink _part = sink;
    private readonly HeldMarkup _own = new(sink);
    private readonly RepeatedIds _ids = new(program.SharedIds, context.Ids, context.Growth);
    private MarkupSink _sink = sink;
    private HeldMarkup? _note;
    private PointList? _points;
    private bool _isReplaceable;
    private bool _isReplaced;
    private bool _endsWithParagraph;
    private int _last;

    /// <summary>Numbers of the literals after which a fragment came that did not stand alone.</summary>
    public List<int> MisplacedFragments { get; } = [];

    /// <summary>What is held back of the note that is being written, or of the part itself.</summary>
    private HeldMarkup Held => _note ?? _own;

    /// <summary>Values that cannot stand in their places.</summary>
    public IReadOnlyList<RefusedValue> Refused => _values.Refused;

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
        if (_isReplaced)
        {
            MisplacedFragments.Add(_last);
            return;
        }

        _isReplaceable = false;
        if (Held.IsHolding) Held.Settle();
        PutBytes(_values.Escape(text, _literals, _last));
    }

    /// <inheritdoc/>
    public bool TryWriteObject(object value)
    {
        if (value is not DocumentFragment fragment) return false;
        if (!_isReplaceable && !_isReplaced)
        {
            MisplacedFragments.Add(_last);
            return true;
        }

        if (!_isReplaced) Held.TryDrop(out _);
        Held.Settle();
        _isReplaceable = false;
        _isReplaced = true;
        PutBytes(fragment.Markup.Span);
        _endsWithParagraph = program.Ends.Are(fragment.Markup.Span);
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
        _part.Dispose();
    }

    private void WriteMarked(int id, in Literal literal)
    {
        switch (literal.Kind)
        {
            case LiteralKind.OptionalOpen:
                Held.Open(_endsWithParagraph);
                break;
            case LiteralKind.Settle:
                if (Held.IsHolding) Held.Settle();
                break;
            case LiteralKind.OptionalClose:
                if (Held.TryDrop(out var endedWithParagraph))
                {
                    _endsWithParagraph = endedWithParagraph;
                    return;
                }

                break;
            case LiteralKind.ParagraphOpen:
                _isReplaceable = true;
                Held.Open(_endsWithParagraph);
                break;
            case LiteralKind.ParagraphClose:
                if (EndParagraph()) return;
                break;
            case LiteralKind.ContainerClose:
                if (!_endsWithParagraph) PutBytes(literal.Filler);
                break;
            case LiteralKind.Place:
                return;
            case LiteralKind.PointCount:
                BeginPoints();
                return;
            case LiteralKind.PointIndex:
                PutBytes(_points!.Next());
                return;
            case LiteralKind.PointsClose:
                EndPoints();
                break;
            case LiteralKind.LinkOpen or LiteralKind.LinkText:
                _values.AddToLink(literal, id);
                return;
            case LiteralKind.LinkClose:
                PutBytes(_values.CloseLink());
                break;
            case LiteralKind.NoteOpen:
                BeginNote((string)literal.Detail!);
                return;
            case LiteralKind.NoteClose:
                EndNote();
                return;
            case LiteralKind.CollectedNotes:
                PutBytes(context.Notes.Of(program.Name));
                return;
            case LiteralKind.Id:
                PutBytes(_ids.Value((IdHole)literal.Detail!, literal.Bytes));
                return;
            case LiteralKind.Iteration:
                _ids.Begin((Iteration)literal.Detail!);
                break;
        }

        Put(id, literal);
    }

    private void BeginNote(string part)
    {
        _sink = context.Notes.SinkFor(part, _literals, limit);
        _note = new(_sink);
        _values.WriteLinksOf(part);
    }

    private void EndNote()
    {
        Held.Settle();
        (_sink, _note) = (_part, null);
        _values.WriteLinksOf(program.Name);
        _endsWithParagraph = false;
    }

    private void BeginPoints()
    {
        Held.Settle();
        _sink = _points = new(_part);
        _note = new(_sink);
    }

    private void EndPoints()
    {
        Held.Settle();
        _points!.Close();
        (_sink, _note, _points) = (_part, null, null);
    }

    /// <summary>True when the paragraph was replaced: the rest of it is left out.</summary>
    private bool EndParagraph()
    {
        var isReplaced = _isReplaced;
        _isReplaceable = _isReplaced = false;
        if (!isReplaced) Held.Keep();
        return isReplaced;
    }

    private void Put(int id, in Literal literal)
    {
        if (Held.IsHolding) Held.Add(id);
        else _sink.WriteLiteral(id);
        if (!literal.IsBlank) _endsWithParagraph = literal.EndsWithParagraph;
    }

    private void PutBytes(ReadOnlySpan<byte> bytes)
    {
        if (Held.IsHolding) Held.Add(bytes);
        else _sink.WriteBytes(bytes);
        _endsWithParagraph = false;
    }
}
