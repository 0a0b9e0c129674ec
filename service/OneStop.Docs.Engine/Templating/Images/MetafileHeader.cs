using System.Buffers.Binary;
using OneStop.Docs.Engine.Ooxml;

namespace OneStop.Docs.Engine.Templating.Images;

/// <summary>The head of an enhanced metafile, or of a placeable Windows metafile: the frame it is drawn in.</summary>
/// <remarks>[MS-EMF] §2.3.4.2; [MS-WMF] §2.3.2.3. A metafile without the placeable head says nothing of its size.</remarks>
internal static class MetafileHeader
{
    private const int EmuPerHundredthMillimetre = 360;
    private const int EmuPerInch = 914_400;
    private static readonly ImageFormat Enhanced = new("emf", "image/x-emf");
    private static readonly ImageFormat Windows = new("wmf", "image/x-wmf");

    /// <summary>The head, or null when it is damaged.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes) => bytes[0] == 1 ? ReadEnhanced(bytes) : ReadWindows(bytes);

    private static ImageHeader? ReadEnhanced(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 88 || !bytes[40..44].SequenceEqual(" EMF"u8)) return null;
        var width = (long)BinaryPrimitives.ReadInt32LittleEndian(bytes[32..]) - BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]);
        var height = (long)BinaryPrimitives.ReadInt32LittleEndian(bytes[36..]) - BinaryPrimitives.ReadInt32LittleEndian(bytes[28..]);
        return Of(Enhanced, width * EmuPerHundredthMillimetre, height * EmuPerHundredthMillimetre);
    }

    private static ImageHeader? ReadWindows(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 40) return null;
        var width = BinaryPrimitives.ReadInt16LittleEndian(bytes[10..]) - BinaryPrimitives.ReadInt16LittleEndian(bytes[6..]);
        var height = BinaryPrimitives.ReadInt16LittleEndian(bytes[12..]) - BinaryPrimitives.ReadInt16LittleEndian(bytes[8..]);
        var perInch = BinaryPrimitives.ReadUInt16LittleEndian(bytes[14..]);
        return perInch == 0 ? null : Of(Windows, (long)width * EmuPerInch / perInch, (long)height * EmuPerInch / perInch);
    }

    private static ImageHeader? Of(ImageFormat format, long width, long height) =>
        width <= 0 || height <= 0 ? null : new(format, 0, 0, new Length(width), new Length(height));
}
