using System.Diagnostics;
using System.Globalization;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Benchmarks;

/// <summary><c>stream [rows] [file]</c>: the decision with that many rows, made as they are asked for, into a file, and what memory it took.</summary>
internal static class StreamRunner
{
    private const int UsualRows = 100_000;

    public static int Run(IReadOnlyList<string> arguments)
    {
        var rows = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : UsualRows;
        var template = DocumentEngine.Compile(PackageParts.Create(DecisionTemplate.Parts()), TemplateOptions.Default).Value!;
        var options = new RenderOptions(CultureInfo.GetCultureInfo("vi-VN"), ScriptLimits.Default, TimeProvider.System);
        using var warm = new MemoryStream();
        DocumentEngine.Render(template, ScriptData.FromRecord(new OnDemandDecision(100)), options, warm, CancellationToken.None);
        var data = ScriptData.FromRecord(new OnDemandDecision(rows));

        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = ResetPeak();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        using var output = arguments.Count > 1 ? File.Create(arguments[1]) : Stream.Null;
        var outcome = DocumentEngine.Render(template, data, options, output, CancellationToken.None);
        watch.Stop();

        foreach (var diagnostic in outcome.Diagnostics) Console.WriteLine(diagnostic);
        Console.WriteLine(
            $"{rows:N0} rows: package {outcome.Value?.Length ?? 0:N0} bytes in {watch.ElapsedMilliseconds:N0} ms; peak of the process {Peak() >> 20} MB, "
            + $"{(Peak() - before) >> 20} MB above what the program itself holds; allocated {(GC.GetAllocatedBytesForCurrentThread() - allocated) >> 20} MB on the way");
        return outcome.Value is null ? 1 : 0;
    }

    /// <summary>Starts the peak anew (Linux: <c>clear_refs</c> 5) and returns where it starts.</summary>
    private static long ResetPeak()
    {
        if (OperatingSystem.IsLinux()) File.WriteAllText("/proc/self/clear_refs", "5");
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
