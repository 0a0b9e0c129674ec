namespace OneStop.Docs.Scripting.Data;

/// <summary>Reads one member of a host's record.</summary>
internal delegate ScriptValue RecordMember(object record, DataChanges changes);

/// <summary>The names of an object of the data in order, and how their values are read. Objects made alike share one.</summary>
/// <param name="names">Each once.</param>
/// <param name="readers">One a name for records of the host; null where the values lie ready in an array.</param>
internal sealed class ObjectShape(string[] names, RecordMember[]? readers = null)
{
    // Comparing a few names costs less than hashing one.
    private const int MostCompared = 12;

    private Dictionary<string, int>? _slots;

    public static ObjectShape Empty { get; } = new([]);

    public string[] Names => names;

    /// <summary>The place of a name; -1 when there is none of it.</summary>
    public int SlotOf(string name)
    {
        if (names.Length > MostCompared)
        {
            return (_slots ??= Index()).GetValueOrDefault(name, -1);
        }

        for (var i = 0; i < names.Length; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The value of a member as a run sees it.</summary>
    public ScriptValue Read(object source, int slot, DataChanges changes) => readers is null
        ? ((ScriptValue[])source)[slot].Open(changes)
        : readers[slot](source, changes);

    private Dictionary<string, int> Index()
    {
        var slots = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            slots[names[i]] = i;
        }

        return slots;
    }
}

/// <summary>
/// Where a name stood the last time it was looked up at one place of a script. It proves itself: a place holds when the shape
/// has that very name there. So threads may write over each other's without a lock.
/// </summary>
internal struct MemberHint
{
    public string? Name;
    public int Slot;

    /// <summary>A shape that is known not to have the name.</summary>
    public ObjectShape? Absent;
}
