using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;

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
        table.Order("add", "add_range", "compact", "concat", "cycle", "any", "each", "filter", "first", "insert_at", "join", "last", "limit", "map", "offset", "remove_at", "reverse", "size", "sort", "uniq", "contains");
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
        table.Add("add", static (in a) => ScriptArray.Over([.. Counted(a, 0), a[1]], isRange: a[0].IsNull), P.List("list"), P.Any("value"));
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

        return ScriptArray.Over([.. Counted(a, 0), .. Counted(a, 1)], isRange: true);
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
        table.Add("compact", static (in a) => Chosen(a, static (items, _) => items.Where(item => !item.IsNull)), P.List("list"));
        table.Add("limit", static (in a) => Chosen(a, static (items, count) => items.Take(count)), P.List("list"), P.Int("count"));
        table.Add("offset", static (in a) => Chosen(a, static (items, index) => items.Skip(index)), P.List("list"), P.Int("index"));
        table.Add("remove_at", RemoveAt, P.List("list"), P.Int("index"));
        table.Add("reverse", static (in a) => a[0].IsNull ? new ScriptArray() : Chosen(a, static (items, _) => Enumerable.Reverse(items)), P.List("list"));
        table.Add("uniq", static (in a) => Chosen(a, static (items, _) => items.Distinct()), P.List("list"));
        table.Add("sort", Sort, P.Any("list"), P.Text("member", ScriptValue.Null));
    }

    /// <summary>Some of the list's items, or all in another order; nothing of nothing.</summary>
    private static ScriptValue Chosen(in Arguments a, Func<IReadOnlyList<ScriptValue>, int, IEnumerable<ScriptValue>> choose) =>
        a[0].IsNull ? a[0] : ScriptArray.Over([.. choose(Counted(a, 0), a.Count > 1 ? a.Int(1) : 0)], isRange: true);

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
        a.Run.SpendItemsOf(a.Site.TargetSpan, a[0]);
        var items = a[0].IsNull ? [] : Iteration.Items(a[0]) ?? [a[0]];
        a.CountRounds(items.Count);
        var member = a.TextOrNull(1) ?? string.Empty;
        var keys = items.Select(item => (Key: member.Length == 0 ? item : KeyOf(item, member), Item: item)).ToList();
        var order = new ValueOrder(a.Run, a.Site.TargetSpan);
        try
        {
            return ScriptArray.Over([.. keys.OrderBy(pair => pair.Key, order).Select(pair => pair.Item)], isRange: a[0].IsNull);
        }
        catch (InvalidOperationException error) when (error.InnerException is ScriptRuntimeException or FormatException)
        {
            throw a.Refuse(Codes.CannotCompare);
        }
    }

    /// <summary>The member of this name, or what lies at the end of the path it spells.</summary>
    private static ScriptValue KeyOf(in ScriptValue item, string member)
    {
        if (Members.TryGet(item, member, out var value) || !member.Contains('.', StringComparison.Ordinal))
        {
            return value;
        }

        value = item;
        foreach (var part in member.Split('.'))
        {
            if (!Members.TryGet(value, part, out value))
            {
                return ScriptValue.Null;
            }
        }

        return value;
    }

    private static void AddReading(FunctionTable table)
    {
        table.Add("first", static (in a) => a.List(0) is { Count: > 0 } items ? items[0] : ScriptValue.Null, P.List("list"));
        table.Add("last", static (in a) => (a.List(0) is { IsRange: true } ? Counted(a, 0) : Items(a, 0)) is { Count: > 0 } items ? items[^1] : ScriptValue.Null, P.List("list"));
        table.Add("size", static (in a) => a.List(0)?.Count ?? 0, P.List("list"));
        table.Add("contains", Contains, P.List("list"), P.Any("item"));
        table.Add("join", Join, P.List("list"), P.Text("delimiter"), P.Function("function", ScriptValue.Null));
        table.Add("cycle", Cycle, P.List("list"), P.Any("group", ScriptValue.Null));
        table.Add("map", Map, P.Any("list"), P.Text("member"));
    }

    private static ScriptValue Contains(in Arguments a)
    {
        foreach (var item in Counted(a, 0))
        {
            if (item.Equals(a[1]))
            {
                return true;
            }
        }

        return false;
    }

    private static ScriptValue Join(in Arguments a)
    {
        var function = Function(a, 2);
        var result = new System.Text.StringBuilder();
        var (items, isFirst) = (Counted(a, 0), true);
        foreach (var item in items)
        {
            Append(a, result, isFirst ? string.Empty : a.Text(1));
            var text = a.Print(item);
            Append(a, result, function is null ? text : a.Print(Call(a, function, item.IsNull ? item : text)));
            isFirst = false;
        }

        return result.ToString();
    }

    private static void Append(in Arguments a, System.Text.StringBuilder result, string part)
    {
        var limit = a.Run.Limits.TextLength;
        if (limit > 0 && part.Length > 0 && (long)result.Length + part.Length > limit)
        {
            throw a.Refuse(Codes.JoinLimit, Text.Of(limit));
        }

        result.Append(part);
    }

    private static ScriptValue Cycle(in Arguments a)
    {
        var (run, items) = (a.Run, Items(a, 0));
        if (items.Count == 0)
        {
            return ScriptValue.Null;
        }

        var group = a[1].IsNull ? CycleName(a, items) : a.Print(a[1]);
        var index = run.Cycles.GetValueOrDefault(group) % items.Count;
        run.Cycles[group] = index + 1;
        return items[index];
    }

    /// <summary>A list without a group is known by what it holds.</summary>
    private static string CycleName(in Arguments a, List<ScriptValue> items)
    {
        var (run, at) = (a.Run, a.Site.Span);
        var name = string.Join(',', items.Select(item => Printer.Print(run, item, at)));
        run.SpendText(at, name.Length);
        return name;
    }

    private static ScriptValue Map(in Arguments a)
    {
        var result = new List<ScriptValue>();
        if (a.TextOrNull(1) is { } member && !a[0].IsNull)
        {
            a.Run.SpendItemsOf(a.Site.TargetSpan, a[0]);
            IReadOnlyList<ScriptValue> items = Iteration.Items(a[0]) ?? [a[0]];
            a.CountRounds(items.Count);
            foreach (var item in items)
            {
                if (Members.TryGet(item, member, out var value))
                {
                    result.Add(value);
                }
            }
        }

        return ScriptArray.Over(result, isRange: true);
    }
}
