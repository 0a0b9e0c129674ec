using System.Text;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Images;
using OneStop.Docs.Engine.Templating.Values;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Rich;

/// <summary>What stands in a line → runs, links and pictures, each on top of the run the value is written into.</summary>
internal sealed class RichRunWriter(ValueContext context, RunSurrounding around, MarkupValue value)
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string LinkBlue = "0563C1";
    private readonly string _p = around.Prefix;

    /// <summary>The properties of the run around.</summary>
    public PropertyList Base { get; } = PropertyList.Run(around.RunProperties.Span, around.Prefix);

    /// <summary>No properties: the style of the paragraph decides.</summary>
    public PropertyList Bare { get; } = PropertyList.Run([], around.Prefix);

    /// <summary>The markup.</summary>
    public string Write(IReadOnlyList<RichInline> inlines, PropertyList properties)
    {
        var markup = new StringBuilder();
        string? link = null;
        foreach (var inline in inlines)
        {
            var address = (inline as RichText)?.Format.Link;
            if (address != link)
            {
                if (link is not null) markup.Append($"</{_p}hyperlink>");
                if (address is not null) markup.Append(OpenLink(address));
                link = address;
            }

            if (inline is RichText text) markup.Append(MarkupText.Run(text.Text, Format(properties, text.Format).ToString(), _p));
            else if (inline is RichImage image) markup.Append(Picture(image));
        }

        if (link is not null) markup.Append($"</{_p}hyperlink>");
        return markup.ToString();
    }

    private string OpenLink(string address) =>
        $"<{_p}hyperlink xmlns:r=\"{Relations}\" r:id=\"{context.Render.Growth.Relate(context.Part, "hyperlink", address, isExternal: true)}\">";

    private PropertyList Format(PropertyList properties, RichFormat format)
    {
        if (format.IsPlain && !format.Bold) properties = properties.WithValue("b", "0").WithValue("bCs", "0");
        if (format.IsPlain && !format.Italic) properties = properties.WithValue("i", "0").WithValue("iCs", "0");
        if (format.Link is not null) properties = Link(properties);
        if (format.Code) properties = Code(properties);
        if (format.Bold) properties = properties.With("b").With("bCs");
        if (format.Italic) properties = properties.With("i").With("iCs");
        if (format.Underline) properties = properties.WithValue("u", "single");
        if (format.Strike) properties = properties.With("strike");
        if (format.Shift != 0) properties = properties.WithValue("vertAlign", format.Shift > 0 ? "superscript" : "subscript");
        return format.Color is { } color ? properties.WithValue("color", color) : properties;
    }

    private PropertyList Link(PropertyList properties) => context.Render.Growth.Styles.Find("character", "Hyperlink") is { } style
        ? properties.WithValue("rStyle", style.Id)
        : properties.WithValue("color", LinkBlue).WithValue("u", "single");

    private PropertyList Code(PropertyList properties) => context.Render.Growth.Styles.Find("character", "HTML Code") is { } style
        ? properties.WithValue("rStyle", style.Id)
        : properties.With("rFonts", $"{_p}ascii=\"Courier New\" {_p}hAnsi=\"Courier New\" {_p}cs=\"Courier New\"");

    /// <summary>Only pictures that come along or are known by name: an address elsewhere is never followed, its alternative text stays.</summary>
    private string Picture(RichImage image)
    {
        var isElsewhere = image.Source.Contains("://", StringComparison.Ordinal) || image.Source.Length == 0;
        if (isElsewhere) return image.Alt.Length == 0 ? "" : MarkupText.Run(image.Alt, Base.ToString(), _p);
        var written = new ImageValue(image.Source, Length(image.Width), Length(image.Height), null, image.Alt, null) { Origin = value.Origin }.Write(context);
        return Encoding.UTF8.GetString(written.Markup.Span);
    }

    /// <summary>HTML counts pixels where it does not say per cent.</summary>
    private static ScriptValue Length(string? length) => length is null or "" or "auto"
        ? ScriptValue.Null
        : char.IsAsciiDigit(length[^1]) ? length + "px" : length;
}
