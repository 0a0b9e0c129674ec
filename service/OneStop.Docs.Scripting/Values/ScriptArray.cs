using System.Collections;
using System.Text.Json;

namespace OneStop.Docs.Scripting;

/// <summary>A list of the language. One made from JSON takes its items up when first asked.</summary>
public sealed class ScriptArray : IReadOnlyList<ScriptValue>
{
    private JsonElement _json;
    private List<ScriptValue>? _items;

    /// <summary>An empty list.</summary>
    public ScriptArray() => _items = [];

    /// <summary>A list of these values.</summary>
    public ScriptArray(IEnumerable<ScriptValue> items) => _items = [.. items];

    internal ScriptArray(JsonElement json) => _json = json;

    private ScriptArray(List<ScriptValue> items) => _items = items;

    internal static ScriptArray Over(List<ScriptValue> items) => new(items);

    /// <summary>The arguments of a function: printed and kept as any list.</summary>
    internal ScriptObject? Named { get; set; }

    internal List<ScriptValue> Items => _items ?? Read();

    /// <summary>Number of items.</summary>
    public int Count => _items?.Count ?? _json.GetArrayLength();

    /// <summary>The item at <paramref name="index"/>, from 0.</summary>
    public ScriptValue this[int index] => Items[index];

    /// <summary>Adds an item at the end.</summary>
    public void Add(ScriptValue value) => Items.Add(value);

    private List<ScriptValue> Read()
    {
        var items = new List<ScriptValue>(_json.GetArrayLength());
        foreach (var element in _json.EnumerateArray())
        {
            items.Add(ScriptValue.FromJson(element));
        }

        _json = default;
        return _items = items;
    }

    /// <inheritdoc/>
    public IEnumerator<ScriptValue> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
