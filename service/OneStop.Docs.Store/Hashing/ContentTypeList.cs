using System.Xml.Linq;

namespace OneStop.Docs.Store.Hashing;

/// <summary>Which type a part has, by <c>[Content_Types].xml</c>. The list itself is rewritten by stores; the types are not.</summary>
/// <remarks>ECMA-376-2 §10.1.2.2.</remarks>
internal sealed class ContentTypeList
{
    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byExtension = new(StringComparer.OrdinalIgnoreCase);

    public static ContentTypeList Parse(XElement? root)
    {
        var list = new ContentTypeList();
        foreach (var entry in root?.Elements() ?? [])
        {
            var type = entry.Attribute("ContentType")?.Value ?? "";
            if (entry.Attribute("PartName")?.Value is { } name) list._byName[name.TrimStart('/')] = type;
            else if (entry.Attribute("Extension")?.Value is { } extension) list._byExtension[extension] = type;
        }

        return list;
    }

    public string? Of(string part) =>
        _byName.GetValueOrDefault(part) ?? _byExtension.GetValueOrDefault(Path.GetExtension(part).TrimStart('.'));
}
