using System.Collections;
using System.Runtime.CompilerServices;
using OneStop.Docs.Scripting.Data;

namespace OneStop.Docs.Scripting;

/// <summary>Named members in the order they were set. One over the data of many runs reads them there until it is changed.</summary>
public sealed class ScriptObject : IReadOnlyCollection<KeyValuePair<string, ScriptValue>>
{
    private readonly DataChanges? _changes;
    private readonly ObjectShape _shape = ObjectShape.Empty;
    private readonly object? _source;
    private ObjectMembers? _own;
    private int _seen;

    /// <summary>No members yet.</summary>
    public ScriptObject() => _own = new();

    /// <summary>The members of shared data as one run sees them.</summary>
    internal ScriptObject(DataChanges changes, ObjectShape shape, object source) =>
        (_changes, _shape, _source, _seen) = (changes, shape, source, -1);

    /// <summary>The members when they are this object's own or were changed in this run; null while the data is read as it is.</summary>
    private ObjectMembers? Own
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _own is null && _seen != _changes!.Version ? FindChanged() : _own;
    }

    /// <summary>The data under this object while nobody changed it.</summary>
    internal Prepared? Unopened => Own is null ? new(_shape, _source!) : null;

    /// <summary>True for the builtin objects, which all runs share: nothing can be set on them.</summary>
    internal bool IsFrozen => ReferenceEquals(_changes, DataChanges.Frozen);

    /// <summary>The same members, and theirs, for all runs.</summary>
    internal ScriptObject Freeze() => IsFrozen ? this : new(
        DataChanges.Frozen, new ObjectShape([.. Names]), this.Select(member => member.Value.AsObject?.Freeze() ?? member.Value).ToArray());

    /// <summary>Number of members.</summary>
    public int Count => Own?.Count ?? _shape.Names.Length;

    /// <summary>Names, in order.</summary>
    public IReadOnlyList<string> Names => Own is { } own ? [.. own.Keys] : _shape.Names.AsReadOnly();

    /// <summary>A member; setting adds or replaces it. Reading one that is not there gives null.</summary>
    public ScriptValue this[string name]
    {
        get => TryGet(name, out var value) ? value : ScriptValue.Null;
        set => Change()[name] = value;
    }

    /// <summary>Looks a member up; false when there is none of this name.</summary>
    public bool TryGet(string name, out ScriptValue value)
    {
        if (Own is { } own)
        {
            return own.TryGetValue(name, out value);
        }

        var slot = _shape.SlotOf(name);
        value = slot < 0 ? default : _shape.Read(_source!, slot, _changes!);
        return slot >= 0;
    }

    /// <summary>As <see cref="TryGet(string, out ScriptValue)"/>, trying first where the name stood the last time.</summary>
    internal bool TryGet(string name, ref MemberHint hint, out ScriptValue value)
    {
        if (Own is not null)
        {
            return _own!.TryGetValue(name, out value);
        }

        var names = _shape.Names;
        var slot = hint.Slot;
        if ((uint)slot >= (uint)names.Length || !ReferenceEquals(names[slot], hint.Name))
        {
            slot = ReferenceEquals(_shape, hint.Absent) ? -1 : _shape.SlotOf(name);
            if (slot < 0)
            {
                hint.Absent = _shape;
                value = default;
                return false;
            }

            hint.Slot = slot;
            hint.Name = names[slot];
        }

        value = _shape.Read(_source!, slot, _changes!);
        return true;
    }

    /// <summary>True when there is a member of this name.</summary>
    public bool Contains(string name) => Own is { } own ? own.ContainsKey(name) : _shape.SlotOf(name) >= 0;

    internal bool IsReadOnly(string name) => IsFrozen || (Own?.ReadOnly is { } fixedNames && fixedNames.Contains(name));

    /// <summary>Set when these are the named members of a list that a <c>with</c> opened: names are looked up and set in it.</summary>
    internal ScriptArray? List => _own?.List;

    /// <summary>The members as the named ones of a list: its size, which cannot be set, is one of them by name.</summary>
    internal void OpenAs(ScriptArray list)
    {
        SetReadOnly(ScriptArray.SizeName);
        Change().List = list;
    }

    internal void SetReadOnly(string name)
    {
        if (!IsFrozen)
        {
            (Change().ReadOnly ??= new(StringComparer.Ordinal)).Add(name);
        }
    }

    /// <summary>The members to be changed: from now on this run has its own of them.</summary>
    private ObjectMembers Change()
    {
        if (Own is { } own)
        {
            return own;
        }

        if (IsFrozen)
        {
            throw new InvalidOperationException("The builtin objects belong to all runs: nothing can be set on them.");
        }

        own = new();
        for (var i = 0; i < _shape.Names.Length; i++)
        {
            own[_shape.Names[i]] = _shape.Read(_source!, i, _changes!);
        }

        _changes!.Keep(_source!, own);
        return _own = own;
    }

    private ObjectMembers? FindChanged()
    {
        _seen = _changes!.Version;
        return _own = (ObjectMembers?)_changes.Find(_source!);
    }

    /// <summary>The same object, by whichever path it was reached.</summary>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is ScriptObject other && _source is not null && _source == other._source && _changes == other._changes);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(_source ?? this);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, ScriptValue>> GetEnumerator() => Own is { } own ? own.GetEnumerator() : Read();

    private IEnumerator<KeyValuePair<string, ScriptValue>> Read()
    {
        for (var i = 0; i < _shape.Names.Length; i++)
        {
            yield return new(_shape.Names[i], _shape.Read(_source!, i, _changes!));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Members that were set one by one.</summary>
internal sealed class ObjectMembers() : OrderedDictionary<string, ScriptValue>(StringComparer.Ordinal)
{
    public HashSet<string>? ReadOnly { get; set; }

    /// <summary>The list whose named members these are, while a <c>with</c> looks names up in it.</summary>
    public ScriptArray? List { get; set; }
}

/// <summary>What the name <c>empty</c> stands for.</summary>
internal static class EmptyObject
{
    public static ScriptObject Instance { get; } = new ScriptObject().Freeze();
}
