using OneStop.Docs.Scripting.Usage;

namespace OneStop.Docs.Scripting;

/// <summary>A path of the data that a script reads: <c>taskTables[].groups[].title</c>, loops resolved.</summary>
public sealed record UsedPath(string Path, TextPosition Where);

/// <summary>A function a script calls, or a text it includes.</summary>
public sealed record UsedName(string Name, TextPosition Where)
{
    /// <summary>The name most like it among those there are; null when none comes near. Only of names that lead nowhere.</summary>
    public string? Nearest { get; init; }
}

/// <summary>Something that is no mistake but hardly meant.</summary>
/// <param name="Kind">What.</param>
/// <param name="Name">The variable, or the condition.</param>
public sealed record ScriptNote(ScriptNoteKind Kind, string Name, TextPosition Where);

/// <summary>The kinds of <see cref="ScriptNote"/>.</summary>
public enum ScriptNoteKind
{
    /// <summary>A variable is set and never read.</summary>
    UnusedVariable,

    /// <summary>A branch can never be taken.</summary>
    UnreachableBranch,
}

/// <summary>A text named by <c>include</c>, as far as it is known before running.</summary>
/// <param name="Exists">Whether there is one.</param>
/// <param name="Syntax">Null when it cannot be read through: what it sets and calls is then not known.</param>
public readonly record struct IncludedText(bool Exists, ScriptSyntax? Syntax);

/// <summary>What a script needs from outside.</summary>
/// <param name="Reads">Every place where data is read, in the order the script is walked.</param>
/// <param name="Functions">Builtin and host functions called, each once.</param>
/// <param name="Includes">Names of included texts that are written out, each once; computed names cannot be known.</param>
public sealed record ScriptUsage(
    IReadOnlyList<DataRead> Reads, IReadOnlyList<UsedName> Functions, IReadOnlyList<UsedName> Includes)
{
    /// <summary>Each path read once, at its first place, in order of appearance.</summary>
    public IReadOnlyList<UsedPath> Paths =>
        [.. Reads.Select(read => new UsedPath(read.Path.ToString(), read.Where)).DistinctBy(path => path.Path)];

    /// <summary>What is called and does not exist, at every place.</summary>
    public IReadOnlyList<UsedName> UnknownFunctions { get; init; } = [];

    /// <summary>Includes of texts that do not exist, at every place.</summary>
    public IReadOnlyList<UsedName> UnknownIncludes { get; init; } = [];

    /// <summary>Calls that are sure to fail when they are reached: wrong number of arguments, division by zero.</summary>
    public IReadOnlyList<ScriptError> Mistakes { get; init; } = [];

    /// <summary>What is worth a look.</summary>
    public IReadOnlyList<ScriptNote> Notes { get; init; } = [];

    /// <summary>What the variables of its loops stand for.</summary>
    internal IReadOnlyDictionary<string, Meaning> LoopNames { get; init; } = new Dictionary<string, Meaning>(StringComparer.Ordinal);

    /// <summary>Reads through a script without running it. Names it sets itself are left out.</summary>
    /// <param name="functions">What counts as a function rather than as data.</param>
    public static ScriptUsage Describe(ScriptSyntax syntax, ScriptFunctionSet functions) =>
        Describe(syntax, functions, _ => new(Exists: true, Syntax: null));

    /// <summary>As <see cref="Describe(ScriptSyntax, ScriptFunctionSet)"/>, reading through what is included as well.</summary>
    /// <param name="includes">Finds an included text by its name; asked once or more for each.</param>
    /// <param name="around">What is known of a script that may run this one in its loops; null: none does.</param>
    public static ScriptUsage Describe(
        ScriptSyntax syntax, ScriptFunctionSet functions, Func<string, IncludedText> includes, ScriptUsage? around = null)
    {
        var walker = new UsageWalker(functions.Root, includes, around?.LoopNames);
        walker.WalkPage(syntax.Page);
        return walker.Result();
    }

    /// <summary>As <see cref="Describe(ScriptSyntax, ScriptFunctionSet)"/> with the builtin functions.</summary>
    public static ScriptUsage Describe(ScriptSyntax syntax) => Describe(syntax, ScriptFunctionSet.Builtins);
}
