using System.Buffers;
using System.Security.Cryptography;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.Local;

/// <summary>What a caller sends, read forward once. Its faults are the caller's and pass through as they are.</summary>
internal sealed class ContentSource : IDisposable
{
    private const int BufferLength = 128 * 1024;

    private readonly Stream _content;
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
    private int _ready;

    private ContentSource(Stream content) => _content = content;

    /// <summary>Reads the first bytes, so that an empty or broken upload is known before anything is begun.</summary>
    /// <exception cref="InvalidRequestException">There is not one byte.</exception>
    public static async Task<ContentSource> OpenAsync(Stream content, CancellationToken cancellationToken)
    {
        var source = new ContentSource(content);
        try
        {
            source._ready = await content.ReadAtLeastAsync(source.Buffer, 1, throwOnEndOfStream: false, cancellationToken);
            return source._ready > 0 ? source : throw new InvalidRequestException([StoreProblem.At("content", StoreCodes.Empty, "@content")]);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>Hands every piece to <paramref name="take"/>.</summary>
    /// <returns>SHA-256 in lower-case hexadecimal, and bytes.</returns>
    public async Task<(string Hash, long Length)> ReadAsync(Func<ReadOnlyMemory<byte>, ValueTask> take, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = 0L;
        for (; _ready > 0; _ready = await _content.ReadAsync(Buffer, cancellationToken))
        {
            hash.AppendData(_buffer.AsSpan(0, _ready));
            await take(_buffer.AsMemory(0, _ready));
            length += _ready;
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private Memory<byte> Buffer => _buffer.AsMemory(0, BufferLength);
}
