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
    private readonly HeldMarkup _held = new();
    private Hold _hold;
    private bool _isReplaceable;
    private bool _isReplaced;
    private bool _endsWithParagraph;
    private bool _endedBeforeHold;
    private int _last;

    /// <summary>What is held back.</summary>
    private enum Hold
    {
        /// <summary>Nothing.</summary>
        Nothing,

        /// <summary>A table up to its rows.</summary>
        TableHead,

        /// <summary>A table without a row so far.</summary>
        TableRows,

        /// <summary>A paragraph that nothing was written into so far.</summary>
        Paragraph,
    }

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

        if (_hold == Hold.Paragraph) Commit();
        PutBytes(_values.Escape(text, _literals[_last].Place));
    }

    /// <inheritdoc/>
    public bool TryWriteObject(object value)
    {
        if (value is not DocumentFragment fragment) return false;
        if (!_isReplaceable || (_hold != Hold.Paragraph && !_isReplaced))
        {
            MisplacedFragments.Add(_last);
            return true;
        }

        if (!_isReplaced) Drop();
        _isReplaced = true;
        PutBytes(fragment.Markup.Span);
        _endsWithParagraph = program.Ends.Are(fragment.Markup.Span);
        return true;
    }

    /// <summary>The part, packed.</summary>
    public PackedMarkup Finish()
    {
        Commit();
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
            case LiteralKind.TableOpen:
                HoldBack(Hold.TableHead);
                break;
            case LiteralKind.TableRows when _hold == Hold.TableHead:
                _hold = Hold.TableRows;
                break;
            case LiteralKind.TableClose when _hold is Hold.TableHead or Hold.TableRows:
                Drop();
                return;
            case LiteralKind.ParagraphOpen:
                _isReplaceable = true;
                HoldBack(Hold.Paragraph);
                break;
            case LiteralKind.ParagraphClose:
                var isReplaced = _isReplaced;
                _isReplaceable = _isReplaced = false;
                if (isReplaced) return;
                Commit();
                break;
            case LiteralKind.ContainerClose:
                if (!_endsWithParagraph) PutBytes(literal.Filler);
                break;
            case LiteralKind.TableRows or LiteralKind.TableClose:
                break;
            default:
                PutBytes(context.Ids.Next(id, literal));
                return;
        }

        Put(id, literal);
    }

    /// <summary>Writes a literal, or holds it back with what it belongs to. The first row of a table settles that the table stays.</summary>
    private void Put(int id, in Literal literal)
    {
        if (_hold == Hold.TableRows && !literal.IsBlank) Commit();
        if (_hold == Hold.Nothing) sink.WriteLiteral(id);
        else _held.Add(id);
        if (!literal.IsBlank) _endsWithParagraph = literal.EndsWithParagraph;
    }

    private void PutBytes(ReadOnlySpan<byte> bytes)
    {
        if (_hold == Hold.Nothing) sink.WriteBytes(bytes);
        else _held.Add(bytes);
        _endsWithParagraph = false;
    }

    private void HoldBack(Hold what)
    {
        Commit();
        _hold = what;
        _endedBeforeHold = _endsWithParagraph;
    }

    private void Commit()
    {
        if (_hold == Hold.Nothing) return;
        _hold = Hold.Nothing;
        _held.WriteTo(sink);
        _held.Clear();
    }

    private void Drop()
    {
        _hold = Hold.Nothing;
        _held.Clear();
        _endsWithParagraph = _endedBeforeHold;
    }
}
