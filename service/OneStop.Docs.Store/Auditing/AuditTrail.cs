using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.Auditing;

/// <summary>What is asked of the audit trail; what is null does not matter.</summary>
/// <param name="Document">Of this document only.</param>
/// <param name="From">At or after.</param>
/// <param name="To">Before.</param>
/// <param name="After">Number of the last entry already seen; 0 to begin.</param>
public sealed record AuditQuery(DocumentId? Document = null, DateTimeOffset? From = null, DateTimeOffset? To = null, long After = 0);

/// <summary>The ledger as an auditor reads it: of one document, of a span of time, or all.</summary>
public sealed class AuditTrail(StoreDatabase database)
{
    /// <summary>The entries, oldest first, read a page at a time while they are walked.</summary>
    /// <exception cref="InvalidRequestException">The span ends before it begins; at once, not while walking.</exception>
    public IEnumerable<LedgerEntry> Read(AuditQuery query)
    {
        var problems = new ProblemList();
        problems.Span(query.From, query.To);
        problems.ThrowIfAny();
        return Walk(query);
    }

    private IEnumerable<LedgerEntry> Walk(AuditQuery query)
    {
        var reader = new LedgerReader(database);
        for (var after = query.After; ;)
        {
            var page = reader.Read(query.Document, after, LedgerReader.MaximumCount);
            if (page.Count == 0) yield break;
            foreach (var entry in page)
            {
                // Entries of a moved store bear the times of old; nothing later need be later.
                var isIn = (query.To is not { } to || entry.Time < to) && (query.From is not { } from || entry.Time >= from);
                if (isIn) yield return entry;
            }

            after = page[^1].Sequence;
        }
    }
}
