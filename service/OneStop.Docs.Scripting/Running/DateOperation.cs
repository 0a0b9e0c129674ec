using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>Operators with a date on the left, a date or a length of time on the right.</summary>
internal static class DateOperation
{
    public static ScriptValue Apply(in Operation operation, DateTime left, in ScriptValue right) =>
        right.Kind == ScriptKind.Date ? WithDate(operation, left, right.AsDate) : WithTimeSpan(operation, left, right.AsTimeSpan);

    private static ScriptValue WithDate(in Operation operation, DateTime left, DateTime right) => operation switch
    {
        { IsComparison: true } => operation.Decide(left.CompareTo(right)),
        { Operator: BinaryOperator.Subtract } => left - right,
        _ => throw operation.Error(Codes.NotForDates, TypeNames.DotNet(operation.Operator)),
    };

    private static ScriptValue WithTimeSpan(in Operation operation, DateTime left, TimeSpan right)
    {
        if (operation.Operator != BinaryOperator.Add)
        {
            throw operation.Error(Codes.NotForDateAndTimeSpan, TypeNames.DotNet(operation.Operator));
        }

        try
        {
            return left + right;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw operation.Error(Codes.DateOutOfRange);
        }
    }
}
