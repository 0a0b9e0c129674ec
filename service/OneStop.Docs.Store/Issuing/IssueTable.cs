using System.Text.Json;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Proving;

namespace OneStop.Docs.Store.Issuing;

/// <summary>Issues and renditions as their tables keep them.</summary>
internal static class IssueTable
{
    private const string Columns = "SELECT number, request, kind, symbol, stage, saved FROM issues ";

    public static IssueTicket Get(BookRead read, long number) => read.One<Row>(Columns + "WHERE number = @number", new { number }).ToTicket();

    public static IssueTicket? Latest(BookRead read, DocumentId document) =>
        read.Find<Row>(Columns + "WHERE document = @id ORDER BY number DESC LIMIT 1", new { id = document.Value })?.ToTicket();

    public static IReadOnlyList<IssueTicket> Unfinished(BookRead read) =>
        [.. read.List<Row>(Columns + "WHERE stage < 3 ORDER BY number").Select(row => row.ToTicket())];

    public static bool IsBeingIssued(BookRead read, string document) =>
        read.Find<long?>("SELECT 1 FROM issues WHERE document = @document AND stage <= 0", new { document }) is not null;

    public static IssueTicket Insert(BookWrite write, IssueRequest request, string kind, string symbol)
    {
        var number = write.One<long>(
            "INSERT INTO issues (document, request, kind, symbol, stage, time) VALUES (@document, @request, @kind, @symbol, 0, @time) RETURNING number",
            new
            {
                document = request.Document.Value,
                request = JsonSerializer.Serialize(request, IssueJson.Default.IssueRequest),
                kind,
                symbol,
                time = write.Now.UtcTicks,
            });
        write.TouchNew(KeptTables.Issues, number);
        return Get(write, number);
    }

    /// <summary>How far an issue has come. What only settles it is no act of its own.</summary>
    public static void SetStage(BookWrite write, long number, IssueStage stage)
    {
        if (stage is not (IssueStage.Settled or IssueStage.Abandoned)) write.Touch(KeptTables.Issues, number);
        write.Run("UPDATE issues SET stage = @stage WHERE number = @number", new { number, stage = (int)stage });
    }

    public static void SetSaved(BookWrite write, long number, VersionId version) =>
        write.Run("UPDATE issues SET saved = @version WHERE number = @number", new { number, version = version.Value });

    public static void Put(BookWrite write, Rendition rendition)
    {
        write.Touch(KeptTables.Renditions, rendition.Document.Value, rendition.Version.Value);
        write.Run(
            "INSERT OR IGNORE INTO renditions (document, version, kept_as, converter, time) VALUES (@document, @version, @keptAs, @Converter, @time)",
            new
            {
                document = rendition.Document.Value,
                version = rendition.Version.Value,
                keptAs = rendition.KeptAs.Value,
                rendition.Converter,
                time = rendition.Time.UtcTicks,
            });
    }

    public static Rendition? Find(BookRead read, DocumentId document, VersionId version) => read.Find<RenditionRow>(
        "SELECT kept_as KeptAs, converter, time FROM renditions WHERE document = @document AND version = @version",
        new { document = document.Value, version = version.Value }) is { } row
        ? new(document, version, DocumentId.Parse(row.KeptAs), row.Converter, read.Moment(row.Time))
        : null;

    private sealed class Row
    {
        public long Number { get; init; }

        public string Request { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Symbol { get; init; } = "";

        public int Stage { get; init; }

        public string? Saved { get; init; }

        public IssueTicket ToTicket() => new(
            Number, JsonSerializer.Deserialize(Request, IssueJson.Default.IssueRequest)!, Kind, Symbol, (IssueStage)Stage,
            Saved is null ? null : new VersionId(Saved));
    }

    private sealed class RenditionRow
    {
        public string KeptAs { get; init; } = "";

        public string Converter { get; init; } = "";

        public long Time { get; init; }
    }
}
