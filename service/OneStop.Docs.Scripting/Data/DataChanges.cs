using System.Runtime.CompilerServices;

namespace OneStop.Docs.Scripting.Data;

/// <summary>
/// What one run has changed of the shared data. Objects and lists are wrapped anew each time a path leads to them; a change is
/// kept here by what lies under the wrapper, so that every path sees it, and no other run.
/// </summary>
internal sealed class DataChanges
{
    /// <summary>Of what no run may change.</summary>
    public static DataChanges Frozen { get; } = new();

    private Dictionary<object, object>? _changed;
    private ConditionalWeakTable<object, Prepared>? _prepared;

    /// <summary>Goes up with every object or list that starts to differ: who has seen this number need not look again.</summary>
    public int Version { get; private set; }

    /// <summary>The members or items that stand in place of those of <paramref name="source"/>; null while it is as it was.</summary>
    public object? Find(object source) => _changed?.GetValueOrDefault(source);

    public void Keep(object source, object changed)
    {
        (_changed ??= new(ReferenceEqualityComparer.Instance))[source] = changed;
        Version++;
    }

    /// <summary>Something of the host that must be copied to be read: once a run, so that each path to it leads to the same.</summary>
    public ScriptValue Open(object value, Func<object, Prepared> prepare)
    {
        _prepared ??= [];
        if (!_prepared.TryGetValue(value, out var prepared))
        {
            _prepared.Add(value, prepared = prepare(value));
        }

        return prepared.Open(this);
    }
}
