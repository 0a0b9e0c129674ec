using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Store.Records;

/// <summary>What a walk of the ledger against the store found.</summary>
/// <param name="Entries">Ledger entries walked.</param>
/// <param name="Documents">Documents walked.</param>
/// <param name="Versions">Versions walked.</param>
/// <param name="ChainHash">Hash of the last entry: note it elsewhere to prove later that nothing was cut off.</param>
/// <param name="Findings">Everything that is not as it should be; empty when all is well.</param>
public sealed record VerificationReport(
    long Entries, long Documents, long Versions, string ChainHash, IReadOnlyList<VerificationFinding> Findings)
{
    /// <summary>Rows that could not be held against the ledger, or not in all columns, because older programs did not write them into it. No findings.</summary>
    public IReadOnlyList<UncheckedRows> Unchecked { get; init; } = [];
}

/// <summary>Rows of a table that the ledger does not tell, or not whole.</summary>
/// <param name="Table">The table.</param>
/// <param name="Count">How many rows.</param>
public sealed record UncheckedRows(string Table, long Count);

/// <summary>One thing that is not as it should be.</summary>
/// <param name="Kind">What.</param>
/// <param name="Document">Of which document, or null when it concerns no document.</param>
/// <param name="Version">Of which version, or null.</param>
/// <param name="Entry">Number of the ledger entry concerned, or null.</param>
/// <param name="Fact">What stands there and what should; <c>Auditing.FindingText</c> tells it in words.</param>
public sealed record VerificationFinding(
    VerificationFindingKind Kind, DocumentId? Document, VersionId? Version, long? Entry, FindingFact Fact);

/// <summary>What is behind a finding.</summary>
/// <param name="Words">Name of the sentence.</param>
/// <param name="Arguments">What the sentence quotes: hashes expected and found, file, id.</param>
public sealed record FindingFact(string Words, params IReadOnlyList<string> Arguments)
{
    /// <summary>The row concerned, when it is one of the records.</summary>
    public DifferingRow? Row { get; init; }
}

/// <summary>A row of the records that is not what the ledger says.</summary>
/// <param name="Table">Of which table.</param>
/// <param name="Key">What names the row: the document, the version; issuer, year, series and number of a line.</param>
/// <param name="Column">The column that differs; null when the whole row is missing or unknown.</param>
/// <param name="Told">What the ledger says: the column's value, or the row as JSON; null for nothing.</param>
/// <param name="Found">What stands there, in the same form.</param>
public sealed record DifferingRow(string Table, IReadOnlyList<string> Key, string? Column, string? Told, string? Found);

/// <summary>What can be wrong.</summary>
public enum VerificationFindingKind
{
    /// <summary>In the ledger, not in the store.</summary>
    Missing,

    /// <summary>The store has thrown the content away by its own policy.</summary>
    Trimmed,

    /// <summary>In both, but not the same.</summary>
    Altered,

    /// <summary>In the store, not in the ledger: saved past us.</summary>
    Unknown,

    /// <summary>An entry does not carry the hash of the one before, or its own is wrong.</summary>
    ChainBroken,

    /// <summary>An intent stands open though nobody works on it.</summary>
    Unfinished,

    /// <summary>The newest version of an issued document says something else than the issued one: saved past us, past the final lock.</summary>
    NotIssued,
}
