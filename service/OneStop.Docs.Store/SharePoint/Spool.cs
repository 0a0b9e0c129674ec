using System.Security.Cryptography;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Hashing;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>A file that lies on the disk while it is sent or checked, so that it can be read again and takes no memory. Gone when disposed, and with the process.</summary>
internal sealed class Spool : IAsyncDisposable
{
    private readonly FileStream _file;

    private Spool(FileStream file) => _file = file;

    /// <summary>Seekable; whoever uses it sets its position.</summary>
    public Stream Stream => _file;

    public long Length => _file.Length;

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Takes up all of <paramref name="fill"/> writes.</summary>
    /// <param name="folder">For temporary files.</param>
    /// <param name="fill">Reads the source; gets what takes each piece, gives SHA-256 and length.</param>
    public static async Task<Spool> FillAsync(
        string folder, Func<Func<ReadOnlyMemory<byte>, ValueTask>, Task<(string Hash, long Length)>> fill)
    {
        var spool = new Spool(DiskFaults.Guard(() => Create(folder)));
        try
        {
            (spool.Hash, _) = await fill(spool.WriteAsync);
            return spool;
        }
        catch
        {
            await spool.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes up a stream from where it stands.</summary>
    public static Task<Spool> FillAsync(string folder, Stream source, CancellationToken cancellationToken) => FillAsync(folder, async take =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            var length = 0L;
            for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0; length += read)
            {
                hash.AppendData(buffer, 0, read);
                await take(buffer.AsMemory(0, read));
            }

            return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    });

    /// <summary>What the package holds; null for what is none.</summary>
    public PackageDigest? Digest(CancellationToken cancellationToken) => DiskFaults.Guard(() => PackageDigest.Read(_file, cancellationToken));

    /// <summary>All three sums, as if what lies here was sent and read back alike.</summary>
    public KeptContent Content(CancellationToken cancellationToken) =>
        new(new ContentHashes(Hash, Hash, Digest(cancellationToken)?.Normalised ?? Hash), Length);

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static FileStream Create(string folder)
    {
        var path = Path.Combine(folder, Path.GetRandomFileName());
        return new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
    }

    private async ValueTask WriteAsync(ReadOnlyMemory<byte> piece)
    {
        try
        {
            await _file.WriteAsync(piece);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw DiskFaults.AsUnreachable(fault);
        }
    }
}
