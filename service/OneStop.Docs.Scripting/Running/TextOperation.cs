using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>Operators with a text on at least one side.</summary>
internal static class TextOperation
{
    public static bool Concerns(in ScriptValue value) => value.IsText || value.AsOther is char;

    public static ScriptValue Apply(in Operation operation, in ScriptValue left, in ScriptValue right)
    {
        switch (operation.Operator)
        {
            case BinaryOperator.Add:
                return Join(operation, left, right);
            case BinaryOperator.Multiply:
                return Repeat(operation, left, right);
            default:
                return operation.IsComparison
                    ? operation.Decide(string.CompareOrdinal(PrintOrNull(operation, left), PrintOrNull(operation, right)))
                    : throw operation.Error(Codes.NotForText, operation.Symbol);
        }
    }

    private static string Print(in Operation operation, in ScriptValue value) => Printer.Print(operation.Run, value, operation.Span);

    private static string? PrintOrNull(in Operation operation, in ScriptValue value) =>
        value.IsNull || EmptyOperation.Concerns(value) ? null : Print(operation, value);

    private static ScriptValue Join(in Operation operation, in ScriptValue left, in ScriptValue right)
    {
        var (a, b) = (Print(operation, left), Print(operation, right));
        var limit = operation.Run.Limits.LongestText;
        if ((long)a.Length + b.Length > limit)
        {
            throw Fail.At(operation.Right, Codes.TextLimit, Text.Of(limit));
        }

        operation.Run.SpendText(operation.Span, (long)a.Length + b.Length);
        return string.Concat(a, b);
    }

    private static ScriptValue Repeat(in Operation operation, in ScriptValue left, in ScriptValue right)
    {
        var (text, times, at) = Concerns(right) ? (right, left, operation.Left) : (left, right, operation.Right);
        if (!Conversion.TryToInt(operation.Run, times, out var count))
        {
            throw Fail.At(at, Codes.ExpectingIntegerToRepeat, operation.Symbol);
        }

        var repeated = Print(operation, text);
        var limit = operation.Run.Limits.TextLength;
        if (count <= 0 || repeated.Length == 0)
        {
            return string.Empty;
        }

        if (limit > 0 && (long)repeated.Length * count > limit)
        {
            throw Fail.At(at, Codes.RepeatLimit, Text.Of(limit));
        }

        operation.Run.SpendText(operation.Span, (long)repeated.Length * count);
        return string.Concat(Enumerable.Repeat(repeated, count));
    }
}
