using System.Diagnostics;
using System.Globalization;
using OneStop.Docs.Drafting.Crash;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Issuing;

/// <summary>Kills programs that issue documents in a store, and looks whether numbers are gap-free, every document is whole, and nothing is there twice.</summary>
/// <param name="kind">A name of the crash stores.</param>
/// <param name="place">What that store opens.</param>
/// <param name="printer">Stands in for the printing program.</param>
/// <param name="random">For the moments.</param>
internal sealed class IssueCrashRun(string kind, string place, string printer, Random random)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _resumed;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Kills so often, and looks after every tenth time and at the end.</summary>
    /// <param name="kills">How often.</param>
    /// <param name="longest">Ends earlier when it takes longer, for a run among others; null for none.</param>
    /// <returns>What it came to.</returns>
    public async Task<(int Kills, int Issued, string Told)> RunAsync(int kills, TimeSpan? longest = null)
    {
        var (killed, round) = (0, 0);
        while (killed < kills && !(_watch.Elapsed > longest))
        {
            // Now and then two at once, which take up each other's issues.
            var programs = Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(i => Start($"{round}-{i}")).ToList();
            foreach (var program in programs) await KillAsync(program);
            killed += programs.Count;
            if (++round % 10 == 0) await CheckAsync(walk: false);
        }

        var issued = await CheckAsync(walk: true);
        var told = $"{kind}: {killed} kills in {_watch.Elapsed.TotalSeconds:0} s, {issued} documents issued, {_resumed} taken up";
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        return (killed, issued, told);
    }

    public static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : usual;

    /// <summary>A stand-in for the printing program that takes no time.</summary>
    public static string FakePrinter(TemporaryFolder folder)
    {
        var path = folder["soffice"];
        File.WriteAllText(path, "#!/bin/sh\nfor last; do :; done\ncp \"$last\" \"$(dirname \"$last\")/in.pdf\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private async Task<int> CheckAsync(bool walk)
    {
        await using var opened = await IssuingPlace.OpenAsync(kind, place);
        await IssuingOffice.PrepareAsync(opened);
        var resumed = await opened.Run(printer).ResumeAsync(Token);
        _resumed += resumed.Count;
        Assert.Empty(resumed.SelectMany(outcome => outcome.Diagnostics).Select(problem => problem.ToLine(CultureInfo.InvariantCulture)));
        Assert.Empty(new IssueDesk(opened.Database).Unfinished());
        var register = new RegisterDesk(opened.Database);
        Assert.Empty(register.FindGaps());
        var lines = register.List(IssuingOffice.Agency, VietnamTime.Today(TimeProvider.System).Year, null);
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(line => line.Place.Number));
        Assert.All(lines, line => Assert.Equal(RegisterLineState.Issued, line.State));
        Assert.Distinct(lines.Select(line => line.Document));
        foreach (var line in walk ? lines : lines.TakeLast(20)) await AssertWholeAsync(opened, line);
        if (walk) Assert.Empty((await opened.Store.VerifyAsync(Token)).Findings);
        return lines.Count;
    }

    /// <summary>Two versions, the second with the number in its text, locked for good, its PDF beside it.</summary>
    private static async Task AssertWholeAsync(IssuingPlace opened, RegisterLine line)
    {
        var document = line.Document!.Value;
        var info = await opened.Store.GetAsync(document, Token);
        Assert.Equal(
            ("issued", line.Place.Number, Store.Records.LockKind.Final, 2),
            (info.Fields.State, int.Parse(info.Fields.Number!, CultureInfo.InvariantCulture), info.Lock!.Kind, info.Current.Ordinal));
        Assert.Equal(2, (await opened.Store.ListVersionsAsync(document, Token)).Count);
        await using var content = await opened.Store.OpenAsync(document, info.Current.Id, Token);
        using var bytes = new MemoryStream();
        await content.Stream.CopyToAsync(bytes, Token);
        Assert.StartsWith($"Số: {line.Place.Number:00}/KH-UBND\n", DocxText.Read(bytes.ToArray()), StringComparison.Ordinal);
        var pdf = new IssueDesk(opened.Database).FindRendition(document, info.Current.Id)!;
        Assert.Equal(1, (await opened.Store.GetAsync(pdf.KeptAs, Token)).Current.Ordinal);
    }

    private Process Start(string run)
    {
        var program = typeof(IssuingOffice).Assembly.GetName().Name!;
        var folder = Path.Combine(AppContext.BaseDirectory, "..", "..", program, Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, program + ".dll"), kind, place, run, printer])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    /// <summary>While it opens and takes up what was left, or at some moment of its first or second issue.</summary>
    private async Task KillAsync(Process process)
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
}
