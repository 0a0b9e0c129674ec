using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>Walks the ledger against the records; content is the stores' own part.</summary>
internal static class BookVerification
{
    // A version and the entry that tells of it; moved versions carry the author and time of the store they come from.
    private const string Pairs = """
        SELECT d.id Document, v.id Version, l.sequence Entry,
          l.sequence IS NOT NULL AND (l.sent IS NOT v.sent OR l.read IS NOT v.read OR l.normalised IS NOT v.normalised
            OR l.base IS NOT v.base OR l.reason IS NOT v.reason OR l.tool IS NOT v.tool
            OR (v.origin_store IS NULL AND (l.author_id IS NOT v.author_id OR l.author_name IS NOT v.author_name OR l.time IS NOT v.time))) Differs,
          v.base IS NOT (SELECT b.id FROM versions b WHERE b.document = v.document AND b.ordinal = v.ordinal - 1) OffLine
        FROM versions v JOIN documents d ON d.row = v.document
        LEFT JOIN ledger l ON l.document = d.id AND l.version = v.id AND l.act IN ('save', 'restore')
        """;

    private const string Orphans = """
        SELECT l.document Document, l.version Version, l.sequence Entry FROM ledger l
        WHERE l.act IN ('save', 'restore') AND NOT EXISTS (
          SELECT 1 FROM versions v JOIN documents d ON d.row = v.document WHERE d.id = l.document AND v.id = l.version)
        """;

    private const string Unclosed = """
        SELECT i.document Document, i.number Entry FROM intents i
        WHERE i.outcome IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger l WHERE l.sequence = i.outcome AND l.intent = i.number)
        """;

    // What was saved past the final lock stands in the ledger as it should; that it is newer than what was issued is the finding.
    private const string Overtaken = """
        SELECT d.id Document, v.id Version, l.sequence Entry, o.id Issued
        FROM documents d JOIN reviews r ON r.document = d.id JOIN versions v ON v.document = d.row AND v.ordinal = d.current
        JOIN versions o ON o.document = d.row AND o.id = r.version
        LEFT JOIN ledger l ON l.document = d.id AND l.version = v.id AND l.act IN ('save', 'restore')
        WHERE d.state IN ('issued', 'withdrawn') AND o.normalised IS NOT v.normalised
        """;

    public static VerificationReport Check(BookRead read)
    {
        var findings = new List<VerificationFinding>();
        var (entries, last) = Chain(read, findings);
        findings.AddRange(read.Walk<Row>(Pairs).SelectMany(Tell));
        findings.AddRange(read.Walk<Row>(Orphans).Select(row => row.Found(VerificationFindingKind.Missing, "the ledger has a version that the records have not")));
        findings.AddRange(read.Walk<Row>(Unclosed).Select(row =>
            row.Found(VerificationFindingKind.Altered, $"intent {row.Entry} is closed without an entry that says so") with { Entry = null }));
        findings.AddRange(read.Walk<Row>(Overtaken).Select(row => row.Found(VerificationFindingKind.NotIssued, $"issued is version {row.Issued}")));
        return new(
            entries, read.One<long>("SELECT count(*) FROM documents"), read.One<long>("SELECT count(*) FROM versions"), last, findings);
    }

    private static (long Entries, string Last) Chain(BookRead read, List<VerificationFinding> findings)
    {
        var (sequence, last) = (0L, LedgerChain.Beginning);
        foreach (var entry in LedgerBook.Walk(read))
        {
            if (entry.Sequence != sequence + 1) Broken(entry, $"entry {sequence + 1} is missing");
            if (!string.Equals(entry.Previous, last, StringComparison.Ordinal)) Broken(entry, $"previous {entry.Previous}, expected {last}");
            var hash = LedgerChain.HashOf(entry);
            if (!string.Equals(entry.Hash, hash, StringComparison.Ordinal)) Broken(entry, $"hash {entry.Hash}, computed {hash}");
            (sequence, last) = (entry.Sequence, entry.Hash);
        }

        return (sequence, last);

        void Broken(LedgerEntry entry, string detail) =>
            findings.Add(new(VerificationFindingKind.ChainBroken, entry.Document, entry.Version, entry.Sequence, detail));
    }

    private static IEnumerable<VerificationFinding> Tell(Row row)
    {
        if (row.Entry is null) yield return row.Found(VerificationFindingKind.Unknown, "the records have a version that the ledger has not");
        if (row.Differs) yield return row.Found(VerificationFindingKind.Altered, "records and ledger differ");
        if (row.OffLine) yield return row.Found(VerificationFindingKind.Altered, "the base is not the version before");
    }

    private sealed class Row
    {
        public string? Document { get; init; }

        public string? Version { get; init; }

        public long? Entry { get; init; }

        public string? Issued { get; init; }

        public bool Differs { get; init; }

        public bool OffLine { get; init; }

        public VerificationFinding Found(VerificationFindingKind kind, string detail) => new(
            kind, DocumentId.TryParse(Document, out var id) ? id : null, Version is null ? null : new VersionId(Version), Entry, detail);
    }
}
