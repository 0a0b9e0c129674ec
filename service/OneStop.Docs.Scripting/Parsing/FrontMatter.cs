namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Code between two <c>+++</c> lines at the top of a text.</summary>
internal static class FrontMatter
{
    private const string Mark = "+++";

    public static void Read(string text, TextPosition start, bool withTemplate, List<Token> tokens, List<ScriptError> errors)
    {
        if (!text.StartsWith(Mark, StringComparison.Ordinal))
        {
            Lexer.ReadTemplate(text, start, 0, tokens, errors);
            return;
        }

        var close = text.IndexOf("\n" + Mark, Mark.Length, StringComparison.Ordinal);
        var codeEnd = close < 0 ? text.Length : close;
        Lexer.ReadCode(new string(' ', Mark.Length) + text[Mark.Length..codeEnd], start, tokens, errors);
        tokens.Add(new(TokenKind.NewLine, text, codeEnd, 0, start, start, "\n"));
        if (!withTemplate || close < 0)
        {
            return;
        }

        var rest = close + 1 + Mark.Length;
        rest += rest < text.Length && text[rest] == '\r' ? 1 : 0;
        rest += rest < text.Length && text[rest] == '\n' ? 1 : 0;
        Lexer.ReadTemplate(text, start, rest, tokens, errors);
    }
}
