using System.Globalization;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Review;

/// <summary>Remarks on versions, and who has seen what. Anyone listed with authority over the document's unit may remark.</summary>
public sealed class CommentDesk(StoreDatabase database)
{
    private const PersonRoles Anyone = PersonRoles.Clerk | PersonRoles.Leader | PersonRoles.Registrar | PersonRoles.Admin;

    /// <summary>All remarks on a document, oldest first, replies among them.</summary>
    public IReadOnlyList<Comment> List(DocumentId document) => database.Read(read => CommentTable.Of(read, document));

    /// <summary>Who has looked at which version, newest look first.</summary>
    public IReadOnlyList<Sighting> Seen(DocumentId document) => database.Read(read => CommentTable.Seen(read, document));

    /// <summary>Remarks on a version. <see cref="Act.Reason"/> is the text of the remark.</summary>
    /// <exception cref="InvalidRequestException">Every problem; nothing was changed.</exception>
    public Task<Comment> AddAsync(DocumentId document, VersionId version, CommentPlace? place, Act act, CancellationToken cancellationToken) => PutAsync(
        "comment.add", document, act, [version.Value, place?.Part, place?.Paragraph.ToString(CultureInfo.InvariantCulture), place?.Quote],
        (read, problems) =>
        {
            DocumentTable.GetVersion(read, document, version);
            if (place is null) return;
            problems.Text("part", place.Part, 200);
            problems.Optional("quote", place.Quote, 500);
            problems.Range("paragraph", place.Paragraph is >= 1 and <= 10_000_000, place.Paragraph.ToString(CultureInfo.InvariantCulture), "1", "10000000");
        },
        (write, asked) => CommentTable.Insert(write, document, version, place is null ? null : place with { Quote = place.Quote?.Normalize().Trim() }, null, asked), cancellationToken);

    /// <summary>Answers a remark; <see cref="Act.Reason"/> is the text.</summary>
    /// <inheritdoc cref="AddAsync" path="/exception"/>
    public Task<Comment> ReplyAsync(DocumentId document, long comment, Act act, CancellationToken cancellationToken) => PutAsync(
        "comment.reply", document, act, [Text(comment)],
        (read, problems) => Open(read, problems, document, comment),
        (write, asked) =>
        {
            var first = CommentTable.Find(write, document, comment)!;
            return CommentTable.Insert(write, document, first.Version, first.Place, first.ReplyTo ?? first.Number, asked);
        },
        cancellationToken);

    /// <summary>Closes a remark: what it asked for is done or settled otherwise, as <see cref="Act.Reason"/> says.</summary>
    /// <inheritdoc cref="AddAsync" path="/exception"/>
    public Task<Comment> ResolveAsync(DocumentId document, long comment, Act act, CancellationToken cancellationToken) => PutAsync(
        "comment.resolve", document, act, [Text(comment)],
        (read, problems) => Open(read, problems, document, comment),
        (write, asked) => CommentTable.Resolve(write, document, comment, asked), cancellationToken);

    /// <summary>Notes that someone looks at a version now. The first look is told in the ledger.</summary>
    /// <inheritdoc cref="AddAsync" path="/exception"/>
    public Task<Sighting> SeeAsync(DocumentId document, VersionId version, Act act, CancellationToken cancellationToken) => OnceOnly.DoAsync(
        database, act, "review.seen", document, [version.Value], ReviewJson.Default.Sighting,
        (read, problems) =>
        {
            DocumentTable.GetVersion(read, document, version);
            Listed(read, problems, document, act);
        },
        (write, asked) =>
        {
            var (sighting, isFirst) = CommentTable.See(write, document, version, asked.Author);
            return (sighting, isFirst ? new LedgerDraft("review.seen", document, asked) { Version = version } : null);
        },
        cancellationToken);

    private Task<Comment> PutAsync(
        string name, DocumentId document, Act act, string?[] parts, Action<BookRead, ProblemList> check, Func<BookWrite, Act, Comment> perform,
        CancellationToken cancellationToken) => OnceOnly.DoAsync(
        database, act, name, document, parts, ReviewJson.Default.Comment,
        (read, problems) =>
        {
            Listed(read, problems, document, act);
            check(read, problems);
        },
        (write, asked) =>
        {
            var comment = perform(write, asked);
            return (comment, new LedgerDraft(name, document, asked)
            {
                Version = comment.Version,
                Detail = $"#{Text(comment.Number)}{(comment.Place is { } place ? $" {place.Part} ¶{Text(place.Paragraph)}: {place.Quote}" : "")}",
            });
        },
        cancellationToken);

    private static void Listed(BookRead read, ProblemList problems, DocumentId document, Act act)
    {
        RequestCheck.Id(problems, document);
        if (document.Value is null) problems.ThrowIfAny();
        PersonTable.Require(read, problems, act.Author, Anyone, DocumentTable.Get(read, document).Unit);
    }

    private static void Open(BookRead read, ProblemList problems, DocumentId document, long comment)
    {
        if (CommentTable.Find(read, document, comment) is not { } found) problems.Add("comment", StoreCodes.NoComment, Text(comment), document.Value);
        else if (found.Resolved is not null) problems.Add("comment", StoreCodes.CommentResolved, Text(comment), found.ResolvedBy!.Name);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
