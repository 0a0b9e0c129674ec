using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Writes one part while its script runs: literals as they are, values escaped. Forward only, but for what may be taken back.</summary>
internal sealed class PartWriter(PartProgram program, IdSource ids, long limit) : IScriptOutput, IDisposable
{
    private readonly Literal[] _literals = program.Literals;
    private readonly TextEscape _escape = program.Escape;
    private readonly MarkupBuffer _buffer = new(limit);
    private readonly Stack<(int Start, int Rows)> _tables = new();
    private int _paragraph = -1;
    private bool _isReplaced;

    /// <summary>The part as written so far.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.Written;

    /// <summary>Numbers of the literals after which a fragment came that did not stand alone.</summary>
    public List<int> MisplacedFragments { get; } = [];

    private int _last;

    /// <inheritdoc/>
    public void WriteLiteral(int id)
    {
        _last = id;
        ref readonly var literal = ref _literals[id];
        if (literal.Kind == LiteralKind.Plain) _buffer.Append(literal.Bytes);
        else WriteMarked(id, literal);
    }

    /// <inheritdoc/>
    public void WriteText(ReadOnlySpan<char> text) => _escape.Write(_buffer, text);

    /// <inheritdoc/>
    public bool TryWriteObject(object value)
    {
        if (value is not DocumentFragment fragment) return false;
        if (_paragraph < 0)
        {
            MisplacedFragments.Add(_last);
            return true;
        }

        if (!_isReplaced) _buffer.Truncate(_paragraph);
        _isReplaced = true;
        _buffer.Append(fragment.Markup.Span);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _buffer.Dispose();

    private void WriteMarked(int id, in Literal literal)
    {
        switch (literal.Kind)
        {
            case LiteralKind.TableOpen:
                _tables.Push((_buffer.Length, 0));
                break;
            case LiteralKind.TableRows:
                _tables.Push((_tables.Pop().Start, _buffer.Length));
                break;
            case LiteralKind.TableClose:
                var (start, rows) = _tables.Pop();
                if (!_buffer.IsBlankSince(rows)) break;
                _buffer.Truncate(start);
                return;
            case LiteralKind.ParagraphOpen:
                (_paragraph, _isReplaced) = (_buffer.Length, false);
                break;
            case LiteralKind.ParagraphClose:
                _paragraph = -1;
                if (_isReplaced) return;
                break;
            case LiteralKind.ContainerClose:
                if (!EndsWithParagraph()) _buffer.Append(literal.Filler);
                break;
            default:
                ids.Write(_buffer, id, literal);
                return;
        }

        _buffer.Append(literal.Bytes);
    }

    private bool EndsWithParagraph() => _buffer.EndsWith(program.ParagraphEnd) || _buffer.EndsWith(program.ContentControlEnd);
}
