using System.Globalization;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Values;

namespace OneStop.Docs.Engine.Templating.Images;

/// <summary>A picture in the line, as Word writes it.</summary>
/// <remarks>ECMA-376-1 §20.4.2.8 (wp:inline), §20.2.2.5 (pic:pic), §20.1.7.6 (a:xfrm: turned about its centre).</remarks>
internal static class ImageMarkup
{
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006";
    /// <summary>The namespace of a relationship's number.</summary>
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int QuarterTurn = 5_400_000;

    /// <summary>A whole run with the picture; its bytes are put into the package once.</summary>
    public static string Run(ValueContext context, RunSurrounding around, ReadOnlyMemory<byte> bytes, ImageHeader header, ImageBox box, string alt)
    {
        var p = around.Prefix;
        var properties = System.Text.Encoding.UTF8.GetString(around.RunProperties.Span);
        return $"<{p}r>{properties}<{p}drawing>{Inline(context, bytes, header, box, alt)}</{p}drawing></{p}r>";
    }

    /// <summary>Puts the picture into the package and relates the part to it.</summary>
    public static string Embed(ValueContext context, ReadOnlyMemory<byte> bytes, ImageFormat format) =>
        context.Render.Growth.Relate(
            context.Part, "image", context.Render.Growth.AddMedia(bytes, format.Extension, format.ContentType), isExternal: false);

    private static string Inline(ValueContext context, ReadOnlyMemory<byte> bytes, ImageHeader header, ImageBox box, string alt)
    {
        var relation = Embed(context, bytes, header.Format);
        var id = Text(context.Render.Ids.NextNumber(IdSpace.Drawing));
        var description = alt.Length == 0 ? "" : $" descr=\"{Escape(alt)}\"";
        var (width, height) = header.Turn.IsSideways ? (box.Height.Emu, box.Width.Emu) : (box.Width.Emu, box.Height.Emu);
        // A picture lying on its side is laid out as it lies: what it stands out by is said beside.
        var (sides, ends) = header.Turn.IsSideways ? (Math.Max(0, (height - width) / 2), Math.Max(0, (width - height) / 2)) : (0, 0);
        return $"""
            <wp:inline xmlns:wp="{Drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{Text(width)}" cy="{Text(height)}"/><wp:effectExtent l="{Text(sides)}" t="{Text(ends)}" r="{Text(sides)}" b="{Text(ends)}"/><wp:docPr id="{id}" name="Picture {id}"{description}/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{Drawing}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="{Drawing}/main"><a:graphicData uri="{Drawing}/picture"><pic:pic xmlns:pic="{Drawing}/picture"><pic:nvPicPr><pic:cNvPr id="{id}" name="Picture {id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{Relations}" r:embed="{relation}"/>{Cut(header, box)}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm{Turn(header.Turn)}><a:off x="0" y="0"/><a:ext cx="{Text(width)}" cy="{Text(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>
            """;
    }

    /// <summary>What is cut off at the sides; empty when nothing is.</summary>
    public static string Cut(ImageHeader header, ImageBox box)
    {
        var (sides, ends) = header.Turn.IsSideways ? (box.CutEnds, box.CutSides) : (box.CutSides, box.CutEnds);
        return sides + ends == 0 ? "" : $"<a:srcRect l=\"{Text(sides)}\" t=\"{Text(ends)}\" r=\"{Text(sides)}\" b=\"{Text(ends)}\"/>";
    }

    private static string Turn(ImageTurn turn)
    {
        var rotation = turn.Quarters == 0 ? "" : $" rot=\"{Text(turn.Quarters * QuarterTurn)}\"";
        return turn.IsMirrored ? rotation + " flipH=\"1\"" : rotation;
    }

    private static string Escape(string text) => MarkupText.Attribute(text);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
