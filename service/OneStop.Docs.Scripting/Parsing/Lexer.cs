using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Cuts text or code into tokens. One lexer reads one source text; its errors are reported after the parser's.</summary>
internal sealed partial class Lexer
{
    private readonly string _text;
    private readonly int _source;
    private readonly List<Token> _tokens;
    private readonly List<LexerError> _errors;
    private readonly Stack<char> _interpolations = new();
    private int _position;
    private int _line;
    private int _column;
    private int _offset;
    private int _braces;

    private Lexer(string text, TextPosition start, List<Token> tokens, List<LexerError> errors)
    {
        _text = text;
        _source = start.Source;
        _offset = start.Offset;
        _line = start.Line;
        _column = start.Column;
        _tokens = tokens;
        _errors = errors;
    }

    /// <summary>Cuts code alone.</summary>
    public static void ReadCode(string code, TextPosition start, List<Token> tokens, List<LexerError> errors)
    {
        var lexer = new Lexer(code, start, tokens, errors);
        lexer.ReadCodeUntilExit(isTemplate: false);
    }

    // Code in front matter ends at its second mark.
    private bool _endsAtMark;

    /// <summary>Cuts the code between two <c>+++</c> marks and the template after them.</summary>
    public static void ReadFrontMatter(string text, TextPosition start, List<Token> tokens, List<LexerError> errors)
    {
        var lexer = new Lexer(text, start, tokens, errors);
        if (lexer.TryReadMark())
        {
            lexer._endsAtMark = true;
            lexer.ReadCodeUntilExit(isTemplate: false);
            lexer.SkipWhite();
        }

        lexer.ReadTemplateText();
    }

    private void SkipWhite()
    {
        while (char.IsWhiteSpace(Current))
        {
            Advance();
        }
    }

    private bool TryReadMark()
    {
        const string Mark = "+++";
        var length = Mark.Length;
        while (Peek(length) is ' ' or '\t')
        {
            length++;
        }

        if (!LooksAt(Mark) || Peek(length) is not ('\n' or '\r'))
        {
            return false;
        }

        var (start, from) = (_position, Here);
        Advance(length + (Peek(length) == '\r' && Peek(length + 1) == '\n' ? 2 : 1));
        Emit(TokenKind.FrontMatterMark, start, from, Mark);
        return true;
    }

    private TextPosition Here => new(_source, _offset, _line, _column);

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private bool AtEnd => _position >= _text.Length;

    private char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private bool LooksAt(string text) =>
        string.CompareOrdinal(_text, _position, text, 0, text.Length) == 0;

    private void Advance(int count = 1)
    {
        for (var i = 0; i < count; i++)
        {
            if (_text[_position] == '\n' || (_text[_position] == '\r' && Peek(1) != '\n'))
            {
                _line++;
                _column = 1;
            }
            else
            {
                _column++;
            }

            _position++;
            _offset++;
        }
    }

    /// <summary>The token from <paramref name="start"/> up to the current position.</summary>
    private void Emit(TokenKind kind, int start, TextPosition from, string value, string? indent = null, string? flaws = null)
    {
        var length = _position - start;
        var to = @from with { Offset = from.Offset + Math.Max(0, length - 1), Column = from.Column + Math.Max(0, length - 1) };
        _tokens.Add(new(kind, _text, start, length, from, to, value) { Indent = indent, LiteralId = -1, Flaws = flaws });
    }

    private void Report(string code, TextPosition at, params string[] arguments) =>
        _errors.Add(new(_tokens.Count, MessageTable.Create(code, at, at, arguments)));

    /// <summary>Reads code; in a template stops after the closing braces.</summary>
    private void ReadCodeUntilExit(bool isTemplate)
    {
        while (!AtEnd)
        {
            if ((isTemplate && TryReadExit()) || (_endsAtMark && TryReadMark()))
            {
                return;
            }

            ReadCodeToken(isTemplate);
        }
    }

    private void ReadCodeToken(bool isTemplate)
    {
        var c = Current;
        if (c is '\n' or '\r')
        {
            ReadNewLine();
        }
        else if (char.IsWhiteSpace(c))
        {
            Advance();
        }
        else if (c == '#')
        {
            SkipComment(isTemplate);
        }
        else if (char.IsAsciiDigit(c))
        {
            ReadNumber();
        }
        else if (c is '"' or '\'')
        {
            ReadText(c);
        }
        else if (c == '`')
        {
            ReadVerbatim();
        }
        else if (c == '$' && (Peek(1) is '"' or '\''))
        {
            StartInterpolation();
        }
        else if (c == '_' || c == '$' || char.IsLetter(c))
        {
            ReadIdentifier();
        }
        else
        {
            ReadSymbol();
        }
    }

    /// <summary>An end of line, with all blanks and ends of lines after it.</summary>
    private void ReadNewLine()
    {
        var (start, from, last) = (_position, Here, Here);
        while (!AtEnd && char.IsWhiteSpace(Current))
        {
            last = Here;
            Advance();
        }

        _tokens.Add(new(TokenKind.NewLine, _text, start, _position - start, from, last, "\n"));
    }

    private void SkipComment(bool isTemplate)
    {
        var isBlock = Peek(1) == '#';
        Advance(isBlock ? 2 : 1);
        while (!AtEnd)
        {
            if (isBlock && LooksAt("##"))
            {
                Advance(2);
                return;
            }

            if ((isTemplate || isBlock) && IsExit(out _))
            {
                return;
            }

            if (!isBlock && (Current is '\n' or '\r'))
            {
                return;
            }

            Advance();
        }
    }

    private void ReadIdentifier()
    {
        var start = _position;
        var from = Here;
        if (Current == '$')
        {
            Advance();
            if (Current == '$')
            {
                Advance();
                Emit(TokenKind.Identifier, start, from, "$$");
                return;
            }
        }

        while (Current == '_' || char.IsLetterOrDigit(Current))
        {
            Advance();
        }

        Emit(TokenKind.Identifier, start, from, _text[start.._position]);
    }
}
