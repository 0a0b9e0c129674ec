using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Hashing;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Local;

/// <summary>
/// Versions on a disk of this machine: <c>book.db</c> holds the records, <c>content/</c> the files. One process or
/// several may have the same folder open.
/// </summary>
public sealed class LocalVersionStore : IVersionStore
{
    private readonly VersionBook _book;
    private readonly BookActs _acts;
    private readonly ContentFolder _folder;
    private readonly LocalContents _contents;

    private LocalVersionStore(StoreDatabase database, ContentFolder folder) =>
        (Database, _book, _acts, _folder, _contents) = (database, new(database), new(database), folder, new(database, folder));

    /// <summary>The records, which review and registers share.</summary>
    public StoreDatabase Database { get; }

    /// <summary>Whether there is a store in a folder.</summary>
    public static bool IsIn(string folder) => File.Exists(BookOf(folder));

    /// <summary>Opens a folder, makes it when it is not there, and settles what a crash left open in it.</summary>
    /// <param name="folder">On a disk of this machine, no network drive.</param>
    /// <param name="time">Where the time comes from; days and years are those of Vietnam.</param>
    /// <param name="cancellationToken">Until the store is open.</param>
    /// <exception cref="StoreUnreachableException">The disk refuses, or the records are damaged or of a newer program.</exception>
    public static async Task<LocalVersionStore> OpenAsync(string folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var database = await StoreDatabase.OpenAsync(BookOf(folder), time, cancellationToken);
        try
        {
            var store = new LocalVersionStore(database, ContentFolder.Open(Path.GetFullPath(folder)));
            var recovery = new LocalRecovery(store._book, store._folder);
            await IntentRecovery.RunAsync(database, recovery.SettleAsync, store._folder.Clear, cancellationToken);
            return store;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<SavedVersion> SaveAsync(SaveRequest request, Stream content, CancellationToken cancellationToken)
    {
        var asked = RequestCheck.Check(request, Database);
        using var source = await ContentSource.OpenAsync(content, cancellationToken);
        var opening = await _book.BeginAsync(asked, cancellationToken);
        if (opening.Known is { } known)
        {
            var (hash, _) = await source.ReadAsync(_ => ValueTask.CompletedTask, cancellationToken);
            return _book.Repeat(known, ActFingerprint.WithContent(opening.Fingerprint, hash));
        }

        return await CarryOutAsync(
            opening.Intent!,
            async work =>
            {
                using var staged = await _folder.StageAsync(source, Database.Owner, cancellationToken);
                work.Intent = await _book.NoteAsync(work.Intent, staged.Content, null, cancellationToken);
                _folder.Place(staged);
                return await _book.CommitAsync(work.Intent, new(staged.Content), cancellationToken);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<SavedVersion> RestoreAsync(RestoreRequest request, CancellationToken cancellationToken)
    {
        var asked = RequestCheck.Check(request, Database);
        var opening = await _book.BeginAsync(asked, cancellationToken);
        if (opening.Known is { } known) return _book.Repeat(known, opening.Fingerprint);
        return await CarryOutAsync(
            opening.Intent!,
            async work =>
            {
                var version = _acts.GetVersion(asked.Document, asked.Version);
                await using (await _contents.OpenAsync(version, mustBeWhole: true, cancellationToken))
                {
                }

                return await _book.CommitAsync(work.Intent, new(new(version.Hashes, version.Length)), cancellationToken);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<DocumentInfo> GetAsync(DocumentId document, CancellationToken cancellationToken) => Task.FromResult(_acts.Get(document));

    /// <inheritdoc/>
    public Task<IReadOnlyList<VersionInfo>> ListVersionsAsync(DocumentId document, CancellationToken cancellationToken) =>
        Task.FromResult(_acts.ListVersions(document));

    /// <inheritdoc/>
    public async Task<VersionContent> OpenAsync(DocumentId document, VersionId version, CancellationToken cancellationToken)
    {
        var found = _acts.GetVersion(document, version);
        return new(found, new CheckedStream(await _contents.OpenAsync(found, mustBeWhole: false, cancellationToken), found));
    }

    /// <inheritdoc/>
    public async Task<VersionComparison> CompareAsync(DocumentId document, VersionId older, VersionId newer, CancellationToken cancellationToken)
    {
        var (one, other) = (_acts.GetVersion(document, older), _acts.GetVersion(document, newer));
        var isSame = string.Equals(one.Hashes.Read, other.Hashes.Read, StringComparison.Ordinal);
        var (first, second) = isSame
            ? (null, null)
            : (await DigestAsync(one, cancellationToken), await DigestAsync(other, cancellationToken));
        return VersionDifference.Tell(one, other, version => ReferenceEquals(version, one) ? first : second);
    }

    /// <inheritdoc/>
    public Task<DocumentInfo> DescribeAsync(DescribeRequest request, CancellationToken cancellationToken) =>
        _acts.DescribeAsync(request, cancellationToken);

    /// <inheritdoc/>
    public Task<DocumentInfo> LockAsync(LockRequest request, CancellationToken cancellationToken) => _acts.LockAsync(request, cancellationToken);

    /// <inheritdoc/>
    public Task<DocumentInfo> UnlockAsync(UnlockRequest request, CancellationToken cancellationToken) => _acts.UnlockAsync(request, cancellationToken);

    /// <inheritdoc/>
    public Task<DocumentInfo> RecycleAsync(RecycleRequest request, CancellationToken cancellationToken) => _acts.RecycleAsync(request, cancellationToken);

    /// <inheritdoc/>
    public Task<DocumentInfo> RecoverAsync(RecycleRequest request, CancellationToken cancellationToken) => _acts.RecoverAsync(request, cancellationToken);

    /// <inheritdoc/>
    public Task<DocumentPage> SearchAsync(DocumentQuery query, CancellationToken cancellationToken) => Task.FromResult(_acts.Search(query));

    /// <inheritdoc/>
    public async Task<Milestone> KeepMilestoneAsync(MilestoneRequest request, CancellationToken cancellationToken)
    {
        var asked = RequestCheck.Check(request, Database);
        var opening = await _acts.BeginMilestoneAsync(asked, cancellationToken);
        if (opening.Kept is { } kept) return kept;
        return await CarryOutAsync(
            opening.Intent!,
            async work =>
            {
                var version = _acts.GetVersion(asked.Document, asked.Version);
                work.Intent = await _book.NoteAsync(work.Intent, new(version.Hashes, version.Length), null, cancellationToken);
                if (!_folder.KeepMilestone(version.Hashes.Read, Database.Owner)) throw Lost(version, ContentAvailability.Altered);
                return await _acts.KeepMilestoneAsync(asked, work.Intent, null, cancellationToken);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<VerificationReport> VerifyAsync(CancellationToken cancellationToken) =>
        new LocalVerification(Database, _folder).RunAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task<T> CarryOutAsync<T>(Intent intent, Func<OpenWork, Task<T>> act, CancellationToken cancellationToken)
    {
        var work = new OpenWork { Intent = intent };
        var done = false;
        try
        {
            var result = await act(work);
            done = true;
            return result;
        }
        finally
        {
            if (!done) await new LocalRecovery(_book, _folder).GiveUpAsync(work.Intent, cancellationToken.IsCancellationRequested ? "cancelled" : "failed");
        }
    }

    private async Task<PackageDigest?> DigestAsync(VersionInfo version, CancellationToken cancellationToken)
    {
        await using var file = await _contents.OpenAsync(version, mustBeWhole: true, cancellationToken);
        return DiskFaults.Guard(() => PackageDigest.Read(file, cancellationToken));
    }

    private static ContentLostException Lost(VersionInfo version, ContentAvailability availability) => new(version.Document, version.Id, availability);

    /// <summary>An intent as last noted, so that giving up knows what content it has brought.</summary>
    private sealed class OpenWork
    {
        public required Intent Intent { get; set; }
    }

    private static string BookOf(string folder) => Path.Combine(folder, "book.db");
}
