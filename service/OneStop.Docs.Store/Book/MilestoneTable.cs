using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Proving;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>Immutable copies: which there are.</summary>
internal static class MilestoneTable
{
    private const string Columns = "m.version Version, m.kind Kind, m.hash Hash, m.length Length, m.time Time, m.place Place";

    public static Milestone? Find(BookRead read, MilestoneRequest request)
    {
        var row = DocumentTable.GetVersion(read, request.Document, request.Version).Document;
        return read.Find<MilestoneRow>(
            $"SELECT {Columns} FROM milestones m WHERE m.document = @row AND m.version = @version AND m.kind = @Kind",
            new { row, version = request.Version.Value, request.Kind })?.ToMilestone(read, request.Document);
    }

    /// <summary>Of one document, oldest first.</summary>
    public static IReadOnlyList<Milestone> Of(BookRead read, DocumentId document) =>
    [
        .. read.List<MilestoneRow>(
            $"SELECT {Columns} FROM milestones m WHERE m.document = @row ORDER BY m.time, m.kind",
            new { row = DocumentTable.Get(read, document).Document }).Select(row => row.ToMilestone(read, document)),
    ];

    /// <summary>Hashes of all copies.</summary>
    public static List<string> Hashes(BookRead read) => read.List<string>("SELECT DISTINCT hash FROM milestones");

    public static bool Refers(BookRead read, string hash) =>
        read.Find<long?>("SELECT 1 FROM milestones WHERE hash = @hash LIMIT 1", new { hash }) is not null;

    /// <summary>Whether the ledger tells of a copy with this hash, though its row may be gone.</summary>
    public static bool IsTold(BookRead read, string hash) =>
        read.Find<long?>("SELECT 1 FROM ledger WHERE act = @Milestone AND read = @hash LIMIT 1", new { LedgerActs.Milestone, hash }) is not null;

    /// <summary>Takes a copy into the records and closes its intent.</summary>
    /// <param name="write">The records.</param>
    /// <param name="request">Which.</param>
    /// <param name="intent">Whose content is the copy.</param>
    /// <param name="place">Where the store keeps it, in its own words, or null.</param>
    public static Milestone Add(BookWrite write, MilestoneRequest request, Intent intent, string? place)
    {
        var row = DocumentTable.GetVersion(write, request.Document, request.Version).Document;
        var content = intent.Content ?? throw new InvalidOperationException("A milestone has content.");
        write.Run(
            "INSERT INTO milestones (document, version, kind, hash, length, time, place) VALUES (@row, @version, @Kind, @hash, @Length, @time, @place)",
            new { row, version = request.Version.Value, request.Kind, hash = content.Hashes.Read, content.Length, time = write.Now.UtcTicks, place });
        write.TouchNew(KeptTables.Milestones, row, request.Version.Value, request.Kind);
        var entry = LedgerBook.Append(write, new(LedgerActs.Milestone, request.Document, request.Act)
        {
            Version = request.Version,
            Hashes = content.Hashes,
            Intent = intent.Number,
            Detail = request.Kind,
        });
        IntentTable.Close(write, intent.Number, entry);
        return new(request.Document, request.Version, request.Kind, content.Hashes.Read, content.Length, write.Now);
    }

    private sealed class MilestoneRow
    {
        public string Version { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Hash { get; init; } = "";

        public long Length { get; init; }

        public long Time { get; init; }

        public string? Place { get; init; }

        public Milestone ToMilestone(BookRead read, DocumentId document) =>
            new(document, new(Version), Kind, Hash, Length, read.Moment(Time));
    }
}
