using Microsoft.Data.Sqlite;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.Book;

/// <summary>Every step of the records' form, in order. A module that keeps records of its own adds a line.</summary>
internal static class Migrations
{
    public static IReadOnlyList<Migration> All { get; } =
    [
        BookTables.First,
        Review.ReviewTables.First,
        Registers.RegisterTables.First,
        Issuing.IssueTables.First,
        BookTables.Facts,
    ];

    /// <summary>Brings the file to the newest form; called inside a write transaction.</summary>
    /// <exception cref="StoreUnreachableException">A newer program has written the file.</exception>
    public static void Apply(SqliteConnection connection)
    {
        var reached = Version(connection);
        if (reached > All[^1].Number)
            throw new StoreUnreachableException(StoreProblem.At("", StoreCodes.NewerStore, $"{reached}", $"{All[^1].Number}"));
        foreach (var migration in All.Where(step => step.Number > reached))
        {
            Run(connection, migration.Sql);
            Run(connection, $"PRAGMA user_version = {migration.Number}");
        }
    }

    private static long Version(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
