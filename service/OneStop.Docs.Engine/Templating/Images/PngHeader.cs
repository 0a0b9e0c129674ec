using System.Buffers.Binary;

namespace OneStop.Docs.Engine.Templating.Images;

/// <summary>The head of a PNG: size in IHDR, density in pHYs.</summary>
/// <remarks>W3C PNG, 11.2.1 and 11.3.4.3.</remarks>
internal static class PngHeader
{
    private const double MetresPerInch = 0.0254;
    private static readonly ImageFormat Format = new("png", "image/png");

    /// <summary>The head, or null when it is damaged.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 33 || !bytes[..8].SequenceEqual((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return null;
        if (!bytes[8..16].SequenceEqual("\0\0\0\rIHDR"u8)) return null;
        var width = BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]);
        var (x, y) = Density(bytes[33..]);
        return width > int.MaxValue || height > int.MaxValue ? null : ImageHeader.OfPixels(Format, width, height, x, y);
    }

    /// <summary>Pixels to an inch; 0 when no chunk before the pixels says so.</summary>
    private static (double X, double Y) Density(ReadOnlySpan<byte> chunks)
    {
        while (chunks.Length >= 12)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunks);
            var kind = chunks[4..8];
            if (length > chunks.Length - 12 || kind.SequenceEqual("IDAT"u8)) break;
            if (kind.SequenceEqual("pHYs"u8) && length == 9 && chunks[16] == 1)
            {
                return (BinaryPrimitives.ReadUInt32BigEndian(chunks[8..]) * MetresPerInch, BinaryPrimitives.ReadUInt32BigEndian(chunks[12..]) * MetresPerInch);
            }

            chunks = chunks[(int)(length + 12)..];
        }

        return default;
    }
}
