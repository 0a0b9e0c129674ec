using System.Buffers.Binary;

namespace OneStop.Docs.Engine.Templating.Images;

/// <summary>The head of a bitmap: BITMAPCOREHEADER, or BITMAPINFOHEADER and its successors.</summary>
internal static class BmpHeader
{
    private const double MetresPerInch = 0.0254;
    private static readonly ImageFormat Format = new("bmp", "image/bmp");

    /// <summary>The head, or null when it is damaged.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 26) return null;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[14..]);
        if (length == 12)
        {
            return ImageHeader.OfPixels(
                Format, BinaryPrimitives.ReadUInt16LittleEndian(bytes[18..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[20..]), 0, 0);
        }

        if (length is < 40 or > 256 || bytes.Length < 54) return null;
        // A negative height counts rows from the top.
        return ImageHeader.OfPixels(
            Format, BinaryPrimitives.ReadInt32LittleEndian(bytes[18..]), Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(bytes[22..])),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[38..]) * MetresPerInch, BinaryPrimitives.ReadInt32LittleEndian(bytes[42..]) * MetresPerInch);
    }
}
