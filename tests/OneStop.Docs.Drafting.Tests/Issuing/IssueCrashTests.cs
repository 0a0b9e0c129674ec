using System.Diagnostics;
using System.Globalization;
using OneStop.Docs.Drafting.Crash;
using OneStop.Docs.Drafting.Issuing;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Issuing;

/// <summary>
/// Kills programs that issue documents, opens the store again, and looks whether numbers are gap-free and every document is whole.
/// Some dozens of times here; <c>ONESTOP_CRASH_KILLS=1000</c> for the long run, <c>ONESTOP_CRASH_SEED</c> for other moments.
/// </summary>
public sealed class IssueCrashTests
{
    private const int Usual = 30;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Numbers_stay_gap_free_and_no_document_is_half_issued_when_programs_are_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for the printing program is a shell script.");
        using var folder = new TemporaryFolder();
        var (kills, random) = (Number("ONESTOP_CRASH_KILLS", Usual), new Random(Number("ONESTOP_CRASH_SEED", 1)));
        var printer = FakePrinter(folder);
        for (var n = 0; n < kills;)
        {
            // Now and then two at once, which take up each other's issues.
            var programs = Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(i => Start(folder["store"], $"{n}-{i}", printer)).ToList();
            foreach (var program in programs)
            {
                await KillAsync(program, random);
                n++;
            }

            if (n % 10 == 0) await CheckAsync(folder["store"], printer, walk: false);
        }

        var issued = await CheckAsync(folder["store"], printer, walk: true);
        Assert.True(issued > kills / 4, $"Only {issued} documents were issued: the kills came before any work.");
    }

    internal static string FakePrinter(TemporaryFolder folder)
    {
        var path = folder["soffice"];
        File.WriteAllText(path, "#!/bin/sh\nfor last; do :; done\ncp \"$last\" \"$(dirname \"$last\")/in.pdf\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private static async Task<int> CheckAsync(string place, string printer, bool walk)
    {
        await using var store = await LocalVersionStore.OpenAsync(place, TimeProvider.System, Token);
        await IssuingOffice.PrepareAsync(store);
        var resumed = await new IssueRun(store, store.Database, new PdfConverter(new() { Program = printer })).ResumeAsync(Token);
        Assert.Empty(resumed.SelectMany(outcome => outcome.Diagnostics).Select(problem => problem.ToLine(CultureInfo.InvariantCulture)));
        Assert.Empty(new IssueDesk(store.Database).Unfinished());
        var register = new RegisterDesk(store.Database);
        Assert.Empty(register.FindGaps());
        var lines = register.List(IssuingOffice.Agency, TimeProvider.System.GetLocalNow().Year, null);
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(line => line.Place.Number));
        Assert.All(lines, line => Assert.Equal(RegisterLineState.Issued, line.State));
        Assert.Distinct(lines.Select(line => line.Document));
        foreach (var line in lines)
        {
            var info = await store.GetAsync(line.Document!.Value, Token);
            Assert.Equal(("issued", line.Place.Number), (info.Fields.State, int.Parse(info.Fields.Number!, CultureInfo.InvariantCulture)));
            Assert.Equal(2, info.Current.Ordinal);
        }

        if (walk) Assert.Empty((await store.VerifyAsync(Token)).Findings);
        TestContext.Current.TestOutputHelper?.WriteLine($"{lines.Count} documents issued, {resumed.Count} taken up");
        return lines.Count;
    }

    private static Process Start(string store, string run, string printer)
    {
        var program = typeof(IssuingOffice).Assembly.GetName().Name!;
        var folder = Path.Combine(AppContext.BaseDirectory, "..", "..", program, Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, program + ".dll"), store, run, printer])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    /// <summary>While it opens and takes up what was left, or at some moment of its first or second issue.</summary>
    private static async Task KillAsync(Process process, Random random)
    {
        using (process)
        {
            var issues = random.Next(5) == 0 ? 0 : random.Next(1, 3);
            for (var i = 0; i < issues; i++) await process.StandardOutput.ReadLineAsync(Token);
            await Task.Delay(random.Next(issues == 0 ? 400 : 250), Token);
            process.Kill();
            await process.WaitForExitAsync(Token);
        }
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : usual;
}
