using System.Diagnostics;
using OneStop.Docs.Store.Crash;

namespace OneStop.Docs.Store.Tests.Crash;

/// <summary>The program that works on a store, run and killed.</summary>
internal sealed class CrashProgram : IDisposable
{
    private readonly Process _process;
    private readonly Task _reading;
    private readonly List<CrashLine> _lines = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _working = new(TaskCreationOptions.RunContinuationsAsynchronously);

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
    public async Task KillAsync(Random random, CancellationToken cancellationToken)
    {
        var moment = random.Next(5);
        var after = TimeSpan.FromMilliseconds(random.Next(moment switch { 0 => 400, 1 => 300, _ => 120 }) + random.NextDouble());
        if (moment > 0) await Task.WhenAny(moment == 1 ? _ready.Task : _working.Task, _reading);
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

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } text)
        {
            if (CrashLine.Parse(text) is not { } line) continue;
            if (line.Word is "ready") _ready.TrySetResult();
            else _lines.Add(line);
            if (line.Word is "done") _working.TrySetResult();
        }
    }
}
