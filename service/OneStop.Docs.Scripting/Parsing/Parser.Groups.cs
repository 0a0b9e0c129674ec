using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Parentheses, arrays, objects, and what hangs on the end of an operand.</summary>
internal sealed partial class Parser
{
    private ParenthesizedExpression ParseParentheses()
    {
        var open = CurrentSpan;
        Next();
        var inner = ExpectExpression(Part.Nested) ?? Missing();
        if (Is(")"))
        {
            Next();
        }
        else
        {
            Fail(Codes.ExpectingClosing, Current.Quoted, ")");
        }

        return new(open.Through(SourceSpan.Of(Previous)), inner);
    }

    private ArrayExpression ParseArray()
    {
        var open = CurrentSpan;
        Enter();
        _hiddenNewLines++;
        Next();
        var items = new List<Expression>();
        while (!Is("]") && ExpectExpression(Part.Array) is { } item)
        {
            items.Add(item);
            if (!TakeComma())
            {
                break;
            }
        }

        _hiddenNewLines--;
        Take("]");
        _depth--;
        return new(open.Through(SourceSpan.Of(Previous)), items);
    }

    private ObjectExpression ParseObject()
    {
        var open = CurrentSpan;
        _hiddenNewLines++;
        Next();
        var members = new List<ObjectMember>();
        var (isBroken, goesOn) = (false, true);
        while (!Is("}") && !isBroken)
        {
            if (!goesOn)
            {
                Fail(Codes.ExpectingMemberName, Current.Quoted);
                isBroken = true;
            }
            else if (ParseObjectMember(open) is { } member)
            {
                members.Add(member);
                goesOn = TakeComma();
            }
            else
            {
                isBroken = true;
            }
        }

        _hiddenNewLines--;
        if (!isBroken)
        {
            Take("}");
        }

        return new(open.Through(SourceSpan.Of(Previous)), members);
    }

    private ObjectMember? ParseObjectMember(SourceSpan open)
    {
        var (first, span) = (Current, CurrentSpan);
        if (!first.IsPlainName
            && first.Kind is not (TokenKind.Text or TokenKind.InterpolatedText or TokenKind.InterpolationStart))
        {
            Fail(Codes.ExpectingMemberName, first.Quoted);
            return null;
        }

        if (NameOf(first, ParseOperand()) is not { } name)
        {
            return null;
        }

        if (!Is(":"))
        {
            Fail(Codes.ExpectingMemberColon, Current.Quoted, first.Kind == TokenKind.Identifier ? name : string.Empty);
            return null;
        }

        Next();
        if (!StartsExpression())
        {
            Fail(Codes.ExpectingMemberValue, Current.Quoted);
            return null;
        }

        return ParseExpression(new(Part.Object) { Start = open }) is { } value ? new(span.Through(value.Span), name, value) : null;
    }

    private string? NameOf(Token first, Expression? parsed)
    {
        switch (parsed)
        {
            case GlobalVariable variable:
                return variable.Name;
            case LiteralExpression { Value.IsText: true } text:
                return text.Value.AsText;
            case LiteralExpression literal:
                var shown = literal.Value.IsBoolean ? $"{literal.Value.AsBoolean}/System.Boolean" : "/";
                Fail(Codes.LiteralMemberName, SourceSpan.Of(first), shown);
                return null;
            default:
                Fail(Codes.StrangeMemberName, SourceSpan.Of(first), first.Quoted, parsed is ThisExpression ? "this expression" : "unknown");
                return null;
        }
    }

    /// <summary>A member, an increment, an index: in this order.</summary>
    private Step ReadPostfix(Reading reading)
    {
        if (Is(".") || Is("?."))
        {
            return ReadMember(reading);
        }

        if (Is("++") || Is("--"))
        {
            if (!IsPath(reading.Left))
            {
                Fail(Codes.IncrementTarget);
            }

            reading.Left = new IncrementExpression(reading.Left.Span.Through(CurrentSpan), reading.Left, Is("++"), IsPrefix: false);
            Next();
        }

        if (Is("[") && !Current.FollowsSpace && (IsPath(reading.Left) || reading.Left is LiteralExpression or CallExpression))
        {
            reading.Left = ParseIndex(reading);
            return Step.Again;
        }

        return Step.Pass;
    }

    private Step ReadMember(Reading reading)
    {
        var next = PeekToken();
        if (!next.IsPlainName)
        {
            Fail(Codes.ExpectingMember, SourceSpan.Of(next), next.NetName);
            return Step.Return;
        }

        var isConditional = Is("?.") || reading.Left is MemberExpression { IsConditional: true };
        Next();
        var (span, text) = (CurrentSpan, next.Value);
        if (ParseName() is not (GlobalVariable or LoopVariable))
        {
            Fail(Codes.LiteralMember);
            return Step.Nothing;
        }

        if (text is "empty" or "blank" && Is("?"))
        {
            span = span.Through(CurrentSpan);
            text += "?";
            Next();
        }

        reading.Left = new MemberExpression(reading.Left.Span.Through(span), reading.Left, text, span, isConditional);
        return Step.Again;
    }

    private IndexExpression ParseIndex(Reading reading)
    {
        var target = reading.Left;
        Next();
        var index = ExpectExpression(new Place(Part.Index) { Start = target.Span, IsArgument = reading.Call is not null, Mode = reading.Place.Mode == Mode.When ? Mode.Default : reading.Place.Mode })
            ?? Missing();
        if (Is("]"))
        {
            Next();
        }
        else
        {
            Fail(Codes.ExpectingClosingIndex, Current.Quoted);
        }

        return new(target.Span.Through(SourceSpan.Of(Previous)), target, index);
    }

    private CallExpression ParseCall(Expression target)
    {
        Next();
        var (arguments, isBroken) = (new List<Expression>(), false);
        for (var isFirst = true; !isBroken && !Is(")"); isFirst = false)
        {
            if (!isFirst && !TakeComma())
            {
                Fail(Codes.ExpectingComma);
            }

            if (!StartsExpression())
            {
                Fail(Codes.ExpectingArgument);
                isBroken = true;
            }
            else if (ParseExpression(new(Part.Call) { Start = target.Span }) is { } argument)
            {
                arguments.Add(argument);
            }
            else
            {
                isBroken = true;
            }
        }

        TakeClosingParenthesis(isBroken);
        return new(target.Span.Through(SourceSpan.Of(Previous)), target, arguments, HasParentheses: true);
    }
}
