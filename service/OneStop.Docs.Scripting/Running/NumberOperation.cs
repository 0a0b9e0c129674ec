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
            case ScriptKind.Int or ScriptKind.Long or ScriptKind.BigInteger:
                return OnIntegers(operation, Conversion.ToBigInteger(run, left, at), Conversion.ToBigInteger(run, right, at), kind);
            case ScriptKind.Float:
                return OnFloats(operation, Conversion.ToFloat(run, left, at), Conversion.ToFloat(run, right, at), isSingle: true);
            case ScriptKind.Decimal:
                return OnDecimals(operation, Conversion.ToDecimal(run, left, at), Conversion.ToDecimal(run, right, at));
            default:
                return OnFloats(operation, Conversion.ToDouble(run, left, at), Conversion.ToDouble(run, right, at), isSingle: false);
        }
    }

    private static ScriptValue Integer(BigInteger value) =>
        value >= int.MinValue && value <= int.MaxValue ? (int)value
        : value >= long.MinValue && value <= long.MaxValue ? (long)value
        : ScriptValue.From(value);

    private static ScriptValue OnIntegers(in Operation operation, BigInteger left, BigInteger right, ScriptKind kind)
    {
        switch (operation.Operator)
        {
            case BinaryOperator.Add:
                return Integer(left + right);
            case BinaryOperator.Subtract:
                return Integer(left - right);
            case BinaryOperator.Multiply:
                return Integer(left * right);
            case BinaryOperator.Divide when kind == ScriptKind.BigInteger:
                return right.IsZero ? throw operation.Error(Codes.DivideByZero) : Integer(left / right);
            case BinaryOperator.Divide:
                return (double)left / (double)right;
            case BinaryOperator.DivideRound:
                return right.IsZero ? throw operation.Error(Codes.DivideByZero) : Integer(BigInteger.Divide(left, right));
            case BinaryOperator.Modulus:
                return right.IsZero ? throw operation.Error(Codes.DivideByZero) : Integer(left % right);
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight:
                return Shift(operation, left, right);
            case BinaryOperator.BinaryAnd:
                return Integer(left & right);
            case BinaryOperator.BinaryOr:
                return Integer(left | right);
            case BinaryOperator.Range or BinaryOperator.RangeExclusive:
                return Range(operation, left, right);
            default:
                return Compare(operation.Operator, left.CompareTo(right));
        }
    }

    private static ScriptValue Shift(in Operation operation, BigInteger left, BigInteger right)
    {
        if (BigInteger.Abs(right) > LargestShift)
        {
            throw operation.Error(Codes.ShiftLimit, right.ToString(operation.Run.Culture), Text.Of(LargestShift));
        }

        var amount = operation.Operator == BinaryOperator.ShiftLeft ? (int)right : -(int)right;
        return Integer(amount >= 0 ? left << amount : left >> -amount);
    }

    private static ScriptValue Range(in Operation operation, BigInteger first, BigInteger last)
    {
        var range = ScriptRange.Create(first, last, operation.Operator == BinaryOperator.RangeExclusive);
        var limit = operation.Run.Limits.Loops;
        if (limit > 0 && range.Count > limit)
        {
            throw operation.Error(Codes.RangeLimit, Text.Of(limit));
        }

        return ScriptValue.From(range);
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

        var result = operation.Operator switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide => left / right,
            BinaryOperator.DivideRound => Math.Round(left / right),
            BinaryOperator.Modulus => left % right,
            BinaryOperator.ShiftLeft => left * Math.Pow(2, right),
            BinaryOperator.ShiftRight => left / Math.Pow(2, right),
            _ => throw operation.Error(Codes.NotImplemented, operation.Symbol, isSingle ? "float" : "double"),
        };
        return isSingle ? (ScriptValue)(float)result : result;
    }

    private static ScriptValue OnDecimals(in Operation operation, decimal left, decimal right)
    {
        var op = operation.Operator;
        if (operation.IsComparison)
        {
            return Compare(op, left.CompareTo(right));
        }

        if (op is BinaryOperator.Divide or BinaryOperator.DivideRound or BinaryOperator.Modulus && right == 0)
        {
            throw operation.Error(Codes.DivideByZero);
        }

        try
        {
            return ScriptValue.From(op switch
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

    private static ScriptValue Compare(BinaryOperator op, int order) => op switch
    {
        BinaryOperator.Equal => order == 0,
        BinaryOperator.NotEqual => order != 0,
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };
}
