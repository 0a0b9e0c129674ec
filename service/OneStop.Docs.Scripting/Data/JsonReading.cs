using System.Text.Json;

namespace OneStop.Docs.Scripting.Data;

/// <summary>JSON to shared data, at once: the document may be let go afterwards.</summary>
internal sealed class JsonReading
{
    private readonly ShapeTable _shapes = new();

    /// <summary>A value; objects and lists as <see cref="Prepared"/>.</summary>
    public ScriptValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => JsonStrings.Read(json),
        JsonValueKind.Number => ReadNumber(json),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Object => ScriptValue.From(ReadObject(json)),
        JsonValueKind.Array => ScriptValue.From(ReadList(json)),
        _ => ScriptValue.Null,
    };

    public Prepared ReadObject(JsonElement json)
    {
        Nesting.Check();
        var shape = _shapes.Find(json);
        var values = new ScriptValue[shape.Names.Length];
        var isEachOnce = values.Length == json.GetPropertyCount();
        var at = 0;
        foreach (var property in json.EnumerateObject())
        {
            values[isEachOnce ? at++ : shape.SlotOf(JsonStrings.ReadName(property))] = Read(property.Value);
        }

        return new(shape, values);
    }

    private Prepared ReadList(JsonElement json)
    {
        Nesting.Check();
        var items = new ScriptValue[json.GetArrayLength()];
        var at = 0;
        foreach (var item in json.EnumerateArray())
        {
            items[at++] = Read(item);
        }

        return Prepared.ListOf(items);
    }

    private static ScriptValue ReadNumber(JsonElement json)
    {
        if (json.TryGetInt32(out var small))
        {
            return small;
        }

        // As two branches of one conditional both would become doubles.
        if (json.TryGetInt64(out var large))
        {
            return large;
        }

        return json.GetDouble();
    }
}
