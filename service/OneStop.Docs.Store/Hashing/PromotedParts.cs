namespace OneStop.Docs.Store.Hashing;

/// <summary>Parts that SharePoint writes into Office files when it takes them in: columns and content types as custom XML.</summary>
/// <remarks>Property promotion (onedrive-api-docs#935); root namespaces of office/2006/metadata and of SharePoint.</remarks>
internal sealed class PromotedParts
{
    private static readonly string[] s_spaces =
    [
        "http://schemas.microsoft.com/office/2006/metadata/", "http://schemas.microsoft.com/sharepoint/", "http://schemas.microsoft.com/office/infopath/2007/PartnerControls",
    ];

    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);

    /// <summary>Whether the part may be custom XML data; names are in lower case.</summary>
    public static bool CouldBe(string name) =>
        name.StartsWith("customxml/", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal) && !name.Contains("/_rels/", StringComparison.Ordinal);

    /// <summary>Document properties (core, app, custom, thumbnail), which every saving changes.</summary>
    public static bool IsProperty(string name) => name.StartsWith("docprops/", StringComparison.Ordinal);

    public bool Has(string name) => _parts.Contains(name);

    /// <summary>Takes a part in when its root element is of SharePoint.</summary>
    public void Look(string name, string rootSpace)
    {
        if (s_spaces.Any(space => rootSpace.StartsWith(space, StringComparison.Ordinal))) _parts.Add(name);
    }

    /// <summary>Takes in what belongs to a part taken in: its relationships and the properties they point to.</summary>
    public void Follow(string relationsName, RelationList relations)
    {
        var owner = relationsName.Replace("_rels/", "", StringComparison.Ordinal)[..^".rels".Length];
        if (!Has(owner)) return;
        _parts.Add(relationsName);
        foreach (var target in relations.Targets) _parts.Add(target);
    }
}
