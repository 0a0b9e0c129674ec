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

    private SharePointVersionStore(StoreDatabase database, GraphTransport transport, SharePointActs acts) =>
        (Database, _transport, _acts) = (database, transport, acts);

    /// <summary>The records, which review and registers share.</summary>
    public StoreDatabase Database { get; }

    /// <summary>Resource units that were spent since the opening; see <see cref="RateLimits"/>.</summary>
    public long UnitsSpent => _transport.UnitsSpent;

    /// <summary>Opens library and records, makes the folders that are missing, and settles what a crash left open.</summary>
    /// <param name="options">Which library, which records.</param>
    /// <param name="tokens">For Graph; on behalf of a person wherever a person decides.</param>
    /// <param name="time">Where the time comes from; times are told in its local zone.</param>
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
            return new(database, transport, acts);
        }
        catch
        {
            transport.Dispose();
            if (database is not null) await database.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<SavedVersion> SaveAsync(SaveRequest request, Stream content, CancellationToken cancellationToken) =>
        GraphFaults.GuardAsync(request.Document, () => _acts.Saving.SaveAsync(request, content, cancellationToken));

    /// <inheritdoc/>
    public Task<SavedVersion> RestoreAsync(RestoreRequest request, CancellationToken cancellationToken) =>
        GraphFaults.GuardAsync(request.Document, () => _acts.Saving.RestoreAsync(request, cancellationToken));

    /// <inheritdoc/>
    public Task<DocumentInfo> GetAsync(DocumentId document, CancellationToken cancellationToken) =>
        GraphFaults.GuardAsync(document, () => _acts.Reading.GetAsync(document, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<VersionInfo>> ListVersionsAsync(DocumentId document, CancellationToken cancellationToken) =>
        GraphFaults.GuardAsync(document, () => _acts.Reading.ListVersionsAsync(document, cancellationToken));

    /// <inheritdoc/>
    public Task<VersionContent> OpenAsync(DocumentId document, VersionId version, CancellationToken cancellationToken) =>
        GraphFaults.GuardAsync(document, () => _acts.Reading.OpenAsync(document, version, cancellationToken));

    /// <inheritdoc/>
    public Task<VersionComparison> CompareAsync(DocumentId document, VersionId older, VersionId newer, CancellationToken cancellationToken) =>
        GraphFaults.GuardAsync(document, () => _acts.Reading.CompareAsync(document, older, newer, cancellationToken));

    /// <inheritdoc/>
    /// <remarks>Fields are kept in the records alone: writing columns would make a version in SharePoint (trap 3).</remarks>
    public Task<DocumentInfo> DescribeAsync(DescribeRequest request, CancellationToken cancellationToken) =>
        GraphFaults.GuardAsync(request.Document, () => _acts.Holding.DescribeAsync(request, cancellationToken));

    /// <inheritdoc/>
    public Task<DocumentInfo> LockAsync(LockRequest request, CancellationToken cancellationToken) =>
        GraphFaults.GuardAsync(request.Document, () => _acts.Holding.LockAsync(request, cancellationToken));

    /// <inheritdoc/>
    public Task<DocumentInfo> UnlockAsync(UnlockRequest request, CancellationToken cancellationToken) =>
        GraphFaults.GuardAsync(request.Document, () => _acts.Holding.UnlockAsync(request, cancellationToken));

    /// <inheritdoc/>
    /// <remarks>The file moves into a folder of the store: Graph v1.0 cannot take anything out of SharePoint's own recycle bin, which is emptied after 93 days.</remarks>
    public Task<DocumentInfo> RecycleAsync(RecycleRequest request, CancellationToken cancellationToken) =>
        GraphFaults.GuardAsync(request.Document, () => _acts.Holding.RecycleAsync(request, cancellationToken));

    /// <inheritdoc/>
    public Task<DocumentInfo> RecoverAsync(RecycleRequest request, CancellationToken cancellationToken) =>
        GraphFaults.GuardAsync(request.Document, () => _acts.Holding.RecoverAsync(request, cancellationToken));

    /// <inheritdoc/>
    public Task<DocumentPage> SearchAsync(DocumentQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(_acts.Book.Search(query));

    /// <inheritdoc/>
    public Task<Milestone> KeepMilestoneAsync(MilestoneRequest request, CancellationToken cancellationToken) =>
        GraphFaults.GuardAsync(request.Document, () => _acts.Holding.KeepMilestoneAsync(request, cancellationToken));

    /// <inheritdoc/>
    public Task<VerificationReport> VerifyAsync(CancellationToken cancellationToken) =>
        GraphFaults.GuardAsync(document: null, () => _acts.Verification.RunAsync(cancellationToken));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _transport.Dispose();
        await Database.DisposeAsync();
    }

    /// <summary>Spreads retries; not for secrets.</summary>
    private static double Chance() => RandomNumberGenerator.GetInt32(1 << 20) / (double)(1 << 20);
}
