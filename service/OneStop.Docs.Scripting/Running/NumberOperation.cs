using System.Numerics;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>Operators on numbers, both sides brought to the wider kind first.</summary>
internal static class NumberOperation
{
    private const int LargestShift = 1_048_576;

    public static ScriptValue Apply(in Operation operation, ScriptKind kind, in ScriptValue left, in ScriptValue right)
    {
        var (run, at) = (operation.Run, operation.Span);
        switch (kind)
        {
            case ScriptKind.Int:
                return run.Spent(at, OnIntegers(operation, Conversion.ToInt(run, left, at), Conversion.ToInt(run, right, at)));
            case ScriptKind.Long:
                return run.Spent(at, OnIntegers(operation, Conversion.ToWide(left, "long", at), Conversion.ToWide(right, "long", at)));
            case ScriptKind.BigInteger:
                return run.Spent(at, OnIntegers(operation, Conversion.ToWide(left, "bigint", at), Conversion.ToWide(right, "bigint", at)));
            case ScriptKind.Float:
                return OnFloats(operation, Conversion.ToFloat(run, left, at), Conversion.ToFloat(run, right, at), isSingle: true);
            case ScriptKind.Decimal:
                return OnDecimals(operation, Conversion.ToDecimal(run, left, at), Conversion.ToDecimal(run, right, at));
            default:
                return OnFloats(operation, Conversion.ToDouble(run, left, at), Conversion.ToDouble(run, right, at), isSingle: false);
        }
    }

    private static ScriptValue OnIntegers(in Operation operation, BigInteger left, BigInteger right)
    {
        if (operation.IsComparison)
        {
            return operation.Decide(left.CompareTo(right));
        }

        switch (operation.Operator)
        {
            case BinaryOperator.Add:
                return Number.Fit(left + right);
            case BinaryOperator.Subtract:
                return Number.Fit(left - right);
            case BinaryOperator.Multiply:
                return Multiply(operation, left, right);
            case BinaryOperator.Divide:
                return (double)left / (double)right;
            case BinaryOperator.DivideRound or BinaryOperator.Modulus when right.IsZero:
                throw operation.Error(Codes.DivideByZero);
            case BinaryOperator.DivideRound:
                return Number.Fit(left / right);
            case BinaryOperator.Modulus:
                return Number.Fit(left % right);
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight:
                return Shift(operation, left, right);
            case BinaryOperator.BinaryAnd:
                return Number.Fit(left & right);
            case BinaryOperator.BinaryOr:
                return Number.Fit(left | right);
            default:
                return Range(operation, left, right);
        }
    }

    // A product of long integers can double with every step: bounded by what a shift may make.
    private static ScriptValue Multiply(in Operation operation, BigInteger left, BigInteger right) =>
        left.GetByteCount() + (long)right.GetByteCount() > LargestShift
            ? throw operation.Error(Codes.ShiftLimit, operation.Symbol, Text.Of(LargestShift))
            : Number.Fit(left * right);

    private static ScriptValue Shift(in Operation operation, BigInteger left, BigInteger right)
    {
        if (BigInteger.Abs(right) > LargestShift || left.GetByteCount() > LargestShift)
        {
            throw operation.Error(Codes.ShiftLimit, right.ToString(operation.Run.Culture), Text.Of(LargestShift));
        }

        var amount = operation.Operator == BinaryOperator.ShiftLeft ? (int)right : -(int)right;
        return Number.Fit(amount >= 0 ? left << amount : left >> -amount);
    }

    private static ScriptValue Range(in Operation operation, BigInteger first, BigInteger last)
    {
        var limit = operation.Run.Limits.Loops;
        var isExclusive = operation.Operator == BinaryOperator.RangeExclusive;
        return limit > 0 && BigInteger.Abs(last - first) + (isExclusive ? 0 : 1) > limit
            ? throw operation.Error(Codes.RangeLimit, Text.Of(limit))
            : ScriptValue.From(ScriptRange.Create(first, last, isExclusive));
    }

    private static ScriptValue OnFloats(in Operation operation, double left, double right, bool isSingle)
    {
        switch (operation.Operator)
        {
            case BinaryOperator.Equal:
                return left == right;
            case BinaryOperator.NotEqual:
                return left != right;
            case BinaryOperator.Less:
                return left < right;
            case BinaryOperator.LessOrEqual:
                return left <= right;
            case BinaryOperator.Greater:
                return left > right;
            case BinaryOperator.GreaterOrEqual:
                return left >= right;
        }

        // Products, quotients and sums of two single numbers are exact enough in double to round to the same single.
        var result = operation.Operator switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide => left / right,
            BinaryOperator.DivideRound when isSingle => (int)((float)left / (float)right),
            BinaryOperator.DivideRound => Math.Round(left / right),
            BinaryOperator.Modulus => left % right,
            BinaryOperator.ShiftLeft => left * PowerOfTwo(right, isSingle),
            BinaryOperator.ShiftRight => left / PowerOfTwo(right, isSingle),
            _ => throw operation.Error(Codes.NotImplemented, operation.Symbol, isSingle ? "float" : "double"),
        };
        return isSingle ? (ScriptValue)(float)result : result;
    }

    private static double PowerOfTwo(double exponent, bool isSingle) =>
        isSingle ? (float)Math.Pow(2, exponent) : Math.Pow(2, exponent);

    private static ScriptValue OnDecimals(in Operation operation, decimal left, decimal right)
    {
        if (operation.IsComparison)
        {
            return operation.Decide(left.CompareTo(right));
        }

        try
        {
            return ScriptValue.From(operation.Operator switch
            {
                BinaryOperator.Add => left + right,
                BinaryOperator.Subtract => left - right,
                BinaryOperator.Multiply => left * right,
                BinaryOperator.Divide => left / right,
                BinaryOperator.DivideRound => Math.Round(left / right),
                BinaryOperator.Modulus => left % right,
                BinaryOperator.ShiftLeft => left * (decimal)Math.Pow(2, (double)right),
                BinaryOperator.ShiftRight => left / (decimal)Math.Pow(2, (double)right),
                _ => throw operation.Error(Codes.NotImplemented, operation.Symbol, "decimal"),
            });
        }
        catch (ArithmeticException error)
        {
            throw operation.Error(error is DivideByZeroException ? Codes.DivideByZero : Codes.DecimalOverflow);
        }
    }
}
