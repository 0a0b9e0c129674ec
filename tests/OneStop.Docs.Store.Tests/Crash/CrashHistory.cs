using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Crash;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.SharePoint;

namespace OneStop.Docs.Store.Tests.Crash;

/// <summary>What the killed programs were told, held against what the store has.</summary>
internal sealed class CrashHistory(string kind, string place)
{
    private readonly Dictionary<(string Document, string Version), string> _acknowledged = [];
    private int _finished, _repeated, _again, _refused;

    /// <summary>Opens the store, which recovers, and checks every promise.</summary>
    /// <param name="programs">That have been killed since the last time.</param>
    /// <param name="walk">Reads all content too.</param>
    /// <param name="cancellationToken">Between checks.</param>
    public async Task CheckAsync(IReadOnlyList<CrashProgram> programs, bool walk, CancellationToken cancellationToken)
    {
        await using var store = await CrashStores.All[kind](place);
        AssertIntentsClosed(store is LocalVersionStore local ? local.Database : ((SharePointVersionStore)store).Database);
        foreach (var line in programs.SelectMany(program => program.Lines).Where(line => line.Word is "done"))
            await AssertThereAsync(store, line, cancellationToken);
        foreach (var open in programs.Select(program => program.Open).OfType<CrashLine>()) await SendAgainAsync(store, open);
        foreach (var last in programs.Select(program => program.Lines.LastOrDefault(line => line.Word is "done")).OfType<CrashLine>())
            Assert.Equal(last.Result, await CrashActs.All[last.Act](store, last));
        await AssertNothingDoubledAsync(store, cancellationToken);
        if (walk) Assert.Empty((await store.VerifyAsync(cancellationToken)).Findings);
    }

    public override string ToString() =>
        $"{_acknowledged.Count} acknowledged versions, {_finished} acts done by the retry, {_repeated} found done, {_refused} refused, {_again} versions in all";

    private async Task AssertThereAsync(IVersionStore store, CrashLine line, CancellationToken cancellationToken)
    {
        if (line.Result.Length == 0) return;
        await using var content = await store.OpenAsync(DocumentId.Parse(line.Document), new(line.Result), cancellationToken);
        if (line.Act is "save") Assert.Equal(CrashContent.Sum(line.Key), content.Version.Hashes.Sent);
        else Assert.Equal(line.Source, content.Version.RestoredFrom?.Value);
        await content.Stream.CopyToAsync(Stream.Null, cancellationToken);
        _acknowledged.Add((line.Document, line.Result), line.Key);
    }

    // The program did not learn what became of its last act: it is sent again as any client would.
    private async Task SendAgainAsync(IVersionStore store, CrashLine open)
    {
        var before = (await VersionsAsync(store, open.Document)).Count;
        try
        {
            var result = await CrashActs.All[open.Act](store, open);
            var after = await VersionsAsync(store, open.Document);
            if (after.Count == before) _repeated++;
            else _finished++;
            if (result.Length == 0) return;
            Assert.Single(after, version => version.Reason == "Việc " + open.Key);
            Assert.Equal(result, after.Single(version => version.Reason == "Việc " + open.Key).Id.Value);
        }
        catch (VersionStoreException refusal) when (refusal is VersionConflictException or DocumentRecycledException)
        {
            // Another program was faster, or the bin came first: then nothing of the act may be there.
            _refused++;
            Assert.DoesNotContain(await VersionsAsync(store, open.Document), version => version.Reason == "Việc " + open.Key);
        }
    }

    private async Task AssertNothingDoubledAsync(IVersionStore store, CancellationToken cancellationToken)
    {
        var page = await store.SearchAsync(new(Count: 200), cancellationToken);
        var bin = await store.SearchAsync(new(Recycled: true, Count: 200), cancellationToken);
        _again = 0;
        foreach (var document in page.Documents.Concat(bin.Documents))
        {
            var versions = await store.ListVersionsAsync(document.Id, cancellationToken);
            _again += versions.Count;
            Assert.Equal(versions.Count, versions.Select(version => version.Reason).Distinct().Count());
            Assert.Equal(Enumerable.Range(1, versions.Count).Reverse(), versions.Select(version => version.Ordinal));
            Assert.All(
                versions.Where(version => version.RestoredFrom is null),
                version => Assert.Equal(CrashContent.Sum(version.Reason["Việc ".Length..]), version.Hashes.Sent));
            foreach (var (told, key) in _acknowledged.Where(pair => pair.Key.Document == document.Id.Value))
                Assert.Equal("Việc " + key, versions.Single(version => version.Id.Value == told.Version).Reason);
        }
    }

    private static void AssertIntentsClosed(StoreDatabase database) => database.Read(read =>
    {
        Assert.Empty(IntentTable.Owners(read));
        Assert.Equal(read.One<long>("SELECT count(*) FROM intents"), read.One<long>("SELECT count(*) FROM ledger WHERE intent IS NOT NULL"));
        return true;
    });

    private static async Task<IReadOnlyList<VersionInfo>> VersionsAsync(IVersionStore store, string document)
    {
        try
        {
            return await store.ListVersionsAsync(DocumentId.Parse(document), CancellationToken.None);
        }
        catch (DocumentNotFoundException)
        {
            return [];
        }
    }
}
