using System.Diagnostics;

namespace OneStop.Docs.Benchmarks.Peers;

/// <summary>One thing measured, and what each window of time gave.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Once">Does the work once and tells how many bytes it made.</param>
internal sealed record Metered(string Name, Func<long> Once)
{
    /// <summary>Per window: documents per second, per CPU-second, and bytes allocated for one.</summary>
    public List<(double Wall, double Cpu, double Allocated)> Windows { get; } = [];

    /// <summary>Documents made in all windows.</summary>
    public long Count { get; set; }

    public double Median(Func<(double Wall, double Cpu, double Allocated), double> of) => Windows.Select(of).Order().ElementAt(Windows.Count / 2);
}

/// <summary>Windows of several works in turn: what disturbs the machine disturbs all of them alike.</summary>
internal static class Meter
{
    private const int Windows = 5;

    /// <summary>Warms every work up, then measures each in five windows.</summary>
    /// <param name="works">Measured in turn.</param>
    /// <param name="seconds">Time of all windows of one work; also of warming the first up, at most ten.</param>
    public static void Run(IReadOnlyList<Metered> works, double seconds)
    {
        var warmUp = Math.Min(10, seconds);
        foreach (var work in works)
        {
            Repeat(work.Once, warmUp);
            warmUp = Math.Min(1, warmUp);
        }

        for (var window = 0; window < Windows; window++)
        {
            foreach (var work in works) Measure(work, seconds / Windows);
        }
    }

    private static void Measure(Metered work, double seconds)
    {
        var (cpu, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        var (count, elapsed) = Repeat(work.Once, seconds);
        var spent = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        work.Windows.Add((count / elapsed, count / spent, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)count));
        work.Count += count;
    }

    private static (long Count, double Seconds) Repeat(Func<long> once, double seconds)
    {
        var start = Stopwatch.GetTimestamp();
        var count = 0L;
        TimeSpan elapsed;
        do
        {
            once();
            count++;
            elapsed = Stopwatch.GetElapsedTime(start);
        }
        while (elapsed.TotalSeconds < seconds);
        return (count, elapsed.TotalSeconds);
    }
}
