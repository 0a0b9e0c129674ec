using System.Globalization;
using System.Text;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>What the lexer makes of a stretch of text.</summary>
internal enum TokenKind
{
    EndOfText,
    Raw,
    CodeEnter,
    CodeExit,
    FrontMatterMark,
    NewLine,
    Identifier,
    Integer,
    Hexadecimal,
    Binary,
    Float,
    Text,
    Verbatim,

    /// <summary><c>$"…"</c> without a hole.</summary>
    InterpolatedText,

    /// <summary><c>$"…{</c>; <see cref="HoleOpen"/> follows at the brace.</summary>
    InterpolationStart,
    InterpolationMiddle,
    InterpolationEnd,
    HoleOpen,
    HoleClose,
    Symbol,
    Invalid,
}

/// <summary>One token.</summary>
/// <param name="Value">Text of a symbol, identifier or literal (escapes resolved); the literal's number for raw matter.</param>
internal readonly record struct Token(
    TokenKind Kind, string Source, int Start, int Length, TextPosition From, TextPosition To, string Value)
{
    /// <summary>Set on raw matter: the number the engine knows it by.</summary>
    public int LiteralId { get; init; }

    /// <summary>Set on a code entry: the blanks before it when nothing else stands before it on its line, else null.</summary>
    public string? Indent { get; init; }

    /// <summary>Letters after a backslash that mean nothing.</summary>
    public string? Flaws { get; init; }

    public bool Is(string symbol) => Kind == TokenKind.Symbol && string.Equals(Value, symbol, StringComparison.Ordinal);

    public bool IsName(string name) => Kind == TokenKind.Identifier && string.Equals(Value, name, StringComparison.Ordinal);

    /// <summary>An identifier that does not start with <c>$</c>.</summary>
    public bool IsPlainName => Kind == TokenKind.Identifier && Value[0] != '$';

    /// <summary>White space stands right before this token.</summary>
    public bool FollowsSpace => Start > 0 && char.IsWhiteSpace(Source[Start - 1]);

    /// <summary>As quoted in messages: control characters spelled out.</summary>
    public string Quoted
    {
        get
        {
            if (Kind == TokenKind.EndOfText)
            {
                return "<eof>";
            }

            var text = new StringBuilder(Length);
            foreach (var c in Source.AsSpan(Start, Math.Min(Length, Source.Length - Start)))
            {
                text.Append(char.IsControl(c) ? Spelled(c) : c.ToString());
            }

            return text.ToString();
        }
    }

    private static string Spelled(char c) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\v' => "\\v",
        '\f' => "\\f",
        '\b' => "\\b",
        '\a' => "\\a",
        '\0' => "\\0",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };

    /// <summary>The kind of token as the real engine names it in one of its messages.</summary>
    public string NetName => Kind switch
    {
        TokenKind.Symbol => s_symbols.GetValueOrDefault(Value, Value),
        TokenKind.EndOfText => "Eof",
        TokenKind.Identifier => "IdentifierSpecial",
        TokenKind.Hexadecimal => "HexaInteger",
        TokenKind.Binary => "BinaryInteger",
        TokenKind.Text => "String",
        TokenKind.Verbatim => "VerbatimString",
        TokenKind.InterpolatedText => "InterpolatedString",
        TokenKind.InterpolationStart => "BeginInterpolatedString",
        TokenKind.InterpolationMiddle => "ContinuationInterpolatedString",
        TokenKind.InterpolationEnd => "EndingInterpolatedString",
        TokenKind.HoleOpen => "OpenInterpolatedBrace",
        TokenKind.HoleClose => "CloseInterpolatedBrace",
        _ => Kind.ToString(),
    };

    private static readonly Dictionary<string, string> s_symbols = string.Concat(
        ". Dot .. DoubleDot ... TripleDot ..< DoubleDotLess ?. QuestionDot ? Question ?? DoubleQuestion ?! QuestionExclamation ",
        ": Colon ; SemiColon , Comma = Equal == DoubleEqual != ExclamationEqual ! Exclamation < Less <= LessEqual << DoubleLessThan ",
        "> Greater >= GreaterEqual >> DoubleGreaterThan + Plus ++ DoublePlus += PlusEqual - Minus -- DoubleMinus -= MinusEqual ",
        "* Asterisk *= AsteriskEqual / Divide /= DivideEqual // DoubleDivide //= DoubleDivideEqual % Percent %= PercentEqual "
            + "& Amp && DoubleAmp | VerticalBar || DoubleVerticalBar |> PipeGreater ^ Caret ^^ DoubleCaret @ Arroba "
            + "( OpenParen ) CloseParen [ OpenBracket ] CloseBracket { OpenBrace } CloseBrace")
        .Split(' ').Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}

/// <summary>An error of the letters, and the number of the token it was met in: a parser that stops earlier never hears of it.</summary>
internal readonly record struct LexerError(int Token, ScriptError Error);
