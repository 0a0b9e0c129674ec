using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Proving;

/// <summary>
/// Looks, before a word is given that others rely on, whether what the records say is what the ledger says: the state of the document and of
/// its review, and who the person is. What somebody wrote into the tables past the program is no submission and no approval.
/// </summary>
internal static class LedgerProof
{
    /// <summary>Adds a problem for each row that is not what the ledger last said of it.</summary>
    /// <param name="read">The records.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="document">The document a step is taken with.</param>
    /// <param name="by">Who takes it.</param>
    public static void Check(BookRead read, ProblemList problems, DocumentRow document, Author by)
    {
        var isAltered = !Stands(read, KeptTables.Documents, document.Id, RowFacts.Find(read, KeptTables.Documents, document.Document), document.Id)
            || !StandsReview(read, document.Id)
            || (by.Id is { Length: > 0 } person && !Stands(read, KeptTables.People, null, RowFacts.Find(read, KeptTables.People, person), person));
        if (isAltered) problems.Add("document", StoreCodes.BookAltered, document.Id);
    }

    private static bool StandsReview(BookRead read, string document)
    {
        var row = RowFacts.Find(read, KeptTables.Reviews, document);
        return Stands(read, KeptTables.Reviews, document, row, document) || (row is not null && StandsByMove(read, document, row));
    }

    /// <summary>Older programs moved states without writing them into the ledger; the step that led there came along as an entry of the old store.</summary>
    private static bool StandsByMove(BookRead read, string document, NamedRow row)
    {
        if (Told(read, document, row.Name).Count > 0 || !new OlderMakers(read, KeptTables.Reviews).MayHaveMade(row.Name)) return false;
        using var columns = JsonDocument.Parse(row.Row);
        return read.List<LedgerRow>(
                $"SELECT {LedgerRow.Columns} FROM ledger WHERE document = @document AND act LIKE 'moved.review.%' AND time = @time AND author_id = @author",
                new { document, time = columns.RootElement.GetProperty("time").GetInt64(), author = columns.RootElement.GetProperty("by_id").GetString() })
            .Any(entry => (int?)Telling.StateAfter(entry.Act[LedgerActs.Moved.Length..]) == columns.RootElement.GetProperty("state").GetInt32());
    }

    private static bool Stands(BookRead read, KeptTable table, string? document, NamedRow? row, params object[] naming)
    {
        var told = Told(read, document, row?.Name ?? RowFacts.Name(table, naming));
        if (told.Count == 0) return row is null || (table != KeptTables.Reviews && new OlderMakers(read, table).MayHaveMade(row.Name));
        if (row is null || told[0] is null) return row is null && told[0] is null;
        var stands = JsonNode.Parse(row.Row)!.AsObject();
        var isSaid = new HashSet<string>(StringComparer.Ordinal);

        // The newest word on each column counts; nothing counts that was said before the row was gone.
        foreach (var columns in told.TakeWhile(columns => columns is not null))
        {
            foreach (var (column, value) in JsonNode.Parse(columns!)!.AsObject())
            {
                if (isSaid.Add(column) && stands.ContainsKey(column) && !JsonNode.DeepEquals(value, stands[column])) return false;
            }
        }

        return true;
    }

    /// <summary>All that the ledger says of a row, the newest first.</summary>
    private static List<string?> Told(BookRead read, string? document, string name)
    {
        var needle = JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;
        return
        [
            .. read.Walk<LedgerRow>(
                $"""
                SELECT {LedgerRow.Columns} FROM ledger WHERE (document = @document OR document IS NULL)
                  AND (facts IS NULL OR instr(facts, @needle) > 0) ORDER BY sequence DESC
                """,
                new { document, needle })
                .SelectMany(row => Telling.By(row.ToEntry(read)))
                .Where(told => string.Equals(told.Name, name, StringComparison.Ordinal)).Select(told => told.Row),
        ];
    }
}
