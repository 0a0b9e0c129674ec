using System.Globalization;
using System.Text.Json;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>Walks ledger, records and library against each other; every kept content is read.</summary>
internal sealed class SharePointVerification(StoreDatabase database, SharePointLibrary library, ContentReader reader, MilestoneFolder milestones)
{
    private readonly HashSet<string> _copies = new(StringComparer.Ordinal);

    public async Task<VerificationReport> RunAsync(CancellationToken cancellationToken)
    {
        var report = database.Read(BookVerification.Check);
        var findings = new List<VerificationFinding>(report.Findings);
        var ids = database.Read(read => read.List<string>("SELECT id FROM documents ORDER BY row"));
        await WalkMilestonesAsync(findings, cancellationToken);
        var items = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var known = database.Read(read => KnownVersions.Get(read, DocumentId.Parse(id)));
            items.Add(known.Place.Item);
            await WalkAsync(known, findings, cancellationToken);
        }

        await WalkFolderAsync(items, findings, cancellationToken);
        findings.AddRange((await IntentRecovery.AbandonedAsync(database, cancellationToken)).Select(intent => new VerificationFinding(
            VerificationFindingKind.Unfinished, intent.Document, intent.Request.Version, null, new("found-unfinished", intent.Number.ToString(CultureInfo.InvariantCulture), "@" + intent.Kind))));
        return report with { Findings = findings };
    }

    private async Task WalkAsync(KnownVersions known, List<VerificationFinding> findings, CancellationToken cancellationToken)
    {
        var outside = await ListAsync(known.Place.Item, cancellationToken);
        var rows = database.Read(read => DocumentTable.Versions(read, known.Row.Document));
        var hashes = new HashSet<string>(rows.Select(row => row.Read), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var state = await StateAsync(known, row, outside, findings, cancellationToken);
            if (state != (ContentAvailability)row.Availability)
                await database.WriteAsync(write => DocumentTable.SetAvailability(write, row.Document, row.Ordinal, state), cancellationToken);
        }

        foreach (var version in outside.Where(version => !known.Knows(version.Id!)))
        {
            await using var content = await reader.FetchAsync(known.Place.Item, version.Id!, ReferenceEquals(version, outside[0]), cancellationToken);
            if (content is not null && !hashes.Contains(content.Hash))
                findings.Add(new(VerificationFindingKind.Unknown, known.Id, new VersionId(version.Id!), null, new("found-outside", content.Hash)));
        }
    }

    private async Task<ContentAvailability> StateAsync(
        KnownVersions known, VersionRow row, List<DriveItemVersion> outside, List<VerificationFinding> findings, CancellationToken cancellationToken)
    {
        var isNewest = string.Equals(row.VersionId, known.Row.VersionId, StringComparison.Ordinal)
            && outside.Count > 0 && (known.Knows(outside[0].Id!) || string.Equals(outside[0].Id, row.VersionId, StringComparison.Ordinal));
        var isListed = outside.Any(version => string.Equals(version.Id, row.VersionId, StringComparison.Ordinal));
        await using var content = isListed || isNewest ? await reader.FetchAsync(known.Place.Item, row.VersionId, isNewest, cancellationToken) : null;
        if (string.Equals(content?.Hash, row.Read, StringComparison.Ordinal)) return ContentAvailability.Kept;
        var copied = _copies.Contains(row.Read) ? "-copied" : "";
        var (state, kind, fact) = content is not null
            ? (ContentAvailability.Altered, VerificationFindingKind.Altered, new FindingFact("found-content" + copied, content.Hash, row.Read))
            : outside.Count == 0
                ? (ContentAvailability.Missing, VerificationFindingKind.Missing, new("found-no-item" + copied, known.Place.Item))
                : (ContentAvailability.Trimmed, VerificationFindingKind.Trimmed, new("found-trimmed" + copied));
        findings.Add(new(kind, known.Id, new VersionId(row.VersionId), null, fact));
        return state;
    }

    private async Task WalkMilestonesAsync(List<VerificationFinding> findings, CancellationToken cancellationToken)
    {
        foreach (var hash in database.Read(MilestoneTable.Hashes))
        {
            await using var content = await milestones.OpenAsync(hash, cancellationToken);
            if (content is null)
            {
                findings.Add(new(VerificationFindingKind.Missing, null, null, null, new("found-no-copy", hash)));
                continue;
            }

            var sum = Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(content.Stream, cancellationToken));
            if (string.Equals(sum, hash, StringComparison.Ordinal)) _copies.Add(hash);
            else findings.Add(new(VerificationFindingKind.Altered, null, null, null, new("found-copy", hash, sum)));
        }
    }

    /// <summary>Files in our folder that the records do not know. Asked one by one and after the file was seen: what is being saved now is no stray.</summary>
    private async Task WalkFolderAsync(HashSet<string> items, List<VerificationFinding> findings, CancellationToken cancellationToken)
    {
        var first = library.Client.ListChildrenAsync(library.DocumentFolder, GraphQuery.None, cancellationToken);
        await foreach (var item in library.Client.AllAsync(first, GraphJsonContext.Default.PageDriveItem, cancellationToken))
        {
            if (item.Id is null || item.IsFolder || items.Contains(item.Id) || IsKnown(item.Id, item.Name)) continue;
            findings.Add(new(VerificationFindingKind.Unknown, null, null, null, new("found-stray-item", item.Name ?? "", item.Id)));
        }
    }

    /// <summary>A file is known when a document lies in it, or when an open intent has noted that it is writing it: by its id, or by its name while it has none.</summary>
    private bool IsKnown(string item, string? name) => database.Read(read =>
        read.List<string>("SELECT place FROM documents WHERE instr(place, @item) > 0", new { item = JsonEncodedText.Encode(item).Value })
            .Any(place => string.Equals(DocumentPlace.Read(place).Item, item, StringComparison.Ordinal))
        || read.List<string>("SELECT progress FROM intents WHERE outcome IS NULL AND progress IS NOT NULL")
            .Select(Progress.Read).Any(progress => IsItsFile(progress, item, name)));

    private static bool IsItsFile(Progress progress, string item, string? name) => progress.Item is { } known
        ? string.Equals(known, item, StringComparison.Ordinal)
        : progress.Name.Length > 0 && name is not null
            && string.Equals(progress.Name.Normalize(), name.Normalize(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Newest first; empty when the file is gone.</summary>
    private async Task<List<DriveItemVersion>> ListAsync(string item, CancellationToken cancellationToken)
    {
        var versions = new List<DriveItemVersion>();
        try
        {
            await foreach (var version in library.Client.ListAllVersionsAsync(library.Item(item), cancellationToken))
            {
                if (version.Id is not null) versions.Add(version);
            }
        }
        catch (GraphException missing) when (missing.Error.Kind == GraphErrorKind.NotFound)
        {
            versions.Clear();
        }

        return versions;
    }
}
