using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store;

/// <summary>
/// Documents and all their versions, kept so that nothing that was saved is ever lost and it can be proved later who
/// saved what, when and why. One contract for the local disk and for SharePoint; one abstract suite of tests holds it.
/// </summary>
/// <remarks>
/// <para><b>Atomicity.</b> An act is done whole or not at all: a version exists with its content, author, reason,
/// hashes and ledger entry, or none of them does. Readers never see a part of one.</para>
/// <para><b>Idempotence.</b> An act sent again with the same key gives the answer of the first time and changes
/// nothing, even when the first answer was lost. The same key with other content or for another document is refused
/// (<see cref="Problems.KeyReusedException"/>).</para>
/// <para><b>Ordering.</b> The versions of one document form a line: each but the first names the one before as its
/// base. Of several writers with the same base one succeeds; every other gets
/// <see cref="Problems.VersionConflictException"/>, which names the newer version, its author and its time. Ledger
/// entries stand in the order in which the acts took effect.</para>
/// <para><b>Cancelling and crashes.</b> Before an act takes effect cancelling leaves nothing behind but an intent,
/// which is voided; after that point the act is finished although the caller no longer waits. After a crash the next
/// opening finishes what had all its content safe and a base that still is the newest, and voids the rest; either
/// way exactly one ledger entry tells of it.</para>
/// <para><b>Authority.</b> As soon as the first person is listed (<see cref="Review.PeopleDesk"/>), every act that changes something is held
/// against <see cref="Authority.KeepingRules"/> in its own transaction: its author must be listed, active, and have a role over the document's
/// unit; and what was submitted, approved or issued is not changed without a version, nor recycled. What was allowed when it began – the steps
/// of an issue, what recovery finishes – goes on. While nobody is listed nobody is asked. Reading is not asked for either.</para>
/// <para><b>Errors.</b> All problems of a request are told at once (<see cref="Problems.InvalidRequestException"/>) and
/// then nothing was changed. What else can go wrong is a <see cref="Problems.VersionStoreException"/>;
/// <see cref="OperationCanceledException"/> passes through.</para>
/// <para><b>Streams</b> are read and written forward once, in constant memory. The caller owns streams it passes in.</para>
/// </remarks>
public interface IVersionStore : IAsyncDisposable
{
    /// <summary>Saves a version: the first of a new document (no base) or the next after <see cref="SaveRequest.Base"/>.</summary>
    /// <param name="request">What, whose, why, over which version.</param>
    /// <param name="content">The whole file, from its current position to its end; any length the store allows.</param>
    /// <param name="cancellationToken">Until the version takes effect; afterwards it is finished.</param>
    /// <returns>The version; <see cref="SavedVersion.Repeated"/> when the key had been used for the same before.</returns>
    /// <exception cref="Problems.InvalidRequestException">Names, reason, key or author are not acceptable, or the author may not; so for all acts.</exception>
    /// <exception cref="Problems.VersionConflictException">The base is not the newest version, or the document exists although no base was given.</exception>
    /// <exception cref="Problems.DocumentNotFoundException">A base was given for a document that is not there.</exception>
    /// <exception cref="Problems.DocumentLockedException">Someone else holds the document, or it is final.</exception>
    /// <exception cref="Problems.DocumentRecycledException">The document is in the recycle bin.</exception>
    /// <exception cref="Problems.StoreUnreachableException">Disk, network or SharePoint do not answer as they should; it may be sent again with the same key.</exception>
    Task<SavedVersion> SaveAsync(SaveRequest request, Stream content, CancellationToken cancellationToken);

    /// <summary>A document as it stands; recycled ones too, which say so.</summary>
    /// <exception cref="Problems.DocumentNotFoundException">None of that id.</exception>
    Task<DocumentInfo> GetAsync(DocumentId document, CancellationToken cancellationToken);

    /// <summary>All versions, newest first; also those whose content was trimmed away outside, which say so.</summary>
    /// <exception cref="Problems.DocumentNotFoundException">None of that id.</exception>
    Task<IReadOnlyList<VersionInfo>> ListVersionsAsync(DocumentId document, CancellationToken cancellationToken);

    /// <summary>Opens the content of a version for reading; the caller disposes it.</summary>
    /// <exception cref="Problems.DocumentNotFoundException">No such document.</exception>
    /// <exception cref="Problems.VersionNotFoundException">No such version.</exception>
    /// <exception cref="Problems.ContentLostException">The version is known, its content is gone or is not what was saved, and no immutable copy is whole.</exception>
    /// <remarks>
    /// A version with an immutable copy is read through first, so that no byte goes out that is not what was saved; the copy stands in for
    /// content that is gone or altered. Of any other version whoever reads to the end learns whether it was whole.
    /// </remarks>
    Task<VersionContent> OpenAsync(DocumentId document, VersionId version, CancellationToken cancellationToken);

    /// <summary>Makes the content of an earlier version, or its immutable copy, the newest version. History is not rewritten.</summary>
    /// <exception cref="Problems.VersionConflictException"><see cref="RestoreRequest.Base"/> is not the newest version.</exception>
    Task<SavedVersion> RestoreAsync(RestoreRequest request, CancellationToken cancellationToken);

    /// <summary>What differs between two versions: bytes, content without the store's own marks, parts of the package.</summary>
    /// <exception cref="Problems.VersionNotFoundException">One of them is not there.</exception>
    Task<VersionComparison> CompareAsync(DocumentId document, VersionId older, VersionId newer, CancellationToken cancellationToken);

    /// <summary>Changes the fields of a document (title, number, date …) without making a version; what was submitted, approved or issued keeps all but its file name.</summary>
    /// <exception cref="Problems.VersionConflictException">A newer version than <see cref="DescribeRequest.Base"/> exists.</exception>
    Task<DocumentInfo> DescribeAsync(DescribeRequest request, CancellationToken cancellationToken);

    /// <summary>Holds a document for one person, or for good when it is final.</summary>
    /// <returns>The document with its lock. Locking again what one holds renews it.</returns>
    /// <exception cref="Problems.DocumentLockedException">Someone else holds it.</exception>
    Task<DocumentInfo> LockAsync(LockRequest request, CancellationToken cancellationToken);

    /// <summary>Lets go of a document. A final lock is lifted only by a request that says so.</summary>
    /// <exception cref="Problems.DocumentLockedException">Someone else holds it, or it is final.</exception>
    Task<DocumentInfo> UnlockAsync(UnlockRequest request, CancellationToken cancellationToken);

    /// <summary>Puts a draft, or what was returned, into the recycle bin with all its versions; nothing is destroyed.</summary>
    Task<DocumentInfo> RecycleAsync(RecycleRequest request, CancellationToken cancellationToken);

    /// <summary>Takes a document out of the recycle bin.</summary>
    Task<DocumentInfo> RecoverAsync(RecycleRequest request, CancellationToken cancellationToken);

    /// <summary>Finds documents; by text with or without Vietnamese marks, by unit, kind, author, state and time.</summary>
    Task<DocumentPage> SearchAsync(DocumentQuery query, CancellationToken cancellationToken);

    /// <summary>Keeps an immutable copy of a version outside the reach of trimming, named by its hash.</summary>
    /// <returns>The milestone; the one there is when the same was asked before.</returns>
    Task<Milestone> KeepMilestoneAsync(MilestoneRequest request, CancellationToken cancellationToken);

    /// <summary>Walks the ledger against the store, every row of the records and all content: what is missing, trimmed, altered, unknown; and the chain itself.</summary>
    Task<VerificationReport> VerifyAsync(CancellationToken cancellationToken);
}
