using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>One binary operation about to be done: what, where, in which run.</summary>
internal readonly record struct Operation(
    RunState Run, BinaryOperator Operator, SourceSpan Span, SourceSpan Left, SourceSpan Right)
{
    public string Symbol => TypeNames.Symbol(Operator);

    public bool IsComparison => Operator is >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual;

    public ScriptRuntimeException Error(string code, params string[] arguments) => Fail.At(Span, code, arguments);

    /// <summary>Does the operation on any two values.</summary>
    public ScriptValue Apply(in ScriptValue left, in ScriptValue right)
    {
        if (left.IsInt && right.IsInt && TryQuick(left.AsInt, right.AsInt, out var quick))
        {
            return quick;
        }

        if (TextOperation.Concerns(left) || TextOperation.Concerns(right))
        {
            return TextOperation.Apply(this, left, right);
        }

        if (left.IsNull || right.IsNull)
        {
            return ApplyToNull(left, right);
        }

        if (EmptyOperation.Concerns(left) || EmptyOperation.Concerns(right))
        {
            return EmptyOperation.Apply(this, left, right);
        }

        return ArrayOperation.Concerns(left, right)
            ? ArrayOperation.Apply(this, left, right)
            : ApplyToScalars(left, right);
    }

    private bool TryQuick(int left, int right, out ScriptValue result)
    {
        switch (Operator)
        {
            case BinaryOperator.Add:
                result = (long)left + right is var sum && sum == (int)sum ? (ScriptValue)(int)sum : sum;
                return true;
            case BinaryOperator.Subtract:
                result = (long)left - right is var rest && rest == (int)rest ? (ScriptValue)(int)rest : rest;
                return true;
            case BinaryOperator.Equal:
                result = left == right;
                return true;
            case BinaryOperator.NotEqual:
                result = left != right;
                return true;
            case BinaryOperator.Less:
                result = left < right;
                return true;
            case BinaryOperator.Greater:
                result = left > right;
                return true;
            default:
                result = default;
                return false;
        }
    }

    /// <summary>What an ordering (negative, zero, positive) means to a comparing operator.</summary>
    public bool Decide(int order) => Operator switch
    {
        BinaryOperator.Equal => order == 0,
        BinaryOperator.NotEqual => order != 0,
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };

    private ScriptValue ApplyToNull(in ScriptValue left, in ScriptValue right) => Operator switch
    {
        BinaryOperator.Equal => left.IsNull && right.IsNull,
        BinaryOperator.NotEqual => !(left.IsNull && right.IsNull),
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => false,
        _ => ScriptValue.Null,
    };

    private ScriptValue ApplyToScalars(in ScriptValue left, in ScriptValue right)
    {
        if (left.IsNumber || right.IsNumber)
        {
            return NumberOperation.Apply(this, Rank(left) >= Rank(right) ? left.Kind : right.Kind, left, right);
        }

        if (left.Kind == ScriptKind.Boolean || right.Kind == ScriptKind.Boolean)
        {
            return ApplyToBooleans(left, right);
        }

        return left.Kind == ScriptKind.Date && right.Kind is ScriptKind.Date or ScriptKind.TimeSpan
            ? DateOperation.Apply(this, left.AsDate, right)
            : ApplyToOthers(left, right);
    }

    private ScriptValue ApplyToOthers(in ScriptValue left, in ScriptValue right) => Operator switch
    {
        BinaryOperator.Equal => left.Equals(right),
        BinaryOperator.NotEqual => !left.Equals(right),
        _ => throw Error(
            Codes.UnsupportedTypes,
            $"{TypeNames.Shown(Run, left)}/{TypeNames.Of(left)}",
            Symbol,
            $"{TypeNames.Shown(Run, right)}/{TypeNames.Of(right)}"),
    };

    private ScriptValue ApplyToBooleans(in ScriptValue left, in ScriptValue right)
    {
        var (a, b) = (left.IsTrue, right.IsTrue);
        return Operator switch
        {
            BinaryOperator.Equal => a == b,
            BinaryOperator.NotEqual => a != b,
            _ => throw Error(Codes.NotForBooleans, Symbol),
        };
    }

    private static int Rank(in ScriptValue value) => value.Kind switch
    {
        ScriptKind.Int => 1,
        ScriptKind.Long => 2,
        ScriptKind.BigInteger => 3,
        ScriptKind.Float => 4,
        ScriptKind.Double => 5,
        ScriptKind.Decimal => 6,
        _ => 0,
    };
}
