using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>What the state of a document forbids.</summary>
internal static class DocumentChecks
{
    /// <summary>The bin, the lock, the base – in this order.</summary>
    public static void MayChange(BookRead read, DocumentRow row, Author author, VersionId? expected)
    {
        NotRecycled(row);
        NotHeld(read, row, author);
        IsNewest(read, row, expected);
    }

    /// <exception cref="DocumentRecycledException">It is in the bin.</exception>
    public static void NotRecycled(DocumentRow row)
    {
        if (row.Recycled is not null) throw new DocumentRecycledException(DocumentId.Parse(row.Id));
    }

    /// <exception cref="DocumentLockedException">Someone else holds it, or it is final.</exception>
    public static void NotHeld(BookRead read, DocumentRow row, Author author)
    {
        if (row.Lock(read) is { } held && (held.Kind == LockKind.Final || !IsSame(held.By, author)))
            throw new DocumentLockedException(DocumentId.Parse(row.Id), held);
    }

    /// <exception cref="VersionConflictException">It is not.</exception>
    public static void IsNewest(BookRead read, DocumentRow row, VersionId? expected)
    {
        if (expected != row.Current) throw new VersionConflictException(expected, row.ToVersion(read, DocumentId.Parse(row.Id)));
    }

    public static bool IsSame(Author one, Author other) => string.Equals(one.Id, other.Id, StringComparison.Ordinal);
}
