using System.Text;

namespace OneStop.Docs.Store.Crash;

/// <summary>What the program says of an act, a line each time, fields apart by tabs.</summary>
/// <param name="Word"><c>begin</c> before, <c>done</c> after, <c>refused</c> when the store said no, <c>ready</c> once at the start.</param>
/// <param name="Act">Name of the act in <see cref="CrashActs.All"/>.</param>
/// <param name="Key">Its idempotency key, unlike any other.</param>
/// <param name="Document">On which document.</param>
/// <param name="Base">The version it builds on; empty for a new document.</param>
/// <param name="Source">The version a restore repeats; empty otherwise.</param>
/// <param name="Result">With <c>done</c>: the version it made; empty for what makes none.</param>
public sealed record CrashLine(string Word, string Act, string Key, string Document, string Base, string Source, string Result)
{
    /// <summary>Null when the line was cut off by the kill.</summary>
    public static CrashLine? Parse(string line) => line.Split('\t') is [var word, var act, var key, var document, var over, var source, var result, "."]
        ? new(word, act, key, document, over, source, result)
        : null;

    /// <inheritdoc/>
    public override string ToString() => string.Join('\t', Word, Act, Key, Document, Base, Source, Result, ".");
}

/// <summary>Says lines on standard output, each in one write: a line that was said is never lost with the process.</summary>
public sealed class CrashReport
{
    private readonly Stream _output = Console.OpenStandardOutput();

    /// <summary>Says a line.</summary>
    public void Say(CrashLine line)
    {
        lock (_output)
        {
            _output.Write(Encoding.UTF8.GetBytes(line + "\n"));
            _output.Flush();
        }
    }
}
