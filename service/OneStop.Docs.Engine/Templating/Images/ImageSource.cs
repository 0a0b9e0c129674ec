using System.Globalization;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Values;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Images;

/// <summary>Finds the bytes of a picture and reads their head; what is no picture, or too large a one, is refused.</summary>
internal static class ImageSource
{
    /// <summary>Most bytes of one picture.</summary>
    public const int LargestFile = 32 << 20;

    /// <summary>Most pixels of one picture: what Word can still unpack.</summary>
    private const long MostPixels = 100_000_000;

    /// <summary>The picture, or null when something is wrong with it, which is reported.</summary>
    public static (ReadOnlyMemory<byte> Bytes, ImageHeader Header)? Find(ScriptValue source, ValueContext context, MarkupValue value)
    {
        if (ValueBytes.Find(source, context.Render.Options.Assets, LargestFile) is not { } bytes)
        {
            context.Refuse(value, Codes.ValueNotFound, ValueBytes.Describe(source));
            return null;
        }

        if (bytes.Length > LargestFile) return Refuse(context, value, source, Codes.ImageTooLarge, Megabytes(bytes.Length), Megabytes(LargestFile));
        if (ImageHeader.Read(bytes.Span) is not { } header) return Refuse(context, value, source, Codes.NotAnImage);
        return header.PixelsWide * header.PixelsHigh > MostPixels
            ? Refuse(context, value, source, Codes.ImageTooLarge, Pixels(header), $"{MostPixels / 1_000_000} MP")
            : (bytes, header);
    }

    private static (ReadOnlyMemory<byte>, ImageHeader)? Refuse(
        ValueContext context, MarkupValue value, ScriptValue source, string code, params string[] more)
    {
        context.Refuse(value, code, [ValueBytes.Describe(source), .. more]);
        return null;
    }

    private static string Megabytes(long length) => string.Create(CultureInfo.InvariantCulture, $"{length >> 20} MB");

    private static string Pixels(ImageHeader header) =>
        string.Create(CultureInfo.InvariantCulture, $"{header.PixelsWide} × {header.PixelsHigh}");
}
