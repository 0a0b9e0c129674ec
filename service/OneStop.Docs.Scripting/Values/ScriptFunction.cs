using OneStop.Docs.Scripting.Running;

namespace OneStop.Docs.Scripting;

/// <summary>Something a script can call.</summary>
internal abstract class ScriptFunction
{
    /// <summary>What it takes, in order; null when it takes anything.</summary>
    public abstract IReadOnlyList<ParameterDescription>? Parameters { get; }

    /// <summary>Named arguments it does not know are handed over as an object.</summary>
    public virtual bool TakesNamed => false;

    public abstract ScriptValue Invoke(in CallSite site, ScriptValue[] arguments);

    /// <summary>Writes the result straight to the output; false when it only gives a value.</summary>
    public virtual bool TryWrite(in CallSite site, ScriptValue[] arguments) => false;
}
