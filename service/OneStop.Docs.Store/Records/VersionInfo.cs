using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Store.Records;

/// <summary>One version of a document: immutable but for <see cref="Availability"/>.</summary>
/// <param name="Document">Whose version it is.</param>
/// <param name="Id">As the store names it.</param>
/// <param name="Ordinal">Its place in the line, from 1, without gaps.</param>
/// <param name="Base">The version before, or null for the first.</param>
/// <param name="Author">Who saved it; for a moved version, who saved it in the old store.</param>
/// <param name="Time">When; for a moved version, when it was saved in the old store.</param>
/// <param name="Reason">Why.</param>
/// <param name="Tool">With what.</param>
/// <param name="Length">Bytes of the content as kept.</param>
/// <param name="Hashes">Of the content.</param>
/// <param name="RestoredFrom">The version whose content this repeats, or null.</param>
/// <param name="Origin">Where it came from when it was moved between stores, or null.</param>
/// <param name="Availability">Whether its content can be had.</param>
public sealed record VersionInfo(
    DocumentId Document, VersionId Id, int Ordinal, VersionId? Base, Author Author, DateTimeOffset Time, string Reason,
    string Tool, long Length, ContentHashes Hashes, VersionId? RestoredFrom, VersionOrigin? Origin, ContentAvailability Availability);

/// <summary>Three SHA-256 sums in lower-case hexadecimal: SharePoint rewrites Office files on upload, so one proves nothing.</summary>
/// <param name="Sent">Of the bytes the author gave.</param>
/// <param name="Read">Of the bytes read back from the store right after; the same on a disk.</param>
/// <param name="Normalised">Of the content without what stores and savings change: document properties, promoted custom XML, revision ids, order and packing of the ZIP. Equal to <paramref name="Sent"/> for what is no Office file.</param>
public sealed record ContentHashes(string Sent, string Read, string Normalised);

/// <summary>Where a moved version came from.</summary>
/// <param name="Store">The old store, as its owner names it.</param>
/// <param name="Version">Its id there.</param>
/// <param name="Author">Who saved it there.</param>
/// <param name="Time">When it was saved there.</param>
public sealed record VersionOrigin(string Store, VersionId Version, Author Author, DateTimeOffset Time);

/// <summary>Whether the content of a version can be had.</summary>
public enum ContentAvailability
{
    /// <summary>It can.</summary>
    Kept,

    /// <summary>The store has trimmed it away (SharePoint version policies); a milestone may still hold it.</summary>
    Trimmed,

    /// <summary>It is there but no longer what was saved.</summary>
    Altered,

    /// <summary>It should be there and is not.</summary>
    Missing,
}

/// <summary>What saving gives.</summary>
/// <param name="Version">The version.</param>
/// <param name="Repeated">The same act had been done before; nothing was changed now.</param>
public sealed record SavedVersion(VersionInfo Version, bool Repeated);
