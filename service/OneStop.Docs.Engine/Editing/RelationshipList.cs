using System.Globalization;
using System.Xml.Linq;

namespace OneStop.Docs.Engine.Editing;

/// <summary>One line of a relationships part.</summary>
/// <param name="Target">A part name without leading slash, or an address when <paramref name="IsExternal"/>.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool IsExternal)
{
    /// <summary>The last word of the type: <c>header</c>, <c>image</c>, <c>styles</c>.</summary>
    public string Kind => Type[(Type.LastIndexOf('/') + 1)..];
}

/// <summary>What one part points to.</summary>
/// <remarks>ECMA-376-2 §9.3. Targets are kept resolved; they are written relative to the part again.</remarks>
internal sealed class RelationshipList
{
    private readonly List<Relationship> _items = [];

    public IReadOnlyList<Relationship> Items => _items;

    /// <summary>True when lines were added or taken out since it was read.</summary>
    public bool IsChanged { get; private set; }

    public Relationship? Find(string id) => _items.Find(item => string.Equals(item.Id, id, StringComparison.Ordinal));

    public Relationship? OfKind(string kind) => _items.Find(
        item => !item.IsExternal && string.Equals(item.Kind, kind, StringComparison.Ordinal));

    public Relationship AddAs(Relationship item)
    {
        _items.Add(item);
        IsChanged = true;
        return item;
    }

    /// <summary>Adds with the next free <c>rIdN</c>; the same target of the same type keeps its one line.</summary>
    public Relationship Add(string type, string target, bool isExternal)
    {
        var known = _items.Find(item => item.IsExternal == isExternal
            && string.Equals(item.Type, type, StringComparison.Ordinal)
            && string.Equals(item.Target, target, StringComparison.Ordinal));
        return known ?? AddAs(new(FreeId(), type, target, isExternal));
    }

    public void Remove(string id) => IsChanged |= _items.RemoveAll(item => string.Equals(item.Id, id, StringComparison.Ordinal)) > 0;

    public static string PartNameFor(string part) => part.Length == 0
        ? "_rels/.rels"
        : $"{FolderOf(part)}_rels/{part[(part.LastIndexOf('/') + 1)..]}.rels";

    public static RelationshipList Read(string part, XDocument? document)
    {
        var list = new RelationshipList();
        foreach (var item in document?.Root?.Elements(PackageNames.Relations + "Relationship") ?? [])
        {
            var target = (string?)item.Attribute("Target") ?? "";
            var isExternal = string.Equals((string?)item.Attribute("TargetMode"), "External", StringComparison.Ordinal);
            list.AddAs(new(
                (string?)item.Attribute("Id") ?? "", (string?)item.Attribute("Type") ?? "",
                isExternal ? target : Resolve(FolderOf(part), target), isExternal));
        }

        list.IsChanged = false;
        return list;
    }

    public XDocument ToXml(string part) => new(new XElement(
        PackageNames.Relations + "Relationships",
        _items.Select(item => new XElement(
            PackageNames.Relations + "Relationship",
            new XAttribute("Id", item.Id),
            new XAttribute("Type", item.Type),
            new XAttribute("Target", item.IsExternal ? item.Target : Relative(FolderOf(part), item.Target)),
            item.IsExternal ? new XAttribute("TargetMode", "External") : null))));

    private string FreeId()
    {
        for (var n = _items.Count + 1; ; n++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"rId{n}");
            if (Find(id) is null) return id;
        }
    }

    private static string FolderOf(string part) => part[..(part.LastIndexOf('/') + 1)];

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();
        var whole = target.StartsWith('/') ? target : folder + target;
        foreach (var step in whole.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0) path.RemoveAt(path.Count - 1);
            else if (step is not ("." or "..")) path.Add(step);
        }

        return string.Join('/', path);
    }

    private static string Relative(string folder, string target) =>
        target.StartsWith(folder, StringComparison.Ordinal) ? target[folder.Length..] : "/" + target;
}
