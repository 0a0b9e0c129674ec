using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Expressions: operands, what follows each, and calls without parentheses.</summary>
internal sealed partial class Parser
{
    // Running goes down a chain (a.b.c …) by recursion: its length is bounded like the nesting.
    private const int DeepestChain = 1000;

    private const int UnaryPrecedence = 200;
    private const int IncrementPrecedence = 210;

    private int _level;

    /// <summary>How far an expression may reach.</summary>
    private enum Mode
    {
        Default,

        /// <summary>A colon after it belongs to whoever asked.</summary>
        NoNames,

        /// <summary>An operand with its members and indexes only.</summary>
        Basic,

        /// <summary>Up to a <c>||</c> or comma, which divide the values of a <c>when</c>.</summary>
        When,
    }

    /// <summary>Where an expression stands.</summary>
    private readonly record struct Place(Part Part)
    {
        /// <summary>It is (part of) an argument of a call without parentheses: what follows is the next argument.</summary>
        public bool IsArgument { get; init; }

        /// <summary>Where what it is part of starts.</summary>
        public SourceSpan Start { get; init; } = SourceSpan.None;

        /// <summary>Only operators that bind tighter belong to it.</summary>
        public int Precedence { get; init; }

        public Mode Mode { get; init; }

        public bool AllowsAssignment { get; init; } = true;

        /// <summary>Set for what a loop goes over: takes <c>limit:3 reversed</c>.</summary>
        public List<NamedArgument>? LoopOptions { get; init; }
    }

    /// <summary>An expression being read.</summary>
    private sealed class Reading(Place place)
    {
        public Place Place => place;

        public Expression Left { get; set; } = null!;

        /// <summary>The call whose arguments are being gathered: its target first.</summary>
        public List<Expression>? Call { get; set; }

        public void Gather()
        {
            (Call ??= []).Add(Left);
        }

        /// <summary>The call with the last operand, or that operand alone.</summary>
        public Expression Close()
        {
            if (Call is not { } parts)
            {
                return Left;
            }

            parts.Add(Left);
            Call = null;
            return CloseCall(parts);
        }

        public static Expression CloseCall(List<Expression> parts) => parts.Count == 1
            ? parts[0]
            : new CallExpression(parts[0].Span.Through(parts[^1].Span), parts[0], parts.GetRange(1, parts.Count - 1), HasParentheses: false);
    }

    /// <summary>What comes after a step of reading.</summary>
    private enum Step
    {
        /// <summary>This step found nothing of its own.</summary>
        Pass,

        /// <summary>Look at what follows what is now on the left.</summary>
        Again,

        /// <summary>Another operand follows.</summary>
        Operand,

        /// <summary>The expression is whole.</summary>
        Done,

        /// <summary>The left side is the answer as it is.</summary>
        Return,

        /// <summary>An error left nothing.</summary>
        Nothing,
    }

    private bool StartsExpression() => Current.Kind switch
    {
        TokenKind.Identifier or TokenKind.Integer or TokenKind.Hexadecimal or TokenKind.Binary or TokenKind.Float
            or TokenKind.Text or TokenKind.Verbatim or TokenKind.InterpolatedText or TokenKind.InterpolationStart
            or TokenKind.InterpolationMiddle or TokenKind.InterpolationEnd => true,
        TokenKind.Symbol => Current.Value is "(" or "[" or "{" || StartsUnary(),
        _ => false,
    };

    private bool StartsUnary() => Current.Kind == TokenKind.Symbol && Current.Value is "!" or "-" or "+" or "@" or "^" or "++" or "--";

    /// <summary>Parses an expression that must be there; says what it should have been part of when it is not.</summary>
    private Expression? ExpectExpression(Part part, Mode mode = Mode.Default, bool allowsAssignment = true) =>
        ExpectExpression(new Place(part) { Mode = mode, AllowsAssignment = allowsAssignment, Start = SourceSpan.Of(Previous) });

    private Expression? ExpectExpression(in Place place)
    {
        if (StartsExpression())
        {
            return ParseExpression(place);
        }

        FailExpecting(place.Part);
        return null;
    }

    private void FailExpecting(Part part)
    {
        if (ReferenceEquals(part, Part.Binary))
        {
            Fail(Codes.ExpectingRightOperand, Current.Quoted);
        }
        else if (ReferenceEquals(part, Part.Index))
        {
            Fail(Codes.ExpectingIndex, Current.Quoted);
        }
        else
        {
            Fail(Codes.ExpectingExpression, part.Name, Current.Quoted, part.Example);
        }
    }

    private Expression? ParseExpression(in Place place)
    {
        var depth = _depth;
        _level++;
        Enter();
        var expression = _isHalted ? null : Read(new(place));
        _depth = depth;
        if (--_level == 0 && expression is not null && ExpressionParts.Depth(expression) > DeepestChain)
        {
            Fail(Codes.TooDeep, expression.Span, Text.Of(DeepestChain));
            Halt();
        }

        return expression;
    }

    private Expression? Read(Reading reading)
    {
        var step = Step.Operand;
        while (step == Step.Operand)
        {
            if (ParseOperand() is not { } operand)
            {
                return null;
            }

            reading.Left = operand;
            if (operand is LocalVariable { Name: "$" })
            {
                CheckBlockVariable(reading);
                return operand;
            }

            // Nothing can follow a function's end.
            step = operand is FunctionExpression ? Step.Done : Step.Again;
            while (step == Step.Again)
            {
                step = ReadAfter(reading);
            }
        }

        return step switch
        {
            Step.Nothing => null,
            Step.Return => reading.Left,
            _ => reading.Close(),
        };
    }

    /// <summary><c>$$</c> may only stand alone as a statement.</summary>
    private void CheckBlockVariable(Reading reading)
    {
        var part = reading.Place.Part;
        if (reading.Call is not null || _level > 1)
        {
            Fail(Codes.NestedBlockVariable);
        }

        if (part.Kind != PartKind.Statement)
        {
            Fail(Codes.BlockVariableOutside, reading.Place.Start, part.Name, part.Example);
        }
    }

    /// <summary>What may stand after an operand, in the order in which it is looked for.</summary>
    private Step ReadAfter(Reading reading)
    {
        if (Current.Kind is TokenKind.InterpolationMiddle or TokenKind.InterpolationEnd or TokenKind.HoleOpen or TokenKind.HoleClose)
        {
            return Step.Done;
        }

        var step = ReadPostfix(reading);
        if (step == Step.Pass && (reading.Place.Mode == Mode.Basic || reading.Place.Part.Kind == PartKind.Alias))
        {
            return Step.Done;
        }

        step = step == Step.Pass ? ReadNameOrAssignment(reading) : step;
        step = step == Step.Pass ? ReadOperator(reading) : step;
        step = step == Step.Pass ? ReadArgument(reading) : step;
        return step == Step.Pass ? ReadPipe(reading) : step;
    }

    private Step ReadNameOrAssignment(Reading reading)
    {
        var place = reading.Place;
        if (place.Mode != Mode.NoNames && Is(":"))
        {
            if (reading.Left is not (GlobalVariable or LocalVariable))
            {
                Fail(Codes.ExpectingNamedArgument, reading.Left.Span);
                return Step.Done;
            }

            var colon = CurrentSpan;
            Next();
            var value = ExpectExpression(new Place(place.Part) { LoopOptions = place.LoopOptions, Start = place.Start });
            reading.Left = CreateNamed(reading.Left, value, colon);
            return Step.Done;
        }

        var isAllowed = _level <= 1 && place.AllowsAssignment;
        if (reading.Left is CallExpression call && ReadInlineFunction(call, isAllowed) is { } declaration)
        {
            reading.Left = declaration;
            return Step.Done;
        }

        return Current.Kind == TokenKind.Symbol && Current.Value is "=" or "+=" or "-=" or "*=" or "/=" or "//=" or "%="
            ? ReadAssignment(reading, isAllowed)
            : Step.Pass;
    }

    private static NamedArgument CreateNamed(Expression name, Expression? value, SourceSpan start) =>
        new(start.Through(value?.Span ?? name.Span), name.Span.Quote.TrimStart('$'), name.Span, value);

    private Step ReadAssignment(Reading reading, bool isAllowed)
    {
        var (target, symbol) = (reading.Left, Current);
        if (!IsPath(target) || reading.Call is not null || !isAllowed)
        {
            Fail(Codes.NestedAssignment, target.Span);
        }

        Next();
        var value = ExpectExpression(new Place(Part.Assignment) { Start = target.Span, IsArgument = reading.Place.IsArgument });
        reading.Left = value is null
            ? target
            : new AssignExpression(target.Span.Through(value.Span), target, symbol.Value, SourceSpan.Of(symbol), value);
        return Step.Done;
    }

    /// <summary>Something a value can be put into.</summary>
    private static bool IsPath(Expression? expression) => expression is GlobalVariable or LocalVariable or LoopVariable
        or ThisExpression or MemberExpression or IndexExpression or ParenthesizedExpression;
}
