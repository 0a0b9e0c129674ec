using System.Numerics;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>Operators with an array on at least one side.</summary>
internal static class ArrayOperation
{
    public static bool Concerns(in ScriptValue left, in ScriptValue right) =>
        left.Kind is ScriptKind.Array or ScriptKind.Range || right.Kind is ScriptKind.Array or ScriptKind.Range;

    public static ScriptValue Apply(in Operation operation, in ScriptValue left, in ScriptValue right)
    {
        var (a, b) = (ToArray(left), ToArray(right));
        switch (operation.Operator)
        {
            case BinaryOperator.Add:
                return Join(operation, left, right, a, b);
            case BinaryOperator.ShiftLeft when a is not null:
                operation.Run.CountInternal(operation.Left, a.Count + 1);
                return new ScriptArray([.. a, right]);
            case BinaryOperator.ShiftRight when b is not null:
                operation.Run.CountInternal(operation.Right, b.Count + 1);
                return new ScriptArray([left, .. b]);
            case BinaryOperator.ShiftLeft:
                throw Expecting(operation, operation.Left, left, right, isLeft: true);
            case BinaryOperator.ShiftRight:
                throw Expecting(operation, operation.Right, left, right, isLeft: false);
            case BinaryOperator.BinaryAnd or BinaryOperator.BinaryOr when a is not null && b is not null:
                return new ScriptArray(operation.Operator == BinaryOperator.BinaryAnd ? a.Intersect(b) : a.Union(b));
            case BinaryOperator.Divide or BinaryOperator.DivideRound or BinaryOperator.Modulus when a is not null && (right.IsNumber || right.IsBoolean):
                return Divide(operation, a, right);
            case BinaryOperator.Divide or BinaryOperator.DivideRound or BinaryOperator.Modulus when b is not null && (a is not null || left.AsObject is not null):
                throw operation.Error(Codes.CannotConvertToInt, TypeNames.Of(right));
            case BinaryOperator.Divide or BinaryOperator.DivideRound or BinaryOperator.Modulus when a is null:
                throw Expecting(operation, operation.Left, left, right, isLeft: true);
            case BinaryOperator.Multiply:
                return Repeat(operation, left, right, a, b);
            case BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual
                or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                return Compare(operation, left, right, a, b);
            default:
                throw operation.Error(Codes.NotForArray, operation.Symbol, TypeNames.Of(left), TypeNames.Of(right));
        }
    }

    private static IReadOnlyList<ScriptValue>? ToArray(in ScriptValue value) => value.Kind switch
    {
        ScriptKind.Array => value.AsArray!.Items,
        ScriptKind.Range => [.. Enumerable.Range(0, (int)BigInteger.Min(value.AsRange.Count, int.MaxValue / 8)).Select(i => i).Select(Index(value.AsRange))],
        _ => null,
    };

    private static Func<int, ScriptValue> Index(ScriptRange range) => i => range[i];

    private static ScriptRuntimeException Expecting(
        in Operation operation, SourceSpan at, in ScriptValue left, in ScriptValue right, bool isLeft) =>
        Fail.At(at, Codes.ExpectingArray, operation.Symbol, TypeNames.Of(left), TypeNames.Of(right), isLeft ? "left" : "right");

    private static ScriptValue Join(
        in Operation operation, in ScriptValue left, in ScriptValue right, IReadOnlyList<ScriptValue>? a, IReadOnlyList<ScriptValue>? b)
    {
        a ??= AsList(operation, left);
        b ??= AsList(operation, right);
        if (a is null)
        {
            throw Expecting(operation, operation.Left, left, right, isLeft: true);
        }

        if (b is null)
        {
            throw Expecting(operation, operation.Right, left, right, isLeft: false);
        }

        operation.Run.CountInternal(operation.Right, a.Count + b.Count);
        return new ScriptArray([.. a, .. b]);
    }

    private static IReadOnlyList<ScriptValue>? AsList(in Operation operation, in ScriptValue value) =>
        value.AsObject is { } members ? Iteration.Pairs(members) : null;

    private static ScriptValue Repeat(
        in Operation operation, in ScriptValue left, in ScriptValue right, IReadOnlyList<ScriptValue>? a, IReadOnlyList<ScriptValue>? b)
    {
        if ((a is not null && b is not null) || left.AsObject is not null || right.AsObject is not null)
        {
            throw operation.Error(Codes.OnlyOneArray, operation.Symbol, TypeNames.Of(left), TypeNames.Of(right));
        }

        var items = a ?? b!;
        var at = a is null ? operation.Left : operation.Right;
        var count = Conversion.ToInt(operation.Run, a is null ? left : right, at);
        if (count < 0)
        {
            throw Fail.At(at, Codes.NegativeRepeat, operation.Symbol, TypeNames.Of(left), TypeNames.Of(right), Text.Of(count));
        }

        var total = (long)items.Count * count;
        if (total > int.MaxValue)
        {
            throw operation.Error(Codes.ArrayTooLong);
        }

        operation.Run.CountInternal(operation.Span, Math.Max(total, count));
        var result = new List<ScriptValue>((int)total);
        for (var i = 0; i < count; i++)
        {
            result.AddRange(items);
        }

        return ScriptArray.Over(result);
    }

    /// <summary>The whole parts of the division, or what is left after them.</summary>
    private static ScriptArray Divide(in Operation operation, IReadOnlyList<ScriptValue> items, in ScriptValue by)
    {
        var divisor = Conversion.ToInt(operation.Run, by, operation.Right);
        if (divisor == 0)
        {
            throw Fail.At(operation.Right, Codes.CannotDivide);
        }

        if (divisor < 0)
        {
            throw Fail.At(operation.Right, Codes.NegativeRepeat, operation.Symbol, "array", TypeNames.Of(by), Text.Of(divisor));
        }

        var whole = items.Count / divisor;
        return new(operation.Operator == BinaryOperator.Modulus ? items.Skip(whole * divisor) : items.Take(whole));
    }

    private static ScriptValue Compare(
        in Operation operation, in ScriptValue left, in ScriptValue right, IReadOnlyList<ScriptValue>? a, IReadOnlyList<ScriptValue>? b)
    {
        a ??= AsList(operation, left) ?? throw Expecting(operation, operation.Left, left, right, isLeft: true);
        b ??= AsList(operation, right) ?? throw Expecting(operation, operation.Right, left, right, isLeft: false);
        var order = CompareItems(operation, a, b);
        return operation.Operator switch
        {
            BinaryOperator.Equal => order == 0,
            BinaryOperator.NotEqual => order != 0,
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    /// <summary>The length decides; then the first pair of items that differ.</summary>
    private static int CompareItems(in Operation operation, IReadOnlyList<ScriptValue> a, IReadOnlyList<ScriptValue> b)
    {
        for (var i = 0; i < a.Count && a.Count == b.Count; i++)
        {
            operation.Run.Step(operation.Span);
            if ((operation with { Operator = BinaryOperator.Equal }).Apply(a[i], b[i]).AsBoolean)
            {
                continue;
            }

            return (operation with { Operator = BinaryOperator.Less }).Apply(a[i], b[i]).IsTrue ? -1 : 1;
        }

        return a.Count.CompareTo(b.Count);
    }
}
