using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>Operators on dates and lengths of time.</summary>
internal static class DateOperation
{
    public static ScriptValue Apply(in Operation operation, in ScriptValue left, in ScriptValue right)
    {
        if (left.Kind == right.Kind && operation.IsComparison)
        {
            var order = left.Kind == ScriptKind.Date
                ? left.AsDate.CompareTo(right.AsDate)
                : left.AsTimeSpan.CompareTo(right.AsTimeSpan);
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

        try
        {
            return Shift(operation, left, right);
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or OverflowException)
        {
            throw operation.Error(Codes.DateOutOfRange);
        }
    }

    private static ScriptValue Shift(in Operation operation, in ScriptValue left, in ScriptValue right) =>
        (left.Kind, right.Kind, operation.Operator) switch
        {
            (ScriptKind.Date, ScriptKind.Date, BinaryOperator.Subtract) => left.AsDate - right.AsDate,
            (ScriptKind.Date, ScriptKind.TimeSpan, BinaryOperator.Add) => left.AsDate + right.AsTimeSpan,
            (ScriptKind.Date, ScriptKind.TimeSpan, BinaryOperator.Subtract) => left.AsDate - right.AsTimeSpan,
            (ScriptKind.TimeSpan, ScriptKind.Date, BinaryOperator.Add) => right.AsDate + left.AsTimeSpan,
            (ScriptKind.TimeSpan, ScriptKind.TimeSpan, BinaryOperator.Add) => left.AsTimeSpan + right.AsTimeSpan,
            (ScriptKind.TimeSpan, ScriptKind.TimeSpan, BinaryOperator.Subtract) => left.AsTimeSpan - right.AsTimeSpan,
            _ => throw operation.Unsupported(left, right),
        };
}
