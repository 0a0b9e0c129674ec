using System.Globalization;

namespace OneStop.Docs.Drafting;

/// <summary>Files that are either whole or not there.</summary>
public static class AtomicFile
{
    private static int _written;

    /// <summary>
    /// Writes beside <paramref name="path"/> under another name, to the disk, and then takes the name over.
    /// After a failure or a cancel the file is what it was before.
    /// </summary>
    /// <exception cref="IOException">The folder is missing or cannot be written.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(path);
        var number = Interlocked.Increment(ref _written);
        var temporary = Path.Combine(
            Path.GetDirectoryName(full)!,
            string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(full)}.{Environment.ProcessId}-{number}.tmp"));
        try
        {
            await using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await stream.WriteAsync(bytes, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
