using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>An act that was begun: written before content moves, closed by exactly one ledger entry.</summary>
/// <param name="Number">Its number, never used again.</param>
/// <param name="Owner">The opening of the store that works on it.</param>
/// <param name="Kind">The act, as the ledger names it.</param>
/// <param name="Document">Of which document.</param>
/// <param name="Time">When it was begun.</param>
/// <param name="Request">What was asked.</param>
/// <param name="Content">The content once it is safe; null before.</param>
/// <param name="Progress">The store's own note for finishing after a crash, or null.</param>
internal sealed record Intent(
    long Number, long Owner, string Kind, DocumentId Document, DateTimeOffset Time, IntentRequest Request, KeptContent? Content, string? Progress);

/// <summary>What an intent means to do.</summary>
/// <param name="Act">Who, why, with what.</param>
/// <param name="Fingerprint">Of the request without content.</param>
/// <param name="Base">The version believed to be the newest.</param>
/// <param name="Fields">Fields to set, or null to leave them.</param>
/// <param name="Version">The version a restore repeats.</param>
/// <param name="Origin">Where a moved version comes from.</param>
internal sealed record IntentRequest(
    Act Act, string Fingerprint, VersionId? Base = null, DocumentFields? Fields = null, VersionId? Version = null, VersionOrigin? Origin = null);

/// <summary>Content that is safe in the store.</summary>
/// <param name="Hashes">Of it.</param>
/// <param name="Length">Bytes as kept.</param>
internal sealed record KeptContent(ContentHashes Hashes, long Length);

/// <summary>What a store tells when content took effect.</summary>
/// <param name="Content">Hashes and length.</param>
/// <param name="Id">The store's name for the version; null to count.</param>
/// <param name="DocumentPlace">Where the store keeps the document, in its own words; null to leave it.</param>
/// <param name="VersionPlace">Where it keeps this version.</param>
/// <param name="Settled">The version stands outside already and cannot be refused any more: locks, the bin and the base are not asked again.</param>
internal sealed record Placement(
    KeptContent Content, VersionId? Id = null, string? DocumentPlace = null, string? VersionPlace = null, bool Settled = false);
