using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Symbols and numbers.</summary>
internal sealed partial class Lexer
{
    // Longest first: the first that fits is taken.
    private static readonly string[] s_symbols =
    [
        "..<", "...", "//=", "^^",
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

        if (symbol == "}" && _interpolations.Count > 0)
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
        if (Current == '0' && Peek(1) is 'x' or 'b')
        {
            ReadBits(start, from, isHexadecimal: Peek(1) == 'x');
            return;
        }

        while (char.IsAsciiDigit(Current) || (Current == '_' && _position > start))
        {
            Advance();
        }

        var isFloat = ReadFraction();
        if (Current is 'e' or 'E' && !TryReadExponent())
        {
            return;
        }

        if (IsSuffix(Current, "fFdDmM"))
        {
            isFloat = true;
            Advance();
        }

        Emit(isFloat ? TokenKind.Float : TokenKind.Integer, start, from, _text[start.._position]);
    }

    /// <summary>A letter that ends a number, when no name goes on after it.</summary>
    private bool IsSuffix(char c, string letters) =>
        c != '\0' && letters.Contains(c, StringComparison.Ordinal) && !(char.IsLetterOrDigit(Peek(1)) || Peek(1) == '_');

    private void ReadBits(int start, TextPosition from, bool isHexadecimal)
    {
        Advance(2);
        var (hasDigit, hasPoint) = (false, false);
        while (true)
        {
            var isDigit = isHexadecimal ? char.IsAsciiHexDigit(Current) : Current is '0' or '1';
            if (isDigit || Current == '_')
            {
                hasDigit |= isDigit;
                Advance();
            }
            else if (!isHexadecimal && !hasPoint && _position > start + 2 && Current == '.' && Peek(1) is '0' or '1')
            {
                hasPoint = true;
                Advance();
            }
            else
            {
                break;
            }
        }

        if (IsSuffix(Current, hasPoint ? "uUfFdD" : "uU"))
        {
            Advance();
        }

        if (!hasDigit)
        {
            Report(isHexadecimal ? Codes.NoHexadecimalDigit : Codes.NoBinaryDigit, from);
            Emit(TokenKind.Invalid, start, from, string.Empty);
            return;
        }

        Emit(isHexadecimal ? TokenKind.Hexadecimal : TokenKind.Binary, start, from, _text[(start + 2).._position]);
    }

    private bool ReadFraction()
    {
        var next = Peek(1);
        if (Current != '.' || next == '.' || (char.IsLetter(next) && !"fFdDmMeE".Contains(next, StringComparison.Ordinal)))
        {
            return false;
        }

        Advance();
        while (char.IsAsciiDigit(Current))
        {
            Advance();
        }

        return true;
    }

    /// <summary>False when no digit follows: that place then is one invalid token, and its letter is read again.</summary>
    private bool TryReadExponent()
    {
        Advance();
        if (Current is '+' or '-')
        {
            Advance();
        }

        if (!char.IsAsciiDigit(Current))
        {
            Report(Codes.ExponentWithoutDigit, Here);
            _tokens.Add(new(TokenKind.Invalid, _text, _position, 1, Here, Here, string.Empty));
            return false;
        }

        while (char.IsAsciiDigit(Current))
        {
            Advance();
        }

        return true;
    }
}
