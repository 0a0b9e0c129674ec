using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>The order of values when sorting: nothing first, then by number, text or date; mixed kinds cannot be ordered.</summary>
internal sealed class ValueOrder(RunState run, SourceSpan at) : IComparer<ScriptValue>
{
    public int Compare(ScriptValue x, ScriptValue y)
    {
        if (x.IsNull || y.IsNull)
        {
            return x.IsNull ? y.IsNull ? 0 : -1 : 1;
        }

        if (x.IsNumber && y.IsNumber)
        {
            var less = new Operation(run, BinaryOperator.Less, at, at, at);
            return less.Apply(x, y).AsBoolean ? -1 : less.Apply(y, x).AsBoolean ? 1 : 0;
        }

        if (x.IsText && y.IsText)
        {
            return run.Culture.CompareInfo.Compare(x.AsText, y.AsText);
        }

        if (x.AsOther is char a && y.AsOther is char b)
        {
            return a.CompareTo(b);
        }

        return (x.Kind, y.Kind) switch
        {
            (ScriptKind.Date, ScriptKind.Date) => x.AsDate.CompareTo(y.AsDate),
            (ScriptKind.TimeSpan, ScriptKind.TimeSpan) => x.AsTimeSpan.CompareTo(y.AsTimeSpan),
            (ScriptKind.Boolean, ScriptKind.Boolean) => x.AsBoolean.CompareTo(y.AsBoolean),
            _ => throw Fail.At(at, Codes.CannotCompare),
        };
    }
}
