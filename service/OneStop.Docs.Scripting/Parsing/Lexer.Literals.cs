using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Symbols and numbers.</summary>
internal sealed partial class Lexer
{
    // Longest first: the first that fits is taken.
    private static readonly string[] s_symbols =
    [
        "..<", "...", "//=",
        "..", "?.", "??", "?!", "&&", "||", "|>", "==", "!=", "<=", ">=", "<<", ">>", "//", "+=", "-=", "*=", "/=", "%=", "++", "--",
        "+", "-", "*", "/", "%", "=", "<", ">", "!", "?", ":", ";", ",", ".", "(", ")", "[", "]", "{", "}", "|", "&", "^", "@",
    ];

    private void ReadSymbol()
    {
        var start = _position;
        var from = Here;
        var symbol = Array.Find(s_symbols, LooksAt);
        if (symbol is null)
        {
            Advance();
            Emit(TokenKind.Invalid, start, from, _text[start.._position]);
            return;
        }

        if (symbol == "}" && _interpolations.Count > 0 && _interpolations.Peek().Braces == _braces)
        {
            ContinueInterpolation();
            return;
        }

        Advance(symbol.Length);
        if (symbol == "{")
        {
            _braces++;
        }
        else if (symbol == "}" && --_braces < 0)
        {
            _braces = 0;
            Report(Codes.UnmatchedBrace, from);
        }

        Emit(TokenKind.Symbol, start, from, symbol);
    }

    private void ReadNumber()
    {
        var start = _position;
        var from = Here;
        if (Current == '0' && Peek(1) is 'x' or 'X' && char.IsAsciiHexDigit(Peek(2)))
        {
            ReadDigits(start, from, TokenKind.Hexadecimal, char.IsAsciiHexDigit);
            return;
        }

        if (Current == '0' && Peek(1) is 'b' or 'B' && (Peek(2) is '0' or '1' || (Peek(2) == '_' && Peek(3) is '0' or '1')))
        {
            ReadDigits(start, from, TokenKind.Binary, static c => c is '0' or '1');
            return;
        }

        SkipDigits();
        var isFloat = ReadFraction() | (Current is 'e' or 'E' && ReadExponent());
        if (_stopped)
        {
            return;
        }

        if (Current is 'f' or 'F' or 'd' or 'D' or 'm' or 'M')
        {
            isFloat = true;
            Advance();
        }

        Emit(isFloat ? TokenKind.Float : TokenKind.Integer, start, from, _text[start.._position].Replace("_", "", StringComparison.Ordinal));
    }

    private void ReadDigits(int start, TextPosition from, TokenKind kind, Func<char, bool> isDigit)
    {
        Advance(2);
        while (isDigit(Current) || Current == '_')
        {
            Advance();
        }

        var digits = _text[(start + 2).._position].Replace("_", "", StringComparison.Ordinal);
        if (Current is 'u' or 'U')
        {
            Advance();
            digits += "u";
        }

        Emit(kind, start, from, digits);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current) || (Current == '_' && char.IsAsciiDigit(Peek(1))))
        {
            Advance();
        }
    }

    private bool ReadFraction()
    {
        if (Current != '.' || Peek(1) == '.' || ((char.IsLetter(Peek(1)) || Peek(1) == '_') && Peek(1) is not ('e' or 'E')))
        {
            return false;
        }

        Advance();
        SkipDigits();
        return true;
    }

    private bool ReadExponent()
    {
        Advance();
        if (Current is '+' or '-')
        {
            Advance();
        }

        if (!char.IsAsciiDigit(Current))
        {
            // The real lexer gives up here: what follows is one invalid token and then nothing.
            var from = Here;
            Report(Codes.ExponentWithoutDigit, from);
            if (!AtEnd)
            {
                Advance();
                Emit(TokenKind.Invalid, _position - 1, from, _text[(_position - 1).._position]);
            }

            _stopped = true;
            return false;
        }

        SkipDigits();
        return true;
    }
}
