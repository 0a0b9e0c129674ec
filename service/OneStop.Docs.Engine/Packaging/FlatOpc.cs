using System.Text;
using System.Xml.Linq;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Engine.Packaging;

/// <summary>Temporary.</summary>
public static class FlatOpc
{
    /// <summary>Temporary.</summary>
    public static byte[] Write(PackageParts parts)
    {
        XNamespace pkg = "http://schemas.microsoft.com/office/2006/xmlPackage";
        var types = XElement.Parse(Encoding.UTF8.GetString(parts.Find("[Content_Types].xml")!.Content.Span));
        string Type(string name) => (string?)types.Elements().FirstOrDefault(e => (string?)e.Attribute("PartName") == "/" + name)?.Attribute("ContentType")
            ?? (string?)types.Elements().FirstOrDefault(e => (string?)e.Attribute("Extension") == Path.GetExtension(name).TrimStart('.'))?.Attribute("ContentType") ?? "";
        var root = new XElement(pkg + "package", new XAttribute(XNamespace.Xmlns + "pkg", pkg.NamespaceName));
        foreach (var part in parts.Parts.Where(p => p.Name != "[Content_Types].xml"))
        {
            var type = Type(part.Name);
            root.Add(new XElement(pkg + "part", new XAttribute(pkg + "name", "/" + part.Name), new XAttribute(pkg + "contentType", type),
                type.EndsWith("xml", StringComparison.Ordinal)
                    ? new XElement(pkg + "xmlData", XElement.Parse(Encoding.UTF8.GetString(part.Content.Span), LoadOptions.PreserveWhitespace))
                    : new XElement(pkg + "binaryData", Convert.ToBase64String(part.Content.Span))));
        }

        return Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
    }
}
