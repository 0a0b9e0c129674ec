using System.Globalization;
using System.Text;
using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Strings: plain, verbatim, interpolated.</summary>
internal sealed partial class Lexer
{
    private readonly record struct Interpolation(char Quote, int Braces);

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

        FailText('`');
    }

    private void ReadText(char quote)
    {
        var start = _position;
        var from = Here;
        Advance();
        var text = new StringBuilder();
        if (ReadTextUntil(quote, text, stopAtBrace: false) == quote)
        {
            Advance();
            Emit(TokenKind.Text, start, from, text.ToString());
        }
        else
        {
            FailText(quote);
        }
    }

    private void FailText(char quote)
    {
        var last = new TextPosition(_source, _offset - 1, _line, _column - 1);
        Report(Codes.UnclosedText, last, quote.ToString());
        _tokens.Add(new(TokenKind.Invalid, _text, _text.Length - 1, 1, last, last, string.Empty));
        _stopped = true;
    }

    private void StartInterpolation()
    {
        var start = _position;
        var from = Here;
        var quote = Peek(1);
        Advance(2);
        ReadInterpolatedPart(start, from, quote, TokenKind.InterpolationStart, isFirst: true);
    }

    private void ContinueInterpolation()
    {
        var quote = _interpolations.Pop().Quote;
        var start = _position;
        var from = Here;
        Advance();
        ReadInterpolatedPart(start, from, quote, TokenKind.InterpolationMiddle, isFirst: false);
    }

    private void ReadInterpolatedPart(int start, TextPosition from, char quote, TokenKind open, bool isFirst)
    {
        var text = new StringBuilder();
        var end = ReadTextUntil(quote, text, stopAtBrace: true);
        if (end == '\0')
        {
            if (!isFirst)
            {
                // The real lexer puts this at what follows the brace.
                var next = @from with { Offset = from.Offset + 1, Column = from.Column + 1 };
                _tokens.Add(new(TokenKind.Invalid, _text, start, 1, next, next, "}"));
                Report(Codes.UnclosedText, next, quote.ToString());
                _stopped = true;
                return;
            }

            FailText(quote);
            return;
        }

        Advance();
        if (end == '{')
        {
            _interpolations.Push(new(quote, _braces));
            Emit(open, start, from, text.ToString());
        }
        else
        {
            Emit(isFirst ? TokenKind.Text : TokenKind.InterpolationEnd, start, from, text.ToString());
        }
    }

    private void CheckInterpolation(TextPosition at)
    {
        if (_interpolations.Count > 0)
        {
            _interpolations.Clear();
            Report(Codes.OpenInterpolation, at);
        }
    }

    /// <summary>Reads up to the quote (or brace), which it leaves; gives what stopped it.</summary>
    private char ReadTextUntil(char quote, StringBuilder text, bool stopAtBrace)
    {
        while (!AtEnd)
        {
            if (Current == quote || (stopAtBrace && Current == '{'))
            {
                return Current;
            }

            if (Current == '\\')
            {
                Advance();
                ReadEscapeSequence(text);
            }
            else
            {
                text.Append(Current);
                Advance();
            }
        }

        return '\0';
    }

    private void ReadEscapeSequence(StringBuilder text)
    {
        var c = Current;
        if (AtEnd)
        {
            return;
        }

        if (c is 'u' or 'x' && TryReadCode(c == 'u' ? 4 : 2, out var code))
        {
            text.Append((char)code);
            return;
        }

        if (c is '\r' or '\n')
        {
            Advance(c == '\r' && Peek(1) == '\n' ? 2 : 1);
            return;
        }

        var at = EscapeNames.IndexOf(c, StringComparison.Ordinal);
        if (at < 0)
        {
            Report(Codes.UnknownEscape, Here, c.ToString());
        }

        text.Append(at < 0 ? c : EscapeValues[at]);
        Advance();
    }

    private const string EscapeNames = "nrtbfv0\\\"'{}`";

    private const string EscapeValues = "\n\r\t\b\f\v\0\\\"'{}`";

    private bool TryReadCode(int digits, out int code)
    {
        code = 0;
        if (_position + 1 + digits > _text.Length
            || !int.TryParse(_text.AsSpan(_position + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out code))
        {
            return false;
        }

        Advance(1 + digits);
        return true;
    }
}
