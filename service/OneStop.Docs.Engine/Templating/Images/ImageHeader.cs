using OneStop.Docs.Engine.Ooxml;

namespace OneStop.Docs.Engine.Templating.Images;

/// <summary>A kind of picture that Word shows.</summary>
/// <param name="Extension">Of its part, without dot.</param>
/// <param name="ContentType">As <c>[Content_Types].xml</c> says it.</param>
internal sealed record ImageFormat(string Extension, string ContentType);

/// <summary>How a camera held a picture: what is done to show it upright.</summary>
/// <param name="Quarters">Quarter turns clockwise, 0 to 3.</param>
/// <param name="IsMirrored">True when it is mirrored left to right before it is turned.</param>
internal readonly record struct ImageTurn(int Quarters, bool IsMirrored)
{
    /// <summary>True when width and height change places.</summary>
    public bool IsSideways => Quarters is 1 or 3;

    /// <summary>What Exif's tag 0x0112 says; anything but 2 to 8 is upright.</summary>
    public static ImageTurn OfExif(int orientation) => orientation switch
    {
        2 => new(0, true),
        3 => new(2, false),
        4 => new(2, true),
        5 => new(3, true),
        6 => new(1, false),
        7 => new(1, true),
        8 => new(3, false),
        _ => default,
    };
}

/// <summary>What the head of a picture says of it. The picture itself is never decoded.</summary>
/// <param name="Format">What it is, by its content.</param>
/// <param name="PixelsWide">Pixels from left to right; of metafiles 0.</param>
/// <param name="PixelsHigh">Pixels from top to bottom; of metafiles 0.</param>
/// <param name="Width">How wide it wants to be shown.</param>
/// <param name="Height">How high it wants to be shown.</param>
/// <param name="Turn">How it has to be turned.</param>
internal sealed record ImageHeader(ImageFormat Format, long PixelsWide, long PixelsHigh, Length Width, Length Height, ImageTurn Turn = default)
{
    private const double UsualDensity = 96;
    private const double EmuPerInch = 914_400;

    /// <summary>Reads the head; null when it is no picture of a known kind, or damaged.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => PngHeader.Read(bytes),
        [0xFF, 0xD8, 0xFF, ..] => JpegHeader.Read(bytes),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => GifHeader.Read(bytes),
        [(byte)'B', (byte)'M', ..] => BmpHeader.Read(bytes),
        [0xD7, 0xCD, 0xC6, 0x9A, ..] or [1, 0, 0, 0, ..] => MetafileHeader.Read(bytes),
        _ => null,
    };

    /// <summary>A picture of pixels; null when it has none.</summary>
    /// <param name="format">Its kind.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="dpiX">Pixels to an inch across; what no screen or printer has is taken as 96.</param>
    /// <param name="dpiY">Pixels to an inch down.</param>
    /// <param name="turn">How it has to be turned.</param>
    public static ImageHeader? OfPixels(ImageFormat format, long width, long height, double dpiX, double dpiY, ImageTurn turn = default) =>
        width <= 0 || height <= 0 ? null : new(format, width, height, InLength(width, dpiX), InLength(height, dpiY), turn);

    private static Length InLength(long pixels, double dpi) =>
        new((long)Math.Round(pixels * EmuPerInch / (dpi is >= 10 and <= 10_000 ? dpi : UsualDensity)));
}
