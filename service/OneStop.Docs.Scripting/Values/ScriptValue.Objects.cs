using System.Text.Json;
using OneStop.Docs.Scripting.Data;
using OneStop.Docs.Scripting.Data.Records;

namespace OneStop.Docs.Scripting;

/// <summary>To and from the objects of the host.</summary>
public readonly partial struct ScriptValue
{
    /// <summary>
    /// Takes an object of the host: numbers, text, dates, dictionaries, lists, <see cref="JsonElement"/>.
    /// Bytes and anything else are kept as it is and can only be handed to host functions or to the output.
    /// </summary>
    public static ScriptValue FromObject(object? value) => value switch
    {
        null => Null,
        ScriptValue ready => ready,
        _ when HostScalar.TryRead(value, out var scalar) => scalar,
        _ => new HostReading(isShared: false).Read(value).Open(new DataChanges()),
    };

    /// <summary>Takes a record of the host, as <see cref="ScriptData.FromRecord"/> does.</summary>
    public static ScriptValue FromRecord<T>(T? record, ScriptNaming naming = ScriptNaming.SnakeCase)
        where T : class => RecordReading.Any(record, new DataChanges(), naming);

    /// <summary>
    /// Takes a list of records. Items are asked for one by one as a script reaches them and not kept, so a list that makes
    /// them on demand is never held whole; what a script sets on an item made anew at each reading is forgotten with it.
    /// </summary>
    public static ScriptValue FromRecords<T>(IReadOnlyList<T>? records, ScriptNaming naming = ScriptNaming.SnakeCase) =>
        RecordReading.List(records, new DataChanges(), naming);

    /// <summary>Takes a JSON value, objects and arrays whole: the document may be let go afterwards.</summary>
    public static ScriptValue FromJson(JsonElement json) => new JsonReading().Read(json).Open(new DataChanges());

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
