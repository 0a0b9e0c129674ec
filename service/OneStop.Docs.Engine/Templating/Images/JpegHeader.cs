using System.Buffers.Binary;

namespace OneStop.Docs.Engine.Templating.Images;

/// <summary>The head of a JPEG: size in its frame, density and how the camera was held in JFIF and Exif.</summary>
/// <remarks>ITU-T T.81 B.2.2 (frame), JFIF 1.02 (APP0), Exif 2.3 §4.6 (APP1).</remarks>
internal static class JpegHeader
{
    private const double CentimetresPerInch = 2.54;
    private static readonly ImageFormat Format = new("jpeg", "image/jpeg");

    /// <summary>The head, or null when no frame is found.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        var (x, y) = (0d, 0d);
        var exif = default(ExifFields);
        for (var at = 2; at + 4 <= bytes.Length;)
        {
            if (bytes[at] != 0xFF) return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            // Pixels begin, or a marker that has no business before them.
            if (length < 2 || at + 2 + length > bytes.Length || marker is 0xDA or 0xD9 or 0x00) return null;
            var content = bytes.Slice(at + 4, length - 2);
            if (marker == 0xE0) (x, y) = Jfif(content);
            else if (marker == 0xE1 && content.StartsWith("Exif\0\0"u8)) exif = ExifFields.Read(content[6..]);
            else if (IsFrame(marker)) return Frame(content, x > 0 ? x : exif.Density, y > 0 ? y : exif.Density, ImageTurn.OfExif(exif.Orientation));
            at += 2 + length;
        }

        return null;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static ImageHeader? Frame(ReadOnlySpan<byte> content, double x, double y, ImageTurn turn) => content.Length < 6
        ? null
        : ImageHeader.OfPixels(
            Format, BinaryPrimitives.ReadUInt16BigEndian(content[3..]), BinaryPrimitives.ReadUInt16BigEndian(content[1..]), x, y, turn);

    private static (double X, double Y) Jfif(ReadOnlySpan<byte> content)
    {
        if (content.Length < 12 || !content.StartsWith("JFIF\0"u8)) return default;
        var unit = content[7] switch { 1 => 1, 2 => CentimetresPerInch, _ => 0 };
        return (BinaryPrimitives.ReadUInt16BigEndian(content[8..]) * unit, BinaryPrimitives.ReadUInt16BigEndian(content[10..]) * unit);
    }
}
