using System.Diagnostics;
using System.Globalization;

namespace OneStop.Docs.Fuzz;

/// <summary>What a run is told.</summary>
/// <param name="Count">How many cases.</param>
/// <param name="Seed">Of the run; a case is this and its number.</param>
/// <param name="First">The number of the first case.</param>
/// <param name="ValidateEvery">Every so many cases the document is held against Microsoft's schema; 0: never.</param>
public sealed record FuzzOptions(int Count, int Seed, int First, int ValidateEvery);

/// <summary>What a run found.</summary>
/// <param name="Ends">How many cases ended how.</param>
/// <param name="Failures">Each with the number of its case.</param>
/// <param name="Slowest">The slowest case and its time.</param>
/// <param name="Heap">Bytes alive after each tenth of the run.</param>
public sealed record FuzzReport(
    IReadOnlyDictionary<CaseEnd, int> Ends, IReadOnlyList<(int Index, string What)> Failures, (int Index, TimeSpan Time) Slowest, IReadOnlyList<long> Heap)
{
    /// <summary>Bytes alive at the end more than after the first tenth.</summary>
    public long Growth => Heap.Count < 2 ? 0 : Heap[^1] - Heap[0];
}

/// <summary>Runs case after case on one thread.</summary>
public sealed class FuzzRun(FuzzOptions options)
{
    private const int MostFailures = 50;
    private readonly Dictionary<CaseEnd, int> _ends = Enum.GetValues<CaseEnd>().ToDictionary(end => end, _ => 0);
    private readonly List<(int Index, string What)> _failures = [];
    private readonly List<long> _heap = [];
    private (int Index, TimeSpan Time) _slowest;
    private volatile int _current = -1;

    /// <summary>The case under way, for a watcher on another thread.</summary>
    public int Current => _current;

    /// <summary>Runs all of them; stops early after many failures.</summary>
    public FuzzReport Run()
    {
        var clock = new Stopwatch();
        for (var i = 0; i < options.Count && _failures.Count < MostFailures; i++)
        {
            _current = options.First + i;
            clock.Restart();
            var isValidated = options.ValidateEvery > 0 && i % options.ValidateEvery == 0;
            RunOne(_current, isValidated);
            if (!isValidated && clock.Elapsed > _slowest.Time) _slowest = (_current, clock.Elapsed);
            if ((i + 1) % Math.Max(1, options.Count / 10) == 0) _heap.Add(GC.GetTotalMemory(forceFullCollection: true));
        }

        return new(_ends, _failures, _slowest, _heap);
    }

    private void RunOne(int index, bool isValidated)
    {
        try
        {
            using var fuzzed = FuzzCase.Of(options.Seed, index);
            _ends[CaseCheck.Run(fuzzed, isValidated)]++;
        }
        catch (Exception fault)
        {
            var where = fault is BrokenPromiseException ? "" : string.Join(" < ", (fault.StackTrace ?? "").Split('\n').Take(7).Select(line => line.Trim()));
            _failures.Add((index, string.Create(CultureInfo.InvariantCulture, $"{fault.GetType().Name}: {fault.Message} {where}")));
        }
    }
}
