using System.Collections;
using System.Text.Json;

namespace OneStop.Docs.Scripting.Data;

/// <summary>Dictionaries and lists of the host to shared data. What is met twice is one thing, so a circle of them is no trouble.</summary>
/// <param name="isShared">True for data of many runs: objects that a script could change are copied too.</param>
internal sealed class HostReading(bool isShared)
{
    private readonly ShapeTable _shapes = new();
    private readonly Dictionary<object, Prepared> _met = new(ReferenceEqualityComparer.Instance);

    public ScriptValue Read(object? value) => value switch
    {
        null => ScriptValue.Null,
        ScriptValue ready => Read(ready.ToObject()),
        JsonElement json => new JsonReading().Read(json),
        ScriptObject or ScriptArray when isShared => ReadOpened(value),
        _ when HostScalar.TryRead(value, out var scalar) => scalar,
        IReadOnlyDictionary<string, object?> members => ScriptValue.From(ReadMembers(members)),
        IReadOnlyDictionary<string, string> members => ScriptValue.From(ReadTexts(members)),
        IEnumerable items => ScriptValue.From(ReadList(items)),
        _ => ScriptValue.FromOther(value),
    };

    public Prepared ReadMembers(IReadOnlyDictionary<string, object?> members) =>
        _met.TryGetValue(members, out var met) ? met : ReadObject(members, [.. members.Keys], [.. members.Values]);

    private Prepared ReadTexts(IReadOnlyDictionary<string, string> members) =>
        _met.TryGetValue(members, out var met) ? met : ReadObject(members, [.. members.Keys], [.. members.Values]);

    private Prepared ReadObject(object from, string[] names, object?[] values)
    {
        Nesting.Check();
        var read = new ScriptValue[values.Length];
        var prepared = _met[from] = new(_shapes.Find(names), read);
        for (var i = 0; i < values.Length; i++)
        {
            read[i] = Read(values[i]);
        }

        return prepared;
    }

    private Prepared ReadList(IEnumerable from)
    {
        if (_met.TryGetValue(from, out var met))
        {
            return met;
        }

        Nesting.Check();
        object?[] items = [.. from.Cast<object?>()];
        var read = new ScriptValue[items.Length];
        var prepared = _met[from] = Prepared.ListOf(read);
        for (var i = 0; i < items.Length; i++)
        {
            read[i] = Read(items[i]);
        }

        return prepared;
    }

    /// <summary>What lies under an object that nobody changed needs no copy.</summary>
    private ScriptValue ReadOpened(object opened)
    {
        if (!_met.TryGetValue(opened, out var prepared))
        {
            prepared = opened switch
            {
                ScriptObject members => members.Unopened ?? ReadObject(members, [.. members.Names], [.. members.Select(m => (object?)m.Value)]),
                _ => ((ScriptArray)opened).Unopened ?? ReadList((ScriptArray)opened),
            };
        }

        return ScriptValue.From(prepared);
    }
}
