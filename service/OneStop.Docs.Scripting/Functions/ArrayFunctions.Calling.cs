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

    internal static ScriptValue Call(in Arguments a, ScriptFunction function, in ScriptValue item)
    {
        var list = new ArgumentList(function.Parameters, 1);
        list.Add(item, a.Site.Argument(0));
        var site = a.Site with { Arguments = [a.Site.Argument(0)] };
        return function.Invoke(site, ArgumentBinder.Bind(site, function, list));
    }

    private static ScriptFunction Function(in Arguments a) => a[1].AsFunction
        ?? throw Conversion.Cannot(a[1], "function", a.Site.Argument(1));

    private static ScriptValue Each(in Arguments a)
    {
        if (a[0].IsNull)
        {
            return a[0];
        }

        var function = Function(a);
        var result = new ScriptArray();
        foreach (var item in Counted(a, 0))
        {
            result.Add(Call(a, function, item));
        }

        return result;
    }

    private static ScriptValue Filter(in Arguments a)
    {
        if (a[0].IsNull)
        {
            return a[0];
        }

        var function = Function(a);
        var result = new ScriptArray();
        foreach (var item in Counted(a, 0))
        {
            if (Call(a, function, item).IsTrue)
            {
                result.Add(item);
            }
        }

        return result;
    }

    private static ScriptValue Any(in Arguments a)
    {
        if (a[0].IsNull)
        {
            return false;
        }

        var function = Function(a);
        foreach (var item in Items(a, 0))
        {
            a.Run.Step(a.Site.Span);
            var list = new ArgumentList(function.Parameters, 1);
            list.Add(item, a.Site.Argument(0));
            foreach (var more in Items(a, 2))
            {
                list.Add(more, a.Site.Argument(1));
            }

            var site = a.Site with { Arguments = list.Spans };
            if (function.Invoke(site, ArgumentBinder.Bind(site, function, list)).IsTrue)
            {
                return true;
            }
        }

        return false;
    }
}
