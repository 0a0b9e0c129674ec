using OneStop.Docs.FakeSharePoint;
using OneStop.Docs.Store.Crash;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Issuing;

/// <summary>
/// Kills programs that issue documents, on a disk and in SharePoint, where the library goes on while they die. Some dozens of times here;
/// <c>ONESTOP_CRASH_KILLS=1000</c> and <c>ONESTOP_CRASH_KILLS_SHAREPOINT=1000</c> for the long runs, <c>ONESTOP_CRASH_SEED</c> for other moments.
/// </summary>
public sealed class IssueCrashTests
{
    private const int Usual = 30, UsualInSharePoint = 8;

    [Fact]
    public async Task Numbers_stay_gap_free_and_no_document_is_half_issued_when_programs_are_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for the printing program is a shell script.");
        using var folder = new TemporaryFolder();
        var kills = IssueCrashRun.Number("ONESTOP_CRASH_KILLS", Usual);

        var (_, issued, _) = await Run("local", folder["store"], folder).RunAsync(kills);

        Assert.True(issued > kills / 4, $"Only {issued} documents were issued: the kills came before any work.");
    }

    [Fact]
    public async Task Numbers_stay_gap_free_in_SharePoint_when_programs_are_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for the printing program is a shell script.");
        using var folder = new TemporaryFolder();
        await using var fake = await FakeGraph.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        new SharePointPlace(fake.GraphUrl, fake.DriveId, fake.IssueToken(lifetime: TimeSpan.FromDays(1))).Write(folder.Path);
        var kills = IssueCrashRun.Number("ONESTOP_CRASH_KILLS_SHAREPOINT", UsualInSharePoint);

        var (killed, issued, told) = await Run("sharepoint", folder.Path, folder).RunAsync(kills, kills == UsualInSharePoint ? TimeSpan.FromSeconds(40) : null);

        if (kills != UsualInSharePoint) await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "issue-crash.txt"), $"{told}, {fake.Log.All.Count} requests", TestContext.Current.CancellationToken);
        Assert.True(issued > killed / 4, $"Only {issued} documents were issued: the kills came before any work.");
        foreach (var file in fake.Backstage.Files().Where(file => fake.Backstage.NameOf(file).EndsWith(").docx", StringComparison.Ordinal)))
            Assert.InRange(fake.Backstage.VersionsOf(file).Count, 1, 2);
    }

    private static IssueCrashRun Run(string kind, string place, TemporaryFolder folder) =>
        new(kind, place, IssueCrashRun.FakePrinter(folder), new Random(IssueCrashRun.Number("ONESTOP_CRASH_SEED", 1)));
}
