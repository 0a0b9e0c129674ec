using System.Buffers.Binary;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Templating.Images;

namespace OneStop.Docs.Engine.Tests.Templating.Values;

public sealed class ImageHeaderTests
{
    private const long EmuPerInch = 914_400;

    [Fact]
    public void A_jpeg_tells_size_density_and_how_it_was_held()
    {
        var header = ImageHeader.Read(Jpeg(300, 100, orientation: 6, dpi: 150))!;

        Assert.Equal(("jpeg", 300L, 100L), (header.Format.Extension, header.PixelsWide, header.PixelsHigh));
        Assert.Equal(2 * EmuPerInch, header.Width.Emu);
        Assert.Equal(new ImageTurn(1, false), header.Turn);
    }

    [Fact]
    public void A_gif_is_measured_at_96_to_the_inch()
    {
        var header = ImageHeader.Read([.. "GIF89a"u8, 192, 0, 96, 0, 0, 0, 0])!;

        Assert.Equal(("gif", 2 * EmuPerInch, EmuPerInch), (header.Format.Extension, header.Width.Emu, header.Height.Emu));
    }

    [Fact]
    public void A_bitmap_that_counts_rows_from_the_top_is_no_lower()
    {
        var bytes = new byte[60];
        "BM"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(14), 40);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(18), 10);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(22), -20);

        Assert.Equal((10L, 20L), (ImageHeader.Read(bytes)!.PixelsWide, ImageHeader.Read(bytes)!.PixelsHigh));
    }

    [Fact]
    public void Metafiles_are_as_large_as_their_frame()
    {
        var enhanced = new byte[88];
        enhanced[0] = 1;
        BinaryPrimitives.WriteInt32LittleEndian(enhanced.AsSpan(32), 2540);
        BinaryPrimitives.WriteInt32LittleEndian(enhanced.AsSpan(36), 1270);
        " EMF"u8.CopyTo(enhanced.AsSpan(40));
        var windows = new byte[40];
        ((ReadOnlySpan<byte>)[0xD7, 0xCD, 0xC6, 0x9A]).CopyTo(windows);
        BinaryPrimitives.WriteInt16LittleEndian(windows.AsSpan(10), 1440);
        BinaryPrimitives.WriteInt16LittleEndian(windows.AsSpan(12), 720);
        BinaryPrimitives.WriteUInt16LittleEndian(windows.AsSpan(14), 1440);

        Assert.Equal(("emf", EmuPerInch), (ImageHeader.Read(enhanced)!.Format.Extension, ImageHeader.Read(enhanced)!.Width.Emu));
        Assert.Equal(("wmf", EmuPerInch / 2), (ImageHeader.Read(windows)!.Format.Extension, ImageHeader.Read(windows)!.Height.Emu));
    }

    /// <summary>Every prefix of a sound head, and every single byte of it changed: an answer or none, never an exception.</summary>
    [Fact]
    public void Damaged_heads_are_answered()
    {
        byte[][] sound = [Jpeg(30, 10, 3, 72), [.. "GIF89a"u8, 2, 0, 2, 0, 0, 0, 0], [0x89, .. "PNG\r\n\u001a\n\0\0\0\rIHDR"u8, .. new byte[60]], [.. "BM"u8, .. new byte[60]]];
        foreach (var bytes in sound)
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                _ = ImageHeader.Read(bytes.AsSpan(0, i));
                foreach (var value in (byte[])[0, 1, 0x7F, 0xFF])
                {
                    var changed = (byte[])[.. bytes];
                    changed[i] = value;
                    _ = ImageHeader.Read(changed);
                }
            }
        }

        Assert.Null(ImageHeader.Read([]));
        Assert.Null(ImageHeader.Read("<svg xmlns='http://www.w3.org/2000/svg'/>"u8));
    }

    [Theory]
    [InlineData(null, null, "contain", 100, 50)]
    [InlineData(40, null, "contain", 40, 20)]
    [InlineData(null, 40, "contain", 80, 40)]
    [InlineData(40, 40, "contain", 40, 20)]
    [InlineData(40, 40, "fill", 40, 40)]
    [InlineData(40, 40, "cover", 40, 40)]
    [InlineData(20, 10, "cover", 20, 10)]
    public void A_box_keeps_the_proportion_unless_told_otherwise(int? width, int? height, string fit, int shownWidth, int shownHeight)
    {
        var box = ImageBox.Of(
            (Millimetres(200), Millimetres(100)), width is { } w ? Millimetres(w) : null, height is { } h ? Millimetres(h) : null,
            Enum.Parse<ImageFit>(fit, ignoreCase: true), room: Millimetres(100));

        Assert.Equal((Millimetres(shownWidth), Millimetres(shownHeight)), (box.Width, box.Height));
        Assert.Equal(fit == "cover" && width == height ? 25_000 : 0, box.CutSides);
    }

    [Theory]
    [InlineData("4cm", 40d)]
    [InlineData("30 mm", 30d)]
    [InlineData("30", 30d)]
    [InlineData("2,5cm", 25d)]
    [InlineData("50%", 80d)]
    [InlineData("1in", 25.4)]
    [InlineData("-4cm", null)]
    [InlineData("0", null)]
    [InlineData("1e9cm", null)]
    [InlineData("cm", null)]
    [InlineData("4 gang", null)]
    public void Lengths_are_read_with_their_unit(string text, double? millimetres)
    {
        Assert.Equal(millimetres is not null, ImageBox.TryRead(text, Millimetres(160), out var length));
        Assert.Equal(millimetres, length?.Millimetres);
    }

    private static Length Millimetres(double millimetres) => new((long)(millimetres * 36_000));

    private static byte[] Jpeg(ushort width, ushort height, byte orientation, byte dpi) =>
    [
        0xFF, 0xD8,
        0xFF, 0xE1, 0, 64, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 3,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
        0x01, 0x1A, 0, 5, 0, 0, 0, 1, 0, 0, 0, 46,
        0x01, 0x28, 0, 3, 0, 0, 0, 1, 0, 2, 0, 0,
        0, 0, 0, dpi, 0, 0, 0, 1, 0, 0,
        0xFF, 0xC0, 0, 8, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 0,
    ];
}
