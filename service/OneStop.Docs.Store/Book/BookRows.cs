using System.Globalization;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>A version as its table keeps it.</summary>
internal class VersionRow
{
    /// <summary>Of a table called <c>v</c>.</summary>
    public const string Columns =
        "v.document Document, v.ordinal Ordinal, v.id VersionId, v.base Base, v.author_id AuthorId, v.author_name AuthorName, " +
        "v.time Time, v.reason Reason, v.tool Tool, v.length Length, v.sent Sent, v.read Read, v.normalised Normalised, " +
        "v.restored_from RestoredFrom, v.origin_store OriginStore, v.origin_version OriginVersion, " +
        "v.origin_author_id OriginAuthorId, v.origin_author_name OriginAuthorName, v.origin_time OriginTime, " +
        "v.availability Availability, v.place Place";

    /// <summary>Row number of the document.</summary>
    public long Document { get; init; }

    public int Ordinal { get; init; }

    public string VersionId { get; init; } = "";

    public string? Base { get; init; }

    public string AuthorId { get; init; } = "";

    public string AuthorName { get; init; } = "";

    public long Time { get; init; }

    public string Reason { get; init; } = "";

    public string Tool { get; init; } = "";

    public long Length { get; init; }

    public string Sent { get; init; } = "";

    public string Read { get; init; } = "";

    public string Normalised { get; init; } = "";

    public string? RestoredFrom { get; init; }

    public string? OriginStore { get; init; }

    public string? OriginVersion { get; init; }

    public string? OriginAuthorId { get; init; }

    public string? OriginAuthorName { get; init; }

    public long? OriginTime { get; init; }

    public int Availability { get; init; }

    /// <summary>Where the store keeps the content, in its own words.</summary>
    public string? Place { get; init; }

    public VersionInfo ToVersion(BookRead read, DocumentId document) => new(
        document, new(VersionId), Ordinal, Base is null ? null : new VersionId(Base), new(AuthorId, AuthorName), read.Moment(Time),
        Reason, Tool, Length, new(Sent, Read, Normalised), RestoredFrom is null ? null : new VersionId(RestoredFrom),
        Origin(read), (ContentAvailability)Availability);

    private VersionOrigin? Origin(BookRead read) => OriginStore is null
        ? null
        : new(OriginStore, new(OriginVersion!), new(OriginAuthorId!, OriginAuthorName!), read.Moment(OriginTime!.Value));
}

/// <summary>A document with its newest version and its lock.</summary>
internal sealed class DocumentRow : VersionRow
{
    public const string Select =
        "SELECT d.id Id, d.file_name FileName, d.title Title, d.unit Unit, d.kind Kind, d.number Number, d.symbol Symbol, " +
        "d.date Date, d.state State, d.created Created, d.changed Changed, d.recycled Recycled, d.place DocumentPlace, " +
        "l.kind LockKind, l.by_id LockId, l.by_name LockName, l.at LockAt, l.reason LockReason, l.until LockUntil, o.id IssuedId, o.normalised IS NOT v.normalised DiffersFromIssuedOne, " + Columns +
        " FROM documents d JOIN versions v ON v.document = d.row AND v.ordinal = d.current LEFT JOIN locks l ON l.document = d.row " +
        "LEFT JOIN reviews r ON r.document = d.id AND d.state IN ('issued', 'withdrawn') LEFT JOIN versions o ON o.document = d.row AND o.id = r.version ";

    public string Id { get; init; } = "";

    public string FileName { get; init; } = "";

    public string Title { get; init; } = "";

    public string Unit { get; init; } = "";

    public string? Kind { get; init; }

    public string? Number { get; init; }

    public string? Symbol { get; init; }

    public string? Date { get; init; }

    public string State { get; init; } = "";

    public long Created { get; init; }

    public long Changed { get; init; }

    public long? Recycled { get; init; }

    /// <summary>Where the store keeps the document, in its own words.</summary>
    public string? DocumentPlace { get; init; }

    public int? LockKind { get; init; }

    public string? LockId { get; init; }

    public string? LockName { get; init; }

    public long? LockAt { get; init; }

    public string? LockReason { get; init; }

    public long? LockUntil { get; init; }

    public string? IssuedId { get; init; }

    public bool DiffersFromIssuedOne { get; init; }

    public bool DiffersFromIssued => IssuedId is not null && DiffersFromIssuedOne;

    public VersionId Current => new(VersionId);

    public DocumentFields Fields => new(
        FileName, Title, Unit, Kind, Number, Symbol,
        Date is null ? null : DateOnly.ParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture), State);

    /// <summary>The lock that stands at the time of the look; a lapsed one is none.</summary>
    public DocumentLock? Lock(BookRead read) => LockKind is not { } kind || (LockUntil is { } until && until <= read.Now.UtcTicks)
        ? null
        : new((LockKind)kind, new(LockId!, LockName!), read.Moment(LockAt!.Value), LockReason!, read.Moment(LockUntil));

    public DocumentInfo ToDocument(BookRead read)
    {
        var id = DocumentId.Parse(Id);
        return new(id, Fields, ToVersion(read, id), read.Moment(Created), Lock(read), read.Moment(Recycled))
        {
            Issued = IssuedId is null ? null : new VersionId(IssuedId),
            DiffersFromIssued = DiffersFromIssued,
        };
    }
}
