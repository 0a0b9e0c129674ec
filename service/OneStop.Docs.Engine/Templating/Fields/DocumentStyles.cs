using System.Globalization;
using System.Xml.Linq;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>The styles of a template as fields see them. Headings are known by name: their ids differ with the language of Word that made them.</summary>
internal sealed class DocumentStyles
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly XElement? _numberingRoot;

    private DocumentStyles(XElement? styles, XElement? numbering)
    {
        Sheet = new(styles);
        _numberingRoot = numbering;
        foreach (var style in styles?.Elements(W.Name("style")) ?? [])
        {
            if ((string?)style.Attribute(W.Name("styleId")) is not { } id || style.ValueOf("name") is not { } name) continue;
            _names.TryAdd(id, name);
            _ids.TryAdd(name, id);
        }
    }

    /// <summary>What the styles come to.</summary>
    public StyleSheet Sheet { get; }

    /// <summary>The lists, or null when the template has none.</summary>
    public NumberingDefinitions? Numbering => _numberingRoot is null ? null : new(_numberingRoot);

    /// <summary>Reads them; a part that cannot be read counts as absent.</summary>
    public static DocumentStyles Of(Func<string, ReadOnlyMemory<byte>?> part, int depthLimit) =>
        new(Root(part, "word/styles.xml", depthLimit), Root(part, "word/numbering.xml", depthLimit));

    /// <summary>The id of the style of this name (<c>toc 1</c>), or null.</summary>
    public string? IdOf(string name) => _ids.GetValueOrDefault(name);

    /// <summary>The style of a paragraph, or null for the default.</summary>
    public static string? StyleOf(MarkupTree tree, int paragraph) => PropertyOf(tree, paragraph, "pStyle"u8);

    /// <summary>The name of a paragraph's style, empty for the default.</summary>
    public string NameOf(MarkupTree tree, int paragraph) => StyleOf(tree, paragraph) is { } id ? _names.GetValueOrDefault(id, id) : "";

    /// <summary>1 to 9 for a paragraph in one of Word's own heading styles, or null.</summary>
    public int? HeadingLevel(MarkupTree tree, int paragraph)
    {
        var name = NameOf(tree, paragraph).Replace(" ", "", StringComparison.Ordinal);
        return name.Length == 8 && name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) && name[7] is >= '1' and <= '9' ? name[7] - '0' : null;
    }

    /// <summary>1 to 9 for a paragraph with an outline level of its own or by its style, or null.</summary>
    public int? OutlineLevel(MarkupTree tree, int paragraph)
    {
        var level = PropertyOf(tree, paragraph, "outlineLvl"u8) is { } own ? Number(own)
            : Sheet.ParagraphProperties(StyleOf(tree, paragraph)).Select(properties => properties.Element(W.Name("outlineLvl")).Number("val")).LastOrDefault(value => value is not null);
        return level is >= 0 and < 9 ? level + 1 : null;
    }

    /// <summary>The value of a property that stands directly in a paragraph's <c>w:pPr</c>, or null.</summary>
    public static string? PropertyOf(MarkupTree tree, int paragraph, ReadOnlySpan<byte> local)
    {
        var properties = tree.Child(paragraph, ElementKind.ParagraphProperties);
        var found = properties < 0 ? -1 : tree.Child(properties, local);
        return found < 0 ? null : FieldReader.Attribute(tree, found, ":val"u8);
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static XElement? Root(Func<string, ReadOnlyMemory<byte>?> part, string name, int depthLimit) =>
        part(name) is { } content ? PartXml.Load(name, content, depthLimit).Value : null;
}
