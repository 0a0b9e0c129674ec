using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Proving;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Review;

/// <summary>Remarks and looks as their tables keep them.</summary>
internal static class CommentTable
{
    private const string Columns =
        "SELECT number, document, version, part, paragraph, quote, text, parent, by_id ById, by_name ByName, time, " +
        "resolved_id ResolvedId, resolved_name ResolvedName, resolved_time ResolvedTime FROM comments ";

    public static IReadOnlyList<Comment> Of(BookRead read, DocumentId document) =>
        [.. read.List<Row>(Columns + "WHERE document = @id ORDER BY number", new { id = document.Value }).Select(row => row.ToComment(read))];

    public static Comment? Find(BookRead read, DocumentId document, long number) =>
        read.Find<Row>(Columns + "WHERE document = @id AND number = @number", new { id = document.Value, number })?.ToComment(read);

    public static Comment Insert(BookWrite write, DocumentId document, VersionId version, CommentPlace? place, long? parent, Act act)
    {
        var number = write.One<long>(
            """
            INSERT INTO comments (document, version, part, paragraph, quote, text, parent, by_id, by_name, time)
            VALUES (@document, @version, @Part, @Paragraph, @Quote, @Reason, @parent, @Id, @Name, @time) RETURNING number
            """,
            new
            {
                document = document.Value,
                version = version.Value,
                place?.Part,
                place?.Paragraph,
                place?.Quote,
                act.Reason,
                parent,
                act.Author.Id,
                act.Author.Name,
                time = write.Now.UtcTicks,
            });
        write.TouchNew(KeptTables.Comments, number);
        return Find(write, document, number)!;
    }

    public static Comment Resolve(BookWrite write, DocumentId document, long number, Act act)
    {
        write.Touch(KeptTables.Comments, number);
        write.Run(
            "UPDATE comments SET resolved_id = @Id, resolved_name = @Name, resolved_time = @time WHERE number = @number",
            new { act.Author.Id, act.Author.Name, time = write.Now.UtcTicks, number });
        return Find(write, document, number)!;
    }

    public static IReadOnlyList<Sighting> Seen(BookRead read, DocumentId document) =>
    [
        .. read.List<SeenRow>("SELECT version, person, name, first, last FROM seen WHERE document = @id ORDER BY last DESC, person", new { id = document.Value })
            .Select(row => row.ToSighting(read, document)),
    ];

    public static (Sighting Sighting, bool IsFirst) See(BookWrite write, DocumentId document, VersionId version, Author by)
    {
        var key = new { document = document.Value, version = version.Value, by.Id, by.Name, now = write.Now.UtcTicks };
        var isFirst = write.Run("UPDATE seen SET last = @now, name = @Name WHERE document = @document AND version = @version AND person = @Id", key) == 0;
        if (isFirst) write.Touch(KeptTables.Looks, document.Value, version.Value, by.Id);
        if (isFirst) write.Run("INSERT INTO seen (document, version, person, name, first, last) VALUES (@document, @version, @Id, @Name, @now, @now)", key);
        var row = write.One<SeenRow>("SELECT version, person, name, first, last FROM seen WHERE document = @document AND version = @version AND person = @Id", key);
        return (row.ToSighting(write, document), isFirst);
    }

    private sealed class Row
    {
        public long Number { get; init; }

        public string Document { get; init; } = "";

        public string Version { get; init; } = "";

        public string? Part { get; init; }

        public int? Paragraph { get; init; }

        public string? Quote { get; init; }

        public string Text { get; init; } = "";

        public long? Parent { get; init; }

        public string ById { get; init; } = "";

        public string ByName { get; init; } = "";

        public long Time { get; init; }

        public string? ResolvedId { get; init; }

        public string? ResolvedName { get; init; }

        public long? ResolvedTime { get; init; }

        public Comment ToComment(BookRead read) => new(
            Number, DocumentId.Parse(Document), new(Version), Part is null ? null : new(Part, Paragraph ?? 1, Quote), Text, Parent,
            new(ById, ByName), read.Moment(Time), ResolvedId is null ? null : new(ResolvedId, ResolvedName!), read.Moment(ResolvedTime));
    }

    private sealed class SeenRow
    {
        public string Version { get; init; } = "";

        public string Person { get; init; } = "";

        public string Name { get; init; } = "";

        public long First { get; init; }

        public long Last { get; init; }

        public Sighting ToSighting(BookRead read, DocumentId document) => new(document, new(Version), new(Person, Name), read.Moment(First), read.Moment(Last));
    }
}
