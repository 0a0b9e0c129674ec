namespace OneStop.Docs.Scripting.Data;

/// <summary>An object or a list of the data as all runs share it; never changed, never seen by a script. A run opens it to see it.</summary>
internal sealed class Prepared
{
    private readonly object _reader;
    private readonly object _source;

    /// <param name="source">The values in order of the shape's names, or a record of the host.</param>
    public Prepared(ObjectShape shape, object source) => (_reader, _source) = (shape, source);

    /// <param name="source">What <paramref name="reader"/> reads items of.</param>
    public Prepared(ItemReader reader, object source) => (_reader, _source) = (reader, source);

    public static Prepared ListOf(ScriptValue[] items) => new(ItemReader.Ready, items);

    /// <summary>As one run sees it.</summary>
    public ScriptValue Open(DataChanges changes) => _reader is ObjectShape shape
        ? new ScriptObject(changes, shape, _source)
        : new ScriptArray(changes, (ItemReader)_reader, _source);
}

/// <summary>How the items of a shared list are read.</summary>
internal abstract class ItemReader
{
    /// <summary>Of a list whose values lie ready in an array.</summary>
    public static ItemReader Ready { get; } = new ReadyItems();

    public abstract int Count(object source);

    public abstract ScriptValue Read(object source, int index, DataChanges changes);

    private sealed class ReadyItems : ItemReader
    {
        public override int Count(object source) => ((ScriptValue[])source).Length;

        public override ScriptValue Read(object source, int index, DataChanges changes) => ((ScriptValue[])source)[index].Open(changes);
    }
}
