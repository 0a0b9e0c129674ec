using System.Globalization;
using OneStop.Docs.Engine.Templating.Values;

namespace OneStop.Docs.Engine.Templating.Rich;

/// <summary>What of an element's attributes is taken over: colour, weight, slant, lines, alignment, links to where one may go.</summary>
internal static class HtmlStyle
{
    private static readonly string[] Schemes = ["http://", "https://", "mailto:", "tel:"];

    /// <summary>The format inside the element.</summary>
    public static RichFormat Format(HtmlToken tag, RichFormat around)
    {
        var format = tag.Name switch
        {
            "b" or "strong" or "th" => around with { Bold = true },
            "i" or "em" or "cite" or "dfn" or "var" => around with { Italic = true },
            "u" or "ins" => around with { Underline = true },
            "s" or "strike" or "del" => around with { Strike = true },
            "sup" => around with { Shift = 1 },
            "sub" => around with { Shift = -1 },
            "code" or "pre" or "kbd" or "samp" or "tt" => around with { Code = true },
            "a" when tag["href"] is { } address && IsSafe(address.Trim()) => around with { Link = address.Trim() },
            "font" when tag["color"] is { } color && CssColor.Read(color) is { } known => around with { Color = known },
            _ => around,
        };
        foreach (var (name, value) in Declarations(tag["style"])) format = Apply(format, name, value);
        return format;
    }

    /// <summary>The value of <c>w:jc</c> inside the element, or null.</summary>
    public static string? Align(HtmlToken tag, string? around)
    {
        var wished = tag.Name == "center" ? "center" : tag["align"];
        foreach (var (name, value) in Declarations(tag["style"]))
        {
            if (name == "text-align") wished = value;
        }

        return wished?.Trim().ToLowerInvariant() switch
        {
            "left" or "start" => "left",
            "center" => "center",
            "right" or "end" => "right",
            "justify" => "both",
            _ => around,
        };
    }

    /// <summary>A whole number of an attribute, between bounds.</summary>
    public static int Number(string? text, int least, int most, int fallback) =>
        int.TryParse(text?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most) : fallback;

    /// <summary>True for an address that a document may lead to: never a script, a file or data.</summary>
    private static bool IsSafe(string address) =>
        address.Length <= 2_000
        && Schemes.Any(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(address, UriKind.Absolute, out _);

    private static RichFormat Apply(RichFormat format, string name, string value) => name switch
    {
        "color" => CssColor.Read(value) is { } color ? format with { Color = color } : format,
        "font-weight" => value is "bold" or "bolder" || Number(value, 0, 1000, 0) >= 600
            ? format with { Bold = true }
            : value is "normal" or "lighter" || Number(value, 0, 1000, 0) > 0 ? format with { Bold = false, IsPlain = true } : format,
        "font-style" => value is "italic" or "oblique" ? format with { Italic = true } : value is "normal" ? format with { Italic = false, IsPlain = true } : format,
        "text-decoration" or "text-decoration-line" => format with
        {
            Underline = format.Underline || value.Contains("underline", StringComparison.Ordinal),
            Strike = format.Strike || value.Contains("line-through", StringComparison.Ordinal),
        },
        "vertical-align" => value switch { "super" => format with { Shift = 1 }, "sub" => format with { Shift = -1 }, _ => format },
        _ => format,
    };

    private static IEnumerable<(string Name, string Value)> Declarations(string? style) =>
        from declaration in (style ?? "").Split(';')
        let colon = declaration.IndexOf(':', StringComparison.Ordinal)
        where colon > 0
        select (declaration[..colon].Trim().ToLowerInvariant(), declaration[(colon + 1)..].Trim().ToLowerInvariant());
}
