using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>Operators with the object <c>empty</c> on at least one side.</summary>
internal static class EmptyOperation
{
    public static bool Concerns(in ScriptValue value) => ReferenceEquals(value.AsObject, EmptyObject.Instance);

    public static ScriptValue Apply(in Operation operation, in ScriptValue left, in ScriptValue right)
    {
        var areBoth = Concerns(left) && Concerns(right);
        var isEmpty = areBoth || IsEmpty(Concerns(left) ? right : left);
        switch (operation.Operator)
        {
            case BinaryOperator.Equal or BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual:
                return isEmpty;
            case BinaryOperator.NotEqual:
                return !isEmpty;
            case BinaryOperator.Less or BinaryOperator.Greater:
                return false;
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight when !areBoth:
                throw operation.Error(Codes.NotForEmpty, operation.Symbol, Show(operation, left), Show(operation, right));
            default:
                return EmptyObject.Instance;
        }
    }

    private static string Show(in Operation operation, in ScriptValue value) =>
        Concerns(value) ? "empty" : TypeNames.Shown(operation.Run, value);

    public static bool IsEmpty(in ScriptValue value) => value.Kind switch
    {
        ScriptKind.Text => value.AsText.Length == 0,
        ScriptKind.Array => value.AsArray!.Count == 0,
        ScriptKind.Object => value.AsObject!.Count == 0,
        ScriptKind.Range => value.AsRange.IsEmpty,
        // The real engine asks whether such a value has members, and answers the wrong way round.
        ScriptKind.Date or ScriptKind.TimeSpan or ScriptKind.Function => true,
        _ => false,
    };
}
