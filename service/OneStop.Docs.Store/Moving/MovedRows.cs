using Dapper;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Proving;

namespace OneStop.Docs.Store.Moving;

/// <summary>Rows of the old store's tables as they are, to be written into the same tables of the new one. Both are of the newest form.</summary>
internal static class MovedRows
{
    /// <param name="read">The old records.</param>
    /// <param name="select">Names the columns as the table does.</param>
    public static List<IDictionary<string, object?>> Read(BookRead read, string select) =>
        [.. read.List<dynamic>(select).Select(row => new Dictionary<string, object?>((IDictionary<string, object?>)row, StringComparer.Ordinal))];

    /// <remarks>A key that the row does not have is the number that the table gives.</remarks>
    /// <returns>Whether it was new; a row that is there stays.</returns>
    public static bool Insert(BookWrite write, KeptTable table, IDictionary<string, object?> row)
    {
        var columns = string.Join(", ", row.Keys);
        var values = string.Join(", ", row.Keys.Select(column => "@" + column));
        if (write.Run($"INSERT OR IGNORE INTO {table.Name} ({columns}) VALUES ({values})", Values(row)) == 0) return false;
        write.TouchNew(table, [.. table.Key.Select(key => row.TryGetValue(key["t.".Length..], out var value) ? value! : write.One<long>("SELECT last_insert_rowid()"))]);
        return true;
    }

    /// <summary>A row as values of a statement.</summary>
    public static DynamicParameters Values(IDictionary<string, object?> row)
    {
        var values = new DynamicParameters();
        foreach (var (column, value) in row) values.Add(column, value);
        return values;
    }

    public static string? Text(this IDictionary<string, object?> row, string column) => row[column] as string;

    public static long Number(this IDictionary<string, object?> row, string column) => (long)row[column]!;
}
