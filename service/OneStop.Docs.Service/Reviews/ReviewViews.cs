using System.ComponentModel;
using OneStop.Docs.Service.Identity;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Service.Reviews;

[Description("Where a document stands, and of which version that is said.")]
internal sealed record ReviewView(
    [property: Description("draft, submitted, approved, returned, issued, withdrawn.")] string State,
    [property: Description("The version the state speaks of.")] string Version,
    [property: Description("The newest version.")] string Newest,
    [property: Description("A newer version was saved since: the word given does not hold for that one.")] bool Stale,
    [property: Description("The newest version says something else than the issued one, which stays the official one: somebody saved it past the service.")] bool DiffersFromIssued,
    [property: Description("Who brought it there.")] AuthorView By,
    [property: Description("When.")] DateTimeOffset Time,
    [property: Description("Why.")] string Reason,
    [property: Description("Id of who submitted it last.")] string? Submitter)
{
    public static ReviewView From(ReviewStatus status) => new(
        ReviewNames.Of(status.State), status.Version.Value, status.Newest.Value, status.IsStale, status.DiffersFromIssued, AuthorView.From(status.By), status.Time,
        status.Reason, status.Submitter);
}

[Description("A step to take.")]
internal sealed record ReviewStepRequest(
    [property: Description("submit, unsubmit (takes back what is submitted and not decided yet), approve, return, withdraw (of an issued document).")] string Step,
    [property: Description("The version it is said of: exactly this one.")] string Version,
    [property: Description("In words people read later.")] string Reason);

[Description("Remarks on a document, oldest first, and who has looked at which version.")]
internal sealed record CommentList(IReadOnlyList<CommentView> Comments, IReadOnlyList<SightingView> Seen);

[Description("A remark on a place of a version, or a reply to one.")]
internal sealed record CommentView(
    [property: Description("Its number.")] long Number,
    [property: Description("On which version.")] string Version,
    [property: Description("Where; null for the whole document.")] CommentPlaceView? Place,
    [property: Description("What is said.")] string Text,
    [property: Description("The remark it answers.")] long? ReplyTo,
    [property: Description("Who.")] AuthorView By,
    [property: Description("When.")] DateTimeOffset Time,
    [property: Description("Who closed it.")] AuthorView? ResolvedBy,
    [property: Description("When it was closed.")] DateTimeOffset? Resolved)
{
    public static CommentView From(Comment comment) => new(
        comment.Number, comment.Version.Value,
        comment.Place is { } place ? new(place.Part, place.Paragraph, place.Quote) : null, comment.Text, comment.ReplyTo,
        AuthorView.From(comment.By), comment.Time, comment.ResolvedBy is { } by ? AuthorView.From(by) : null, comment.Resolved);
}

[Description("A place in a document.")]
internal sealed record CommentPlaceView(
    [property: Description("The part of the package.")] string Part,
    [property: Description("The paragraph of the part, from 1.")] int Paragraph,
    [property: Description("The text spoken of.")] string? Quote = null);

[Description("When someone has looked at a version.")]
internal sealed record SightingView(
    [property: Description("Which version.")] string Version,
    [property: Description("Who.")] AuthorView By,
    [property: Description("The first time.")] DateTimeOffset First,
    [property: Description("The last time.")] DateTimeOffset Last)
{
    public static SightingView From(Sighting seen) => new(seen.Version.Value, AuthorView.From(seen.By), seen.First, seen.Last);
}

[Description("A remark to make.")]
internal sealed record CommentRequest(
    [property: Description("What is said.")] string Text,
    [property: Description("On which version.")] string Version,
    [property: Description("Where; absent for the whole document.")] CommentPlaceView? Place = null);

[Description("A reply to a remark.")]
internal sealed record ReplyRequest([property: Description("What is said.")] string Text);

[Description("Why a remark is closed.")]
internal sealed record ResolveRequest([property: Description("In words people read later.")] string Reason);
