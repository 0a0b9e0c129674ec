using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Proving;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Review;

/// <summary>States of documents as their table keeps them.</summary>
internal static class ReviewTable
{
    public static ReviewStatus Get(BookRead read, DocumentId document)
    {
        var row = DocumentTable.Get(read, document);
        var kept = read.Find<Row>("SELECT state, version, by_id ById, by_name ByName, time, reason, submitter FROM reviews WHERE document = @id", new { id = document.Value });
        // A draft is spoken of as it was saved, unless the newest version itself is the one that was taken back.
        return kept is null || (kept.State == (int)ReviewState.Draft && kept.Version != row.VersionId)
            ? new(document, ReviewState.Draft, row.Current, new(row.AuthorId, row.AuthorName), read.Moment(row.Time), row.Reason, kept?.Submitter, row.Current)
            : new(
                document, (ReviewState)kept.State, new(kept.Version), new(kept.ById, kept.ByName), read.Moment(kept.Time), kept.Reason,
                kept.Submitter, row.Current)
            {
                DiffersFromIssued = row.DiffersFromIssued,
            };
    }

    /// <summary>Writes the state, and its copy by which documents are searched.</summary>
    /// <param name="write">The records.</param>
    /// <param name="status">The state.</param>
    /// <param name="tool">With what it was brought there.</param>
    /// <param name="milestone">The kind of milestone still to be kept, or null.</param>
    public static void Put(BookWrite write, ReviewStatus status, string tool, string? milestone)
    {
        var document = DocumentTable.Get(write, status.Document).Document;
        write.Touch(KeptTables.Reviews, status.Document.Value);
        write.Touch(KeptTables.Documents, document);
        write.Run(
            """
            INSERT INTO reviews (document, state, version, by_id, by_name, time, reason, tool, submitter, milestone)
            VALUES (@document, @state, @version, @Id, @Name, @time, @Reason, @tool, @Submitter, @milestone)
            ON CONFLICT (document) DO UPDATE SET state = excluded.state, version = excluded.version, by_id = excluded.by_id,
              by_name = excluded.by_name, time = excluded.time, reason = excluded.reason, tool = excluded.tool,
              submitter = excluded.submitter, milestone = excluded.milestone
            """,
            new
            {
                document = status.Document.Value,
                state = (int)status.State,
                version = status.Version.Value,
                status.By.Id,
                status.By.Name,
                time = status.Time.UtcTicks,
                status.Reason,
                tool,
                status.Submitter,
                milestone,
            });
        write.Run(
            "UPDATE documents SET state = @state, changed = @now WHERE row = @document",
            new { state = ReviewNames.Of(status.State), now = write.Now.UtcTicks, document });
    }

    /// <summary>Milestones that were promised and not yet kept.</summary>
    public static IReadOnlyList<MilestoneRequest> Owed(BookRead read) =>
    [
        .. read.List<Row>("SELECT document, version, milestone, by_id ById, by_name ByName, reason, tool FROM reviews WHERE milestone IS NOT NULL ORDER BY document")
            .Select(row => new MilestoneRequest(
                DocumentId.Parse(row.Document), new(row.Version), row.Milestone!, new(new(row.ById, row.ByName), row.Reason, row.Tool, null) { Warrant = Warrant.Milestone })),
    ];

    public static void Settle(BookWrite write, MilestoneRequest kept) => write.Run(
        "UPDATE reviews SET milestone = NULL WHERE document = @document AND version = @version AND milestone = @Kind",
        new { document = kept.Document.Value, version = kept.Version.Value, kept.Kind });

    private sealed class Row
    {
        public string Document { get; init; } = "";

        public int State { get; init; }

        public string Version { get; init; } = "";

        public string ById { get; init; } = "";

        public string ByName { get; init; } = "";

        public long Time { get; init; }

        public string Reason { get; init; } = "";

        public string Tool { get; init; } = "";

        public string? Submitter { get; init; }

        public string? Milestone { get; init; }
    }
}
