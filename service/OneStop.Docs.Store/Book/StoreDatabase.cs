using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>
/// The records of a store in one SQLite file, for one process or several on one machine's disk: documents, versions,
/// ledger, keys, intents, and what review and registers keep. Content is never in it.
/// </summary>
/// <remarks>
/// Write-ahead log with <c>synchronous=FULL</c>: what was committed survives a power cut. Writing is one at a time,
/// in transactions that begin as writers; reading sees one state and waits for nobody.
/// </remarks>
public sealed class StoreDatabase : IAsyncDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly string _connectionString;
    private readonly ConcurrentBag<SqliteConnection> _idle = [];
    private readonly SemaphoreSlim _writing = new(1, 1);
    private OwnerLease? _lease;

    static StoreDatabase() => SQLitePCL.Batteries_V2.Init();

    private StoreDatabase(string path, TimeProvider time)
    {
        Path = System.IO.Path.GetFullPath(path);
        Time = time;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, ForeignKeys = true }.ToString();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Where the time comes from; days and years are those of Vietnam.</summary>
    public TimeProvider Time { get; }

    /// <summary>The number under which this opening writes intents, unique among all openings ever.</summary>
    internal long Owner => _lease!.Owner;

    /// <summary>The lock files that tell which openings live.</summary>
    internal string LeaseFolder => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, "leases");

    /// <summary>Opens the file, makes it when it is not there, and brings it to the newest form.</summary>
    /// <param name="path">The file; its folder is made too. A disk of this machine, no network drive.</param>
    /// <param name="time">Where the time comes from.</param>
    /// <param name="cancellationToken">Until the file is open.</param>
    /// <exception cref="Problems.StoreUnreachableException">It cannot be opened or made, is damaged, or is of a newer program.</exception>
    public static async Task<StoreDatabase> OpenAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        var database = new StoreDatabase(path, time);
        try
        {
            DiskFaults.Guard(() => Directory.CreateDirectory(database.LeaseFolder));
            await database.WriteAsync(write => Migrations.Apply(write.Connection), cancellationToken);
            database._lease = await database.WriteAsync(write => OwnerLease.Take(write, database.LeaseFolder), cancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Does <paramref name="act"/> whole or not at all. Cancelling counts until it begins.</summary>
    internal async Task<T> WriteAsync<T>(Func<BookWrite, T> act, CancellationToken cancellationToken, bool durable = true)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            // Of several processes one writes at a time. SQLite's own waiting holds a thread, in this build whole seconds.
            var since = Time.GetTimestamp();
            for (var attempt = 1; ; attempt++)
            {
                var (begun, result) = Use(connection => TryTransact(connection, act, durable));
                if (begun) return result!;
                if (Time.GetElapsedTime(since) > LongestWait) throw DatabaseFaults.StillBusy();
                await Task.Delay(Math.Min(attempt, 20), cancellationToken);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc cref="WriteAsync{T}(Func{BookWrite, T}, CancellationToken, bool)"/>
    internal Task WriteAsync(Action<BookWrite> act, CancellationToken cancellationToken, bool durable = true) =>
        WriteAsync(
            write =>
            {
                act(write);
                return true;
            },
            cancellationToken, durable);

    /// <summary>Reads one state of the records.</summary>
    internal T Read<T>(Func<BookRead, T> read) => Use(connection =>
    {
        Run(connection, "BEGIN");
        try
        {
            return read(new BookRead(connection, VietnamTime.Now(Time)));
        }
        finally
        {
            EndWithoutChange(connection);
        }
    });

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _lease?.Dispose();
        while (_idle.TryTake(out var connection)) connection.Dispose();
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }

    private (bool Begun, T? Result) TryTransact<T>(SqliteConnection connection, Func<BookWrite, T> act, bool durable)
    {
        // A note that only saves work after a crash need not wait for the disk; the next durable commit takes it along.
        if (!durable) Run(connection, "PRAGMA synchronous = NORMAL");
        var done = false;
        try
        {
            if (!TryBegin(connection)) return (false, default);
            var write = new BookWrite(connection, VietnamTime.Now(Time));
            var result = act(write);
            if (write.HasUntold) throw new InvalidOperationException("Rows were changed of which no ledger entry tells.");
            Run(connection, "COMMIT");
            done = true;
            return (true, result);
        }
        finally
        {
            if (!done) EndWithoutChange(connection);
            if (!durable) Run(connection, "PRAGMA synchronous = FULL");
        }
    }

    private static bool TryBegin(SqliteConnection connection)
    {
        var result = SQLitePCL.raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE");
        if ((result & 0xFF) == SQLitePCL.raw.SQLITE_BUSY) return false;
        SqliteException.ThrowExceptionForRC(result, connection.Handle);
        return true;
    }

    // A fault of the disk may have ended the transaction already.
    private static void EndWithoutChange(SqliteConnection connection)
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) Run(connection, "ROLLBACK");
    }

    private T Use<T>(Func<SqliteConnection, T> work)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = _idle.TryTake(out var idle) ? idle : Connect();
            var result = work(connection);
            _idle.Add(connection);
            connection = null;
            return result;
        }
        catch (SqliteException fault) when (DatabaseFaults.IsReach(fault))
        {
            throw DatabaseFaults.AsUnreachable(fault);
        }
        finally
        {
            connection?.Dispose();
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
