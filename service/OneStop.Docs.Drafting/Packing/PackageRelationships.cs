using System.Xml.Linq;
using OneStop.Docs.Engine.Packaging;
using static OneStop.Docs.Drafting.Packing.TemplateNames;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>A relationship of the main document.</summary>
/// <param name="PartName">The part it leads to, or null when it leads outside the package.</param>
internal sealed record DocumentRelationship(string Id, string Type, string Target, string? PartName)
{
    public bool IsHeader => Type.EndsWith("/header", StringComparison.Ordinal);
}

/// <summary>The relationships of the main document by id, as a package holds them.</summary>
internal static class PackageRelationships
{
    private const string DocumentFolder = "word/";

    public static Dictionary<string, DocumentRelationship> Read(PackageParts parts)
    {
        if (parts.Find(LayoutParts.DocumentRelationships) is not { } part) return [];
        return SourceXml.Read(part.Content).Elements(Relationships + "Relationship")
            .Select(Read)
            .GroupBy(r => r.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    /// <summary>The content type a package gives a part, or null.</summary>
    public static string? ContentTypeOf(PackageParts parts, string partName)
    {
        if (parts.Find(LayoutParts.ContentTypes) is not { } part) return null;
        var types = SourceXml.Read(part.Content);
        var extension = Path.GetExtension(partName).TrimStart('.');
        var entry = types.Elements(ContentTypes + "Override").FirstOrDefault(e => Named(e, "PartName", "/" + partName))
            ?? types.Elements(ContentTypes + "Default").FirstOrDefault(e => Named(e, "Extension", extension));
        return entry?.Attribute("ContentType")?.Value;
    }

    private static bool Named(XElement entry, string attribute, string value) =>
        string.Equals(entry.Attribute(attribute)?.Value, value, StringComparison.OrdinalIgnoreCase);

    private static DocumentRelationship Read(XElement element)
    {
        var target = element.Attribute("Target")?.Value ?? "";
        var isOutside = element.Attribute("TargetMode")?.Value is "External";
        var name = target.StartsWith('/') ? target[1..] : DocumentFolder + target;
        return new(
            element.Attribute("Id")?.Value ?? "",
            element.Attribute("Type")?.Value ?? "",
            target,
            isOutside || name.Contains("..", StringComparison.Ordinal) ? null : name);
    }
}
