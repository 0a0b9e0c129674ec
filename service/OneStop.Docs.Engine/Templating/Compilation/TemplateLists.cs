using System.Globalization;
using System.Xml.Linq;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>What a template's styles and lists say about numbers: read when the first loop asks.</summary>
internal sealed class TemplateLists
{
    private readonly Lazy<NumberingDefinitions> _numbering;
    private readonly Lazy<StyleSheet> _styles;

    /// <summary>The lists of this package.</summary>
    public TemplateLists(PackageParts package, PackageLimits limits)
    {
        _numbering = new(() => new(Load(package, "numbering", limits)));
        _styles = new(() => new(Load(package, "styles", limits)));
    }

    /// <summary>The list with this number, or null.</summary>
    public NumberingList? Find(string number) => _numbering.Value.Find(number);

    /// <summary>The list and level that a paragraph style brings along, and the indents it sets itself; null when it brings none.</summary>
    public (string Number, int Level, XElement? Indent)? OfStyle(string style)
    {
        string? number = null;
        int? level = null;
        XElement? indent = null;
        foreach (var properties in _styles.Value.ParagraphProperties(style))
        {
            var list = properties.Element(W.Name("numPr"));
            number = list.ValueOf("numId") ?? number;
            level = list?.Element(W.Name("ilvl")).Number("val") ?? level;
            if (properties.Element(W.Name("ind")) is not { } own) continue;
            indent ??= new(own.Name);
            foreach (var attribute in own.Attributes()) indent.SetAttributeValue(attribute.Name, attribute.Value);
        }

        if (number is null or "0") return null;
        return (number, _numbering.Value.LevelOfStyle(number, style) ?? level ?? 0, indent);
    }

    private static XElement? Load(PackageParts package, string kind, PackageLimits limits)
    {
        if (Parsing.TemplatePartNames.Main(package) is not { } main) return null;
        var relations = package.Find(Relationships.PartNameFor(main.Name)) is { } part
            ? Relationships.Read(PartXml.Load(part.Name, part.Content, limits.XmlDepth).Value, main.Name)
            : [];
        return relations.FirstOrDefault(relation => relation.Kind == kind) is { } found && package.Find(found.Part) is { } target
            ? PartXml.Load(target.Name, target.Content, limits.XmlDepth).Value
            : null;
    }
}

/// <summary>A paragraph that a list numbers.</summary>
/// <param name="Node">The paragraph.</param>
/// <param name="Number">The list.</param>
/// <param name="Level">Its level from 0.</param>
/// <param name="NumberNode">The <c>w:numId</c> of its own; -1 when its style says so.</param>
/// <param name="Indent">The indents its style sets, which a number of its own would undo; null otherwise.</param>
internal sealed record ListItem(int Node, string Number, int Level, int NumberNode, XElement? Indent)
{
    /// <summary>Its level as markup says it.</summary>
    public string LevelText => Level.ToString(CultureInfo.InvariantCulture);
}
