using System.Collections;

namespace OneStop.Docs.Scripting.Data.Records;

/// <summary>Records of the host and what they hold, as one run sees them. Nothing is read before a script asks for it.</summary>
internal static class RecordReading
{
    public static ScriptValue Record<T>(T? record, DataChanges changes, ScriptNaming naming)
        where T : class => record is null ? ScriptValue.Null : typeof(T).IsSealed
            ? new ScriptObject(changes, RecordShapes<T>.Of(record, naming), record)
            : Any(record, changes, naming);

    /// <summary>Each item is read when a script reaches it, and let go after that.</summary>
    public static ScriptValue List<T>(IReadOnlyList<T>? list, DataChanges changes, ScriptNaming naming) =>
        list is null ? ScriptValue.Null : new ScriptArray(changes, ListItems<T>.For(naming), list);

    public static ScriptValue Sequence<T>(IEnumerable<T>? items, DataChanges changes, ScriptNaming naming) => items is null
        ? ScriptValue.Null
        : changes.Open(items, _ => Prepared.ListOf([.. items.Select(item => RecordConversion<T>.For(naming)(item, changes))]));

    public static ScriptValue Members<T>(IReadOnlyDictionary<string, T>? members, DataChanges changes, ScriptNaming naming) => members is null
        ? ScriptValue.Null
        : changes.Open(members, _ => new(
            new ObjectShape([.. members.Keys]), members.Values.Select(member => RecordConversion<T>.For(naming)(member, changes)).ToArray()));

    /// <summary>A value whose type is known only now.</summary>
    public static ScriptValue Any(object? value, DataChanges changes, ScriptNaming naming) => value switch
    {
        null => ScriptValue.Null,
        ScriptValue ready => ready,
        _ when HostScalar.TryRead(value, out var scalar) => scalar,
        IEnumerable when RecordConversion.OfItems(value.GetType(), naming) is { } convert => convert(value, changes),
        IEnumerable or System.Text.Json.JsonElement => OpenHost(value, changes),
        _ when RecordShapes.IsRecord(value.GetType()) => new ScriptObject(changes, RecordShapes.Of(value.GetType(), naming), value),
        _ => ScriptValue.FromOther(value),
    };

    private static ScriptValue OpenHost(object value, DataChanges changes) => new HostReading(isShared: false).Read(value).Open(changes);

    private sealed class ListItems<T>(ScriptNaming naming) : ItemReader
    {
        private static readonly ListItems<T>?[] s_byNaming = new ListItems<T>?[Enum.GetValues<ScriptNaming>().Length];

        private readonly Func<T, DataChanges, ScriptValue> _convert = RecordConversion<T>.For(naming);

        public static ListItems<T> For(ScriptNaming naming) => s_byNaming[(int)naming] ??= new(naming);

        public override int Count(object source) => ((IReadOnlyList<T>)source).Count;

        public override ScriptValue Read(object source, int index, DataChanges changes) => _convert(((IReadOnlyList<T>)source)[index], changes);
    }
}
