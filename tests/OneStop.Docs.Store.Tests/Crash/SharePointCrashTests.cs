using System.Diagnostics;
using OneStop.Docs.FakeSharePoint;
using OneStop.Docs.Store.Crash;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Crash;

/// <summary>The same kills in SharePoint: the programs die, the library goes on and keeps what it was sent.</summary>
public sealed class SharePointCrashTests
{
    private const int Usual = 30;

    // However slow the machine is, so many programs are killed.
    private const int Least = 3;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_lost_or_doubled_in_SharePoint_when_programs_are_killed()
    {
        var kills = CrashTests.Number("ONESTOP_CRASH_KILLS_SHAREPOINT", Usual);
        var seed = CrashTests.Number("ONESTOP_CRASH_SEED", 1);
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        await using var fake = await FakeGraph.StartAsync(cancellationToken: Token);
        new SharePointPlace(fake.GraphUrl, fake.DriveId, fake.IssueToken(lifetime: TimeSpan.FromDays(1))).Write(folder.Path);
        var history = new CrashHistory("sharepoint", folder.Path);
        var watch = Stopwatch.StartNew();
        var killed = 0;
        for (var round = 0; killed < kills && !(kills == Usual && killed >= Least && watch.Elapsed > TimeSpan.FromSeconds(55)); round++)
        {
            var run = $"s{seed}-{round}";
            IReadOnlyList<string> runs = round % 3 == 2 ? [run, run + "b"] : [run];
            killed += runs.Count;
            var programs = await CrashTests.KillAllAsync("sharepoint", runs, folder.Path, random);
            await history.CheckAsync(programs, walk: round % 20 == 19, Token);
        }

        await history.CheckAsync([], walk: true, Token);
        var told = $"{killed} kills in {watch.Elapsed.TotalSeconds:0} s, {fake.Log.All.Count} requests: {history}";
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.True(killed >= Math.Min(kills, Least), told);
    }
}
