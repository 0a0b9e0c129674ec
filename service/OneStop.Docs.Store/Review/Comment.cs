using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Review;

/// <summary>A remark on a place of a version, or a reply to one.</summary>
/// <param name="Number">Its number in the store.</param>
/// <param name="Document">On which document.</param>
/// <param name="Version">On which version.</param>
/// <param name="Place">Where; null for the whole document.</param>
/// <param name="Text">What is said, 1–1,000 characters.</param>
/// <param name="ReplyTo">The remark it answers, or null.</param>
/// <param name="By">Who.</param>
/// <param name="Time">When.</param>
/// <param name="ResolvedBy">Who closed it, or null.</param>
/// <param name="Resolved">When it was closed, or null.</param>
public sealed record Comment(
    long Number, DocumentId Document, VersionId Version, CommentPlace? Place, string Text, long? ReplyTo, Author By, DateTimeOffset Time,
    Author? ResolvedBy, DateTimeOffset? Resolved);

/// <summary>A place in a document.</summary>
/// <param name="Part">The part of the package, e.g. <c>word/document.xml</c>; 1–200 characters.</param>
/// <param name="Paragraph">The paragraph's number in the part, from 1.</param>
/// <param name="Quote">The text spoken of, at most 500 characters; it finds the place again in a newer version.</param>
public sealed record CommentPlace(string Part, int Paragraph, string? Quote);

/// <summary>When someone has looked at a version.</summary>
/// <param name="Document">Of which document.</param>
/// <param name="Version">Which version.</param>
/// <param name="By">Who.</param>
/// <param name="First">The first time.</param>
/// <param name="Last">The last time.</param>
public sealed record Sighting(DocumentId Document, VersionId Version, Author By, DateTimeOffset First, DateTimeOffset Last);
