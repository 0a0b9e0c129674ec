using System.Globalization;
using System.Xml.Linq;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Editing;

/// <summary>A package laid open for editing: trees where trees are needed, bytes elsewhere.</summary>
internal sealed class OpenedPackage
{
    private readonly Dictionary<string, XDocument> _trees = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RelationshipList> _relations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private PackageParts _parts;

    /// <exception cref="System.Xml.XmlException">A part is not well-formed.</exception>
    public OpenedPackage(PackageParts parts)
    {
        _parts = parts;
        _names.UnionWith(parts.Parts.Select(part => part.Name));
        ContentTypes = new(Tree(ContentTypeList.PartName));
        DocumentName = RelationsOf("").OfKind("officeDocument")?.Target ?? "";
    }

    public ContentTypeList ContentTypes { get; }

    /// <summary>Name of the main document part; empty when the package has none.</summary>
    public string DocumentName { get; }

    public XDocument Document => Tree(DocumentName);

    public XElement? Body => Has(DocumentName) ? Document.Root!.Element(W.Body) : null;

    /// <summary>Names of the parts, those added included.</summary>
    public IEnumerable<string> Names => _names.Order(StringComparer.Ordinal);

    public bool Has(string name) => _names.Contains(name);

    public IEnumerable<string> NamesEndingWith(string end) => _names
        .Where(name => name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);

    public XDocument Tree(string name)
    {
        if (_trees.TryGetValue(name, out var known)) return known;
        return _trees[name] = PartXml.Parse(Bytes(name));
    }

    public ReadOnlyMemory<byte> Bytes(string name) => _trees.TryGetValue(name, out var tree)
        ? PartXml.ToBytes(tree)
        : _parts.Find(name)?.Content ?? throw new InvalidOperationException($"No part '{name}' in the package.");

    /// <summary>What the part points to; the empty name is the package itself.</summary>
    public RelationshipList RelationsOf(string part)
    {
        if (_relations.TryGetValue(part, out var known)) return known;
        var name = RelationshipList.PartNameFor(part);
        return _relations[part] = RelationshipList.Read(part, Has(name) ? PartXml.Parse(Bytes(name)) : null);
    }

    /// <summary>The part of the document's this kind (<c>styles</c>, <c>numbering</c> …), or null.</summary>
    public string? RelatedPart(string kind) =>
        RelationsOf(DocumentName).OfKind(kind)?.Target is { } name && Has(name) ? name : null;

    public void AddTree(string name, string contentType, XDocument tree)
    {
        _names.Add(name);
        _trees[name] = tree;
        ContentTypes.Set(name, contentType);
    }

    public void AddBytes(string name, string contentType, ReadOnlyMemory<byte> bytes)
    {
        _names.Add(name);
        _parts = _parts.With(name, bytes);
        ContentTypes.Set(name, contentType);
    }

    /// <summary><c>word/header1.xml</c> → the first of <c>word/header1.xml</c>, <c>word/header2.xml</c> … that is free.</summary>
    public string FreeName(string like)
    {
        var extension = Path.GetExtension(like);
        var stem = like[..^extension.Length].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        for (var n = 1; ; n++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{stem}{n}{extension}");
            if (!Has(name)) return name;
        }
    }

    public PackageParts Close()
    {
        var parts = _parts;
        foreach (var (name, list) in _relations.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var relations = RelationshipList.PartNameFor(name);
            if (list.IsChanged) parts = parts.With(relations, PartXml.ToBytes(list.ToXml(name)));
        }

        foreach (var (name, tree) in _trees.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            parts = parts.With(name, PartXml.ToBytes(tree));
        }

        return parts;
    }
}
