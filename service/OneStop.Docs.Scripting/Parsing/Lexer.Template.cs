namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Text around the code: braces, white-space marks, escape blocks.</summary>
internal sealed partial class Lexer
{
    private enum Trim
    {
        None,
        Line,
        All,
    }

    /// <summary>Cuts a template: literal matter, code, escape blocks.</summary>
    public static void ReadTemplate(string text, TextPosition start, int from, List<Token> tokens, List<LexerError> errors)
    {
        var lexer = new Lexer(text, start, tokens, errors);
        lexer.Advance(from);
        lexer.ReadTemplateText();
    }

    private Trim _pendingTrim;

    // Where the literal matter before the code starts, once it has been trimmed.
    private int _rawStart;

    private void ReadTemplateText()
    {
        while (!AtEnd)
        {
            var start = _position;
            var from = Here;
            while (!AtEnd && !IsEntry() && EscapeDepth() == 0)
            {
                Advance();
            }

            var depth = AtEnd ? 0 : EscapeDepth();
            var leading = AtEnd ? Trim.None : MarkAt(_position + depth + 2);
            EmitRaw(start, from, leading);
            if (depth > 0)
            {
                ReadEscape(depth, leading);
            }
            else if (!AtEnd)
            {
                ReadEntryAndCode(leading);
            }
        }
    }

    private bool IsEntry() => Current == '{' && Peek(1) == '{';

    private Trim MarkAt(int position) => position < _text.Length
        ? _text[position] switch { '-' => Trim.All, '~' => Trim.Line, _ => Trim.None }
        : Trim.None;

    private int EscapeDepth()
    {
        if (Current != '{' || Peek(1) != '%')
        {
            return 0;
        }

        var count = 1;
        while (Peek(count + 1) == '%')
        {
            count++;
        }

        return Peek(count + 1) == '{' ? count : 0;
    }

    private void ReadEscape(int depth, Trim mark)
    {
        Advance(depth + (mark == Trim.None ? 2 : 3));
        var closing = "}" + new string('%', depth) + "}";
        var start = _position;
        var from = Here;
        var end = _text.IndexOf(closing, _position, StringComparison.Ordinal);
        Advance((end < 0 ? _text.Length : end) - _position);
        _pendingTrim = end > start ? MarkAt(end - 1) : Trim.None;
        var length = _position - start - (_pendingTrim == Trim.None ? 0 : 1);
        if (length > 0)
        {
            _tokens.Add(new(TokenKind.Raw, _text, start, length, from, Here, _text.Substring(start, length)) { LiteralId = -1 });
        }

        if (end >= 0)
        {
            Advance(closing.Length);
        }

    }

    private void ReadEntryAndCode(Trim mark)
    {
        var start = _position;
        var from = Here;
        var indent = mark == Trim.None ? IndentBefore(start, _rawStart) : null;
        Advance(mark == Trim.None ? 2 : 3);
        Emit(TokenKind.CodeEnter, start, from, "{{", indent);
        _braces = 0;
        ReadCodeUntilExit(isTemplate: true);
    }

    /// <summary>The blanks between the start of the line and the code; null when something else stands there.</summary>
    private string? IndentBefore(int position, int floor)
    {
        var start = position;
        while (start > floor && _text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return start == 0 || _text[start - 1] == '\n' ? _text[start..position] : null;
    }

    private bool IsExit(out int length)
    {
        length = 0;
        if (_braces > 0 || _interpolations.Count > 0)
        {
            return false;
        }

        if (Current == '}' && Peek(1) == '}')
        {
            length = 2;
        }
        else if (Current is '-' or '~' && Peek(1) == '}' && Peek(2) == '}')
        {
            length = 3;
        }

        return length > 0;
    }

    private bool TryReadExit()
    {
        if (!IsExit(out var length))
        {
            return false;
        }

        var start = _position;
        var from = Here;
        _pendingTrim = length == 2 ? Trim.None : MarkAt(_position);
        Advance(length);
        Emit(TokenKind.CodeExit, start, from, "}}");
        return true;
    }

    private void EmitRaw(int start, TextPosition from, Trim leading)
    {
        var end = _position;
        _rawStart = SkipBlanks(start, end, _pendingTrim);
        end = StripBlanks(_rawStart, end, leading);
        _pendingTrim = Trim.None;
        if (end > _rawStart)
        {
            var at = Moved(from, _text.AsSpan(start, _rawStart - start));
            _tokens.Add(new(TokenKind.Raw, _text, _rawStart, end - _rawStart, at, Here, _text[_rawStart..end]) { LiteralId = -1 });
        }
    }

    private static TextPosition Moved(TextPosition start, ReadOnlySpan<char> passed)
    {
        var lastEnd = passed.LastIndexOf('\n');
        return start with
        {
            Offset = start.Offset + passed.Length,
            Line = start.Line + passed.Count('\n'),
            Column = lastEnd < 0 ? start.Column + passed.Length : passed.Length - lastEnd,
        };
    }

    private int SkipBlanks(int start, int end, Trim trim)
    {
        while (trim != Trim.None && start < end && char.IsWhiteSpace(_text[start]))
        {
            if (_text[start++] == '\n' && trim == Trim.Line)
            {
                break;
            }
        }

        return start;
    }

    private int StripBlanks(int start, int end, Trim trim)
    {
        while (trim != Trim.None && end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            var endsLine = _text[end - 1] == '\n' || (_text[end - 1] == '\r' && !(end < _text.Length && _text[end] == '\n'));
            if (endsLine && trim == Trim.Line)
            {
                break;
            }

            end--;
        }

        return end;
    }
}
