using Dapper;
using Microsoft.Data.Sqlite;
using OneStop.Docs.Store.Proving;

namespace OneStop.Docs.Store.Book;

/// <summary>One state of the records, to be read.</summary>
internal class BookRead(SqliteConnection connection, DateTimeOffset now)
{
    public SqliteConnection Connection { get; } = connection;

    /// <summary>The time of this look, in the zone in which times are told.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>The only row, or the default when there is none.</summary>
    public T? Find<T>(string sql, object? values = null) => Connection.QueryFirstOrDefault<T>(sql, values);

    /// <summary>The only row, which is there.</summary>
    public T One<T>(string sql, object? values = null) => Connection.QueryFirst<T>(sql, values);

    public List<T> List<T>(string sql, object? values = null) => Connection.Query<T>(sql, values).AsList();

    /// <summary>Row by row; to be walked while the records are open.</summary>
    public IEnumerable<T> Walk<T>(string sql, object? values = null) => Connection.Query<T>(sql, values, buffered: false);

    /// <summary>A kept time.</summary>
    public DateTimeOffset Moment(long utcTicks) => new DateTimeOffset(utcTicks, TimeSpan.Zero).ToOffset(Now.Offset);

    /// <summary>A kept time that may be absent.</summary>
    public DateTimeOffset? Moment(long? utcTicks) => utcTicks is { } ticks ? Moment(ticks) : null;
}

/// <summary>A transaction that writes; it takes effect whole when the function that was given it returns.</summary>
/// <remarks>Rows that an act changes are touched, and the next ledger entry tells how they stand: what no entry tells does not take effect.</remarks>
internal sealed class BookWrite(SqliteConnection connection, DateTimeOffset now) : BookRead(connection, now)
{
    private readonly OrderedDictionary<string, TouchedRow> _touched = new(StringComparer.Ordinal);

    /// <summary>Whether rows were changed of which no entry tells yet.</summary>
    public bool HasUntold => _touched.Count > 0;

    /// <summary>Notes that a row is about to be changed or taken away; called before, so that the entry tells what the act changed and nothing else.</summary>
    /// <param name="table">Of which table.</param>
    /// <param name="key">As <see cref="KeptTable.Key"/> has it: texts and numbers.</param>
    public void Touch(KeptTable table, params object[] key)
    {
        if (!_touched.ContainsKey(TouchedRow.IdOf(table, key))) Touch(Before(table, key));
    }

    /// <summary>A row as it is before a change of which only its outcome shows whether there was one; to be touched then.</summary>
    public TouchedRow Before(KeptTable table, params object[] key) => new(table, key, RowFacts.FindWritten(this, table, key));

    /// <summary>Notes a row as it was before it was changed.</summary>
    public void Touch(TouchedRow before) => _touched.TryAdd(before.Id, before);

    /// <summary>Notes that a row was made.</summary>
    public void TouchNew(KeptTable table, params object[] key) => Touch(new TouchedRow(table, key, null));

    /// <summary>The rows noted first, which wait no longer.</summary>
    public IReadOnlyList<TouchedRow> TakeTouched(int count)
    {
        List<TouchedRow> taken = [.. _touched.Values.Take(count)];
        if (taken.Count == _touched.Count) _touched.Clear();
        else for (var i = 0; i < taken.Count; i++) _touched.RemoveAt(0);
        return taken;
    }

    /// <returns>Rows changed.</returns>
    public int Run(string sql, object? values = null) => Connection.Execute(sql, values);
}
