using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Expressions: an operand, what follows it, and calls without parentheses.</summary>
internal sealed partial class Parser
{
    private const int OrPrecedence = 30;
    private const int UnaryPrecedence = 200;

    // Running goes down a chain (1 + 1 + 1 …) by recursion: its length is bounded like the nesting.
    private const int DeepestChain = 1000;

    private int _nesting;

    /// <summary>What the expression is part of: decides on assignments, colons and loop options.</summary>
    private enum Parent
    {
        Statement,
        Argument,
        Conditional,
        For,
        LoopTarget,
        When,
        Other,
    }

    private static readonly Dictionary<string, (BinaryOperator Operator, int Precedence)> s_binaries = new(StringComparer.Ordinal)
    {
        ["??"] = (BinaryOperator.NullCoalescing, 20),
        ["?!"] = (BinaryOperator.NotNullCoalescing, 20),
        ["||"] = (BinaryOperator.Or, OrPrecedence),
        ["&&"] = (BinaryOperator.And, 40),
        ["=="] = (BinaryOperator.Equal, 70),
        ["!="] = (BinaryOperator.NotEqual, 70),
        ["<"] = (BinaryOperator.Less, 80),
        ["<="] = (BinaryOperator.LessOrEqual, 80),
        [">"] = (BinaryOperator.Greater, 80),
        [">="] = (BinaryOperator.GreaterOrEqual, 80),
        ["+"] = (BinaryOperator.Add, 100),
        ["-"] = (BinaryOperator.Subtract, 100),
        ["*"] = (BinaryOperator.Multiply, 110),
        ["/"] = (BinaryOperator.Divide, 110),
        ["//"] = (BinaryOperator.DivideRound, 110),
        ["%"] = (BinaryOperator.Modulus, 110),
        ["<<"] = (BinaryOperator.ShiftLeft, 110),
        [">>"] = (BinaryOperator.ShiftRight, 110),
        [".."] = (BinaryOperator.Range, 120),
        ["..<"] = (BinaryOperator.RangeExclusive, 120),
    };

    private static readonly HashSet<string> s_assignments =
        new(StringComparer.Ordinal) { "=", "+=", "-=", "*=", "/=", "//=", "%=" };

    private bool StartsExpression() => Current.Kind switch
    {
        TokenKind.Identifier or TokenKind.Integer or TokenKind.Hexadecimal or TokenKind.Binary or TokenKind.Float
            or TokenKind.Text or TokenKind.Verbatim or TokenKind.InterpolationStart => true,
        TokenKind.Symbol => Current.Value is "(" or "[" or "{" or "!" or "-" or "+" or "@" or "^" or "++" or "--",
        _ => false,
    };

    /// <summary>Parses as much as binds tighter than <paramref name="precedence"/>; null after an error that leaves nothing.</summary>
    private Expression? ParseExpression(Parent parent, int precedence)
    {
        if (++_nesting > DeepestChain)
        {
            Halt(Codes.TooDeep, CurrentSpan, Text.Of(DeepestChain));
        }

        var expression = Halted ? null : ParseCalls(parent, precedence);
        if (--_nesting == 0 && expression is not null && ExpressionParts.Depth(expression) > DeepestChain)
        {
            Fail(Codes.TooDeep, expression.Span, Text.Of(DeepestChain));
        }

        return expression;
    }

    private Expression? ParseCalls(Parent parent, int precedence)
    {
        var call = default(PendingCall);
        while (true)
        {
            var operand = call is not null && parent != Parent.Conditional && StartsNamedArgument()
                ? ParseNamedArgument()
                : ParseOperand();
            if (operand is null)
            {
                return call?.Close(null);
            }

            if (operand is not NamedArgument)
            {
                operand = ParseAfterOperand(parent, precedence, operand, ref call);
                if (operand is null)
                {
                    return null;
                }
            }

            if (!ContinuesCall(parent, call))
            {
                operand = call is null ? operand : call.Close(operand);
                operand = call is not null && Is("?") && precedence < 20 ? ParseConditional(operand!) : operand;
                return precedence == 0 && parent != Parent.LoopTarget ? ParsePipes(parent, operand) : operand;
            }

            call ??= new PendingCall();
            call.Add(operand);
        }
    }

    // A value given by name, or the operand of a sign, ends where the next argument starts.
    private bool _callsForbidden;

    // Conditionals whose colon is still to come: a colon then is theirs.
    private int _conditionals;

    private sealed class PendingCall
    {
        private readonly List<Expression> _parts = [];

        public void Add(Expression part) => _parts.Add(part);

        public Expression? Close(Expression? last)
        {
            if (last is not null)
            {
                _parts.Add(last);
            }

            return _parts.Count == 0 ? null : new CallExpression(
                _parts[0].Span.Through(_parts[^1].Span), _parts[0], _parts.GetRange(1, _parts.Count - 1), HasParentheses: false);
        }
    }

    private bool ContinuesCall(Parent parent, PendingCall? call)
    {
        if (Halted || _callsForbidden || !StartsExpression() || parent is Parent.LoopTarget || IsBinary)
        {
            return false;
        }

        return parent != Parent.For || call is not null || !StartsLoopOption();
    }

    private bool IsBinary => Current.Kind == TokenKind.Symbol && s_binaries.ContainsKey(Current.Value);

    private bool StartsLoopOption() => Current.Kind == TokenKind.Identifier;

    private bool StartsNamedArgument() => Current.Kind == TokenKind.Identifier && PeekToken().Is(":");

    private NamedArgument ParseNamedArgument()
    {
        var name = Current;
        var span = CurrentSpan;
        Next();
        if (!Is(":"))
        {
            return new(span, name.Value, span, null);
        }

        Next();
        var forbidden = _callsForbidden;
        _callsForbidden = true;
        var value = ExpectExpression(Parent.Argument, "named argument", "<name>: <expression>", OrPrecedence - 20);
        _callsForbidden = forbidden;
        return new(value is null ? span : span.Through(value.Span), name.Value, span, value);
    }

    /// <summary>Members, indexers, calls, operators: whatever may stand right after an operand.</summary>
    private Expression? ParseAfterOperand(Parent parent, int precedence, Expression operand, ref PendingCall? call)
    {
        while (!Halted)
        {
            var next = ParsePostfix(operand) ?? ParseInfix(parent, precedence, operand, call);
            if (next is null)
            {
                break;
            }

            operand = next;
        }

        if (Is(":") && parent is not Parent.Conditional && _conditionals == 0 && !Halted)
        {
            Fail(Codes.ExpectingNamedArgument, operand.Span);
            return null;
        }

        return operand;
    }
}
