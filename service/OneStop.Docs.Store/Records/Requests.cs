using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Store.Records;

/// <summary>A version to save.</summary>
/// <param name="Document">Which document.</param>
/// <param name="Base">The version the author worked on; null for a document that is not there yet.</param>
/// <param name="Fields">What is to be known of the document from now on.</param>
/// <param name="Act">Who, why, with what.</param>
/// <param name="Origin">Set when a version is moved here from another store: its author and time are kept.</param>
public sealed record SaveRequest(DocumentId Document, VersionId? Base, DocumentFields Fields, Act Act, VersionOrigin? Origin = null);

/// <summary>An earlier version to make the newest.</summary>
/// <param name="Document">Which document.</param>
/// <param name="Version">The version whose content comes back.</param>
/// <param name="Base">The version that is believed to be the newest.</param>
/// <param name="Act">Who, why, with what.</param>
public sealed record RestoreRequest(DocumentId Document, VersionId Version, VersionId Base, Act Act);

/// <summary>Fields to change.</summary>
/// <param name="Document">Which document.</param>
/// <param name="Base">The version that is believed to be the newest.</param>
/// <param name="Fields">All fields as they are to be.</param>
/// <param name="Act">Who, why, with what.</param>
public sealed record DescribeRequest(DocumentId Document, VersionId Base, DocumentFields Fields, Act Act);

/// <summary>A document to hold.</summary>
/// <param name="Document">Which document.</param>
/// <param name="Kind">For a while or for good.</param>
/// <param name="For">How long an editing lock lasts, one minute to one day; null for a final lock.</param>
/// <param name="Act">Who, why, with what.</param>
public sealed record LockRequest(DocumentId Document, LockKind Kind, TimeSpan? For, Act Act);

/// <summary>A document to let go.</summary>
/// <param name="Document">Which document.</param>
/// <param name="EvenFinal">Lifts a final lock too (an administrator's act, for an issued document that is withdrawn).</param>
/// <param name="EvenOthers">Lifts another person's lock (an administrator's act).</param>
/// <param name="Act">Who, why, with what.</param>
public sealed record UnlockRequest(DocumentId Document, bool EvenFinal, bool EvenOthers, Act Act);

/// <summary>A document to put into the recycle bin or to take out of it.</summary>
/// <param name="Document">Which document.</param>
/// <param name="Act">Who, why, with what.</param>
public sealed record RecycleRequest(DocumentId Document, Act Act);

/// <summary>A version to keep as an immutable copy.</summary>
/// <param name="Document">Which document.</param>
/// <param name="Version">Which version.</param>
/// <param name="Kind">Why it is one: <c>approved</c>, <c>issued</c>.</param>
/// <param name="Act">Who, why, with what.</param>
public sealed record MilestoneRequest(DocumentId Document, VersionId Version, string Kind, Act Act);

/// <summary>An immutable copy.</summary>
/// <param name="Document">Which document.</param>
/// <param name="Version">Which version.</param>
/// <param name="Kind">Why it is one.</param>
/// <param name="Hash">SHA-256 of the copy, which is its name.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Time">When it was kept.</param>
public sealed record Milestone(DocumentId Document, VersionId Version, string Kind, string Hash, long Length, DateTimeOffset Time);
