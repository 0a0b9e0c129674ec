using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Ledger;

/// <summary>A ledger entry as its table keeps it.</summary>
internal sealed class LedgerRow
{
    public const string Columns =
        "sequence, time, act, author_id AuthorId, author_name AuthorName, document, base, version, sent, read, normalised, " +
        "reason, tool, intent, detail, previous, hash, facts";

    public long Sequence { get; init; }

    public long Time { get; init; }

    public string Act { get; init; } = "";

    public string AuthorId { get; init; } = "";

    public string AuthorName { get; init; } = "";

    public string? Document { get; init; }

    public string? Base { get; init; }

    public string? Version { get; init; }

    public string? Sent { get; init; }

    public string? Read { get; init; }

    public string? Normalised { get; init; }

    public string Reason { get; init; } = "";

    public string Tool { get; init; } = "";

    public long? Intent { get; init; }

    public string? Detail { get; init; }

    public string Previous { get; init; } = "";

    public string Hash { get; init; } = "";

    public string? Facts { get; init; }

    public static LedgerRow From(LedgerEntry entry) => new()
    {
        Sequence = entry.Sequence,
        Time = entry.Time.UtcTicks,
        Act = entry.Act,
        AuthorId = entry.Author.Id,
        AuthorName = entry.Author.Name,
        Document = entry.Document?.Value,
        Base = entry.Base?.Value,
        Version = entry.Version?.Value,
        Sent = entry.Hashes?.Sent,
        Read = entry.Hashes?.Read,
        Normalised = entry.Hashes?.Normalised,
        Reason = entry.Reason,
        Tool = entry.Tool,
        Intent = entry.Intent,
        Detail = entry.Detail,
        Previous = entry.Previous,
        Hash = entry.Hash,
        Facts = entry.Facts,
    };

    public LedgerEntry ToEntry(BookRead read) => new(
        Sequence, read.Moment(Time), Act, new(AuthorId, AuthorName),
        DocumentId.TryParse(Document, out var document) ? document : null,
        Base is null ? null : new VersionId(Base), Version is null ? null : new VersionId(Version),
        Sent is null ? null : new ContentHashes(Sent, Read ?? "", Normalised ?? ""),
        Reason, Tool, Intent, Detail, Previous, Hash)
    {
        Facts = Facts,
    };
}
