using System.Globalization;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Moving;

/// <summary>
/// Carries the ledger of the old store over: each entry with its act, author, time, reason and tool, its number and hash in the
/// detail, in the chain of the new ledger. How far that has come stands in the keys, so that it goes on where it broke off.
/// </summary>
internal sealed class LedgerMove(StoreDatabase from, string name, StoreDatabase to)
{
    private const int PageLength = 500;

    private readonly string _prefix = $"move-ledger-{CanonicalText.Hash(name)}-";

    /// <exception cref="KeyReusedException">Entries of another store were moved under this name.</exception>
    public void Check()
    {
        var (last, hash) = to.Read(Reached);
        if (last == 0) return;
        var entry = from.Read(read => LedgerBook.Page(read, null, last - 1, 1));
        if (entry is not [{ } there] || there.Sequence != last || there.Hash != hash) throw new KeyReusedException(name);
    }

    /// <returns>How many entries were new.</returns>
    public async Task<long> RunAsync(CancellationToken cancellationToken)
    {
        for (var moved = 0L; ;)
        {
            var (last, _) = to.Read(Reached);
            var page = from.Read(read => LedgerBook.Page(read, null, last, PageLength));
            if (page.Count == 0) return moved;
            moved += await to.WriteAsync(write => Take(write, last, page), cancellationToken);
        }
    }

    private int Take(BookWrite write, long last, IReadOnlyList<LedgerEntry> page)
    {
        // Another run of the same move may have been faster.
        if (Reached(write).Last != last) return 0;
        foreach (var entry in page) LedgerBook.Append(write, Draft(entry));
        KeyTable.Put(
            write, _prefix + page[^1].Sequence.ToString("D19", CultureInfo.InvariantCulture), page[^1].Hash, DocumentId.Parse("store"),
            page[^1].Sequence.ToString(CultureInfo.InvariantCulture));
        return page.Count;
    }

    private LedgerDraft Draft(LedgerEntry entry) => new(
        entry.Act.StartsWith(LedgerActs.Moved, StringComparison.Ordinal) ? entry.Act : LedgerActs.Moved + entry.Act, entry.Document,
        new Act(entry.Author, entry.Reason, entry.Tool, Key: null))
    {
        Base = entry.Base,
        Version = entry.Version,
        Hashes = entry.Hashes,
        Time = entry.Time,
        Detail = $"entry {entry.Sequence} of {name}, hash {entry.Hash}{(entry.Detail is null ? "" : "\n" + entry.Detail)}",
    };

    private (long Last, string Hash) Reached(BookRead read) =>
        read.Find<KnownKey>("SELECT key, fingerprint, document, answer FROM keys WHERE key > @prefix AND key < @prefix || '~' ORDER BY key DESC LIMIT 1", new { prefix = _prefix }) is { } key
            ? (long.Parse(key.Answer, CultureInfo.InvariantCulture), key.Fingerprint)
            : (0, "");
}
