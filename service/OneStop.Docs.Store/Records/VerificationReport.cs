using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Store.Records;

/// <summary>What a walk of the ledger against the store found.</summary>
/// <param name="Entries">Ledger entries walked.</param>
/// <param name="Documents">Documents walked.</param>
/// <param name="Versions">Versions walked.</param>
/// <param name="ChainHash">Hash of the last entry: note it elsewhere to prove later that nothing was cut off.</param>
/// <param name="Findings">Everything that is not as it should be; empty when all is well.</param>
public sealed record VerificationReport(
    long Entries, long Documents, long Versions, string ChainHash, IReadOnlyList<VerificationFinding> Findings);

/// <summary>One thing that is not as it should be.</summary>
/// <param name="Kind">What.</param>
/// <param name="Document">Of which document, or null when it concerns the ledger itself.</param>
/// <param name="Version">Of which version, or null.</param>
/// <param name="Entry">Number of the ledger entry concerned, or null.</param>
/// <param name="Detail">Facts for the one who looks into it: hashes expected and found, file, id.</param>
public sealed record VerificationFinding(
    VerificationFindingKind Kind, DocumentId? Document, VersionId? Version, long? Entry, string Detail);

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
