using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Store.Ledger;

/// <summary>The ledger for those who read it: audit trail, export.</summary>
public sealed class LedgerReader(StoreDatabase database)
{
    /// <summary>The longest page.</summary>
    public const int MaximumCount = 1000;

    /// <summary>The next entries, oldest first; empty at the end.</summary>
    /// <param name="document">Of this document only, or null for all.</param>
    /// <param name="after">Number of the last entry already seen; 0 to begin.</param>
    /// <param name="count">At most so many, 1–1,000.</param>
    public IReadOnlyList<LedgerEntry> Read(DocumentId? document, long after, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaximumCount);
        return database.Read(read => LedgerBook.Page(read, document, after, count));
    }
}
