using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Hashing;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>Acts that change nothing, but see what others did in SharePoint.</summary>
internal sealed class SharePointReading(
    StoreDatabase database, SharePointActs acts, Reconciliation reconciliation, VersionReader versions, ContentReader reader, MilestoneFolder milestones, SharePointLibrary library,
    string spoolFolder)
{
    public async Task<DocumentInfo> GetAsync(DocumentId document, CancellationToken cancellationToken)
    {
        await acts.SettleAsync(document);
        await reconciliation.RunAsync(document, hasTurn: false, cancellationToken);
        return acts.Book.Get(document);
    }

    public async Task<IReadOnlyList<VersionInfo>> ListVersionsAsync(DocumentId document, CancellationToken cancellationToken)
    {
        var item = await reconciliation.RunAsync(document, hasTurn: false, cancellationToken);
        await NoteTrimmedAsync(document, item?.Id, cancellationToken);
        return acts.Book.ListVersions(document);
    }

    public async Task<VersionContent> OpenAsync(DocumentId document, VersionId version, CancellationToken cancellationToken)
    {
        var asked = acts.Book.GetVersion(document, version);
        if (database.Read(read => MilestoneTable.Refers(read, asked.Hashes.Read))) return await OpenWholeAsync(asked, cancellationToken);
        var (content, item) = await versions.OpenAsync(document, version, cancellationToken);
        var found = acts.Book.GetVersion(document, version);
        content ??= await milestones.OpenAsync(found.Hashes.Read, cancellationToken);
        return content is null
            ? throw new ContentLostException(document, version, item is null ? ContentAvailability.Missing : ContentAvailability.Trimmed)
            : new(found, new CheckedStream(content.Stream, found));
    }

    /// <summary>A version with an immutable copy is taken to this machine and looked at before the first byte goes out; the copy stands in for what was trimmed or altered.</summary>
    private async Task<VersionContent> OpenWholeAsync(VersionInfo version, CancellationToken cancellationToken)
    {
        var isThere = false;
        var content = await reader.FetchAsync(
            async () =>
            {
                var (opened, item) = await versions.OpenAsync(version.Document, version.Id, cancellationToken);
                isThere = item is not null;
                return opened;
            },
            cancellationToken);
        if (string.Equals(content?.Hash, version.Hashes.Read, StringComparison.Ordinal)) return Whole(version, content!);
        if (content is not null) await content.DisposeAsync();

        // Who may see the file may see its copy, which lies where persons need not see anything. Of a file that is gone nobody can say who may.
        using var job = isThere ? milestones.AsProgram() : null;
        var copy = await milestones.FetchAsync(version.Hashes.Read, cancellationToken);
        return copy is not null
            ? Whole(version, copy)
            : throw new ContentLostException(
                version.Document, version.Id,
                content is not null ? ContentAvailability.Altered : isThere ? ContentAvailability.Trimmed : ContentAvailability.Missing);
    }

    private static VersionContent Whole(VersionInfo version, Spool content)
    {
        content.Stream.Position = 0;
        return new(version, new CheckedStream(content.Stream, version));
    }

    public async Task<VersionComparison> CompareAsync(DocumentId document, VersionId older, VersionId newer, CancellationToken cancellationToken)
    {
        var (one, other) = (acts.Book.GetVersion(document, older), acts.Book.GetVersion(document, newer));
        var isSame = string.Equals(one.Hashes.Read, other.Hashes.Read, StringComparison.Ordinal);
        var (first, second) = isSame
            ? (null, null)
            : (await DigestAsync(one, cancellationToken), await DigestAsync(other, cancellationToken));
        return VersionDifference.Tell(one, other, version => ReferenceEquals(version, one) ? first : second);
    }

    private async Task<PackageDigest?> DigestAsync(VersionInfo version, CancellationToken cancellationToken)
    {
        await using var content = await OpenAsync(version.Document, version.Id, cancellationToken);
        await using var spool = await Spool.FillAsync(spoolFolder, content.Stream, cancellationToken);
        return spool.Digest(cancellationToken);
    }

    /// <summary>Versions that SharePoint's policies have deleted for good (trap 11) are told as such from now on.</summary>
    private async Task NoteTrimmedAsync(DocumentId document, string? item, CancellationToken cancellationToken)
    {
        using var job = library.Client.Acting.AsProgram();
        var rows = database.Read(read => DocumentTable.Versions(read, DocumentTable.Get(read, document).Document));
        var there = new HashSet<string>(StringComparer.Ordinal);
        if (item is not null)
        {
            await foreach (var version in library.Client.ListAllVersionsAsync(library.Item(item), cancellationToken)) there.Add(version.Id ?? "");
        }

        // The newest content is the file's own, whatever its version is called by now.
        var gone = rows.Skip(item is null ? 0 : 1)
            .Where(row => row.Availability == (int)ContentAvailability.Kept && !there.Contains(row.VersionId)).ToList();
        if (gone.Count == 0) return;
        var state = item is null ? ContentAvailability.Missing : ContentAvailability.Trimmed;
        await database.WriteAsync(
            write =>
            {
                foreach (var row in gone) DocumentTable.SetAvailability(write, row.Document, row.Ordinal, state);
            },
            cancellationToken);
    }
}
