using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Loops and functions.</summary>
internal sealed partial class Parser
{
    private const string ForSyntax = "for <variable> in <expression> ... end";
    private const string FunctionSyntaxText = "func <variable> ... end";

    private int _returns;

    private ForStatement? ParseFor(SourceSpan span, string keyword)
    {
        Next();
        var isWhole = StartsExpression();
        var variable = isWhole ? ParseLoopTarget(span) : null;
        if (!isWhole)
        {
            ExpectExpression(Parent.LoopTarget, "for statement", ForSyntax);
        }

        Expression? iterated = null;
        var loopOptions = new List<NamedArgument>();
        if (variable is not null && !IsName("in"))
        {
            Fail(Codes.ExpectingIn, span, Current.Quoted);
            variable = null;
        }

        if (variable is not null)
        {
            Next();
            iterated = ExpectExpression(Parent.For, "for statement", ForSyntax);
            ReadLoopOptions(loopOptions, iterated is not null);
        }

        if (iterated is not null)
        {
            ExpectEndOfStatement();
        }
        else
        {
            SkipToEndOfStatement();
        }

        var body = ParseBlock(BlockKind.For, span, "for statement", ForSyntax, isWhole);
        _elseOfFor++;
        var otherwise = ParseForElse();
        _elseOfFor--;
        return variable is null || iterated is null
            ? null
            : new(span, keyword == "tablerow", variable, iterated, loopOptions, body, otherwise);
    }

    private Statement? ParseForElse()
    {
        if (IsName("else") && PeekToken() is { Kind: TokenKind.Identifier, Value: "if" } next)
        {
            Fail(Codes.ElseInFor, SourceSpan.Of(Current).Through(SourceSpan.Of(next)));
        }

        return ParseElse();
    }

    private Expression? ParseLoopTarget(SourceSpan span)
    {
        var target = Current;
        var result = StartsExpression() ? ParseExpression(Parent.LoopTarget, 0) : null;
        if (result is GlobalVariable or LocalVariable)
        {
            return result;
        }

        Fail(Codes.ExpectingLoopVariable, span, target.Quoted);
        return null;
    }

    private void ReadLoopOptions(List<NamedArgument> given, bool isPresent)
    {
        while (isPresent && Current.Kind == TokenKind.Identifier)
        {
            given.Add(ParseNamedArgument());
        }
    }

    private WhileStatement? ParseWhile(SourceSpan span)
    {
        const string Syntax = "while <expression> ... end";
        Next();
        var condition = ExpectExpression(Parent.Other, "while statement", Syntax);
        if (condition is not null)
        {
            ExpectEndOfStatement();
        }
        else
        {
            SkipToEndOfStatement();
        }

        var body = ParseBlock(BlockKind.For, span, "while statement", Syntax);
        var otherwise = ParseElse();
        return condition is null ? null : new(span, condition, body, otherwise);
    }

    private FunctionStatement? ParseFunctionStatement(SourceSpan span)
    {
        Next();
        Expression? target = null;
        if (Current.Kind == TokenKind.Identifier)
        {
            target = ParseVariable();
        }

        if (target is not (GlobalVariable or LocalVariable))
        {
            Fail(Codes.ExpectingFunctionName, span, Current.Quoted);
            target = null;
        }

        var function = ParseFunctionRest(span, target is null ? string.Empty : target.Span.Quote);
        ExpectEndOfStatement();
        return function is null || target is null ? null : new(span, function, target);
    }

    /// <summary>Parameters and body of <c>func</c> or <c>do</c>, up to and with the <c>end</c>.</summary>
    private FunctionSyntax? ParseFunctionRest(SourceSpan span, string name)
    {
        IReadOnlyList<ParameterSyntax>? parameters = null;
        if (Is("("))
        {
            parameters = ParseParameters();
        }

        ExpectEndOfStatement();
        var outer = _returns;
        _returns = 0;
        var (newLines, nesting) = (_newLinesAllowed, _nesting);
        (_newLinesAllowed, _nesting) = (0, 0);
        var body = ParseBlock(BlockKind.Other, span, "function statement", FunctionSyntaxText);
        (_newLinesAllowed, _nesting) = (newLines, nesting);
        var hasReturn = _returns > 0;
        _returns = outer;
        if (IsName("end"))
        {
            Next();
        }

        return new(span, name, parameters, body, IsExpression: false) { HasReturn = hasReturn };
    }

    private List<ParameterSyntax> ParseParameters()
    {
        var parameters = new List<ParameterSyntax>();
        Next();
        while (!Is(")") && Current.Kind == TokenKind.Identifier)
        {
            parameters.Add(ParseParameter(parameters));
            if (Is(","))
            {
                Next();
            }
            else if (!Is(")"))
            {
                Fail(Codes.ExpectingComma);
                break;
            }
        }

        if (Is(")"))
        {
            Next();
        }
        else
        {
            Fail(Codes.ExpectingClosingParenthesis);
        }

        return parameters;
    }

    private ParameterSyntax ParseParameter(List<ParameterSyntax> before)
    {
        var at = CurrentSpan;
        var name = Current.Value;
        Next();
        if (Is("..."))
        {
            Next();
            return new(name, null, IsRest: true);
        }

        ScriptValue? value = null;
        if (Is("="))
        {
            Next();
            value = (ParseExpression(Parent.Other, 0) as LiteralExpression)?.Value ?? ScriptValue.Null;
        }

        if (value is null && before.Exists(p => p.Default is not null || p.IsRest))
        {
            Fail(Codes.NormalAfterOptional, at);
        }
        else if (value is not null && before.Exists(p => p.IsRest))
        {
            Fail(Codes.OptionalAfterRest, at);
        }

        return new(name, value, IsRest: false);
    }
}
