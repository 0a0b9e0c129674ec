using System.Xml.Linq;

namespace OneStop.Docs.Engine.Merging;

/// <summary>The styles of one package by id, with its document defaults.</summary>
internal sealed class StyleSheet
{
    // What a style is called in lists and who edited it last does not change how text looks.
    private static readonly HashSet<XName> NotLooks =
    [
        MergeNames.Name, MergeNames.W + "aliases", MergeNames.W + "next", MergeNames.W + "link", MergeNames.W + "rsid",
        MergeNames.W + "uiPriority", MergeNames.W + "qFormat", MergeNames.W + "semiHidden", MergeNames.W + "unhideWhenUsed",
        MergeNames.W + "locked", MergeNames.W + "autoRedefine",
    ];

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);

    public StyleSheet(XElement root)
    {
        Root = root;
        foreach (var style in root.Elements(MergeNames.Style))
        {
            _styles[(string?)style.Attribute(MergeNames.StyleId) ?? ""] = style;
        }
    }

    public XElement Root { get; }

    public XElement? Find(string id) => _styles.GetValueOrDefault(id);

    /// <summary>The style that text of this type has when it names none.</summary>
    public string? DefaultOf(string type) => _styles.Values
        .Where(s => (string?)s.Attribute(MergeNames.Type) == type && IsOn((string?)s.Attribute(MergeNames.W + "default")))
        .Select(s => (string?)s.Attribute(MergeNames.StyleId))
        .FirstOrDefault();

    public void Add(string id, XElement style)
    {
        _styles[id] = style;
        Root.Add(style);
    }

    public bool HasName(string name) => _styles.Values.Any(
        s => string.Equals((string?)s.Element(MergeNames.Name)?.Attribute(MergeNames.Value), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The defaults under all styles, <c>w:pPr</c> or <c>w:rPr</c>, or null.</summary>
    public XElement? Defaults(XName properties) => Root.Element(MergeNames.W + "docDefaults")?
        .Element(properties == MergeNames.RunProperties ? MergeNames.W + "rPrDefault" : MergeNames.W + "pPrDefault")?
        .Element(properties);

    /// <summary>A text that is equal for two elements exactly when they format alike.</summary>
    public static string Looks(XElement? element)
    {
        if (element is null) return "";
        var copy = new XElement(element.Name);
        Copy(element, copy);
        return copy.ToString(SaveOptions.DisableFormatting);
    }

    private static void Copy(XElement from, XElement to)
    {
        to.Add(from.Attributes()
            .Where(a => !a.IsNamespaceDeclaration && !a.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal))
            .Where(a => a.Name != MergeNames.W + "default" && a.Name != MergeNames.W + "customStyle")
            .OrderBy(a => a.Name.ToString(), StringComparer.Ordinal)
            .Select(a => new XAttribute(a)));
        foreach (var child in from.Elements().Where(e => !NotLooks.Contains(e.Name)))
        {
            var copy = new XElement(child.Name);
            Copy(child, copy);
            to.Add(copy);
        }
    }

    private static bool IsOn(string? value) => value is "1" or "true" or "on";
}
