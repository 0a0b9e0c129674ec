using System.Xml.Linq;

namespace OneStop.Docs.Engine.Editing;

/// <summary>What kind of part each name is: <c>[Content_Types].xml</c>.</summary>
/// <remarks>ECMA-376-2 §10.1.2. Names here have no leading slash.</remarks>
internal sealed class ContentTypeList(XDocument document)
{
    public const string PartName = "[Content_Types].xml";

    public XDocument Document => document;

    private XElement Root => document.Root!;

    public string? TypeOf(string name)
    {
        foreach (var entry in Root.Elements(PackageNames.Types + "Override"))
        {
            if (IsSame((string?)entry.Attribute("PartName"), "/" + name)) return (string?)entry.Attribute("ContentType");
        }

        return DefaultOf(ExtensionOf(name));
    }

    /// <summary>Says that <paramref name="name"/> is of <paramref name="type"/>: by its extension where that is free.</summary>
    public void Set(string name, string type)
    {
        var extension = ExtensionOf(name);
        var known = DefaultOf(extension);
        if (IsSame(known, type)) return;
        if (known is null && !IsSame(extension, "xml"))
        {
            // Defaults before overrides: the schema takes any order, some readers do not.
            Root.AddFirst(new XElement(
                PackageNames.Types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type)));
            return;
        }

        Root.Add(new XElement(
            PackageNames.Types + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", type)));
    }

    private string? DefaultOf(string extension) => Root.Elements(PackageNames.Types + "Default")
        .Where(entry => IsSame((string?)entry.Attribute("Extension"), extension))
        .Select(entry => (string?)entry.Attribute("ContentType"))
        .FirstOrDefault();

    private static string ExtensionOf(string name) => Path.GetExtension(name).TrimStart('.');

    private static bool IsSame(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
