using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Statements that start with a keyword.</summary>
internal sealed partial class Parser
{
    private const string IfSyntax = "if <expression> ... end|else|else if";
    private const string ElseSyntax = "else | else if <expression> ... end|else|else if";

    private bool IsKeyword() => Current.Value switch
    {
        "if" or "else" or "for" or "while" or "case" or "when" or "end" or "break" or "continue"
            or "capture" or "readonly" or "with" or "wrap" or "import" or "ret" or "func" or "tablerow" => true,
        _ => false,
    } && !IsNameOfOther();

    /// <summary><c>for.index</c> and <c>while.first</c> start an expression.</summary>
    private bool IsNameOfOther() => Current.Value is "for" or "while" or "tablerow" && PeekToken().Is(".");

    private Statement? ParseKeyword()
    {
        var keyword = Current;
        var span = CurrentSpan;
        switch (keyword.Value)
        {
            case "end":
                return null;
            case "else":
                return ParseStrayElse();
            case "when":
                Fail(Codes.StrayWhen, span);
                Next();
                return SkipStatement();
            case "if":
                return ParseIf(span, "if", IfSyntax);
            case "case":
                return ParseCase(span);
            case "for" or "tablerow":
                return ParseFor(span, keyword.Value);
            case "while":
                return ParseWhile(span);
            case "func":
                return ParseFunctionStatement(span);
            default:
                return ParseSimpleKeyword(span, keyword.Value);
        }
    }

    private Statement? SkipStatement()
    {
        SkipToEndOfStatement();
        return null;
    }

    private Statement? ParseStrayElse()
    {
        var kind = _blocks.Peek();
        if (kind == BlockKind.Page)
        {
            var span = CurrentSpan;
            ParseElse();
            Fail(Codes.StrayElse, span);
            return null;
        }

        Fail(kind is BlockKind.Else && _elseOfFor > 0 ? Codes.ElseInFor : Codes.StrayElse, CurrentSpan);
        Next();
        SkipToEndOfStatement();
        return null;
    }

    private int _elseOfFor;
    private int _elseIfs;

    private Statement? ParseSimpleKeyword(SourceSpan span, string keyword)
    {
        Next();
        switch (keyword)
        {
            case "break":
                ExpectEndOfStatement();
                return new BreakStatement(span);
            case "continue":
                ExpectEndOfStatement();
                return new ContinueStatement(span);
            case "ret":
                var value = StartsExpression() ? ParseExpression(Parent.Other, 0) : null;
                ExpectEndOfStatement();
                _returns++;
                return new ReturnStatement(span, value);
            case "capture":
                return ParseTargetBlock(span, keyword, (target, body) => new CaptureStatement(span, target, body));
            case "with":
                return ParseTargetBlock(span, keyword, (target, body) => new WithStatement(span, target, body));
            case "wrap":
                return ParseTargetBlock(span, keyword, (target, body) => new WrapStatement(span, target, body));
            case "readonly":
                var name = ExpectExpression(Parent.Other, "readonly statement", "readonly <variable>");
                ExpectEndOfStatement();
                return name is null ? null : new ReadOnlyStatement(span, name);
            default:
                var imported = ExpectExpression(Parent.Other, "import statement", "import <expression>");
                ExpectEndOfStatement();
                return imported is null ? null : new ImportStatement(span, imported);
        }
    }

    private Statement? ParseTargetBlock(SourceSpan span, string keyword, Func<Expression, Statement, Statement> create)
    {
        var argument = keyword switch { "capture" => "<variable>", "with" => "<variable>", _ => "<function_call>" };
        var syntax = $"{keyword} {argument} ... end";
        var target = ExpectExpression(Parent.Other, $"{keyword} statement", syntax);
        if (target is not null)
        {
            ExpectEndOfStatement();
        }

        if (target is null)
        {
            SkipToEndOfStatement();
        }

        var body = ParseBlock(BlockKind.Other, span, $"{keyword} statement", syntax);
        TakeEnd();
        return target is null ? null : create(target, body);
    }

    /// <summary>Takes the <c>end</c> that closes a block, when it is there.</summary>
    private void TakeEnd()
    {
        if (IsName("end"))
        {
            Next();
            ExpectEndOfStatement();
        }
    }

    private IfStatement? ParseIf(SourceSpan span, string name, string syntax)
    {
        Next();
        var condition = ExpectExpression(Parent.Other, $"{name} statement", syntax);
        if (condition is not null)
        {
            ExpectEndOfStatement();
        }
        else
        {
            SkipToEndOfStatement();
        }

        var then = ParseBlock(BlockKind.If, span, $"{name} statement", syntax);
        var otherwise = ParseElse();
        return condition is null ? null : new(span, condition, then, otherwise);
    }

    private Statement? ParseElse()
    {
        if (!IsName("else"))
        {
            TakeEnd();
            return null;
        }

        var span = CurrentSpan;
        if (PeekToken() is { Kind: TokenKind.Identifier, Value: "if" })
        {
            Next();
            if (++_elseIfs > DeepestChain)
            {
                Halt(Codes.TooDeep, span, Text.Of(DeepestChain));
            }

            var next = ParseIf(span, "else", ElseSyntax);
            _elseIfs--;
            return next;
        }

        Next();
        ExpectEndOfStatement();
        var body = ParseBlock(BlockKind.Else, span, "else statement", ElseSyntax);
        TakeEnd();
        return body;
    }

    private CaseStatement? ParseCase(SourceSpan span)
    {
        const string Syntax = "case <expression> ... end|when|else";
        Next();
        var value = ExpectExpression(Parent.Other, "case statement", Syntax);
        if (value is not null)
        {
            ExpectEndOfStatement();
        }
        else
        {
            SkipToEndOfStatement();
        }

        var clauses = new List<WhenClause>();
        Statement? otherwise = null;
        SkipToWhen();
        while (IsName("when"))
        {
            ReadWhen(clauses);
        }

        if (IsName("else") && clauses.Count > 0)
        {
            otherwise = ParseElse();
        }
        else
        {
            FinishCase(span, Syntax);
        }

        return value is null ? null : new(span, value, clauses, otherwise);
    }

    private void FinishCase(SourceSpan span, string syntax)
    {
        _ = ParseBlock(BlockKind.Case, span, "case statement", syntax);
        TakeEnd();
    }

    /// <summary>Between <c>case</c> and its first <c>when</c> only blank matter may stand.</summary>
    private void SkipToWhen()
    {
        while (Current.Kind is TokenKind.CodeEnter or TokenKind.CodeExit or TokenKind.NewLine || Is(";")
            || (Current.Kind == TokenKind.Raw && IsSkippableBeforeWhen()))
        {
            Next();
        }

        if (Current.Kind is not TokenKind.EndOfText && !IsName("when") && !IsName("else") && !IsName("end"))
        {
            var expression = CurrentSpan;
            Fail(Codes.UnexpectedInCase, expression, Current.Quoted.Trim());
            SkipToEndOfStatement();
            while (Current.Kind != TokenKind.EndOfText && !IsName("when") && !IsName("else") && !IsName("end"))
            {
                _index++;
            }
        }
    }

    private bool IsSkippableBeforeWhen() => string.IsNullOrWhiteSpace(Current.Value);

    private void ReadWhen(List<WhenClause> clauses)
    {
        var span = CurrentSpan;
        Next();
        var values = new List<Expression>();
        while (StartsExpression())
        {
            var value = ParseExpression(Parent.When, OrPrecedence);
            if (value is not null)
            {
                values.Add(value);
            }

            if (!Is(",") && !Is("||"))
            {
                break;
            }

            Next();
        }

        if (values.Count == 0)
        {
            Fail(Codes.WhenWithoutValue);
        }

        ExpectEndOfStatement();
        var body = ParseBlock(BlockKind.When, span, "when statement", "when <expression> ... end|when|else");
        clauses.Add(new(span, values, body));
    }
}
