using System.Runtime.CompilerServices;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>
/// Tokens to syntax. Where a text is broken it goes on as the real engine does, step by step, so that the list of errors is the same;
/// a host's segments are read more forgivingly: a broken statement is passed over, and says one thing.
/// </summary>
internal sealed partial class Parser(IReadOnlyList<Token> tokens, ScriptParseOptions options, bool recovers)
{
    private readonly List<ScriptError> _errors = [];
    private int _index;
    private int _previous;
    private int _furthest;
    private int _depth;
    private int _hiddenNewLines;
    private bool _isHalted;

    // No further statement is read.
    private bool _isOver;
    private bool _isQuiet;
    private string? _indent;

    public IReadOnlyList<ScriptError> Errors => _errors;

    /// <summary>Number of the last token that was looked at.</summary>
    public int Furthest => _furthest;

    private Token Current => tokens[_index];

    private Token Previous => tokens[_previous];

    private SourceSpan CurrentSpan => SourceSpan.Of(Current);

    private Token PeekToken()
    {
        var next = Visible(_index + 1);
        _furthest = Math.Max(_furthest, next);
        return tokens[next];
    }

    private void Next()
    {
        _previous = _index;
        _index = Visible(_index + 1);
        _furthest = Math.Max(_furthest, _index);
    }

    private int Visible(int index)
    {
        while (_hiddenNewLines > 0 && index < tokens.Count - 1 && tokens[index].Kind == TokenKind.NewLine)
        {
            index++;
        }

        return Math.Min(index, tokens.Count - 1);
    }

    private bool Is(string symbol) => Current.Is(symbol);

    private void Fail(string code, SourceSpan span, params string[] arguments)
    {
        if (_isHalted || _isQuiet)
        {
            return;
        }

        _isQuiet = recovers;
        _errors.Add(MessageTable.Create(code, span.From, span.To, arguments));
    }

    private void Fail(string code, params string[] arguments) => Fail(code, CurrentSpan, arguments);

    /// <summary>Takes a symbol; another token in its place is reported and taken all the same.</summary>
    private void Take(string symbol)
    {
        if (!Is(symbol))
        {
            Fail(Codes.ExpectingToken, Current.Quoted, symbol);
        }

        Next();
    }

    /// <summary>Counts one level of nesting; too many, or a thread's stack too small for more, end the reading.</summary>
    private void Enter()
    {
        _depth++;
        if ((options.DepthLimit > 0 && _depth > options.DepthLimit) || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _isQuiet = false;
            Fail(Codes.TooDeep, SourceSpan.Of(Previous), Text.Of(options.DepthLimit));
            Halt();
        }
    }

    /// <summary>Nothing after this can be understood: jumps to the end so that the stack unwinds quietly.</summary>
    private void Halt()
    {
        _isHalted = _isOver = true;
        _index = tokens.Count - 1;
    }

    /// <summary>What an expression or a block is part of: for messages, and for what may stand in it.</summary>
    private sealed record Part(PartKind Kind, string Name, string Example)
    {
        public static readonly Part Page = new(PartKind.Page, "ScriptPage", "...");
        public static readonly Part Expression = new(PartKind.Statement, "expression statement", "<expression>");
        public static readonly Part If = new(PartKind.If, "if statement", "if <expression> ... end|else|else if");
        public static readonly Part Else = new(PartKind.Else, "else statement", "else | else if <expression> ... end|else|else if");
        public static readonly Part Case = new(PartKind.Case, "case statement", "case <expression> ... end|when|else");
        public static readonly Part When = new(PartKind.When, "when statement", "when <expression> ... end|when|else");
        public static readonly Part For = new(PartKind.For, "for statement", "for <variable> in <expression> ... end");
        public static readonly Part While = new(PartKind.Other, "while statement", "while <expression> ... end");
        public static readonly Part Capture = new(PartKind.Other, "capture statement", "capture <variable> ... end");
        public static readonly Part With = new(PartKind.Other, "with statement", "with <variable> ... end");
        public static readonly Part Wrap = new(PartKind.Other, "wrap statement", "wrap <function_call> ... end");
        public static readonly Part Import = new(PartKind.Other, "import statement", "import <expression>");
        public static readonly Part ReadOnly = new(PartKind.Other, "readonly statement", "readonly <variable>");
        public static readonly Part Return = new(PartKind.Other, "return statement", "return <expression>?");
        public static readonly Part Function = new(PartKind.Other, "function statement", "func <variable> ... end");
        public static readonly Part Parameter = new(PartKind.Other, "ScriptParameter", "...");
        public static readonly Part Call = new(PartKind.Other, "function call expression", "<target_expression> <arguemnt[0]> ... <arguement[n]>");
        public static readonly Part Index = new(PartKind.Other, "indexer expression", "<expression>[<index_expression>]");
        public static readonly Part Binary = new(PartKind.Other, "binary expression", "<expression> operator <expression>");
        public static readonly Part Object = new(PartKind.Other, "object initializer expression", "{ member1: <expression>, member2: ... }");
        public static readonly Part Array = new(PartKind.Other, "array initializer", "[item1, item2,...]");
        public static readonly Part Pipe = new(PartKind.Pipe, "pipe expression", "<expression> | <expression>");
        public static readonly Part Increment = new(PartKind.Other, "increment/decrement expression", "<operator> <expression> or <expression> <operator>");
        public static readonly Part Unary = new(PartKind.Other, "unary expression", "<operator> <expression>");
        public static readonly Part Alias = new(PartKind.Alias, "unary expression", "<operator> <expression>");
        public static readonly Part Conditional = new(PartKind.Other, "conditional expression", "<condition> ? <then_value> : <else_value>");
        public static readonly Part Assignment = new(PartKind.Other, "assign expression", "<target_expression> = <value_expression>");
        public static readonly Part Nested = new(PartKind.Other, "nested expression", "(<expression>)");
        public static readonly Part Hole = new(PartKind.Other, "interpolated string expression", "$\"string{<expression>}string\"");
        public static readonly Part Interpolation = new(PartKind.Other, "interpolated expression", "{<expression>}");
    }

    private enum PartKind
    {
        Other,
        Page,
        Statement,
        If,
        Else,
        Case,
        When,
        For,
        Pipe,
        Alias,
    }
}
