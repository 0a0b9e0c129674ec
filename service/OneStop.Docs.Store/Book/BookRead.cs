using Dapper;
using Microsoft.Data.Sqlite;

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
internal sealed class BookWrite(SqliteConnection connection, DateTimeOffset now) : BookRead(connection, now)
{
    /// <returns>Rows changed.</returns>
    public int Run(string sql, object? values = null) => Connection.Execute(sql, values);
}
