using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>The <c>array</c> object.</summary>
internal static partial class ArrayFunctions
{
    public static void AddTo(FunctionTable table)
    {
        AddGrowing(table);
        AddShrinking(table);
        AddReading(table);
        AddCalling(table);
    }

    private static List<ScriptValue> Items(in Arguments a, int index) => a.List(index)?.Items ?? [];

    /// <summary>The list's items, each counted as work done.</summary>
    private static List<ScriptValue> Counted(in Arguments a, int index)
    {
        var items = Items(a, index);
        a.CountRounds(items.Count);
        return items;
    }

    private static void AddGrowing(FunctionTable table)
    {
        table.Add("add", static (in a) => { var items = Counted(a, 0); return new ScriptArray([.. items, a[1]]); }, P.List("list"), P.Any("value"));
        table.Add("add_range", Concat, P.List("list1"), P.List("list2"));
        table.Add("concat", Concat, P.List("list1"), P.List("list2"));
        table.Add("insert_at", InsertAt, P.List("list"), P.Int("index"), P.Any("value"));
    }

    private static ScriptValue Concat(in Arguments a)
    {
        if (a[0].IsNull && a[1].IsNull)
        {
            return ScriptValue.Null;
        }

        return new ScriptArray([.. Counted(a, 0), .. Counted(a, 1)]);
    }

    private static ScriptValue InsertAt(in Arguments a)
    {
        var index = Math.Max(0, a.Int(1));
        var items = Items(a, 0);
        a.CountRounds(Math.Max(items.Count, index));
        var result = new List<ScriptValue>(items);
        while (result.Count < index)
        {
            result.Add(ScriptValue.Null);
        }

        result.Insert(index, a[2]);
        return ScriptArray.Over(result);
    }

    private static void AddShrinking(FunctionTable table)
    {
        table.Add("compact", static (in a) => a[0].IsNull ? a[0] : new ScriptArray(Counted(a, 0).Where(item => !item.IsNull)), P.List("list"));
        table.Add("limit", static (in a) => a[0].IsNull ? a[0] : new ScriptArray(Counted(a, 0).Take(a.Int(1))), P.List("list"), P.Int("count"));
        table.Add("offset", static (in a) => a[0].IsNull ? a[0] : new ScriptArray(Counted(a, 0).Skip(a.Int(1))), P.List("list"), P.Int("index"));
        table.Add("remove_at", RemoveAt, P.List("list"), P.Int("index"));
        table.Add("reverse", static (in a) => new ScriptArray(Enumerable.Reverse(Counted(a, 0))), P.List("list"));
        table.Add("uniq", static (in a) => a[0].IsNull ? a[0] : new ScriptArray(Counted(a, 0).Distinct()), P.List("list"));
        table.Add("sort", Sort, P.Any("list"), P.Text("member", ScriptValue.Null));
    }

    private static ScriptValue RemoveAt(in Arguments a)
    {
        var result = new List<ScriptValue>(Counted(a, 0));
        var index = a.Int(1) < 0 ? a.Int(1) + result.Count : a.Int(1);
        if (index >= 0 && index < result.Count)
        {
            result.RemoveAt(index);
        }

        return ScriptArray.Over(result);
    }

    private static ScriptValue Sort(in Arguments a)
    {
        // A single value counts as a list of it.
        var items = a[0].IsNull ? [] : Iteration.Items(a[0]) ?? [a[0]];
        a.CountRounds(items.Count);
        var keys = items.Select(item => (Key: item, Item: item)).ToList();
        if (a.TextOrNull(1) is { } member)
        {
            keys = keys.ConvertAll(pair => (pair.Item.AsObject?[member] ?? ScriptValue.Null, pair.Item));
        }

        var order = new ValueOrder(a.Run, a.Site.TargetSpan);
        try
        {
            return new ScriptArray(keys.OrderBy(pair => pair.Key, order).Select(pair => pair.Item));
        }
        catch (InvalidOperationException error) when (error.InnerException is ScriptRuntimeException or FormatException)
        {
            throw a.Refuse(Codes.CannotCompare);
        }
    }

    private static void AddReading(FunctionTable table)
    {
        table.Add("first", static (in a) => a.List(0) is { Count: > 0 } items ? items[0] : ScriptValue.Null, P.List("list"));
        table.Add("last", static (in a) => a.List(0) is { Count: > 0 } items ? items[^1] : ScriptValue.Null, P.List("list"));
        table.Add("size", static (in a) => a.List(0)?.Count ?? 0, P.List("list"));
        table.Add("contains", Contains, P.List("list"), P.Any("item"));
        table.Add("join", Join, P.List("list"), P.Text("delimiter"), P.Function("function", ScriptValue.Null));
        table.Add("cycle", Cycle, P.List("list"), P.Any("group", ScriptValue.Null));
        table.Add("map", Map, P.List("list"), P.Text("member"));
    }

    private static ScriptValue Contains(in Arguments a)
    {
        var (run, at) = (a.Run, a.Site.TargetSpan);
        var operation = new Operation(run, BinaryOperator.Equal, at, at, at);
        foreach (var item in Items(a, 0))
        {
            if (item.Equals(a[1]) || (item.IsNumber && a[1].IsNumber && operation.Apply(item, a[1]).AsBoolean))
            {
                return true;
            }
        }

        return false;
    }

    private static ScriptValue Join(in Arguments a)
    {
        var result = new System.Text.StringBuilder();
        var (items, limit) = (Items(a, 0), a.Run.Limits.TextLength);
        for (var i = 0; i < items.Count; i++)
        {
            a.Run.Step(a.Site.Span);
            var item = a[2].AsFunction is { } function ? Call(a, function, items[i]) : items[i];
            result.Append(i > 0 ? a.Text(1) : string.Empty).Append(a.Print(item));
            if (limit > 0 && result.Length > limit)
            {
                throw a.Refuse(Codes.JoinLimit, Text.Of(limit));
            }
        }

        return result.ToString();
    }

    private static ScriptValue Cycle(in Arguments a)
    {
        var items = Items(a, 0);
        if (items.Count == 0)
        {
            return ScriptValue.Null;
        }

        var group = a[1].IsNull ? Printer.Print(a.Run, a[0], a.Site.Span) : "group " + a.Print(a[1]);
        var index = a.Run.Cycles.GetValueOrDefault(group);
        a.Run.Cycles[group] = index + 1;
        return items[index % items.Count];
    }

    private static ScriptValue Map(in Arguments a)
    {
        var result = new ScriptArray();
        foreach (var item in Counted(a, 0))
        {
            if (item.AsObject is { } members && members.TryGet(a.Text(1), out var value))
            {
                result.Add(value);
            }
        }

        return result;
    }
}
