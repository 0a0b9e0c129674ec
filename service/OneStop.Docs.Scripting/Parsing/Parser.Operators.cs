using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>Operators, arguments and pipes.</summary>
internal sealed partial class Parser
{
    private static readonly Dictionary<string, (BinaryOperator Operator, int Precedence)> s_binaries = new(StringComparer.Ordinal)
    {
        ["??"] = (BinaryOperator.NullCoalescing, 20),
        ["?!"] = (BinaryOperator.NotNullCoalescing, 20),
        ["||"] = (BinaryOperator.Or, 30),
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
        [".."] = (BinaryOperator.Range, 130),
        ["..<"] = (BinaryOperator.RangeExclusive, 130),
    };

    private Step ReadOperator(Reading reading)
    {
        var place = reading.Place;
        if (Current.Kind != TokenKind.Symbol)
        {
            return Step.Pass;
        }

        if (s_binaries.TryGetValue(Current.Value, out var binary))
        {
            var endsWhen = place.Mode == Mode.When && binary.Operator == BinaryOperator.Or;
            return endsWhen || binary.Precedence <= place.Precedence ? Step.Done : ReadBinary(reading, binary.Operator, binary.Precedence);
        }

        if (!Is("?"))
        {
            return Step.Pass;
        }

        return place.Precedence > 0 ? Step.Done : ReadConditional(reading);
    }

    private Step ReadBinary(Reading reading, BinaryOperator op, int precedence)
    {
        // Counted until the whole expression ends: bounds chains too.
        Enter();
        var (place, left, symbol) = (reading.Place, reading.Left, CurrentSpan);
        Next();
        var right = ExpectExpression(new Place(Part.Binary)
        {
            Start = left.Span,
            IsArgument = reading.Call is not null || place.IsArgument,
            Precedence = precedence,
            Mode = place.Mode == Mode.When ? Mode.Default : place.Mode,
        }) ?? Missing();
        reading.Left = new BinaryExpression(left.Span.Through(right.Span), op, symbol, left, right);
        return Step.Again;
    }

    /// <summary>Stands where an expression should; the parse has failed already.</summary>
    private LiteralExpression Missing() => new(CurrentSpan with { Length = 0 }, ScriptValue.Null);

    private Step ReadConditional(Reading reading)
    {
        var condition = reading.Close();
        Next();
        var whenTrue = ExpectExpression(new Place(Part.Conditional) { Mode = Mode.NoNames, Start = condition.Span }) ?? Missing();
        Take(":");
        var whenFalse = ExpectExpression(new Place(Part.Conditional) { Mode = Mode.NoNames, Start = condition.Span }) ?? Missing();
        reading.Left = new ConditionalExpression(condition.Span.Through(whenFalse.Span), condition, whenTrue, whenFalse);
        return Step.Done;
    }

    /// <summary>What starts an expression right after one is an argument.</summary>
    private Step ReadArgument(Reading reading)
    {
        if (!StartsExpression())
        {
            return Step.Pass;
        }

        if (reading.Place.IsArgument)
        {
            return Step.Done;
        }

        if (Current.IsPlainName && (reading.Place.Part.Kind == PartKind.For || PeekToken().Is(":")))
        {
            return ReadNamedArguments(reading);
        }

        if (Is("(") && !Current.FollowsSpace)
        {
            reading.Left = ParseCall(reading.Left);
            return Step.Again;
        }

        reading.Gather();
        return Step.Operand;
    }

    private Step ReadNamedArguments(Reading reading)
    {
        var loopOptions = reading.Place.LoopOptions;
        if (loopOptions is null)
        {
            reading.Gather();
        }

        while (Current.IsPlainName && (loopOptions is not null || PeekToken().Is(":")))
        {
            var (at, name) = (CurrentSpan, ParseName());
            if (name is not (GlobalVariable or LoopVariable))
            {
                Fail(Codes.ArgumentNotAName, at);
                break;
            }

            var value = ReadNamedValue(reading.Place.Part);
            var named = CreateNamed(name, value, at);
            loopOptions?.Add(named);
            reading.Call?.Add(named);
            if (loopOptions is null && value is FunctionExpression)
            {
                break;
            }
        }

        if (loopOptions is null && StartsExpression())
        {
            return Step.Operand;
        }

        if (reading.Call is { } parts)
        {
            reading.Call = null;
            reading.Left = Reading.CloseCall(parts);
        }

        return IsPipe ? Step.Again : Step.Done;
    }

    private Expression? ReadNamedValue(Part part)
    {
        if (!Is(":"))
        {
            return null;
        }

        Next();
        return ExpectExpression(part, Mode.Basic);
    }

    private bool IsPipe => Is("|") || Is("|>");

    private Step ReadPipe(Reading reading)
    {
        var place = reading.Place;
        if (place.Precedence > 0)
        {
            return Step.Done;
        }

        if (!IsPipe)
        {
            return Step.Done;
        }

        var source = reading.Close();
        // A pipe's right side may start on another line.
        _hiddenNewLines++;
        Next();
        _hiddenNewLines--;
        var destination = ExpectExpression(new Place(Part.Pipe) { Start = source.Span }) ?? Missing();
        reading.Left = Feed(source, destination);
        return Step.Return;
    }

    /// <summary><c>a | f | g</c> is read from the right but fed from the left.</summary>
    private static PipeExpression Feed(Expression source, Expression destination)
    {
        if (destination is PipeExpression next)
        {
            source = Feed(source, next.Source);
            destination = next.Destination;
        }

        return new(source.Span.Through(destination.Span), source, destination);
    }
}
