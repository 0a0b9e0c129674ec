using System.Globalization;
using System.Xml.Linq;
using OneStop.Docs.Engine.Packaging;
using static OneStop.Docs.Drafting.Packing.TemplateNames;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>A part that only this template has: a picture, a footer, a link.</summary>
/// <param name="Content">Null for a link that leads outside.</param>
internal sealed record OwnPart(string Id, DocumentRelationship Relationship, string? PartName, ReadOnlyMemory<byte>? Content, string? ContentType)
{
    public XElement ToRelationship() => new(
        Relationships + "Relationship",
        new XAttribute("Id", Id),
        new XAttribute("Type", Relationship.Type),
        new XAttribute("Target", Relationship.Target),
        PartName is null ? new XAttribute("TargetMode", "External") : null);

    public XElement ToContentType() => new(
        ContentTypes + "Override",
        new XAttribute("PartName", "/" + PartName),
        new XAttribute("ContentType", ContentType ?? "application/octet-stream"));
}

/// <summary>Follows the relationships that the document uses: headers go back to their shared ids, everything else is collected under new ids.</summary>
internal sealed class OwnParts(PackageParts parts, XElement document)
{
    private const int FirstOwnId = 10;
    private readonly Dictionary<string, DocumentRelationship> _relationships = PackageRelationships.Read(parts);
    private readonly HashSet<XAttribute> _mapped = [];
    private readonly List<OwnPart> _found = [];

    public IReadOnlyList<OwnPart> Found => _found;

    /// <summary>Points header references at the shared headers; <paramref name="keep"/> sees what each really holds.</summary>
    public void MapHeaders(Action<string, XElement> keep)
    {
        foreach (var (type, id, file) in new[]
        {
            ("default", LayoutParts.NumberedHeaderId, "header1.xml"),
            ("first", LayoutParts.FirstPageHeaderId, "header2.xml"),
        })
        {
            var references = document.Descendants(W + "headerReference")
                .Where(r => string.Equals(r.Attribute(W + "type")?.Value, type, StringComparison.Ordinal))
                .Select(r => r.Attribute(R + "id"))
                .OfType<XAttribute>()
                .ToList();
            var target = references.Count == 0 ? null : _relationships.GetValueOrDefault(references[0].Value)?.PartName;
            if (target is null || parts.Find(target) is not { } header) continue;
            keep(file, SourceXml.Read(header.Content));
            foreach (var reference in references.Where(r => _relationships.GetValueOrDefault(r.Value)?.PartName == target))
            {
                reference.Value = id;
                _mapped.Add(reference);
            }
        }
    }

    /// <summary>Gives every other relationship in use an id of its own, in order of first use.</summary>
    public void CollectOthers()
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reference in document.Descendants().Attributes().Where(a => a.Name.Namespace == R && !_mapped.Contains(a)).ToList())
        {
            if (!_relationships.TryGetValue(reference.Value, out var relationship)) continue;
            if (!given.TryGetValue(reference.Value, out var id))
            {
                id = string.Create(CultureInfo.InvariantCulture, $"rId{FirstOwnId + given.Count}");
                given.Add(reference.Value, id);
                _found.Add(Describe(id, relationship));
            }

            reference.Value = id;
        }
    }

    private OwnPart Describe(string id, DocumentRelationship relationship)
    {
        if (relationship.PartName is not { } name || parts.Find(name) is not { } part)
        {
            return new(id, relationship, null, null, null);
        }

        return new(id, relationship, name, part.Content, PackageRelationships.ContentTypeOf(parts, name));
    }
}
