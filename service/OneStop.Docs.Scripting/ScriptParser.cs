using OneStop.Docs.Scripting.Parsing;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting;

/// <summary>A script that parsed without errors.</summary>
public sealed class ScriptSyntax
{
    internal ScriptSyntax(BlockStatement page) => Page = page;

    internal BlockStatement Page { get; }
}

/// <summary>What parsing gave.</summary>
/// <param name="Syntax">Null exactly when there is an error.</param>
/// <param name="Errors">All of them, in the order the real engine lists them: first those of the grammar, then those of the letters.</param>
public sealed record ScriptParseResult(ScriptSyntax? Syntax, IReadOnlyList<ScriptError> Errors);

/// <summary>Text to syntax.</summary>
public static class ScriptParser
{
    /// <summary>Parses a text template, or code alone, as the options say.</summary>
    public static ScriptParseResult ParseText(string text, ScriptParseOptions options)
    {
        var tokens = new List<Token>();
        var errors = new List<LexerError>();
        var start = new TextPosition(options.Source, 0, 1, 1);
        switch (options.Mode)
        {
            case ScriptMode.ScriptOnly:
                Lexer.ReadCode(text, start, tokens, errors);
                break;
            case ScriptMode.Template:
                Lexer.ReadTemplate(text, start, 0, tokens, errors);
                break;
            default:
                Lexer.ReadFrontMatter(text, start, tokens, errors);
                break;
        }

        return Parse(tokens, errors, text, options, recovers: false);
    }

    /// <summary>Parses a template that was cut into pieces by someone else.</summary>
    public static ScriptParseResult ParseSegments(IReadOnlyList<TemplateSegment> segments, ScriptParseOptions options)
    {
        var tokens = new List<Token>();
        var errors = new List<LexerError>();
        foreach (var segment in segments)
        {
            if (segment is LiteralSegment literal)
            {
                tokens.Add(new(TokenKind.Raw, literal.Text, 0, literal.Text.Length, default, default, literal.Text) { LiteralId = literal.Id });
            }
            else if (segment is CodeSegment code)
            {
                tokens.Add(new(TokenKind.CodeEnter, "{{", 0, 2, code.Start, code.Start, "{{"));
                Lexer.ReadCode(code.Code, code.Start, tokens, errors);
                var end = tokens[^1].To;
                tokens.Add(new(TokenKind.CodeExit, "}}", 0, 2, end, end, "}}"));
            }
        }

        return Parse(tokens, errors, string.Empty, options, recovers: true);
    }

    private static ScriptParseResult Parse(
        List<Token> tokens, List<LexerError> lexerErrors, string text, ScriptParseOptions options, bool recovers)
    {
        // The real engine gives the end of the text no place.
        var nowhere = new TextPosition(options.Source, -1, 0, 0);
        tokens.Add(new(TokenKind.EndOfText, text, text.Length, 0, nowhere, nowhere, string.Empty));
        var parser = new Parser(tokens, options, recovers);
        var page = parser.ParsePage(hasFrontMatter: options.Mode is ScriptMode.FrontMatterOnly or ScriptMode.FrontMatterAndTemplate);
        var errors = recovers ? Merge(parser.Errors, lexerErrors) : Listed(parser, lexerErrors);
        return new(errors.Exists(e => !e.IsWarning) ? null : new ScriptSyntax(page), errors);
    }

    /// <summary>The list of the real engine: what lies behind the place where the parser gave up was never read.</summary>
    private static List<ScriptError> Listed(Parser parser, List<LexerError> lexerErrors) =>
        [.. parser.Errors, .. lexerErrors.Where(error => error.Token <= parser.Furthest).Select(error => error.Error)];

    /// <summary>In the order of the text. Where the letters of a piece are broken, the grammar has nothing true to say of it.</summary>
    private static List<ScriptError> Merge(IReadOnlyList<ScriptError> errors, List<LexerError> lexerErrors)
    {
        var ofLetters = lexerErrors.Select(error => error.Error).DistinctBy(error => error.Start.Source).ToList();
        var broken = ofLetters.Select(error => error.Start.Source).ToHashSet();
        return
        [
            .. errors.Where(error => !broken.Contains(error.Start.Source)).Concat(ofLetters)
                .OrderBy(error => error.Start.Source).ThenBy(error => error.Start.Offset),
        ];
    }
}
