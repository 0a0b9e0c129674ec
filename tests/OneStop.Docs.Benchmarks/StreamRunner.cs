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

        var before = PeakMemory.Reset();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        using var output = arguments.Count > 1 ? File.Create(arguments[1]) : Stream.Null;
        var outcome = DocumentEngine.Render(template, data, options, output, CancellationToken.None);
        watch.Stop();

        foreach (var diagnostic in outcome.Diagnostics) Console.WriteLine(diagnostic);
        Console.WriteLine(
            $"{rows:N0} rows: package {outcome.Value?.Length ?? 0:N0} bytes in {watch.ElapsedMilliseconds:N0} ms; peak of the process {PeakMemory.Read() >> 20} MB, "
            + $"{(PeakMemory.Read() - before) >> 20} MB above what the program itself holds; allocated {(GC.GetAllocatedBytesForCurrentThread() - allocated) >> 20} MB on the way");
        return outcome.Value is null ? 1 : 0;
    }
}
