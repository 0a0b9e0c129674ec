using System.Collections;
using System.Runtime.CompilerServices;
using OneStop.Docs.Scripting.Data;

namespace OneStop.Docs.Scripting;

/// <summary>A list of the language. One over the data of many runs reads its items there until it is changed.</summary>
public sealed class ScriptArray : IReadOnlyList<ScriptValue>
{
    private readonly DataChanges? _changes;
    private readonly ItemReader? _reader;
    private readonly object? _source;
    private ArrayItems? _own;
    private int _seen;

    /// <summary>An empty list.</summary>
    public ScriptArray() => _own = new([]);

    /// <summary>A list of these values.</summary>
    public ScriptArray(IEnumerable<ScriptValue> items) => _own = new([.. items]);

    private ScriptArray(List<ScriptValue> items) => _own = new(items);

    /// <summary>The items of shared data as one run sees them.</summary>
    internal ScriptArray(DataChanges changes, ItemReader reader, object source) =>
        (_changes, _reader, _source, _seen) = (changes, reader, source, -1);

    internal static ScriptArray Over(List<ScriptValue> items, bool isRange = false) => new(items) { IsRange = isRange };

    /// <summary>What scripts call <see cref="Count"/>.</summary>
    internal const string SizeName = "size";

    /// <summary>Made from a range: messages and <c>object.kind</c> call it one.</summary>
    internal bool IsRange { get; init; }

    /// <summary>The items when they are this list's own or were changed in this run; null while the data is read as it is.</summary>
    private ArrayItems? Own => _own is null && _seen != _changes!.Version ? FindChanged() : _own;

    /// <summary>The data under this list while nobody changed it.</summary>
    internal Prepared? Unopened => Own is null ? new(_reader!, _source!) : null;

    /// <summary>The arguments of a function: printed and kept as any list.</summary>
    internal ScriptObject? Named
    {
        get => Own?.Named;
        set => Change().Named = value;
    }

    /// <summary>All items, to be read: of shared data a copy.</summary>
    internal List<ScriptValue> Items => Own?.List ?? Read();

    /// <summary>All items, to be changed: from now on this run has its own of them.</summary>
    internal List<ScriptValue> ItemsToChange => Change().List;

    /// <summary>Number of items.</summary>
    public int Count => Own?.List.Count ?? _reader!.Count(_source!);

    /// <summary>The item at <paramref name="index"/>, from 0.</summary>
    public ScriptValue this[int index] => Own is { } own ? own.List[index] : _reader!.Read(_source!, index, _changes!);

    /// <summary>Adds an item at the end.</summary>
    public void Add(ScriptValue value) => ItemsToChange.Add(value);

    private List<ScriptValue> Read()
    {
        var count = _reader!.Count(_source!);
        var items = new List<ScriptValue>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(_reader.Read(_source!, i, _changes!));
        }

        return items;
    }

    private ArrayItems Change()
    {
        if (Own is { } own)
        {
            return own;
        }

        own = new(Read());
        _changes!.Keep(_source!, own);
        return _own = own;
    }

    private ArrayItems? FindChanged()
    {
        _seen = _changes!.Version;
        return _own = (ArrayItems?)_changes.Find(_source!);
    }

    /// <summary>The same list, by whichever path it was reached.</summary>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is ScriptArray other && _source is not null && _source == other._source && _changes == other._changes);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(_source ?? this);

    /// <inheritdoc/>
    public IEnumerator<ScriptValue> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class ArrayItems(List<ScriptValue> list)
    {
        public List<ScriptValue> List { get; } = list;

        public ScriptObject? Named { get; set; }
    }
}
