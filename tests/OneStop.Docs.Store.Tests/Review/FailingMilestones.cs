using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Tests.Review;

/// <summary>A store whose milestones fail, as when the disk goes away in between.</summary>
internal sealed class FailingMilestones(IVersionStore inner) : IVersionStore
{
    public Task<Milestone> KeepMilestoneAsync(MilestoneRequest request, CancellationToken cancellationToken) => throw new IOException("The disk went away.");

    public Task<SavedVersion> SaveAsync(SaveRequest request, Stream content, CancellationToken cancellationToken) => inner.SaveAsync(request, content, cancellationToken);

    public Task<DocumentInfo> GetAsync(DocumentId document, CancellationToken cancellationToken) => inner.GetAsync(document, cancellationToken);

    public Task<IReadOnlyList<VersionInfo>> ListVersionsAsync(DocumentId document, CancellationToken cancellationToken) => inner.ListVersionsAsync(document, cancellationToken);

    public Task<VersionContent> OpenAsync(DocumentId document, VersionId version, CancellationToken cancellationToken) => inner.OpenAsync(document, version, cancellationToken);

    public Task<SavedVersion> RestoreAsync(RestoreRequest request, CancellationToken cancellationToken) => inner.RestoreAsync(request, cancellationToken);

    public Task<VersionComparison> CompareAsync(DocumentId document, VersionId older, VersionId newer, CancellationToken cancellationToken) =>
        inner.CompareAsync(document, older, newer, cancellationToken);

    public Task<DocumentInfo> DescribeAsync(DescribeRequest request, CancellationToken cancellationToken) => inner.DescribeAsync(request, cancellationToken);

    public Task<DocumentInfo> LockAsync(LockRequest request, CancellationToken cancellationToken) => inner.LockAsync(request, cancellationToken);

    public Task<DocumentInfo> UnlockAsync(UnlockRequest request, CancellationToken cancellationToken) => inner.UnlockAsync(request, cancellationToken);

    public Task<DocumentInfo> RecycleAsync(RecycleRequest request, CancellationToken cancellationToken) => inner.RecycleAsync(request, cancellationToken);

    public Task<DocumentInfo> RecoverAsync(RecycleRequest request, CancellationToken cancellationToken) => inner.RecoverAsync(request, cancellationToken);

    public Task<DocumentPage> SearchAsync(DocumentQuery query, CancellationToken cancellationToken) => inner.SearchAsync(query, cancellationToken);

    public Task<VerificationReport> VerifyAsync(CancellationToken cancellationToken) => inner.VerifyAsync(cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
