using System.Xml.Linq;
using OneStop.Docs.Engine.Ooxml;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>The properties of a document by the names that fields use (ECMA-376-2 §11, ECMA-376-1 §22.2, §22.3).</summary>
internal sealed class DocumentProperties
{
    private static readonly (string Field, string Element)[] Core =
    [
        ("TITLE", "title"), ("SUBJECT", "subject"), ("AUTHOR", "creator"), ("KEYWORDS", "keywords"), ("COMMENTS", "description"), ("CATEGORY", "category"),
        ("LASTSAVEDBY", "lastModifiedBy"),
    ];

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads them.</summary>
    /// <param name="part">Gives a part of the finished package, or null.</param>
    /// <param name="depthLimit">Nested elements in a part.</param>
    public DocumentProperties(Func<string, ReadOnlyMemory<byte>?> part, int depthLimit)
    {
        var core = Root(part, "docProps/core.xml", depthLimit);
        foreach (var (field, element) in Core)
        {
            if (Child(core, element) is { } value) _values[field] = value.Value;
        }

        var own = Root(part, "docProps/app.xml", depthLimit);
        foreach (var name in (string[])["Company", "Manager"])
        {
            if (Child(own, name) is { } value) _values[name] = value.Value;
        }

        foreach (var property in Root(part, "docProps/custom.xml", depthLimit)?.Elements() ?? [])
        {
            var value = property.Elements().FirstOrDefault();
            if ((string?)property.Attribute("name") is { } name && value?.Name.LocalName is "lpwstr" or "lpstr" or "bstr" or "i4" or "int") _values[name] = value!.Value;
        }
    }

    /// <summary>The property of this name, or null when there is none or it is no text.</summary>
    public string? Find(string name) => _values.GetValueOrDefault(name);

    private static XElement? Root(Func<string, ReadOnlyMemory<byte>?> part, string name, int depthLimit) =>
        part(name) is { } content ? PartXml.Load(name, content, depthLimit).Value : null;

    private static XElement? Child(XElement? parent, string local) => parent?.Elements().FirstOrDefault(element => element.Name.LocalName == local);
}
