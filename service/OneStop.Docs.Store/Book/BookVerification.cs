using System.Globalization;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Proving;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>Walks the ledger against the records, row by row; content is the stores' own part.</summary>
internal static class BookVerification
{
    private const string OffLine = """
        SELECT d.id Document, v.id Version FROM versions v JOIN documents d ON d.row = v.document
        WHERE v.base IS NOT (SELECT b.id FROM versions b WHERE b.document = v.document AND b.ordinal = v.ordinal - 1)
        """;

    private const string Unclosed = """
        SELECT i.document Document, i.number Fact FROM intents i
        WHERE i.outcome IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger l WHERE l.sequence = i.outcome AND l.intent = i.number)
        """;

    // What was saved past the final lock stands in the ledger as it should; that it is newer than what was issued is the finding.
    private const string Overtaken = """
        SELECT d.id Document, v.id Version, l.sequence Entry, o.id Fact
        FROM documents d JOIN reviews r ON r.document = d.id JOIN versions v ON v.document = d.row AND v.ordinal = d.current
        JOIN versions o ON o.document = d.row AND o.id = r.version
        LEFT JOIN ledger l ON l.document = d.id AND l.version = v.id AND l.act IN ('save', 'restore')
        WHERE d.state IN ('issued', 'withdrawn') AND o.normalised IS NOT v.normalised
        """;

    public static VerificationReport Check(BookRead read)
    {
        var (findings, uncheckedRows) = (new List<VerificationFinding>(), new List<UncheckedRows>());
        using var replay = new BookReplay(read);
        var (entries, last) = Chain(read, replay, findings);
        foreach (var table in KeptTables.All) findings.AddRange(replay.Compare(table, uncheckedRows.Add));
        findings.AddRange(replay.Gaps());
        findings.AddRange(read.Walk<Row>(OffLine).Select(row => row.Found(VerificationFindingKind.Altered, "found-base")));
        findings.AddRange(read.Walk<Row>(Unclosed).Select(row => row.Found(VerificationFindingKind.Altered, "found-unclosed")));
        findings.AddRange(read.Walk<Row>(Overtaken).Select(row => row.Found(VerificationFindingKind.NotIssued, "found-not-issued")));
        return new(entries, read.One<long>("SELECT count(*) FROM documents"), read.One<long>("SELECT count(*) FROM versions"), last, findings)
        {
            Unchecked = uncheckedRows,
        };
    }

    private static (long Entries, string Last) Chain(BookRead read, BookReplay replay, List<VerificationFinding> findings)
    {
        var (sequence, last) = (0L, LedgerChain.Beginning);
        foreach (var entry in LedgerBook.Walk(read))
        {
            if (entry.Sequence != sequence + 1) Broken(entry, new("found-chain-gap", Text(sequence + 1)));
            if (!string.Equals(entry.Previous, last, StringComparison.Ordinal)) Broken(entry, new("found-chain-previous", entry.Previous, last));
            var hash = LedgerChain.HashOf(entry);
            if (!string.Equals(entry.Hash, hash, StringComparison.Ordinal)) Broken(entry, new("found-chain-hash", entry.Hash, hash));
            if (entry.Facts is { } facts && Telling.Parse(facts) is null) Broken(entry, new("found-facts"));
            replay.Take(entry);
            (sequence, last) = (entry.Sequence, entry.Hash);
        }

        return (sequence, last);

        void Broken(LedgerEntry entry, FindingFact fact) =>
            findings.Add(new(VerificationFindingKind.ChainBroken, entry.Document, entry.Version, entry.Sequence, fact));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Row
    {
        public string? Document { get; init; }

        public string? Version { get; init; }

        public long? Entry { get; init; }

        public string? Fact { get; init; }

        public VerificationFinding Found(VerificationFindingKind kind, string words) => new(
            kind, DocumentId.TryParse(Document, out var id) ? id : null, Version is null ? null : new VersionId(Version), Entry, new(words, Fact ?? ""));
    }
}
