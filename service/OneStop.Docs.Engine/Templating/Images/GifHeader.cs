using System.Buffers.Binary;

namespace OneStop.Docs.Engine.Templating.Images;

/// <summary>The head of a GIF: its logical screen. It knows no density.</summary>
/// <remarks>GIF89a, 18.</remarks>
internal static class GifHeader
{
    private static readonly ImageFormat Format = new("gif", "image/gif");

    /// <summary>The head, or null when it is damaged.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 13 && (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            ? ImageHeader.OfPixels(
                Format, BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]), 0, 0)
            : null;
}
