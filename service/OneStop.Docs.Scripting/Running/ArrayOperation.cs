using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>Operators with an array or a range on at least one side.</summary>
internal static class ArrayOperation
{
    private const int LongestUncounted = 1_000_000;

    private static bool IsSequence(in ScriptValue value) => value.Kind is ScriptKind.Array or ScriptKind.Range;

    private static bool IsRange(in ScriptValue sequence) => sequence.AsArray?.IsRange ?? true;

    public static bool Concerns(in ScriptValue left, in ScriptValue right) => IsSequence(left) || IsSequence(right);

    public static ScriptValue Apply(in Operation operation, in ScriptValue left, in ScriptValue right)
    {
        // The left side leads: beside an array the members of an object are items, beside a range they are not.
        var isRange = IsRange(IsSequence(left) ? left : right);
        operation.Run.SpendItemsOf(operation.Left, left);
        operation.Run.SpendItemsOf(operation.Right, right);
        var (a, b) = (Items(left, isRange), Items(right, isRange));
        if (operation.IsComparison)
        {
            Demand(operation, left, right, a, b);
            return Compare(operation, a!, b!);
        }

        switch (operation.Operator)
        {
            case BinaryOperator.Add:
                Demand(operation, left, right, a, b);
                return Made(operation, [.. a!, .. b!], isRange);
            case BinaryOperator.BinaryAnd or BinaryOperator.BinaryOr:
                Demand(operation, left, right, a, b);
                return Made(operation, [.. operation.Operator == BinaryOperator.BinaryAnd ? a!.Intersect(b!) : a!.Union(b!)], isRange);
            case BinaryOperator.ShiftLeft:
                Demand(operation, left, right, a, []);
                return Made(operation, [.. a!, right], isRange);
            case BinaryOperator.ShiftRight:
                Demand(operation, left, right, [], b);
                return Made(operation, [left, .. b!], isRange);
            case BinaryOperator.Multiply:
                return Repeat(operation, left, right, a, b);
            case BinaryOperator.Divide or BinaryOperator.DivideRound or BinaryOperator.Modulus:
                Demand(operation, left, right, a, []);
                return Divide(operation, left, right, a!, isRange);
            default:
                throw operation.Error(Codes.NotForArray, operation.Symbol, TypeNames.Of(left), TypeNames.Of(right));
        }
    }

    private static IReadOnlyList<ScriptValue>? Items(in ScriptValue value, bool isRange) =>
        IsSequence(value) || (value.AsObject is not null && !isRange) ? Iteration.Items(value) : null;

    private static ScriptValue Made(in Operation operation, List<ScriptValue> items, bool isRange)
    {
        if (isRange)
        {
            operation.Run.CountInternal(operation.Span, items.Count);
        }

        operation.Run.SpendItems(operation.Span, items.Count);

        // Doubling a list again and again counts no rounds: its length is bounded by itself.
        return items.Count > Math.Max(operation.Run.Limits.Loops, LongestUncounted)
            ? throw operation.Error(Codes.ArrayTooLong)
            : ScriptArray.Over(items, isRange);
    }

    private static void Demand(
        in Operation operation, in ScriptValue left, in ScriptValue right, IReadOnlyList<ScriptValue>? a, IReadOnlyList<ScriptValue>? b)
    {
        if (a is null || b is null)
        {
            var (at, side) = b is null ? (operation.Right, "right") : (operation.Left, "left");
            throw Fail.At(at, Codes.ExpectingArray, operation.Symbol, TypeNames.Of(left), TypeNames.Of(right), side);
        }
    }

    private static ScriptValue Repeat(
        in Operation operation, in ScriptValue left, in ScriptValue right, IReadOnlyList<ScriptValue>? a, IReadOnlyList<ScriptValue>? b)
    {
        if (a is not null && b is not null)
        {
            throw operation.Error(Codes.OnlyOneArray, operation.Symbol, TypeNames.Of(left), TypeNames.Of(right));
        }

        var items = a ?? b!;
        var count = Times(operation, left, right, a is null ? left : right, b is null ? operation.Right : operation.Left);
        var total = (long)items.Count * count;
        var isRange = IsRange(a is null ? right : left);
        if (total == 0 && !isRange)
        {
            return new ScriptArray();
        }

        if (total > int.MaxValue)
        {
            throw operation.Error(Codes.ArrayTooLong);
        }

        operation.Run.CountInternal(operation.Span, total + count);
        var result = new List<ScriptValue>((int)total);
        for (var i = 0; i < count; i++)
        {
            result.AddRange(items);
        }

        return ScriptArray.Over(result, isRange);
    }

    private static int Times(in Operation operation, in ScriptValue left, in ScriptValue right, in ScriptValue times, SourceSpan at)
    {
        var count = Conversion.ToInt(operation.Run, times, operation.Span);
        return count >= 0
            ? count
            : throw Fail.At(at, Codes.NegativeRepeat, operation.Symbol, TypeNames.Of(left), TypeNames.Of(right), Text.Of(count));
    }

    /// <summary>The first of so many equal parts; with <c>%</c> every so-manieth item.</summary>
    private static ScriptValue Divide(
        in Operation operation, in ScriptValue left, in ScriptValue right, IReadOnlyList<ScriptValue> items, bool isRange)
    {
        var divisor = Times(operation, left, right, right, operation.Right);
        if (divisor == 0)
        {
            throw Fail.At(operation.Right, Codes.CannotDivide);
        }

        if (operation.Operator == BinaryOperator.Modulus)
        {
            return Made(operation, [.. items.Where((_, i) => i % divisor == 0)], isRange);
        }

        // A range is not divided but cut one item after the number: so the real engine does.
        return Made(operation, [.. items.Take(isRange ? (int)Math.Min(divisor + 1L, int.MaxValue) : items.Count / divisor)], isRange);
    }

    /// <summary>The length decides; between equals, every pair of items must hold by itself.</summary>
    private static ScriptValue Compare(in Operation operation, IReadOnlyList<ScriptValue> a, IReadOnlyList<ScriptValue> b)
    {
        operation.Run.SpendItems(operation.Span, (long)a.Count + b.Count);
        if (a.Count != b.Count || a.Count == 0)
        {
            return operation.Decide(a.Count.CompareTo(b.Count));
        }

        var inner = operation with { Left = operation.Span, Right = operation.Span };
        for (var i = 0; i < a.Count; i++)
        {
            operation.Run.CountInternal(operation.Span, 1);
            operation.Run.EnterCall(operation.Span);
            var holds = inner.Apply(a[i], b[i]);
            operation.Run.LeaveCall();
            if (!holds.IsBoolean || !holds.AsBoolean)
            {
                return false;
            }
        }

        return true;
    }
}
