using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Binary operators, conditionals, assignments, pipes.</summary>
internal sealed partial class Parser
{
    private Expression? ParseInfix(Parent parent, int precedence, Expression operand, PendingCall? call)
    {
        if (Current.Kind != TokenKind.Symbol)
        {
            return null;
        }

        if (s_assignments.Contains(Current.Value) && call is null && parent != Parent.LoopTarget)
        {
            return ParseAssignment(parent, operand);
        }

        if (s_binaries.TryGetValue(Current.Value, out var binary))
        {
            return binary.Precedence > precedence ? ParseBinary(operand, binary.Operator, binary.Precedence) : null;
        }

        return Is("?") && precedence < 20 && call is null ? ParseConditional(operand) : null;
    }

    private Expression ParseBinary(Expression left, BinaryOperator op, int precedence)
    {
        var symbol = CurrentSpan;
        _depth++;
        if (!Enter(symbol))
        {
            return left;
        }

        Next();
        Expression? right = null;
        if (StartsExpression())
        {
            right = ParseExpression(Parent.Other, precedence);
        }
        else
        {
            Fail(Codes.ExpectingRightOperand, Current.Quoted);
        }

        _depth -= 2;
        return right is null ? left : new BinaryExpression(left.Span.Through(right.Span), op, symbol, left, right);
    }

    private Expression? ParseConditional(Expression condition)
    {
        Next();
        _conditionals++;
        var whenTrue = ExpectExpression(Parent.Conditional, "conditional expression", "<condition> ? <expression> : <expression>");
        _conditionals--;
        if (!Is(":"))
        {
            if (!Halted)
            {
                Fail(Codes.ExpectingColonInConditional, Current.Quoted);
            }

            return condition;
        }

        Next();
        var whenFalse = ExpectExpression(Parent.Conditional, "conditional expression", "<condition> ? <expression> : <expression>");
        return whenTrue is null || whenFalse is null
            ? condition
            : new ConditionalExpression(condition.Span.Through(whenFalse.Span), condition, whenTrue, whenFalse);
    }

    private Expression ParseAssignment(Parent parent, Expression target)
    {
        var symbol = Current;
        if (parent != Parent.Statement)
        {
            Fail(Codes.NestedAssignment, target.Span);
        }

        Next();
        if (target is CallExpression { HasParentheses: true } declaration && symbol.Is("="))
        {
            return ParseInlineFunction(declaration);
        }

        var value = ExpectExpression(Parent.Other, "assign expression", "<target_expression> = <value_expression>");
        return value is null
            ? target
            : new AssignExpression(target.Span.Through(value.Span), target, symbol.Value, SourceSpan.Of(symbol), value);
    }

    private Expression ParsePipes(Parent parent, Expression? source)
    {
        while (source is not null && IsPipeAhead())
        {
            while (Current.Kind == TokenKind.NewLine)
            {
                _index++;
            }

            Next();
            while (Current.Kind == TokenKind.NewLine)
            {
                _index++;
            }

            if (!StartsExpression())
            {
                Fail(Codes.ExpectingExpression, "pipe expression", Current.Quoted, "<expression> | <expression>");
                return source;
            }

            var destination = ParseExpression(parent == Parent.For ? Parent.For : Parent.Other, 1);
            if (destination is null)
            {
                return source;
            }

            source = new PipeExpression(source.Span.Through(destination.Span), source, destination);
        }

        return source!;
    }

    private bool IsPipeAhead()
    {
        var ahead = 0;
        while (PeekToken(ahead).Kind == TokenKind.NewLine)
        {
            ahead++;
        }

        return PeekToken(ahead).Is("|") || PeekToken(ahead).Is("|>");
    }
}
