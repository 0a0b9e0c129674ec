using System.Xml.Linq;

namespace OneStop.Docs.Engine.Ooxml;

/// <summary>A relationship of a part to another part of the package.</summary>
/// <param name="Id">As markup refers to it.</param>
/// <param name="Kind">The last word of its type: styles, header, footnotes …</param>
/// <param name="Part">The other part's name, without a leading slash.</param>
internal sealed record Relationship(string Id, string Kind, string Part);

/// <summary>Reads relationship parts (ECMA-376-2 §9.3).</summary>
internal static class Relationships
{
    /// <summary>Where the relationships of <paramref name="part"/> stand; the package's own when it is empty.</summary>
    public static string PartNameFor(string part)
    {
        var slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }

    /// <summary>The relationships in <paramref name="root"/> that lead to parts; links to the outside are left out.</summary>
    public static IReadOnlyList<Relationship> Read(XElement? root, string source)
    {
        var folder = source[..(source.LastIndexOf('/') + 1)];
        return [.. (root?.Elements(W.PackageRelationships + "Relationship") ?? [])
            .Where(item => item.Attribute("TargetMode")?.Value != "External")
            .Select(item => new Relationship(
                item.Attribute("Id")?.Value ?? "",
                Kind(item.Attribute("Type")?.Value ?? ""),
                Resolve(folder, item.Attribute("Target")?.Value ?? "")))];
    }

    private static string Kind(string type) => type[(type.LastIndexOf('/') + 1)..];

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var steps = new List<string>();
        foreach (var step in (folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step != "..") steps.Add(step);
            else if (steps.Count > 0) steps.RemoveAt(steps.Count - 1);
        }

        return string.Join('/', steps);
    }
}
