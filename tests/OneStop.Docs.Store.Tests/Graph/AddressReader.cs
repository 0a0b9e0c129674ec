using OneStop.Docs.Store.Graph;

namespace OneStop.Docs.Store.Tests.Graph;

/// <summary>Documented addresses → what the client is told. Knows the forms of addresses, not the client's way of writing them.</summary>
internal static class AddressReader
{
    public static DriveAddress Drive(string text)
    {
        var parts = text.Split('/').Select(Uri.UnescapeDataString).ToArray();
        return parts switch
        {
            ["drive"] => DriveAddress.Short,
            ["me", "drive"] => DriveAddress.OfMe,
            ["drives", var id] => DriveAddress.Of(new DriveId(id)),
            ["sites", var site, "drive"] => DriveAddress.OfSite(new SiteId(site)),
            ["sites", var site, "drives", var id] => DriveAddress.OfSite(new SiteId(site), new DriveId(id)),
            ["groups", var group, "drive"] => DriveAddress.OfGroup(group),
            ["users", var user, "drive"] => DriveAddress.OfUser(user),
            _ => throw new FormatException($"No drive: {text}"),
        };
    }

    public static ItemAddress Item(DriveAddress drive, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var start = colon < 0 ? text : text[..colon];
        var below = colon < 0 ? "" : Uri.UnescapeDataString(text[(colon + 1)..].Trim(':'));
        var parts = start.Split('/').Select(Uri.UnescapeDataString).ToArray();
        var item = parts switch
        {
            ["root"] => drive.Root,
            ["items", var id] => drive.Item(new ItemId(id)),
            ["special", var name] => drive.Special(name),
            _ => throw new FormatException($"No item: {text}"),
        };
        return item.At(below);
    }
}
