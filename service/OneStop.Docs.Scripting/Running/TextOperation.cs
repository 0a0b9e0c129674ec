using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>Operators with a text on at least one side.</summary>
internal static class TextOperation
{
    public static ScriptValue Apply(in Operation operation, in ScriptValue left, in ScriptValue right)
    {
        switch (operation.Operator)
        {
            case BinaryOperator.Add:
                return Join(operation, left, right);
            case BinaryOperator.Multiply:
                return Repeat(operation, left, right);
            case BinaryOperator.Equal or BinaryOperator.NotEqual:
                return AreEqual(operation, left, right) == (operation.Operator == BinaryOperator.Equal);
            case BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                return Compare(operation, left, right);
            default:
                throw operation.Error(Codes.NotForText, operation.Symbol);
        }
    }

    private static string Print(in Operation operation, in ScriptValue value) => Printer.Print(operation.Run, value, operation.Span);

    private static ScriptValue Join(in Operation operation, in ScriptValue left, in ScriptValue right)
    {
        var (a, b) = (Print(operation, left), Print(operation, right));
        var limit = operation.Run.Limits.TextLength;
        if (limit > 0 && a.Length + b.Length > limit)
        {
            throw Fail.At(operation.Right, Codes.TextLimit, Text.Of(limit));
        }

        return string.Concat(a, b);
    }

    private static bool AreEqual(in Operation operation, in ScriptValue left, in ScriptValue right)
    {
        if (left.IsText && right.IsText)
        {
            return string.Equals(left.AsText, right.AsText, StringComparison.Ordinal);
        }

        return !left.IsNull && !right.IsNull
            && string.Equals(Print(operation, left), Print(operation, right), StringComparison.Ordinal);
    }

    private static ScriptValue Compare(in Operation operation, in ScriptValue left, in ScriptValue right)
    {
        var order = string.CompareOrdinal(
            left.IsNull ? null : Print(operation, left), right.IsNull ? null : Print(operation, right));
        return operation.Operator switch
        {
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static ScriptValue Repeat(in Operation operation, in ScriptValue left, in ScriptValue right)
    {
        var (text, times, at) = left.IsText ? (left, right, operation.Right) : (right, left, operation.Left);
        if (times.IsNull)
        {
            return ScriptValue.Null;
        }

        if (!times.IsNumber && times.Kind != ScriptKind.Boolean)
        {
            throw Fail.At(left.IsText && !right.IsText ? operation.Right : operation.Left, Codes.ExpectingIntegerToRepeat, operation.Symbol);
        }

        var count = Conversion.ToInt(operation.Run, times, at);
        var limit = operation.Run.Limits.TextLength;
        if (count <= 0 || text.AsText.Length == 0)
        {
            return string.Empty;
        }

        if (limit > 0 && (long)text.AsText.Length * count > limit)
        {
            throw Fail.At(at, Codes.RepeatLimit, Text.Of(limit));
        }

        return string.Concat(Enumerable.Repeat(text.AsText, count));
    }
}
