using Microsoft.Data.Sqlite;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.Book;

/// <summary>What the disk under the records can do to them, as the contract tells it.</summary>
internal static class DatabaseFaults
{
    private const int Busy = 5, TableLocked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, DiskFull = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>Whether <paramref name="fault"/> is the disk's, not a mistake of ours.</summary>
    public static bool IsReach(SqliteException fault) =>
        fault.SqliteErrorCode is Busy or TableLocked or ReadOnly or InputOutput or Corrupt or DiskFull or CannotOpen or NotADatabase;

    /// <summary>Another process has been writing for longer than one waits.</summary>
    public static StoreUnreachableException StillBusy() => new(StoreProblem.At("", StoreCodes.Unreachable, "SQLite 5"));

    /// <summary>The store's exception for it; the file's own path stays out of the message.</summary>
    public static StoreUnreachableException AsUnreachable(SqliteException fault)
    {
        var code = fault.SqliteErrorCode switch
        {
            DiskFull => StoreCodes.Full,
            ReadOnly => StoreCodes.Denied,
            _ => StoreCodes.Unreachable,
        };
        return new(StoreProblem.At("", code, $"SQLite {fault.SqliteErrorCode}/{fault.SqliteExtendedErrorCode}"), fault);
    }
}
