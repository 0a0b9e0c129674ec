using System.Collections;
using System.Numerics;
using System.Text.Json;

namespace OneStop.Docs.Scripting;

/// <summary>To and from the objects of the host.</summary>
public readonly partial struct ScriptValue
{
    /// <summary>
    /// Takes an object of the host: numbers, text, dates, dictionaries, lists, <see cref="JsonElement"/>.
    /// Anything else is kept as it is and can only be handed to host functions or to the output.
    /// </summary>
    public static ScriptValue FromObject(object? value) => value switch
    {
        null => Null,
        ScriptValue ready => ready,
        string text => text,
        bool flag => flag,
        int number => number,
        long number => number,
        double number => number,
        JsonElement json => FromJson(json),
        ScriptObject or ScriptArray or ScriptRange or ScriptFunction or decimal or BigInteger => new(value),
        _ => FromRareObject(value),
    };

    /// <summary>Takes a JSON value; objects and arrays are read only when the script asks for them.</summary>
    public static ScriptValue FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => FromJsonNumber(json),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Object => new ScriptObject(json),
        JsonValueKind.Array => new ScriptArray(json),
        _ => Null,
    };

    private static ScriptValue FromJsonNumber(JsonElement json)
    {
        if (json.TryGetInt32(out var small))
        {
            return small;
        }

        return json.TryGetInt64(out var large) ? large : json.GetDouble();
    }

    private static ScriptValue FromRareObject(object value) => value switch
    {
        float number => number,
        byte number => (int)number,
        sbyte number => (int)number,
        short number => (int)number,
        ushort number => (int)number,
        uint number => (long)number,
        ulong number => number <= long.MaxValue ? (long)number : From(new BigInteger(number)),
        char letter => letter.ToString(),
        DateTime date => date,
        DateTimeOffset date => date.DateTime,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        TimeSpan span => span,
        Enum name => name.ToString(),
        IReadOnlyDictionary<string, object?> members => FromMembers(members),
        IReadOnlyDictionary<string, string> members => FromMembers(members.ToDictionary(m => m.Key, m => (object?)m.Value, StringComparer.Ordinal)),
        IEnumerable items => FromItems(items),
        _ => new(value),
    };

    private static ScriptObject FromMembers(IReadOnlyDictionary<string, object?> members)
    {
        var result = new ScriptObject();
        foreach (var (name, member) in members)
        {
            result[name] = FromObject(member);
        }

        return result;
    }

    private static ScriptArray FromItems(IEnumerable items)
    {
        var result = new ScriptArray();
        foreach (var item in items)
        {
            result.Add(FromObject(item));
        }

        return result;
    }

    /// <summary>The value as a host object: the reverse of <see cref="FromObject"/>, for host functions.</summary>
    public object? ToObject() => Kind switch
    {
        ScriptKind.Boolean => AsBoolean,
        ScriptKind.Int => AsInt,
        ScriptKind.Long => AsLong,
        ScriptKind.Float => AsFloat,
        ScriptKind.Double => AsDouble,
        ScriptKind.Date => AsDate,
        ScriptKind.TimeSpan => AsTimeSpan,
        _ => _object,
    };
}
