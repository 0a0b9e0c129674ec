using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Tokens to syntax, noting every error and going on after each.</summary>
internal sealed partial class Parser(IReadOnlyList<Token> tokens, ScriptParseOptions options)
{
    private readonly List<ScriptError> _errors = [];
    private int _index;
    // The page and its statement are levels of their own.
    private int _depth = 2;
    private int _newLinesAllowed;
    private bool _depthReported;
    private string? _indent;

    public IReadOnlyList<ScriptError> Errors => _errors;

    private Token Current => tokens[_index];

    private Token Previous => tokens[Math.Max(0, _index - 1)];

    private SourceSpan CurrentSpan => SourceSpan.Of(Current);

    private Token PeekToken(int ahead = 1) => tokens[Math.Min(tokens.Count - 1, _index + ahead)];

    private void Next()
    {
        if (_index < tokens.Count - 1)
        {
            _index++;
        }

        while (_newLinesAllowed > 0 && Current.Kind == TokenKind.NewLine)
        {
            _index++;
        }
    }

    private bool Is(string symbol) => Current.Is(symbol);

    private bool IsName(string name) =>
        Current.Kind == TokenKind.Identifier && string.Equals(Current.Value, name, StringComparison.Ordinal);

    private void AllowNewLines()
    {
        _newLinesAllowed++;
        while (Current.Kind == TokenKind.NewLine)
        {
            _index++;
        }
    }

    private void Fail(string code, SourceSpan span, params string[] arguments)
    {
        if (!Halted)
        {
            _errors.Add(MessageTable.Create(code, span.From, span.To, arguments));
        }
    }

    private void Fail(string code, params string[] arguments) => Fail(code, CurrentSpan, arguments);

    /// <summary>Counts one level of nesting; false (reported once) when there are too many.</summary>
    private bool Enter(SourceSpan at)
    {
        _depth++;
        if (options.DepthLimit <= 0 || _depth <= options.DepthLimit)
        {
            return true;
        }

        if (!_depthReported)
        {
            Halt(Codes.TooDeep, at, Text.Of(options.DepthLimit));
        }

        return false;
    }

    /// <summary>Nothing after this can be understood: jumps to the end so that the stack unwinds quietly.</summary>
    private void Halt(string code, SourceSpan at, params string[] arguments)
    {
        Fail(code, at, arguments);
        _depthReported = true;
        _index = tokens.Count - 1;
    }

    private void Leave() => _depth--;

    private bool Halted => _depthReported;
}
