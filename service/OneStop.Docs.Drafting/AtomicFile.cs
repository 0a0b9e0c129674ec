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
    public static Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        WriteAsync(path, stream => stream.WriteAsync(bytes, cancellationToken).AsTask());

    /// <summary>The same for what is read from a stream, whatever its length.</summary>
    /// <exception cref="IOException">The folder is missing or cannot be written.</exception>
    public static Task WriteAsync(string path, Stream content, CancellationToken cancellationToken) =>
        WriteAsync(path, stream => content.CopyToAsync(stream, cancellationToken));

    private static async Task WriteAsync(string path, Func<Stream, Task> write)
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
                await write(stream);
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
