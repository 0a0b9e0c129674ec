using System.Globalization;

namespace OneStop.Docs.Store.Ledger;

/// <summary>The hash that chains an entry to the one before.</summary>
/// <remarks>
/// SHA-256 over these texts in this order, written as <see cref="CanonicalText"/> says: <c>onestop-ledger-2</c>,
/// sequence in decimal, time as UTC <c>yyyy-MM-ddTHH:mm:ss.fffffffZ</c>, act, author id, author name, document, base,
/// version, hash sent, hash read back, hash normalised, reason, tool, intent in decimal, detail, facts, hash of
/// the entry before. An entry without facts begins with <c>onestop-ledger-1</c> and leaves them out. Anybody can compute it from an export without this program.
/// </remarks>
public static class LedgerChain
{
    /// <summary>What the first entry carries as the hash before it.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The hash <paramref name="entry"/> must carry.</summary>
    public static string HashOf(LedgerEntry entry) => CanonicalText.Hash([.. Texts(entry)]);

    private static IEnumerable<string?> Texts(LedgerEntry entry)
    {
        string?[] texts =
        [
            entry.Facts is null ? "onestop-ledger-1" : "onestop-ledger-2",
            entry.Sequence.ToString(CultureInfo.InvariantCulture),
            entry.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            entry.Act, entry.Author.Id, entry.Author.Name,
            entry.Document?.Value, entry.Base?.Value, entry.Version?.Value,
            entry.Hashes?.Sent, entry.Hashes?.Read, entry.Hashes?.Normalised,
            entry.Reason, entry.Tool,
            entry.Intent?.ToString(CultureInfo.InvariantCulture), entry.Detail,
        ];
        return entry.Facts is null ? [.. texts, entry.Previous] : [.. texts, entry.Facts, entry.Previous];
    }
}
