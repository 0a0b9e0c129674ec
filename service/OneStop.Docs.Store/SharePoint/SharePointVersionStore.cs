using System.Security.Cryptography;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Graph.Http;
using OneStop.Docs.Store.Graph.Tokens;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>
/// Versions in a SharePoint library, by Microsoft Graph v1.0; reasons, authors, hashes, keys and ledger in records of
/// our own, because SharePoint keeps none of them truly. See docs/sharepoint.md.
/// </summary>
public sealed class SharePointVersionStore : IVersionStore
{
    private readonly GraphTransport _transport;
    private readonly SharePointActs _acts;

    private readonly bool _actsForPersons;

    private SharePointVersionStore(StoreDatabase database, GraphTransport transport, SharePointActs acts, bool actsForPersons) =>
        (Database, _transport, _acts, _actsForPersons) = (database, transport, acts, actsForPersons);

    /// <summary>The records, which review and registers share.</summary>
    public StoreDatabase Database { get; }

    /// <summary>Resource units that were spent since the opening; see <see cref="RateLimits"/>.</summary>
    public long UnitsSpent => _transport.UnitsSpent;

    /// <summary>Opens library and records, makes the folders that are missing, and settles what a crash left open.</summary>
    /// <param name="options">Which library, which records.</param>
    /// <param name="tokens">For Graph; an <see cref="ActingTokenSource"/> to act for persons.</param>
    /// <param name="time">Where the time comes from; days and years are those of Vietnam.</param>
    /// <param name="cancellationToken">Until the store is open.</param>
    /// <exception cref="StoreUnreachableException">SharePoint or the disk refuse or do not answer.</exception>
    public static Task<SharePointVersionStore> OpenAsync(
        SharePointOptions options, ITokenSource tokens, TimeProvider time, CancellationToken cancellationToken) =>
        OpenAsync(options, tokens, time, innermost: null, cancellationToken);

    internal static async Task<SharePointVersionStore> OpenAsync(
        SharePointOptions options, ITokenSource tokens, TimeProvider time, Func<HttpMessageHandler>? innermost, CancellationToken cancellationToken)
    {
        var transport = new GraphTransport(options.Graph, tokens, time, Chance, innermost);
        StoreDatabase? database = null;
        try
        {
            database = await StoreDatabase.OpenAsync(options.Records, time, cancellationToken);
            var library = await GraphFaults.GuardAsync(
                document: null, () => SharePointLibrary.OpenAsync(new(transport), new(options.Drive), options.Folder, cancellationToken));
            var acts = new SharePointActs(database, library, options);
            await GraphFaults.GuardAsync(document: null, () => acts.RecoverAllAsync(cancellationToken));
            return new(database, transport, acts, tokens is ActingTokenSource);
        }
        catch
        {
            transport.Dispose();
            if (database is not null) await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>What is done until the scope is disposed is done in SharePoint as the person; see <see cref="Acting"/>.</summary>
    /// <returns>Null when the store acts as the program whoever asks.</returns>
    public IDisposable? ActFor(PersonAssertion person) => _actsForPersons ? _transport.Acting.As(person) : null;

    /// <summary>Passes when the one whose request is done may see the document, or there is none; for what is asked of the records alone.</summary>
    /// <exception cref="PersonDeniedException">SharePoint does not show it to the person.</exception>
    public Task EnsureSeenAsync(DocumentId document, CancellationToken cancellationToken) =>
        GuardAsync(document, async () =>
        {
            await _acts.Sight.EnsureAsync(document, cancellationToken);
            return true;
        });

    /// <summary>Passes when the one whose request is done may write the document: an upload is begun and thrown away. For acts that must not stop half-way.</summary>
    /// <exception cref="PersonDeniedException">SharePoint does not let the person.</exception>
    public Task EnsureWritableAsync(DocumentId document, CancellationToken cancellationToken) =>
        GuardAsync(document, async () =>
        {
            if (_transport.Acting.Person is not null) await _acts.Holding.ProbeAsync(document, cancellationToken);
            return true;
        });

    /// <inheritdoc/>
    public Task<SavedVersion> SaveAsync(SaveRequest request, Stream content, CancellationToken cancellationToken) =>
        GuardAsync(request.Document, () => _acts.Saving.SaveAsync(request, content, cancellationToken));

    /// <inheritdoc/>
    public Task<SavedVersion> RestoreAsync(RestoreRequest request, CancellationToken cancellationToken) =>
        GuardAsync(request.Document, () => _acts.Saving.RestoreAsync(request, cancellationToken));

    /// <inheritdoc/>
    public Task<DocumentInfo> GetAsync(DocumentId document, CancellationToken cancellationToken) =>
        GuardAsync(document, () => _acts.Reading.GetAsync(document, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<VersionInfo>> ListVersionsAsync(DocumentId document, CancellationToken cancellationToken) =>
        GuardAsync(document, () => _acts.Reading.ListVersionsAsync(document, cancellationToken));

    /// <inheritdoc/>
    public Task<VersionContent> OpenAsync(DocumentId document, VersionId version, CancellationToken cancellationToken) =>
        GuardAsync(document, () => _acts.Reading.OpenAsync(document, version, cancellationToken));

    /// <inheritdoc/>
    public Task<VersionComparison> CompareAsync(DocumentId document, VersionId older, VersionId newer, CancellationToken cancellationToken) =>
        GuardAsync(document, () => _acts.Reading.CompareAsync(document, older, newer, cancellationToken));

    /// <inheritdoc/>
    /// <remarks>Fields are kept in the records alone: writing columns would make a version in SharePoint (trap 3).</remarks>
    public Task<DocumentInfo> DescribeAsync(DescribeRequest request, CancellationToken cancellationToken) =>
        GuardAsync(request.Document, () => _acts.Holding.DescribeAsync(request, cancellationToken));

    /// <inheritdoc/>
    public Task<DocumentInfo> LockAsync(LockRequest request, CancellationToken cancellationToken) =>
        GuardAsync(request.Document, () => _acts.Holding.LockAsync(request, cancellationToken));

    /// <inheritdoc/>
    public Task<DocumentInfo> UnlockAsync(UnlockRequest request, CancellationToken cancellationToken) =>
        GuardAsync(request.Document, () => _acts.Holding.UnlockAsync(request, cancellationToken));

    /// <inheritdoc/>
    /// <remarks>The file moves into a folder of the store: Graph v1.0 cannot take anything out of SharePoint's own recycle bin, which is emptied after 93 days.</remarks>
    public Task<DocumentInfo> RecycleAsync(RecycleRequest request, CancellationToken cancellationToken) =>
        GuardAsync(request.Document, () => _acts.Holding.RecycleAsync(request, cancellationToken));

    /// <inheritdoc/>
    public Task<DocumentInfo> RecoverAsync(RecycleRequest request, CancellationToken cancellationToken) =>
        GuardAsync(request.Document, () => _acts.Holding.RecoverAsync(request, cancellationToken));

    /// <inheritdoc/>
    public Task<DocumentPage> SearchAsync(DocumentQuery query, CancellationToken cancellationToken) =>
        GuardAsync(document: null, () => _acts.Sight.SearchAsync(_acts.Book.Search, query, cancellationToken));

    /// <inheritdoc/>
    /// <remarks>By the program for everybody: nobody else should be able to write where the copies lie, and one may be owed for somebody who has left.</remarks>
    public async Task<Milestone> KeepMilestoneAsync(MilestoneRequest request, CancellationToken cancellationToken)
    {
        using var job = _transport.Acting.AsProgram();
        return await GuardAsync(request.Document, () => _acts.Holding.KeepMilestoneAsync(request, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<VerificationReport> VerifyAsync(CancellationToken cancellationToken)
    {
        using var job = _transport.Acting.AsProgram();
        return await GuardAsync(document: null, () => _acts.Verification().RunAsync(cancellationToken));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _transport.Dispose();
        await Database.DisposeAsync();
    }

    private Task<T> GuardAsync<T>(DocumentId? document, Func<Task<T>> act) => GraphFaults.GuardAsync(document, act, _transport.Acting);

    /// <summary>Spreads retries; not for secrets.</summary>
    private static double Chance() => RandomNumberGenerator.GetInt32(1 << 20) / (double)(1 << 20);
}
