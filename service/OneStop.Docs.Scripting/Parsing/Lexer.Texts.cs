using System.Globalization;
using System.Text;
using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Strings: plain, verbatim, interpolated.</summary>
internal sealed partial class Lexer
{
    private void ReadVerbatim()
    {
        var start = _position;
        var from = Here;
        Advance();
        var text = new StringBuilder();
        while (!AtEnd)
        {
            if (Current == '`' && Peek(1) != '`')
            {
                Advance();
                Emit(TokenKind.Verbatim, start, from, text.ToString());
                return;
            }

            Advance(Current == '`' ? 1 : 0);
            text.Append(Current);
            Advance();
        }

        FailText(Codes.UnclosedVerbatim, '`');
    }

    private void ReadText(char quote)
    {
        var start = _position;
        var from = Here;
        Advance();
        var text = new StringBuilder();
        if (ReadTextUntil(quote, text, stopAtBrace: false, out var flaws) == quote)
        {
            Advance();
            Emit(TokenKind.Text, start, from, text.ToString(), flaws: flaws);
        }
        else
        {
            FailText(Codes.UnclosedText, quote);
        }
    }

    /// <summary>A text without an end runs to the end of everything; the complaint stands at the last character.</summary>
    private void FailText(string code, char quote)
    {
        var last = _position > 0 && _text[_position - 1] == '\n'
            ? new TextPosition(_source, _offset - 1, _line - 1, LastColumn())
            : new TextPosition(_source, _offset - 1, _line, _column - 1);
        Report(code, last, quote.ToString());
        _tokens.Add(new(TokenKind.Invalid, _text, _text.Length - 1, 1, last, last, string.Empty));
    }

    private int LastColumn() => _position - 1 - (_position < 2 ? -1 : _text.LastIndexOf('\n', _position - 2));

    private void StartInterpolation()
    {
        var start = _position;
        var from = Here;
        var quote = Peek(1);
        Advance(2);
        ReadInterpolatedPart(start, from, quote, isFirst: true);
    }

    private void ContinueInterpolation()
    {
        var quote = _interpolations.Peek();
        var start = _position;
        var from = Here;
        Advance();
        Emit(TokenKind.HoleClose, start, from, "}");
        ReadInterpolatedPart(start, from, quote, isFirst: false);
    }

    private void ReadInterpolatedPart(int start, TextPosition from, char quote, bool isFirst)
    {
        var text = new StringBuilder();
        var end = ReadTextUntil(quote, text, stopAtBrace: true, out var flaws);
        if (end == '\0')
        {
            FailText(Codes.UnclosedText, quote);
            return;
        }

        var (stop, at) = (_position, Here);
        Advance();
        if (end == '{')
        {
            Emit(isFirst ? TokenKind.InterpolationStart : TokenKind.InterpolationMiddle, start, from, text.ToString(), flaws: flaws);
            if (!AtEnd)
            {
                _tokens.Add(new(TokenKind.HoleOpen, _text, stop, 1, at, at, "{"));
            }

            if (isFirst)
            {
                _interpolations.Push(quote);
            }

            return;
        }

        Emit(isFirst ? TokenKind.InterpolatedText : TokenKind.InterpolationEnd, start, from, text.ToString(), flaws: flaws);
        if (!isFirst)
        {
            _interpolations.Pop();
        }
    }

    /// <summary>Reads up to the quote (or brace), which it leaves; gives what stopped it.</summary>
    private char ReadTextUntil(char quote, StringBuilder text, bool stopAtBrace, out string? flaws)
    {
        flaws = null;
        while (!AtEnd)
        {
            if (Current == quote || (stopAtBrace && Current == '{'))
            {
                return Current;
            }

            if (Current == '\\')
            {
                Advance();
                flaws += ReadEscapeSequence(text, stopAtBrace);
            }
            else
            {
                text.Append(Current);
                Advance();
            }
        }

        return '\0';
    }

    /// <summary>Reads what follows a backslash; gives back a letter that means nothing there.</summary>
    private string? ReadEscapeSequence(StringBuilder text, bool isInterpolated)
    {
        var c = Current;
        if (c is 'u' or 'x')
        {
            ReadCode(text, c == 'u' ? 4 : 2);
            return null;
        }

        if (c is '\r' or '\n')
        {
            Advance(c == '\r' && Peek(1) == '\n' ? 2 : 1);
            return null;
        }

        var at = AtEnd || (c == '{' && !isInterpolated) ? -1 : EscapeNames.IndexOf(c, StringComparison.Ordinal);
        if (at < 0)
        {
            // The letter itself is read again as part of the text.
            Report(Codes.UnknownEscapeLetter, Here, c.ToString());
            return c.ToString();
        }

        text.Append(EscapeValues[at]);
        Advance();
        return null;
    }

    private const string EscapeNames = "nrtbfv0\\\"'{";

    private const string EscapeValues = "\n\r\t\b\f\v\0\\\"'{";

    private void ReadCode(StringBuilder text, int digits)
    {
        var letter = Current;
        var code = 0;
        Advance();
        for (var i = 0; i < digits; i++)
        {
            if (!char.IsAsciiHexDigit(Current))
            {
                Report(Codes.BadCode, Here, Current.ToString(), letter.ToString(), new string('0', digits), new string('f', digits), letter == 'u' ? "." : string.Empty);
                Report(Codes.UnknownEscapeLetter, Here, Current.ToString());
                return;
            }

            code = (code << 4) | int.Parse([Current], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Advance();
        }

        text.Append((char)code);
    }
}
