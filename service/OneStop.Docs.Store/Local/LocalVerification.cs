using System.Globalization;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Local;

/// <summary>Walks the ledger, the records and the files of a folder against each other.</summary>
internal sealed class LocalVerification(StoreDatabase database, ContentFolder folder)
{
    private const string Kept = "SELECT d.row DocumentRow, v.ordinal Ordinal, d.id Document, v.id Version, v.read Hash, v.availability Availability " +
        "FROM versions v JOIN documents d ON d.row = v.document ORDER BY v.read";

    public async Task<VerificationReport> RunAsync(CancellationToken cancellationToken)
    {
        var report = database.Read(BookVerification.Check);
        var findings = new List<VerificationFinding>(report.Findings);
        var kept = database.Read(read => read.List<KeptVersion>(Kept));
        var states = Walk(kept, findings, cancellationToken);
        await NoteAsync(states, cancellationToken);
        WalkMilestones(findings, cancellationToken);
        findings.AddRange(Strays());
        findings.AddRange((await IntentRecovery.AbandonedAsync(database, cancellationToken)).Select(intent => new VerificationFinding(
            VerificationFindingKind.Unfinished, intent.Document, intent.Request.Version, null, new("found-unfinished", intent.Number.ToString(CultureInfo.InvariantCulture), "@" + intent.Kind))));
        return report with { Findings = findings };
    }

    // Sorted by hash: content that several versions share is read once.
    private List<(KeptVersion Version, ContentAvailability State)> Walk(
        List<KeptVersion> kept, List<VerificationFinding> findings, CancellationToken cancellationToken)
    {
        var changed = new List<(KeptVersion Version, ContentAvailability State)>();
        string? last = null, sum = null;
        foreach (var version in kept)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!string.Equals(last, version.Hash, StringComparison.Ordinal)) (last, sum) = (version.Hash, folder.SumOfContent(version.Hash));
            var state = sum is null ? ContentAvailability.Missing
                : string.Equals(sum, version.Hash, StringComparison.Ordinal) ? ContentAvailability.Kept : ContentAvailability.Altered;
            if (state != version.State) changed.Add((version, state));
            if (state != ContentAvailability.Kept) findings.Add(Damaged(version, sum));
        }

        return changed;
    }

    private VerificationFinding Damaged(KeptVersion version, string? sum)
    {
        var copied = string.Equals(folder.SumOfMilestone(version.Hash), version.Hash, StringComparison.Ordinal) ? "-copied" : "";
        return sum is null
            ? version.Found(VerificationFindingKind.Missing, new("found-no-file" + copied, version.Hash))
            : version.Found(VerificationFindingKind.Altered, new("found-file" + copied, version.Hash, sum));
    }

    private async Task NoteAsync(List<(KeptVersion Version, ContentAvailability State)> changed, CancellationToken cancellationToken)
    {
        if (changed.Count == 0) return;
        await database.WriteAsync(
            write =>
            {
                foreach (var (version, state) in changed) DocumentTable.SetAvailability(write, version.DocumentRow, version.Ordinal, state);
            },
            cancellationToken);
    }

    private void WalkMilestones(List<VerificationFinding> findings, CancellationToken cancellationToken)
    {
        foreach (var hash in database.Read(MilestoneTable.Hashes))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sum = folder.SumOfMilestone(hash);
            if (sum is null) findings.Add(new(VerificationFindingKind.Missing, null, null, null, new("found-no-copy", hash)));
            else if (!string.Equals(sum, hash, StringComparison.Ordinal))
                findings.Add(new(VerificationFindingKind.Altered, null, null, null, new("found-copy", hash, sum)));
        }
    }

    // Asked of the records one by one and after the file was seen: what is being saved now is no stray.
    private List<VerificationFinding> Strays() => database.Read(read =>
    {
        var content = DiskFaults.Guard(() => folder.ContentNames().ToList())
            .Where(name => !DocumentTable.RefersToContent(read, name) && !IntentTable.Refers(read, name)).Select(name => new FindingFact("found-stray-file", name));
        var milestones = DiskFaults.Guard(() => folder.MilestoneNames().ToList())
            .Where(name => !MilestoneTable.Refers(read, name) && !IntentTable.Refers(read, name) && !MilestoneTable.IsTold(read, name))
            .Select(name => new FindingFact("found-stray-copy", name));
        return content.Concat(milestones).Select(fact => new VerificationFinding(VerificationFindingKind.Unknown, null, null, null, fact)).ToList();
    });

    private sealed class KeptVersion
    {
        public long DocumentRow { get; init; }

        public int Ordinal { get; init; }

        public string Document { get; init; } = "";

        public string Version { get; init; } = "";

        public string Hash { get; init; } = "";

        public int Availability { get; init; }

        public ContentAvailability State => (ContentAvailability)Availability;

        public VerificationFinding Found(VerificationFindingKind kind, FindingFact fact) =>
            new(kind, DocumentId.Parse(Document), new VersionId(Version), null, fact);
    }
}
