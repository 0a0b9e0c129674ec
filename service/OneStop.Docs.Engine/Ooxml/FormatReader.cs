using System.Globalization;
using System.Xml.Linq;

namespace OneStop.Docs.Engine.Ooxml;

/// <summary>Lays <c>w:rPr</c> and <c>w:pPr</c> over what was in effect before.</summary>
internal static class FormatReader
{
    /// <summary>The run format after <paramref name="properties"/>; what they do not mention stays.</summary>
    public static RunFormat Run(RunFormat format, XElement? properties)
    {
        if (properties is null) return format;
        var fonts = properties.Element(W.Name("rFonts"));
        return format with
        {
            Bold = properties.Toggle("b") ?? format.Bold,
            Italic = properties.Toggle("i") ?? format.Italic,
            Caps = properties.Toggle("caps") ?? format.Caps,
            Hidden = properties.Toggle("vanish") ?? format.Hidden,
            Underlined = properties.ValueOf("u") is { } underline ? underline != "none" : format.Underlined,
            Position = properties.ValueOf("vertAlign") ?? format.Position,
            Size = Size(properties.ValueOf("sz")) ?? format.Size,
            Font = fonts?.Attribute(W.Name("ascii"))?.Value ?? fonts?.Attribute(W.Name("hAnsi"))?.Value ?? format.Font,
            Color = properties.ValueOf("color") ?? format.Color,
        };
    }

    /// <summary>The paragraph format after <paramref name="properties"/>; what they do not mention stays.</summary>
    public static ParagraphFormat Paragraph(ParagraphFormat format, XElement? properties)
    {
        if (properties is null) return format;
        var indent = properties.Element(W.Name("ind"));
        var spacing = properties.Element(W.Name("spacing"));
        return format with
        {
            Alignment = Alignment(properties.ValueOf("jc")) ?? format.Alignment,
            Left = indent.Twips("left") ?? indent.Twips("start") ?? format.Left,
            Right = indent.Twips("right") ?? indent.Twips("end") ?? format.Right,
            FirstLine = FirstLine(indent) ?? format.FirstLine,
            Before = spacing.Twips("before") ?? format.Before,
            After = spacing.Twips("after") ?? format.After,
            StartsPage = properties.Toggle("pageBreakBefore") ?? format.StartsPage,
            OutlineLevel = properties.Element(W.Name("outlineLvl")).Number("val") is { } level
                ? level is >= 0 and < 9 ? level : null
                : format.OutlineLevel,
        };
    }

    private static Length? FirstLine(XElement? indent) =>
        indent.Twips("hanging") is { } hanging ? new Length(-hanging.Emu) : indent.Twips("firstLine");

    private static Length? Size(string? halfPoints) =>
        decimal.TryParse(halfPoints, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size) && size < 10_000
            ? Length.FromHalfPoints((long)size)
            : null;

    private static TextAlignment? Alignment(string? value) => value switch
    {
        "left" or "start" => TextAlignment.Left,
        "center" => TextAlignment.Centre,
        "right" or "end" => TextAlignment.Right,
        "both" or "distribute" => TextAlignment.Justified,
        _ => null,
    };
}
