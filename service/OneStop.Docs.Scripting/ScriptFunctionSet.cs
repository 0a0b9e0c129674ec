using OneStop.Docs.Scripting.Functions;

namespace OneStop.Docs.Scripting;

/// <summary>The functions a script can call. Immutable: <see cref="With(string, Delegate)"/> gives a new set.</summary>
public sealed class ScriptFunctionSet
{
    private static readonly Dictionary<string, string> s_noAliases = new(StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, ScriptFunction> _own;
    private readonly IReadOnlyDictionary<string, string> _aliases;

    private ScriptFunctionSet(IReadOnlyDictionary<string, ScriptFunction> own, IReadOnlyDictionary<string, string> aliases)
    {
        (_own, _aliases) = (own, aliases);
        Root = BuiltinObjects.Create(own, aliases);
    }

    /// <summary>The functions that come with the language.</summary>
    public static ScriptFunctionSet Builtins { get; } = new(new Dictionary<string, ScriptFunction>(StringComparer.Ordinal), s_noAliases);

    internal ScriptObject Root { get; }

    /// <summary>Names of the functions added to the builtin ones, in ordinal order.</summary>
    public IReadOnlyList<string> Added => [.. _own.Keys.Order(StringComparer.Ordinal)];

    /// <summary>
    /// This set and one more function. Its arguments are converted by the language's rules; a first parameter of type
    /// <see cref="ScriptCallContext"/> is filled in and not counted; optional parameters and a last <c>params</c> array work.
    /// </summary>
    /// <param name="name">A name, or an object's name and a name: <c>vn.roman</c>.</param>
    /// <param name="function">What is called. It may be called from several threads at once.</param>
    public ScriptFunctionSet With(string name, Delegate function)
    {
        var own = new Dictionary<string, ScriptFunction>(_own, StringComparer.Ordinal)
        {
            [name] = new HostFunction(function),
        };
        return new(own, _aliases);
    }

    /// <summary>This set with a builtin object under a second name: data named like the builtin one hides only the first.</summary>
    /// <param name="alias">The second name: <c>dates</c>.</param>
    /// <param name="builtin">The object's own: <c>date</c>.</param>
    public ScriptFunctionSet WithAlias(string alias, string builtin) =>
        new(_own, new Dictionary<string, string>(_aliases, StringComparer.Ordinal) { [alias] = builtin });
}
