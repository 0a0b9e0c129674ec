using System.Globalization;

namespace OneStop.Docs.Store.Ledger;

/// <summary>The hash that chains an entry to the one before.</summary>
/// <remarks>
/// SHA-256 over these texts in this order, written as <see cref="CanonicalText"/> says: <c>onestop-ledger-1</c>,
/// sequence in decimal, time as UTC <c>yyyy-MM-ddTHH:mm:ss.fffffffZ</c>, act, author id, author name, document, base,
/// version, hash sent, hash read back, hash normalised, reason, tool, intent in decimal, detail, hash of the entry
/// before. Anybody can compute it from an export without this program.
/// </remarks>
public static class LedgerChain
{
    /// <summary>What the first entry carries as the hash before it.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The hash <paramref name="entry"/> must carry.</summary>
    public static string HashOf(LedgerEntry entry) => CanonicalText.Hash(
        "onestop-ledger-1",
        entry.Sequence.ToString(CultureInfo.InvariantCulture),
        entry.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        entry.Act, entry.Author.Id, entry.Author.Name,
        entry.Document?.Value, entry.Base?.Value, entry.Version?.Value,
        entry.Hashes?.Sent, entry.Hashes?.Read, entry.Hashes?.Normalised,
        entry.Reason, entry.Tool,
        entry.Intent?.ToString(CultureInfo.InvariantCulture), entry.Detail, entry.Previous);
}
