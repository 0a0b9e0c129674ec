using System.Globalization;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Operands: literals, names, groups, unary operators.</summary>
internal sealed partial class Parser
{
    private Expression? ParseOperand()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                return ParseName();
            case TokenKind.Integer or TokenKind.Float or TokenKind.Hexadecimal or TokenKind.Binary:
                return ParseNumber(token);
            case TokenKind.Text or TokenKind.Verbatim:
                Next();
                return new LiteralExpression(SourceSpan.Of(token), token.Value);
            case TokenKind.InterpolationStart:
                return ParseInterpolation();
            default:
                return ParseSymbolOperand(token);
        }
    }

    private Expression? ParseSymbolOperand(Token token)
    {
        switch (token.Kind == TokenKind.Symbol ? token.Value : string.Empty)
        {
            case "(":
                return ParseParentheses();
            case "[":
                return ParseArray();
            case "{":
                return ParseObject();
            case "++" or "--":
                return ParsePrefixIncrement(token);
            case "!" or "-" or "+" or "@" or "^":
                return ParseUnary(token);
            default:
                Fail(Codes.UnexpectedTokenInExpression, token.Quoted);
                return null;
        }
    }

    private LiteralExpression ParseNumber(Token token)
    {
        Next();
        return new(SourceSpan.Of(token), NumberLiteral.Parse(token.Kind, token.Value));
    }

    private Expression? ParseName()
    {
        var token = Current;
        var span = CurrentSpan;
        switch (token.Value)
        {
            case "true" or "false":
                Next();
                return new LiteralExpression(span, token.Value == "true");
            case "null":
                Next();
                return new LiteralExpression(span, ScriptValue.Null);
            case "do":
                Next();
                var function = ParseFunctionRest(span, "do");
                return function is null ? null : new FunctionExpression(span.Through(SourceSpan.Of(Previous)), function);
            default:
                return ParseVariable();
        }
    }

    private Expression ParseVariable()
    {
        var token = Current;
        var span = CurrentSpan;
        Next();
        switch (token.Value)
        {
            case "this":
                return new ThisExpression(span);
            case "for" or "while" or "tablerow":
                return ParseLoopVariable(span, token.Value);
            case "$$":
                return new LocalVariable(span, "$");
        }

        if (token.Value[0] != '$')
        {
            return new GlobalVariable(span, token.Value);
        }

        var name = token.Value[1..];
        return name.Length > 0 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new IndexExpression(span, new LocalVariable(span with { Length = 1 }, string.Empty), new LiteralExpression(span, index))
            : new LocalVariable(span, name);
    }

    private LoopVariable ParseLoopVariable(SourceSpan span, string keyword)
    {
        var name = Is(".") ? PeekToken().Value : null;
        if (name is not null && !IsLoopMember(keyword, name))
        {
            Fail(keyword == "while" ? Codes.InvalidWhileVariable : Codes.UnknownLoopVariable, span, $"{keyword}.{name}");
        }

        return new(span, keyword);
    }

    private static bool IsLoopMember(string keyword, string name) => name switch
    {
        "index" or "first" or "even" or "odd" => true,
        "last" or "changed" or "length" or "rindex" => keyword != "while",
        "col" => keyword == "tablerow",
        _ => false,
    };

    private Expression? ParseParentheses()
    {
        var open = CurrentSpan;
        if (!Enter(open))
        {
            return null;
        }

        AllowNewLinesAfterOpening();
        var inner = ParseInside();
        var close = CurrentSpan;
        if (Is(")"))
        {
            CloseBracket();
        }
        else
        {
            _newLinesAllowed--;
            Fail(Codes.ExpectingClosing, Current.Quoted, ")");
        }

        Leave();
        return inner is null ? null : new ParenthesizedExpression(open.Through(close), inner);
    }

    private Expression? ParseInside()
    {
        if (StartsExpression())
        {
            return ParseAfresh(Parent.Other);
        }

        Fail(Codes.ExpectingExpression, "nested expression", Current.Quoted, "(<expression>)");
        return null;
    }

    /// <summary>An expression inside brackets: what was forbidden outside is allowed again.</summary>
    private Expression? ParseAfresh(Parent parent)
    {
        var forbidden = _callsForbidden;
        var conditionals = _conditionals;
        (_callsForbidden, _conditionals) = (false, 0);
        var expression = ParseExpression(parent, 0);
        (_callsForbidden, _conditionals) = (forbidden, conditionals);
        return expression;
    }

    /// <summary>Takes an opening bracket; from here to <see cref="CloseBracket"/> new lines do not count.</summary>
    private void AllowNewLinesAfterOpening()
    {
        _newLinesAllowed++;
        Next();
    }

    private void CloseBracket()
    {
        _newLinesAllowed--;
        Next();
    }

    private Expression? ParseUnary(Token token)
    {
        var span = SourceSpan.Of(token);
        if (!Enter(span))
        {
            return null;
        }

        Next();
        var forbidden = _callsForbidden;
        var conditionals = _conditionals;
        (_callsForbidden, _conditionals) = (forbidden || token.Value is "@" or "^", 0);
        var operand = ExpectExpression(Parent.Other, "unary expression", "<operator> <expression>", UnaryPrecedence);
        (_callsForbidden, _conditionals) = (forbidden, conditionals);
        Leave();
        return operand is null ? null : new UnaryExpression(span.Through(operand.Span), token.Value, span, operand);
    }

    private Expression? ParsePrefixIncrement(Token token)
    {
        var span = SourceSpan.Of(token);
        Next();
        var operand = ExpectExpression(Parent.Other, "unary expression", "<operator> <expression>", UnaryPrecedence);
        return operand is null ? null : CreateIncrement(span.Through(operand.Span), operand, token, isPrefix: true);
    }

    private Expression CreateIncrement(SourceSpan span, Expression target, Token token, bool isPrefix)
    {
        if (target is not (GlobalVariable or LocalVariable or MemberExpression or IndexExpression))
        {
            Fail(Codes.IncrementTarget);
        }

        return new IncrementExpression(span, target, token.Is("++"), isPrefix);
    }

    private InterpolatedExpression ParseInterpolation()
    {
        var span = CurrentSpan;
        var parts = new List<Expression> { new LiteralExpression(span, Current.Value) };
        while (Current.Kind is TokenKind.InterpolationStart or TokenKind.InterpolationMiddle)
        {
            Next();
            var part = ParseAfresh(Parent.Other);
            if (part is not null)
            {
                parts.Add(part);
            }

            if (Current.Kind is not (TokenKind.InterpolationMiddle or TokenKind.InterpolationEnd))
            {
                if (!Halted)
                {
                    Fail(Codes.UnexpectedTokenInExpression, Current.Quoted);
                }

                return new(span, parts);
            }

            parts.Add(new LiteralExpression(CurrentSpan, Current.Value));
        }

        var end = CurrentSpan;
        Next();
        return new(span.Through(end), parts);
    }
}
