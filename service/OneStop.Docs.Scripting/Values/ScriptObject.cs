using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OneStop.Docs.Scripting;

/// <summary>Named members in the order they were set. One made from JSON reads members straight from it while it can.</summary>
public sealed class ScriptObject : IReadOnlyCollection<KeyValuePair<string, ScriptValue>>
{
    // A row is asked for each member once: reading it straight costs less than a dictionary. The model's root is asked often.
    private const int LookupsBeforeReading = 24;

    private JsonElement _json;
    private int _lookups;
    private OrderedDictionary<string, ScriptValue>? _members;
    private Dictionary<string, ScriptValue>? _nested;
    private HashSet<string>? _readOnly;

    /// <summary>No members yet.</summary>
    public ScriptObject() => _members = new(StringComparer.Ordinal);

    internal ScriptObject(JsonElement json) => _json = json;

    private OrderedDictionary<string, ScriptValue> Members => _members ?? Read();

    /// <summary>A text member while it still stands in the JSON: it can be written without making a string of it.</summary>
    internal bool TryGetJsonText(string name, out JsonElement text)
    {
        text = default;
        return _members is null && ++_lookups < LookupsBeforeReading
            && _json.TryGetProperty(name, out text) && text.ValueKind == JsonValueKind.String;
    }

    /// <summary>True for the builtin objects, which all runs share: nothing can be set on them.</summary>
    internal bool IsFrozen { get; private set; }

    internal ScriptObject Freeze()
    {
        IsFrozen = true;
        return this;
    }

    /// <summary>Number of members.</summary>
    public int Count => Members.Count;

    /// <summary>Names, in order.</summary>
    public IReadOnlyList<string> Names => [.. Members.Keys];

    /// <summary>A member; setting adds or replaces it. Reading one that is not there gives null.</summary>
    public ScriptValue this[string name]
    {
        get => TryGet(name, out var value) ? value : ScriptValue.Null;
        set => Members[name] = value;
    }

    /// <summary>Looks a member up; false when there is none of this name.</summary>
    public bool TryGet(string name, out ScriptValue value)
    {
        if (_members is null && ++_lookups < LookupsBeforeReading)
        {
            return TryReadMember(name, out value);
        }

        return Members.TryGetValue(name, out value);
    }

    /// <summary>True when there is a member of this name.</summary>
    public bool Contains(string name) => _members is null ? _json.TryGetProperty(name, out _) : _members.ContainsKey(name);

    internal bool Remove(string name) => Members.Remove(name);

    internal bool IsReadOnly(string name) => _readOnly is not null && _readOnly.Contains(name);

    internal void SetReadOnly(string name) => (_readOnly ??= new(StringComparer.Ordinal)).Add(name);

    internal int IndexOf(string name) => Members.IndexOf(name);

    private bool TryReadMember(string name, out ScriptValue value)
    {
        if (_nested is not null && _nested.TryGetValue(name, out value))
        {
            return true;
        }

        if (!_json.TryGetProperty(name, out var member))
        {
            value = default;
            return false;
        }

        value = ScriptValue.FromJson(member);
        if (member.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            // Kept, so that a change made to it through one path is seen through every other.
            (_nested ??= new(StringComparer.Ordinal))[name] = value;
        }

        return true;
    }

    [MemberNotNull(nameof(_members))]
    private OrderedDictionary<string, ScriptValue> Read()
    {
        var members = new OrderedDictionary<string, ScriptValue>(StringComparer.Ordinal);
        foreach (var property in _json.EnumerateObject())
        {
            var name = property.Name;
            members[name] = _nested is not null && _nested.TryGetValue(name, out var kept)
                ? kept
                : ScriptValue.FromJson(property.Value);
        }

        _nested = null;
        _json = default;
        return _members = members;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, ScriptValue>> GetEnumerator() => Members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>What the name <c>empty</c> stands for.</summary>
internal static class EmptyObject
{
    public static ScriptObject Instance { get; } = new();
}
