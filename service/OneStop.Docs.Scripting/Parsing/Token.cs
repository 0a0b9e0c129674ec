namespace OneStop.Docs.Scripting.Parsing;

/// <summary>What the lexer makes of a stretch of text.</summary>
internal enum TokenKind
{
    EndOfText,
    Raw,
    CodeEnter,
    CodeExit,
    NewLine,
    Identifier,
    Integer,
    Hexadecimal,
    Binary,
    Float,
    Text,
    Verbatim,
    InterpolationStart,
    InterpolationMiddle,
    InterpolationEnd,
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

    public bool Is(string symbol) => Kind == TokenKind.Symbol && string.Equals(Value, symbol, StringComparison.Ordinal);

    /// <summary>White space or the start of the code stands right before this token.</summary>
    public bool FollowsSpace => Start == 0 || char.IsWhiteSpace(Source[Start - 1]);

    /// <summary>As quoted in messages.</summary>
    public string Quoted => Kind switch
    {
        TokenKind.EndOfText => "<eof>",
        TokenKind.NewLine => "\\n",
        TokenKind.CodeEnter => "{{",
        _ => Source.Substring(Start, Length),
    };
}
