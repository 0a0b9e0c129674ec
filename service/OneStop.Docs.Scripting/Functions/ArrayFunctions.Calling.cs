using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>Functions over lists that call a function for each item.</summary>
internal static partial class ArrayFunctions
{
    private static void AddCalling(FunctionTable table)
    {
        table.Add("each", Each, P.List("list"), P.Function("function"));
        table.Add("filter", Filter, P.List("list"), P.Function("function"));
        table.Add("any", Any, P.List("list"), P.Function("function"), P.Rest("args"));
    }

    /// <summary>Calls a function with an item and what may follow it.</summary>
    internal static ScriptValue Call(in Arguments a, ScriptFunction function, in ScriptValue item, IReadOnlyList<ScriptValue>? more = null)
    {
        // Whatever is wrong with such an argument is said at the call.
        var at = a.Site.TargetSpan;
        var binder = new ArgumentBinder(a.Site with { Arguments = null, Named = null }, function, 1);
        binder.Put(item, at);
        foreach (var further in more ?? [])
        {
            binder.Put(further, at);
        }

        var bound = binder.Finish(out var site);
        return function.Invoke(site, bound);
    }

    /// <summary>Calls a function without arguments.</summary>
    internal static ScriptValue Call(in Arguments a, ScriptFunction function)
    {
        var bound = new ArgumentBinder(a.Site with { Arguments = [], Named = null }, function, 0).Finish(out var site);
        return function.Invoke(site, bound);
    }

    /// <summary>The function to call; null when none is given.</summary>
    private static ScriptFunction? Function(in Arguments a, int index) => a[index].AsFunction ?? (a[index].IsNull
        ? null
        : throw a.RefuseArgument(index, Codes.NotAFunctionArgument, TypeNames.Shown(a.Run, a[index])));

    private static ScriptValue Each(in Arguments a)
    {
        if (a[0].IsNull)
        {
            return a[0];
        }

        var function = Function(a, 1);
        var result = new List<ScriptValue>();
        foreach (var item in Counted(a, 0))
        {
            result.Add(function is null ? item : Call(a, function, item));
        }

        return ScriptArray.Over(result, isRange: true);
    }

    private static ScriptValue Filter(in Arguments a)
    {
        if (a[0].IsNull)
        {
            return a[0];
        }

        var function = Function(a, 1);
        var result = new List<ScriptValue>();
        foreach (var item in Counted(a, 0))
        {
            if (function is null || Call(a, function, item).IsTrue)
            {
                result.Add(item);
            }
        }

        return ScriptArray.Over(result, isRange: true);
    }

    private static ScriptValue Any(in Arguments a)
    {
        if (a[1].AsFunction is not { } function)
        {
            return false;
        }

        foreach (var item in Counted(a, 0))
        {
            if (Call(a, function, item, Items(a, 2)) is { IsBoolean: true, AsBoolean: true })
            {
                return true;
            }
        }

        return false;
    }
}
