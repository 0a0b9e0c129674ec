using System.Text.Json;
using Microsoft.Data.Sqlite;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;

namespace OneStop.Docs.Store.Proving;

/// <summary>
/// Holds every row of the records against what the ledger last said of it. What was said is gathered in a temporary table beside the file,
/// so that memory does not grow with the store; the table goes when the look at the records ends.
/// </summary>
internal sealed class BookReplay : IDisposable
{
    private readonly BookRead _read;
    private readonly SqliteCommand _tell;

    /// <param name="read">One state of the records, in which ledger and rows are walked.</param>
    public BookReplay(BookRead read)
    {
        _read = read;
        Run("DROP TABLE IF EXISTS temp.told; CREATE TEMP TABLE told (name TEXT PRIMARY KEY, entry INTEGER NOT NULL, row TEXT) WITHOUT ROWID");
        _tell = Prepare();
    }

    /// <summary>Takes up what an entry says; entries come in their order.</summary>
    public void Take(LedgerEntry entry)
    {
        foreach (var told in Telling.By(entry))
        {
            _tell.Parameters[0].Value = told.Name;
            _tell.Parameters[1].Value = entry.Sequence;
            _tell.Parameters[2].Value = (object?)told.Row ?? DBNull.Value;
            _tell.ExecuteNonQuery();
        }
    }

    /// <summary>Every difference of a table; rows that the ledger could not tell are counted.</summary>
    public IEnumerable<VerificationFinding> Compare(KeptTable table, Action<UncheckedRows> count)
    {
        var (@unchecked, makers) = (0L, new OlderMakers(_read, table));
        foreach (var row in _read.Walk<ToldRow>($"SELECT a.Name, a.Row, t.entry Entry, t.row Told FROM ({table.SelectAll}) a LEFT JOIN temp.told t ON t.name = a.Name"))
        {
            if (row.Told is not null)
            {
                var isWhole = true;
                foreach (var difference in Differences(row, ref isWhole)) yield return difference;
                if (!isWhole) @unchecked++;
            }
            else if (row.Entry is null && makers.MayHaveMade(row.Name)) @unchecked++;
            else yield return Found(VerificationFindingKind.Unknown, row, new("found-row-unknown"), null, null, row.Row);
        }

        foreach (var gone in Gone(table)) yield return gone;
        if (@unchecked > 0) count(new(table.Name, @unchecked));
    }

    /// <summary>Numbers of begun registers that have no line and of which the ledger does not tell either, as older programs left it.</summary>
    public IEnumerable<VerificationFinding> Gaps() => RegisterTable.Gaps(_read)
        .Select(place => RowFacts.Name(KeptTables.Lines, place.Issuer, place.Year, place.Series, place.Number))
        .Where(name => _read.Find<long?>("SELECT 1 FROM temp.told WHERE name = @name AND row IS NOT NULL", new { name }) is null)
        .Select(name => Found(VerificationFindingKind.Missing, new ToldRow { Name = name }, new("found-gap"), null, null, null));

    public void Dispose()
    {
        _tell.Dispose();
        Run("DROP TABLE IF EXISTS temp.told");
    }

    private IEnumerable<VerificationFinding> Gone(KeptTable table)
    {
        var names = _read.List<string>(
            $"SELECT name FROM temp.told WHERE name >= @Begin AND name < @End AND row IS NOT NULL EXCEPT SELECT Name FROM ({table.SelectAll})",
            new { table.Begin, table.End });
        return names.Select(name => _read.One<ToldRow>("SELECT name Name, entry Entry, row Told FROM temp.told WHERE name = @name", new { name }))
            .Select(row => Found(VerificationFindingKind.Missing, row, new("found-row-missing"), null, row.Told, null));
    }

    private static List<VerificationFinding> Differences(ToldRow row, ref bool isWhole)
    {
        using var told = JsonDocument.Parse(row.Told!);
        using var found = JsonDocument.Parse(row.Row!);
        var differences = new List<VerificationFinding>();
        foreach (var column in found.RootElement.EnumerateObject())
        {
            if (!told.RootElement.TryGetProperty(column.Name, out var before))
            {
                isWhole = false;
                continue;
            }

            var (said, stands) = (Text(before), Text(column.Value));
            if (!string.Equals(said, stands, StringComparison.Ordinal))
                differences.Add(Found(VerificationFindingKind.Altered, row, new("found-row-altered"), column.Name, said, stands));
        }

        return differences;
    }

    private static VerificationFinding Found(VerificationFindingKind kind, ToldRow row, FindingFact fact, string? column, string? told, string? found)
    {
        var (table, key) = RowFacts.Parts(row.Name);
        var document = table.IsOfDocument && DocumentId.TryParse(key[0], out var id) ? id : (DocumentId?)null;
        var version = document is not null && table.HasVersion ? new VersionId(key[1]) : (VersionId?)null;
        return new(kind, document, version, row.Entry, fact with { Row = new(table.Name, key, column, told, found) });
    }

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.ToString();

    private SqliteCommand Prepare()
    {
        var command = _read.Connection.CreateCommand();
        command.CommandText = """
            INSERT INTO temp.told (name, entry, row) VALUES ($name, $entry, $row) ON CONFLICT (name) DO UPDATE SET entry = excluded.entry,
              row = CASE WHEN told.row IS NULL OR excluded.row IS NULL THEN excluded.row ELSE (
                SELECT json_group_object(key, value) FROM (
                  SELECT key, value FROM json_each(told.row) WHERE key NOT IN (SELECT key FROM json_each(excluded.row))
                  UNION ALL SELECT key, value FROM json_each(excluded.row))) END
            """;
        command.Parameters.Add("$name", SqliteType.Text);
        command.Parameters.Add("$entry", SqliteType.Integer);
        command.Parameters.Add("$row", SqliteType.Text);
        command.Prepare();
        return command;
    }

    private void Run(string sql)
    {
        using var command = _read.Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class ToldRow
    {
        public string Name { get; init; } = "";

        public string? Row { get; init; }

        public long? Entry { get; init; }

        public string? Told { get; init; }
    }
}
