using System.Buffers.Binary;
using System.IO.Compression;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Tests.Packaging.Deflating;

/// <summary>What reads a deflated stream back.</summary>
internal static class Inflaters
{
    /// <summary>The bytes, by .NET.</summary>
    public static byte[] Inflate(byte[] deflated)
    {
        using var inflated = new MemoryStream();
        using (var stream = new DeflateStream(new MemoryStream(deflated), CompressionMode.Decompress)) stream.CopyTo(inflated);
        return inflated.ToArray();
    }

    /// <summary>The stream as a file that gzip and Python can check by themselves (RFC 1952).</summary>
    public static byte[] AsGzip(ReadOnlySpan<byte> deflated, ReadOnlySpan<byte> content)
    {
        var file = new byte[18 + deflated.Length];
        ((ReadOnlySpan<byte>)[0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]).CopyTo(file);
        deflated.CopyTo(file.AsSpan(10));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(10 + deflated.Length), Crc32.Append(0, content));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(14 + deflated.Length), (uint)content.Length);
        return file;
    }
}
