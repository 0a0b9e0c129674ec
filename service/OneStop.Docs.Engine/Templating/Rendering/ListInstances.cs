using System.Globalization;
using System.Text;
using System.Xml.Linq;
using OneStop.Docs.Engine.Templating.Compilation;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>The lists that a render needs besides the template's: each a <c>w:num</c> of the same definition that starts anew.</summary>
/// <remarks>ECMA-376-1 §17.9.15 (w:num), §17.9.26 (w:startOverride).</remarks>
internal sealed class ListInstances
{
    private readonly List<(int Number, RepeatedId List)> _added = [];

    /// <summary>Adds a list like that of the template; its number as it is written.</summary>
    public byte[] Add(RepeatedId list, IdSource source)
    {
        var number = source.NextNumber(IdSpace.List);
        _added.Add((number, list));
        return Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Puts them into the package.</summary>
    public void WriteTo(PackageGrowth growth)
    {
        if (_added.Count == 0 || growth.Package.RelatedPart("numbering") is not { } name) return;
        var root = growth.Package.Tree(name).Root!;
        var w = root.Name.Namespace;
        var templates = root.Elements(w + "num").GroupBy(num => (string?)num.Attribute(w + "numId") ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var last = root.Elements(w + "num").Last();
        var copies = _added.Select(added => Copy(templates[Encoding.UTF8.GetString(added.List.Original)], added.Number, added.List.Starts));
        last.AddAfterSelf(copies.ToArray<object>());
    }

    private static XElement Copy(XElement template, int number, IReadOnlyDictionary<int, int> starts)
    {
        var w = template.Name.Namespace;
        var copy = new XElement(template);
        copy.SetAttributeValue(w + "numId", number);
        foreach (var durable in copy.Attributes().Where(attribute => attribute.Name.LocalName == "durableId").ToList()) durable.Remove();
        foreach (var (level, start) in starts.OrderBy(pair => pair.Key))
        {
            var change = copy.Elements(w + "lvlOverride").FirstOrDefault(own => (string?)own.Attribute(w + "ilvl") == level.ToString(CultureInfo.InvariantCulture));
            if (change is null) copy.Add(change = new XElement(w + "lvlOverride", new XAttribute(w + "ilvl", level)));
            change.Elements(w + "startOverride").Remove();
            change.AddFirst(new XElement(w + "startOverride", new XAttribute(w + "val", start)));
        }

        return copy;
    }
}
