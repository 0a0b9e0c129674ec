using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Arrays, objects, and what hangs on the end of an operand.</summary>
internal sealed partial class Parser
{
    private ArrayExpression? ParseArray()
    {
        var open = CurrentSpan;
        _depth += 2;
        if (!Enter(open))
        {
            return null;
        }

        _depth--;
        AllowNewLinesAfterOpening();
        var items = new List<Expression>();
        while (!Is("]") && !Halted)
        {
            if (!StartsExpression())
            {
                Fail(Codes.ExpectingExpression, "array initializer", Current.Quoted, "[item1, item2,...]");
                break;
            }

            if (ParseAfresh(Parent.Other) is { } item)
            {
                items.Add(item);
            }

            if (!Is(","))
            {
                break;
            }

            Next();
        }

        _depth -= 2;
        var close = CurrentSpan;
        FinishGroup("]", Codes.ExpectingToken);
        return new(open.Through(close), items);
    }

    private void FinishGroup(string closing, string code)
    {
        if (Is(closing))
        {
            CloseBracket();
            return;
        }

        _newLinesAllowed--;
        if (!Halted)
        {
            Fail(code, Current.Quoted, closing);
        }
    }

    private ObjectExpression? ParseObject()
    {
        var open = CurrentSpan;
        AllowNewLinesAfterOpening();
        var members = new List<ObjectMember>();
        while (!Is("}") && !Halted)
        {
            var member = ParseObjectMember();
            if (member is null)
            {
                _newLinesAllowed--;
                return members.Count == 0 && Halted ? null : new(open, members);
            }

            members.Add(member);
            if (!Is(","))
            {
                break;
            }

            Next();
        }

        var close = CurrentSpan;
        FinishGroup("}", Codes.ExpectingToken);
        return new(open.Through(close), members);
    }

    private ObjectMember? ParseObjectMember()
    {
        var name = Current;
        var span = CurrentSpan;
        if (name.Kind is not TokenKind.Text && (name.Kind != TokenKind.Identifier || name.Value[0] == '$'))
        {
            Fail(Codes.ExpectingMemberName, name.Quoted);
            return null;
        }

        Next();
        if (!Is(":"))
        {
            Fail(Codes.ExpectingMemberColon, Current.Quoted, name.Value);
            return null;
        }

        if (!Enter(CurrentSpan))
        {
            return null;
        }

        Next();
        if (!StartsExpression())
        {
            Fail(Codes.ExpectingMemberValue, Current.Quoted);
            Leave();
            return null;
        }

        var value = ParseAfresh(Parent.Other);
        Leave();
        return value is null ? null : new(span.Through(value.Span), name.Value, value);
    }

    /// <summary>A member, indexer, call or increment right after an operand; null when there is none.</summary>
    private Expression? ParsePostfix(Expression operand)
    {
        if (Current.Kind != TokenKind.Symbol)
        {
            return null;
        }

        switch (Current.Value)
        {
            case "." or "?.":
                return ParseMember(operand);
            case "[" when !Current.FollowsSpace && IsIndexable(operand):
                return ParseIndex(operand);
            case "(" when !Current.FollowsSpace && operand is GlobalVariable or LocalVariable or MemberExpression or IndexExpression or CallExpression:
                return ParseCall(operand);
            case "++" or "--" when !Current.FollowsSpace:
                var token = Current;
                Next();
                return CreateIncrement(operand.Span.Through(SourceSpan.Of(token)), operand, token, isPrefix: false);
            default:
                return null;
        }
    }

    private static bool IsIndexable(Expression operand) => operand is GlobalVariable or LocalVariable or ThisExpression
        or MemberExpression or IndexExpression or ParenthesizedExpression or CallExpression { HasParentheses: true };

    private MemberExpression? ParseMember(Expression target)
    {
        var isConditional = Is("?.");
        Next();
        var name = Current;
        var span = CurrentSpan;
        if (name.Kind != TokenKind.Identifier)
        {
            Fail(Codes.ExpectingMember, Current.Quoted);
            return null;
        }

        var text = name.Value;
        Next();
        if (text is "empty" or "blank" && Is("?") && !Current.FollowsSpace)
        {
            span = span.Through(CurrentSpan);
            text += "?";
            Next();
        }

        return new(target.Span.Through(span), target, text, span, isConditional);
    }

    private IndexExpression? ParseIndex(Expression target)
    {
        AllowNewLinesAfterOpening();
        Expression? index = null;
        if (StartsExpression())
        {
            index = ParseAfresh(Parent.Other);
        }
        else
        {
            Fail(Codes.ExpectingIndex, Current.Quoted);
        }

        var close = CurrentSpan;
        FinishGroup("]", Codes.ExpectingClosingIndex);
        return index is null ? null : new(target.Span.Through(close), target, index);
    }

    private CallExpression ParseCall(Expression target)
    {
        AllowNewLinesAfterOpening();
        var arguments = new List<Expression>();
        while (!Is(")") && !Halted)
        {
            var argument = ParseCallArgument();
            if (argument is null)
            {
                break;
            }

            arguments.Add(argument);
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

        var close = CurrentSpan;
        FinishGroup(")", Codes.ExpectingClosingParenthesis);
        return new(target.Span.Through(close), target, arguments, HasParentheses: true);
    }

    private Expression? ParseCallArgument()
    {
        if (StartsNamedArgument())
        {
            return ParseNamedArgument();
        }

        if (StartsExpression())
        {
            // f(x...) = … declares a function that gathers the rest
            return ParseAfresh(Parent.Argument);
        }

        Fail(Codes.ExpectingArgument);
        return null;
    }

    /// <summary><c>f(x) = x * 2</c></summary>
    private Expression ParseInlineFunction(CallExpression declaration)
    {
        var parameters = new List<ParameterSyntax>();
        foreach (var argument in declaration.Arguments)
        {
            if (argument is GlobalVariable variable)
            {
                parameters.Add(new(variable.Name, null, IsRest: false));
            }
        }

        var value = ExpectExpression(Parent.Other, "assign expression", "<target_expression> = <value_expression>");
        if (value is null)
        {
            return declaration;
        }

        var span = declaration.Span.Through(value.Span);
        var body = new ReturnStatement(value.Span, value);
        var function = new FunctionSyntax(span, declaration.Target.Span.Quote, parameters, body, IsExpression: true) { HasReturn = true };
        return new AssignExpression(span, declaration.Target, "=", declaration.Span, new FunctionExpression(span, function));
    }
}
