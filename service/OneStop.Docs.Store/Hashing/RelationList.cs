using System.Xml.Linq;
using OneStop.Docs.Store.Ledger;

namespace OneStop.Docs.Store.Hashing;

/// <summary>The relationships of one part.</summary>
/// <remarks>ECMA-376-2 §9.3. Ids of the package itself are named nowhere and may be renumbered; those of a part are part of its content.</remarks>
internal sealed class RelationList
{
    private readonly bool _ofPackage;
    private readonly List<Relation> _relations = [];

    private RelationList(bool ofPackage) => _ofPackage = ofPackage;

    /// <summary>Parts of the package that are pointed to, in lower case.</summary>
    public IEnumerable<string> Targets => _relations.Select(relation => relation.Part).OfType<string>();

    /// <summary>Whether a part of this name, in lower case, holds relationships.</summary>
    public static bool IsName(string name) =>
        name.EndsWith(".rels", StringComparison.Ordinal) && (name.StartsWith("_rels/", StringComparison.Ordinal) || name.Contains("/_rels/", StringComparison.Ordinal));

    public static RelationList Parse(string name, XElement? root)
    {
        var list = new RelationList(name is "_rels/.rels");
        var folder = name[..name.LastIndexOf("_rels/", StringComparison.Ordinal)];
        foreach (var entry in root?.Elements() ?? [])
        {
            var target = entry.Attribute("Target")?.Value ?? "";
            var isOutside = string.Equals(entry.Attribute("TargetMode")?.Value, "External", StringComparison.Ordinal);
            list._relations.Add(new(
                entry.Attribute("Id")?.Value ?? "", entry.Attribute("Type")?.Value ?? "", target, isOutside ? null : Resolve(folder, target)));
        }

        return list;
    }

    /// <summary>The sum of what is no store's own; null when nothing is left.</summary>
    public string? Normal(PromotedParts promoted)
    {
        string[] kept =
        [
            .. _relations.Where(relation => relation.Part is null || !(PromotedParts.IsProperty(relation.Part) || promoted.Has(relation.Part)))
                .Select(relation => CanonicalText.Hash(_ofPackage ? null : relation.Id, relation.Type, relation.Part is null ? "out" : "in", relation.Part ?? relation.Target))
                .Order(StringComparer.Ordinal),
        ];
        return kept.Length == 0 ? null : CanonicalText.Hash(kept);
    }

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        var path = target.StartsWith('/') ? target : folder + target;
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step is "..")
            {
                if (steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps).ToLowerInvariant();
    }

    private sealed record Relation(string Id, string Type, string Target, string? Part);
}
