using OneStop.Docs.Scripting.Usage;

namespace OneStop.Docs.Scripting;

/// <summary>A path of the data that a script reads: <c>taskTables[].groups[].title</c>, loops resolved.</summary>
public sealed record UsedPath(string Path, TextPosition Where);

/// <summary>A function a script calls, or a text it includes.</summary>
public sealed record UsedName(string Name, TextPosition Where);

/// <summary>What a script needs from outside.</summary>
/// <param name="Paths">Each path once, at its first place, in order of appearance.</param>
/// <param name="Functions">Builtin and host functions called, each once.</param>
/// <param name="Includes">Names of included texts that are written out; computed names cannot be known.</param>
public sealed record ScriptUsage(
    IReadOnlyList<UsedPath> Paths, IReadOnlyList<UsedName> Functions, IReadOnlyList<UsedName> Includes)
{
    /// <summary>What is called and does not exist, at every place.</summary>
    public IReadOnlyList<UsedName> UnknownFunctions { get; init; } = [];

    /// <summary>Reads through a script without running it. Names it sets itself are left out.</summary>
    /// <param name="functions">What counts as a function rather than as data.</param>
    public static ScriptUsage Describe(ScriptSyntax syntax, ScriptFunctionSet functions) => Describe(syntax, functions, _ => true);

    /// <summary>As <see cref="Describe(ScriptSyntax, ScriptFunctionSet)"/>, knowing which texts can be included.</summary>
    /// <param name="exists">Whether there is a text of that name: one that does not exist defines no functions.</param>
    public static ScriptUsage Describe(ScriptSyntax syntax, ScriptFunctionSet functions, Func<string, bool> exists)
    {
        var walker = new UsageWalker(functions.Root);
        walker.Walk(syntax.Page);
        var included = walker.Includes.Exists(include => exists(include.Name));
        return new(walker.Paths, walker.Functions, walker.Includes) { UnknownFunctions = walker.UnknownFunctions(included) };
    }

    /// <summary>As <see cref="Describe(ScriptSyntax, ScriptFunctionSet)"/> with the builtin functions.</summary>
    public static ScriptUsage Describe(ScriptSyntax syntax) => Describe(syntax, ScriptFunctionSet.Builtins);
}
