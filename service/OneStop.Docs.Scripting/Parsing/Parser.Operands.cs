using System.Globalization;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Operands: literals, names, unary operators.</summary>
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
                return ParseNumber();
            case TokenKind.Text or TokenKind.Verbatim or TokenKind.InterpolationMiddle:
                return ParseText();
            case TokenKind.InterpolatedText or TokenKind.InterpolationStart:
                return ParseInterpolation();
            case TokenKind.HoleOpen:
                return ParseHole();
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

    private LiteralExpression ParseNumber()
    {
        var (token, span) = (Current, CurrentSpan);
        var value = NumberLiteral.Parse(token.Kind, token.Value);
        if (value is null)
        {
            Fail(token.Kind == TokenKind.Float ? Codes.UnreadableNumber : Codes.UnreadableInteger, token.Quoted);
        }

        Next();
        return new(span, value ?? ScriptValue.Null);
    }

    private LiteralExpression ParseText()
    {
        var (token, span) = (Current, CurrentSpan);
        foreach (var letter in token.Flaws ?? string.Empty)
        {
            Fail(Codes.UnknownEscape, letter.ToString());
        }

        Next();
        return new(span, token.Value);
    }

    private Expression? ParseName()
    {
        var (token, span) = (Current, CurrentSpan);
        switch (token.Value)
        {
            case "true" or "false":
                Next();
                return new LiteralExpression(span, token.Value == "true");
            case "null":
                Next();
                return new LiteralExpression(span, ScriptValue.Null);
            case "do":
                return ReadAnonymousFunction();
            case "this":
                Next();
                return new ThisExpression(span);
        }

        Next();
        if (token.Value[0] == '$')
        {
            return CreateLocal(token.Value[1..], span);
        }

        return token.Value is "for" or "while" or "tablerow" ? ParseLoopVariable(span, token.Value) : new GlobalVariable(span, token.Value);
    }

    private static Expression CreateLocal(string name, SourceSpan span) =>
        name.Length > 0 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new IndexExpression(span, new LocalVariable(span with { Length = 1 }, string.Empty), new LiteralExpression(span, index))
            : new LocalVariable(span, name);

    /// <summary><c>for</c>, <c>while</c>, <c>tablerow</c>: of a loop when a dot follows, else a plain name.</summary>
    private Expression ParseLoopVariable(SourceSpan span, string keyword)
    {
        if (!Is("."))
        {
            return new GlobalVariable(span, keyword);
        }

        if (PeekToken() is not { IsPlainName: true, Value: var name })
        {
            Fail(Codes.LoopVariableWithoutName, span, Current.Quoted, keyword);
        }
        else if (name is "col" ? keyword != "tablerow" : keyword == "while" && name is "last" or "changed" or "length" or "rindex")
        {
            Fail(Codes.InvalidWhileVariable, span, $"{keyword}.{name}");
        }
        else if (name is not ("first" or "even" or "odd" or "index" or "last" or "changed" or "length" or "rindex" or "col"))
        {
            Fail(Codes.UnknownLoopVariable, span, $"{keyword}.{name}");
        }

        return new LoopVariable(span, keyword);
    }

    private UnaryExpression ParseUnary(Token token)
    {
        var span = SourceSpan.Of(token);
        Next();
        var operand = ExpectExpression(new Place(token.Value == "@" ? Part.Alias : Part.Unary) { Precedence = UnaryPrecedence }) ?? Missing();
        return new(span.Through(operand.Span), token.Value, span, operand);
    }

    private IncrementExpression ParsePrefixIncrement(Token token)
    {
        var span = SourceSpan.Of(token);
        Next();
        var operand = ExpectExpression(new Place(Part.Increment) { Precedence = IncrementPrecedence });
        if (!IsPath(operand))
        {
            Fail(Codes.IncrementTarget);
        }

        operand ??= Missing();
        return new(span.Through(operand.Span), operand, token.Is("++"), IsPrefix: true);
    }

    private InterpolatedExpression ParseInterpolation()
    {
        var (span, isWhole) = (CurrentSpan, Current.Kind == TokenKind.InterpolatedText);
        var parts = new List<Expression> { ParseText() };
        while (!isWhole && Current.Kind != TokenKind.InterpolationEnd && ParseExpression(new(Part.Interpolation)) is { } part)
        {
            parts.Add(part);
        }

        if (!isWhole && Current.Kind == TokenKind.InterpolationEnd)
        {
            parts.Add(ParseText());
        }

        return new(span.Through(SourceSpan.Of(Previous)), parts);
    }

    private Expression ParseHole()
    {
        Next();
        var inner = ExpectExpression(Part.Hole) ?? Missing();
        if (Current.Kind == TokenKind.HoleClose)
        {
            Next();
        }
        else
        {
            Fail(Codes.OpenInterpolation);
        }

        return inner;
    }
}
