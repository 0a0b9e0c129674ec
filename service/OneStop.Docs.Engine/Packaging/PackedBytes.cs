using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace OneStop.Docs.Engine.Packaging;

/// <summary>Deflated bytes with their check sum, in an array of the pool until disposed.</summary>
internal sealed class PackedBytes : IDisposable
{
    private const int HeaderLength = 10;
    private const int TrailerLength = 8;
    private readonly int _start;
    private byte[] _rented;

    /// <summary>Takes over bytes deflated elsewhere.</summary>
    /// <param name="rented">From the shared pool; belongs to the new object.</param>
    /// <param name="start">Where in it they begin.</param>
    /// <param name="length">How many there are.</param>
    /// <param name="crc">CRC-32 of the bytes before they were deflated.</param>
    public PackedBytes(byte[] rented, int start, int length, uint crc)
    {
        _rented = rented;
        _start = start;
        Length = length;
        Crc = crc;
    }

    /// <summary>The deflated bytes; not to be used after disposal.</summary>
    public ReadOnlySpan<byte> Span => Memory.Span;

    /// <summary>As <see cref="Span"/>.</summary>
    public ReadOnlyMemory<byte> Memory => _rented.AsMemory(_start, Length);

    /// <summary>How many there are.</summary>
    public int Length { get; }

    /// <summary>CRC-32 of the bytes before they were deflated.</summary>
    public uint Crc { get; }

    /// <summary>
    /// Deflates at zlib level 6. A gzip stream is the same deflate stream between ten bytes and a trailer with the CRC-32, which zlib sums
    /// faster than we could.
    /// </summary>
    public static PackedBytes Of(ReadOnlySpan<byte> content)
    {
        // Incompressible input grows by five bytes for each block of some KiB; an eighth is far more.
        var rented = ArrayPool<byte>.Shared.Rent(content.Length + (content.Length / 8) + 256);
        if (content.IsEmpty) return new(rented, 0, 0, 0);
        using var stream = new MemoryStream(rented);
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        var end = (int)stream.Position - TrailerLength;
        return new(rented, HeaderLength, end - HeaderLength, BinaryPrimitives.ReadUInt32LittleEndian(rented.AsSpan(end)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_rented.Length > 0) ArrayPool<byte>.Shared.Return(_rented);
        _rented = [];
    }
}
