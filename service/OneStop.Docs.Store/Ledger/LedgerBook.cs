using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Proving;

namespace OneStop.Docs.Store.Ledger;

/// <summary>Writes and reads the ledger inside a transaction of the caller.</summary>
internal static class LedgerBook
{
    /// <summary>Appends an entry, which also tells of the rows that were changed; it takes effect with the transaction and not without it.</summary>
    public static LedgerEntry Append(BookWrite write, LedgerDraft draft)
    {
        var last = write.Find<LedgerRow>("SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1");
        var open = new LedgerEntry(
            (last?.Sequence ?? 0) + 1, draft.Time ?? write.Now, draft.Act, draft.By.Author, draft.Document, draft.Base, draft.Version,
            draft.Hashes, draft.By.Reason, draft.By.Tool, draft.Intent, draft.Detail, last?.Hash ?? LedgerChain.Beginning, "")
        {
            Facts = RowFacts.Take(write),
        };
        var entry = open with { Hash = LedgerChain.HashOf(open) };
        write.Run(
            """
            INSERT INTO ledger (sequence, time, act, author_id, author_name, document, base, version, sent, read, normalised,
              reason, tool, intent, detail, previous, hash, facts)
            VALUES (@Sequence, @Time, @Act, @AuthorId, @AuthorName, @Document, @Base, @Version, @Sent, @Read, @Normalised,
              @Reason, @Tool, @Intent, @Detail, @Previous, @Hash, @Facts)
            """,
            LedgerRow.From(entry));
        return entry;
    }

    /// <summary>The next entries after <paramref name="after"/>, oldest first.</summary>
    /// <param name="read">The records.</param>
    /// <param name="document">Of this document only, or null for all.</param>
    /// <param name="after">Number of the last entry already seen; 0 to begin.</param>
    /// <param name="count">At most so many.</param>
    public static IReadOnlyList<LedgerEntry> Page(BookRead read, DocumentId? document, long after, int count) =>
    [
        .. read.List<LedgerRow>(
            $"""
            SELECT {LedgerRow.Columns} FROM ledger
            WHERE sequence > @after {(document is null ? "" : "AND document = @document")}
            ORDER BY sequence LIMIT @count
            """,
            new { after, document = document?.Value, count }).Select(row => row.ToEntry(read)),
    ];

    /// <summary>Every entry, oldest first, one at a time.</summary>
    public static IEnumerable<LedgerEntry> Walk(BookRead read) =>
        read.Walk<LedgerRow>($"SELECT {LedgerRow.Columns} FROM ledger ORDER BY sequence").Select(row => row.ToEntry(read));
}
