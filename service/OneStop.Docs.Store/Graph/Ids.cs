namespace OneStop.Docs.Store.Graph;

/// <summary>A site: <c>host,guid,guid</c>.</summary>
internal readonly record struct SiteId(string Value);

/// <summary>A drive, which is a document library: <c>b!…</c>.</summary>
internal readonly record struct DriveId(string Value);

/// <summary>A file or folder in a drive; stays when it is renamed or moved inside the drive.</summary>
internal readonly record struct ItemId(string Value);

/// <summary>A version of a file. Opaque: "1.10" is newer than "1.9", consumer OneDrive gives GUIDs.</summary>
internal readonly record struct ItemVersionId(string Value)
{
    /// <summary>The alias of the newest version: good for its metadata, not for its content.</summary>
    public static ItemVersionId Current { get; } = new("current");
}

/// <summary>A list of a site, by id or title.</summary>
internal readonly record struct ListId(string Value);

/// <summary>An item of a list.</summary>
internal readonly record struct ListItemId(string Value);

/// <summary>A permission of an item or a site.</summary>
internal readonly record struct PermissionId(string Value);

/// <summary>A subscription to changes.</summary>
internal readonly record struct SubscriptionId(string Value);
