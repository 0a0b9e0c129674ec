using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Review;

/// <summary>Where a document stands, and of which version that is said.</summary>
/// <param name="Document">Which document.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">The version the state speaks of; the newest for a draft.</param>
/// <param name="By">Who brought it there; who saved it, for a draft.</param>
/// <param name="Time">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="Submitter">Who submitted it last, or null.</param>
/// <param name="Newest">The newest version.</param>
public sealed record ReviewStatus(
    DocumentId Document, ReviewState State, VersionId Version, Author By, DateTimeOffset Time, string Reason, string? Submitter, VersionId Newest)
{
    /// <summary>A newer version was saved after it was submitted or approved: the word given does not hold for that one.</summary>
    public bool IsStale => State is ReviewState.Submitted or ReviewState.Approved && Version != Newest;

    /// <summary>What is newest says something else than the issued version the state speaks of, which stays the official one.</summary>
    public bool DiffersFromIssued { get; init; }
}

/// <summary>A step to take with a document.</summary>
/// <param name="Document">Which document.</param>
/// <param name="Version">The version it is said of: exactly this one.</param>
/// <param name="Act">Who, why, with what.</param>
public sealed record ReviewRequest(DocumentId Document, VersionId Version, Act Act);
