using System.Diagnostics;

namespace OneStop.Docs.Benchmarks;

/// <summary>The most memory the process has held since a moment.</summary>
internal static class PeakMemory
{
    /// <summary>Starts the peak anew (Linux: <c>clear_refs</c> 5) and returns where it starts, in bytes.</summary>
    public static long Reset()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (OperatingSystem.IsLinux()) File.WriteAllText("/proc/self/clear_refs", "5");
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    /// <summary>The peak, in bytes.</summary>
    public static long Read()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
