using System.Globalization;
using System.Xml.Linq;
using OneStop.Docs.Engine.Editing;
using OneStop.Docs.Engine.Merging;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>A style of the template.</summary>
/// <param name="Id">Its <c>w:styleId</c>.</param>
/// <param name="Number">The list its paragraphs belong to, through what it is based on; null: none.</param>
/// <param name="Level">The level in that list, from 0.</param>
internal sealed record NamedStyle(string Id, string? Number, int Level);

/// <summary>The template's styles, found by type and by the name Word gives them in every language's styles.xml: <c>heading 1</c>.</summary>
/// <remarks>ECMA-376-1 §17.7.4.9 (w:name): built-in styles keep their English name, whatever Word shows.</remarks>
internal sealed class TemplateStyles
{
    private const int ChainLimit = 16;
    private readonly StyleSheet _sheet;
    private readonly Dictionary<(string Type, string Name), NamedStyle> _byName = [];

    private TemplateStyles(XElement root)
    {
        _sheet = new(root);
        foreach (var style in root.Elements(MergeNames.Style))
        {
            var name = (string?)style.Element(MergeNames.Name)?.Attribute(MergeNames.Value) ?? "";
            _byName.TryAdd(((string?)style.Attribute(MergeNames.Type) ?? "paragraph", name.ToLowerInvariant()), Describe(style));
        }
    }

    /// <summary>Reads them; the part itself stays as it is.</summary>
    public static TemplateStyles Of(OpenedPackage package) => new(
        package.RelatedPart("styles") is { } name ? PartXml.Parse(package.Bytes(name)).Root! : new XElement(MergeNames.W + "styles"));

    /// <summary>The first of these names that the template has, or null.</summary>
    /// <param name="type"><c>paragraph</c>, <c>character</c>, <c>table</c>.</param>
    /// <param name="names">Names as <c>w:name</c> has them, capitals aside; a style's id will do too.</param>
    public NamedStyle? Find(string type, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_byName.TryGetValue((type, name.ToLowerInvariant()), out var found)) return found;
            if (_sheet.Find(name) is { } style && ((string?)style.Attribute(MergeNames.Type) ?? "paragraph") == type) return Describe(style);
        }

        return null;
    }

    private NamedStyle Describe(XElement style)
    {
        var id = (string?)style.Attribute(MergeNames.StyleId) ?? "";
        string? number = null, level = null;
        var at = style;
        for (var i = 0; i < ChainLimit && at is not null; i++)
        {
            var list = at.Element(MergeNames.ParagraphProperties)?.Element(MergeNames.NumberingProperties);
            number ??= (string?)list?.Element(MergeNames.NumberId)?.Attribute(MergeNames.Value);
            level ??= (string?)list?.Element(MergeNames.W + "ilvl")?.Attribute(MergeNames.Value);
            at = (string?)at.Element(MergeNames.BasedOn)?.Attribute(MergeNames.Value) is { } parent ? _sheet.Find(parent) : null;
        }

        return new(id, number is "0" ? null : number, int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0);
    }
}
