using OneStop.Docs.Drafting;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Cli.CommandLine;

/// <summary>A file could not be written: folder missing, disk full, no right.</summary>
internal sealed class OutputException(Diagnostic diagnostic, Exception inner) : Exception(inner.Message, inner)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}

/// <summary>A finished output on its way to where the user wants it.</summary>
/// <param name="Path">A path, or "-" for standard output.</param>
internal sealed record OutputFile(string Path, byte[] Bytes)
{
    public const string StandardOutput = "-";

    /// <exception cref="OutputException">It cannot be written; what was there before is still there.</exception>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Path == StandardOutput) await Terminal.WriteOutputAsync(Bytes, cancellationToken);
            else await AtomicFile.WriteAsync(Path, Bytes, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(CliCodes.Error(CliCodes.CannotWrite, Path, FileReason.Of(failure, Path)), failure);
        }
    }
}
