using System.Diagnostics;
using OneStop.Docs.Store.Crash;

namespace OneStop.Docs.Store.Tests.Crash;

/// <summary>The program that works on a store, run and killed.</summary>
internal sealed class CrashProgram : IDisposable
{
    private static TimeSpan s_opening = TimeSpan.FromMilliseconds(300);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Process _process;
    private readonly Task _reading;
    private readonly List<CrashLine> _lines = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _working = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _done;
    private int _awaited = int.MaxValue;

    private CrashProgram(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    /// <summary>What it said, complete once it has ended.</summary>
    public IReadOnlyList<CrashLine> Lines => _lines;

    /// <summary>The act it was at when it ended, or null.</summary>
    public CrashLine? Open => _lines is [.., { Word: "begin" } last] ? last : null;

    public static CrashProgram Start(params IEnumerable<string> arguments)
    {
        var program = typeof(CrashStores).Assembly.GetName().Name!;
        var folder = Path.Combine(AppContext.BaseDirectory, "..", "..", program, Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, program + ".dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        return new(Process.Start(start) ?? throw new InvalidOperationException("The program did not start."));
    }

    /// <summary>Kills it as a power cut would, at a moment of the dice: while it opens, at its first act, or in the midst of work.</summary>
    /// <remarks>Moments are counted in acts and in the time an opening took last, so that a busy machine is killed in its work too.</remarks>
    public async Task KillAsync(Random random, CancellationToken cancellationToken)
    {
        var (moment, dice) = (random.Next(6), random.NextDouble());
        var after = moment switch
        {
            0 => s_opening * 1.1 * dice,
            1 => TimeSpan.FromMilliseconds(300 * dice),
            _ => TimeSpan.FromMilliseconds(25 * dice),
        };
        if (moment == 1) await Task.WhenAny(_ready.Task, _reading);
        if (moment > 1) await Task.WhenAny(DoneAsync(random.Next(1, 16)), _reading);
        await Task.Delay(after, cancellationToken);
        _process.Kill();
        await EndAsync(cancellationToken);
    }

    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        await _reading;
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private Task DoneAsync(int acts)
    {
        lock (_lines)
        {
            _awaited = acts;
            if (_done >= acts) _working.TrySetResult();
        }

        return _working.Task;
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } text)
        {
            if (CrashLine.Parse(text) is not { } line) continue;
            if (line.Word is "ready") Ready();
            else Take(line);
        }
    }

    private void Ready()
    {
        s_opening = _watch.Elapsed;
        _ready.TrySetResult();
    }

    private void Take(CrashLine line)
    {
        lock (_lines)
        {
            _lines.Add(line);
            if (line.Word is "done" && ++_done >= _awaited) _working.TrySetResult();
        }
    }
}
