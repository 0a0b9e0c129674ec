using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Cli.CommandLine;

/// <summary>The user's side: what is said, in which language, and where.</summary>
internal sealed class Terminal(CultureInfo culture)
{
    public CultureInfo Culture { get; } = culture;

    /// <summary>A text of the string table in the user's language.</summary>
    public string Text(string key, params string[] arguments) => CliCodes.Messages.Format(key, Culture, arguments);

    /// <summary>One line a diagnostic, on standard error.</summary>
    public void Complain(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            // A quoted text may hold line ends; a line is a line.
            Console.Error.WriteLine(diagnostic.ToLineForPeople(Culture).ReplaceLineEndings(" "));
        }
    }

    public void Say(string line) => Console.Out.WriteLine(line);

    /// <summary>Overwrites the line at the cursor; says nothing where standard error is not a screen.</summary>
    public void Progress(string line)
    {
        if (!Console.IsErrorRedirected) Console.Error.Write($"\r{line}\u001b[K");
    }

    public void EndProgress() => Progress("");

    public static async Task WriteOutputAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(bytes, cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    public static Task WriteOutputAsync(string text, CancellationToken cancellationToken) =>
        WriteOutputAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
}
