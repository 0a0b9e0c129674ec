using System.Buffers.Binary;

namespace OneStop.Docs.Engine.Templating.Images;

/// <summary>What Exif says of a photograph, as far as it matters on paper.</summary>
/// <param name="Orientation">1 to 8; 0 when it does not say.</param>
/// <param name="Density">Pixels to an inch; 0 when it does not say.</param>
internal readonly record struct ExifFields(int Orientation, double Density)
{
    private const int EntryLength = 12;

    /// <summary>Reads the first directory; nothing where it is damaged.</summary>
    /// <param name="tiff">From the byte order mark on.</param>
    public static ExifFields Read(ReadOnlySpan<byte> tiff)
    {
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 8 || (!isLittle && !tiff.StartsWith("MM\0*"u8))) return default;
        var start = Long(tiff, 4, isLittle);
        if (start > tiff.Length - 2) return default;
        var (orientation, density, unit) = (0, 0d, 2);
        var count = Short(tiff, (int)start, isLittle);
        for (var i = 0; i < count; i++)
        {
            var at = start + 2 + (i * EntryLength);
            if (at > tiff.Length - EntryLength) break;
            switch (Short(tiff, (int)at, isLittle))
            {
                case 0x0112:
                    orientation = Short(tiff, (int)at + 8, isLittle);
                    break;
                case 0x011A:
                    density = Rational(tiff, Long(tiff, (int)at + 8, isLittle), isLittle);
                    break;
                case 0x0128:
                    unit = Short(tiff, (int)at + 8, isLittle);
                    break;
            }
        }

        return new(orientation, unit == 3 ? density * 2.54 : density);
    }

    private static double Rational(ReadOnlySpan<byte> tiff, long at, bool isLittle)
    {
        if (at > tiff.Length - 8) return 0;
        var divisor = Long(tiff, (int)at + 4, isLittle);
        return divisor == 0 ? 0 : Long(tiff, (int)at, isLittle) / (double)divisor;
    }

    private static int Short(ReadOnlySpan<byte> tiff, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

    private static long Long(ReadOnlySpan<byte> tiff, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]);
}
