using System.Diagnostics;
using System.Globalization;
using OneStop.Docs.Store.Crash;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Crash;

/// <summary>
/// Kills programs that work on a store, opens it again, and looks whether every promise was kept. Some dozens of times
/// here; <c>ONESTOP_CRASH_KILLS=1000</c> for the long run, <c>ONESTOP_CRASH_SEED</c> for other moments.
/// </summary>
public sealed class CrashTests
{
    private const int Usual = 80;

    // However slow the machine is, so many programs are killed.
    private const int Least = 10;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_lost_or_doubled_when_programs_are_killed()
    {
        var kills = Number("ONESTOP_CRASH_KILLS", Usual);
        var seed = Number("ONESTOP_CRASH_SEED", 1);
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        var history = new CrashHistory("local", folder.Path);
        var watch = Stopwatch.StartNew();
        var killed = 0;
        for (var round = 0; killed < kills && !(kills == Usual && killed >= Least && watch.Elapsed > TimeSpan.FromSeconds(40)); round++)
        {
            // Every third time two programs work on the folder at once, and each is killed at a moment of its own.
            var run = string.Create(CultureInfo.InvariantCulture, $"r{seed}-{round}");
            IReadOnlyList<string> runs = round % 3 == 2 ? [run, run + "b"] : [run];
            killed += runs.Count;
            await history.CheckAsync(await KillAllAsync("local", runs, folder.Path, random), walk: round % 20 == 19, Token);
        }

        await history.CheckAsync([], walk: true, Token);
        var told = $"{killed} kills in {watch.Elapsed.TotalSeconds:0} s: {history}";
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        if (kills != Usual) await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "crash.txt"), told, Token);
        Assert.True(killed >= Math.Min(kills, Least), told);
    }

    [Fact]
    public async Task Fifty_writers_in_five_processes_each_get_their_version_in_line()
    {
        using var folder = new TemporaryFolder();
        var programs = Enumerable.Range(0, 5)
            .Select(process => CrashProgram.Start("write", "local", folder.Path, $"p{process}", "10")).ToList();
        foreach (var program in programs) Assert.Equal(0, await program.EndAsync(Token));

        await using var store = await CrashStores.All["local"](folder.Path);
        var versions = (await store.ListVersionsAsync(Sample.Id("shared"), Token)).Reverse().ToList();
        var lines = programs.SelectMany(program => program.Lines).ToList();

        Assert.Equal(Enumerable.Range(1, 50), versions.Select(version => version.Ordinal));
        Assert.Equal(
            lines.Where(line => line.Word is "done").Select(line => (line.Result, CrashContent.Sum(line.Key))).OrderBy(pair => pair.Result, StringComparer.Ordinal),
            versions.Select(version => (version.Id.Value, version.Hashes.Sent)).OrderBy(pair => pair.Value, StringComparer.Ordinal));
        Assert.All(lines.Where(line => line.Word is "refused"), line => Assert.Contains(line.Result, new[] { "STO103", "STO104" }));
        Assert.Empty((await store.VerifyAsync(Token)).Findings);
        programs.ForEach(program => program.Dispose());
    }

    internal static async Task<IReadOnlyList<CrashProgram>> KillAllAsync(string kind, IReadOnlyList<string> runs, string place, Random random)
    {
        var programs = runs.Select(run => CrashProgram.Start("work", kind, place, run)).ToList();
        await Task.WhenAll(programs.Select(program => program.KillAsync(new Random(random.Next()), Token)));
        programs.ForEach(program => program.Dispose());
        return programs;
    }

    internal static int Number(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
