namespace OneStop.Docs.Scripting.Functions;

/// <summary>The scope that lies under all others: builtin objects and functions, and those a host added.</summary>
internal static class BuiltinObjects
{
    // One line a builtin object.
    private static readonly (string Name, Action<FunctionTable> Fill)[] s_objects =
    [
        ("array", ArrayFunctions.AddTo),
        ("date", DateFunctions.AddTo),
        ("html", HtmlFunctions.AddTo),
        ("math", MathFunctions.AddTo),
        ("object", ObjectFunctions.AddTo),
        ("regex", RegexFunctions.AddTo),
        ("string", StringFunctions.AddTo),
        ("timespan", TimeSpanFunctions.AddTo),
    ];

    public static ScriptObject Create(IReadOnlyDictionary<string, ScriptFunction> own, IReadOnlyDictionary<string, string> aliases)
    {
        var root = new ScriptObject { ["empty"] = EmptyObject.Instance };
        foreach (var (name, fill) in s_objects)
        {
            var table = new FunctionTable();
            fill(table);
            root[name] = table.Members;
        }

        root["include"] = ScriptValue.From(new IncludeFunction());
        root["include_join"] = ScriptValue.From(new IncludeJoinFunction());
        foreach (var (name, function) in own)
        {
            Add(root, name, function);
        }

        foreach (var (alias, name) in aliases)
        {
            root[alias] = root[name];
        }

        return root.Freeze();
    }

    private static void Add(ScriptObject root, string name, ScriptFunction function)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            root[name] = ScriptValue.From(function);
            return;
        }

        var owner = name[..dot];
        if (root[owner].AsObject is not { } members)
        {
            root[owner] = members = new ScriptObject();
        }

        members[name[(dot + 1)..]] = ScriptValue.From(function);
    }
}
