using System.Globalization;

namespace OneStop.Docs.Fuzz;

/// <summary>Ends the program with the number of the case when one takes too long: a hang cannot be stopped from within.</summary>
public sealed class HangWatch : IDisposable
{
    private readonly FuzzRun _run;
    private readonly Timer _timer;
    private int _seen = -1;

    /// <param name="run">What is watched.</param>
    /// <param name="limit">No case may take longer.</param>
    public HangWatch(FuzzRun run, TimeSpan limit)
    {
        _run = run;
        _timer = new(_ => Look(), null, limit, limit);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var current = _run.Current;
        if (current == _seen)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"case {current} hangs"));
            Environment.Exit(3);
        }

        _seen = current;
    }
}
