namespace OneStop.Docs.Store.Graph;

/// <summary>How a drive is reached: by its id, or as the drive of somebody or something.</summary>
/// <param name="Path">Escaped, without a leading slash.</param>
internal readonly record struct DriveAddress(string Path)
{
    public static DriveAddress Of(DriveId drive) => new($"drives/{GraphUrl.Segment(drive.Value)}");

    public static DriveAddress OfMe { get; } = new("me/drive");

    /// <summary>The short form for the signed-in user's drive (or the root site's) that older pages use.</summary>
    public static DriveAddress Short { get; } = new("drive");

    /// <summary>The standard library of a site.</summary>
    public static DriveAddress OfSite(SiteId site) => new($"sites/{GraphUrl.Segment(site.Value)}/drive");

    /// <summary>A library of a site, by id.</summary>
    public static DriveAddress OfSite(SiteId site, DriveId drive) =>
        new($"sites/{GraphUrl.Segment(site.Value)}/drives/{GraphUrl.Segment(drive.Value)}");

    public static DriveAddress OfGroup(string group) => new($"groups/{GraphUrl.Segment(group)}/drive");

    public static DriveAddress OfUser(string user) => new($"users/{GraphUrl.Segment(user)}/drive");

    public ItemAddress Root => new(Path + "/root", EndsInName: false);

    public ItemAddress Item(ItemId item) => new($"{Path}/items/{GraphUrl.Segment(item.Value)}", EndsInName: false);

    /// <summary>A folder Graph knows by role: <c>documents</c>, <c>approot</c> …</summary>
    public ItemAddress Special(string name) => new($"{Path}/special/{GraphUrl.Segment(name)}", EndsInName: false);

    /// <summary>By names from the root down.</summary>
    public ItemAddress At(string path) => Root.At(path);
}
