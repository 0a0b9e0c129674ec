using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>
/// Writes one part while its script runs: literals as they are, values escaped for the place they stand in. What may yet be
/// left out is held back until the next write settles it, so that the sink only ever goes forward.
/// </summary>
internal sealed class PartWriter(PartProgram program, RenderContext context, MarkupSink sink) : IScriptOutput, IDisposable
{
    private readonly Literal[] _literals = program.Literals;
    private readonly ValueWriter _values = new(program.Escape);
    private readonly HeldMarkup _held = new(sink);
    private readonly RepeatedIds _ids = new(program.SharedIds, context.Ids, context.Lists);
    private bool _isReplaceable;
    private bool _isReplaced;
    private bool _endsWithParagraph;
    private int _last;

    /// <summary>Numbers of the literals after which a fragment came that did not stand alone.</summary>
    public List<int> MisplacedFragments { get; } = [];

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
        if (_held.IsHolding) _held.Settle();
        PutBytes(_values.Escape(text, _literals[_last].Place));
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

        if (!_isReplaced) _held.TryDrop(out _);
        _held.Settle();
        _isReplaceable = false;
        _isReplaced = true;
        PutBytes(fragment.Markup.Span);
        _endsWithParagraph = program.Ends.Are(fragment.Markup.Span);
        return true;
    }

    /// <summary>The part, packed.</summary>
    public PackedMarkup Finish()
    {
        _held.Settle();
        return sink.Finish();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _values.Dispose();
        sink.Dispose();
    }

    private void WriteMarked(int id, in Literal literal)
    {
        switch (literal.Kind)
        {
            case LiteralKind.OptionalOpen:
                _held.Open(_endsWithParagraph);
                break;
            case LiteralKind.Settle:
                if (_held.IsHolding) _held.Settle();
                break;
            case LiteralKind.OptionalClose:
                if (_held.TryDrop(out var endedWithParagraph))
                {
                    _endsWithParagraph = endedWithParagraph;
                    return;
                }

                break;
            case LiteralKind.ParagraphOpen:
                _isReplaceable = true;
                _held.Open(_endsWithParagraph);
                break;
            case LiteralKind.ParagraphClose:
                if (EndParagraph()) return;
                break;
            case LiteralKind.ContainerClose:
                if (!_endsWithParagraph) PutBytes(literal.Filler);
                break;
            case LiteralKind.Id:
                PutBytes(_ids.Value((IdHole)literal.Detail!, literal.Bytes));
                return;
            case LiteralKind.Iteration:
                _ids.Begin((Iteration)literal.Detail!);
                break;
        }

        Put(id, literal);
    }

    /// <summary>True when the paragraph was replaced: the rest of it is left out.</summary>
    private bool EndParagraph()
    {
        var isReplaced = _isReplaced;
        _isReplaceable = _isReplaced = false;
        if (!isReplaced) _held.Keep();
        return isReplaced;
    }

    private void Put(int id, in Literal literal)
    {
        if (_held.IsHolding) _held.Add(id);
        else sink.WriteLiteral(id);
        if (!literal.IsBlank) _endsWithParagraph = literal.EndsWithParagraph;
    }

    private void PutBytes(ReadOnlySpan<byte> bytes)
    {
        if (_held.IsHolding) _held.Add(bytes);
        else sink.WriteBytes(bytes);
        _endsWithParagraph = false;
    }
}
