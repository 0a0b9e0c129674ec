using OneStop.Docs.Scripting.Running;

namespace OneStop.Docs.Scripting;

/// <summary>Something a script can call.</summary>
internal abstract class ScriptFunction
{
    /// <summary>What it takes, in order; null when it takes anything.</summary>
    public abstract IReadOnlyList<ParameterDescription>? Parameters { get; }

    /// <summary>Null when it takes anything.</summary>
    public Signature? Signature => _signature ??= Parameters is { } parameters ? new(parameters) : null;

    private Signature? _signature;

    public abstract ScriptValue Invoke(in CallSite site, ScriptValue[] arguments);

    /// <summary>Writes the result straight to the output; false when it only gives a value.</summary>
    public virtual bool TryWrite(in CallSite site, ScriptValue[] arguments) => false;
}
