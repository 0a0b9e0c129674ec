using OneStop.Docs.Scripting.Functions;

namespace OneStop.Docs.Scripting;

/// <summary>The functions a script can call. Immutable: <see cref="With(string, Delegate)"/> gives a new set.</summary>
public sealed class ScriptFunctionSet
{
    private readonly IReadOnlyDictionary<string, ScriptFunction> _own;

    private ScriptFunctionSet(IReadOnlyDictionary<string, ScriptFunction> own)
    {
        _own = own;
        Root = BuiltinObjects.Create(own);
    }

    /// <summary>The functions that come with the language.</summary>
    public static ScriptFunctionSet Builtins { get; } = new(new Dictionary<string, ScriptFunction>(StringComparer.Ordinal));

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
        return new(own);
    }
}
