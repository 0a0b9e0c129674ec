using OneStop.Docs.FakeSharePoint.Http;

namespace OneStop.Docs.FakeSharePoint.State;

/// <summary>eTag covers content and metadata, cTag content alone (trap 3); opaque to clients, quoted as HTTP wants it.</summary>
internal static class Tags
{
    public static string ETag(ItemState item) => $"\"{{{item.UniqueId}}},{item.ETagNumber}\"";

    public static string CTag(ItemState item) => $"\"c:{{{item.UniqueId}}},{item.CTagNumber}\"";

    /// <summary>If-Match may hold either tag, quoted or, as the documented examples show tags, bare.</summary>
    /// <exception cref="GraphRefusal">412.</exception>
    public static void Check(string? ifMatch, ItemState? item)
    {
        if (ifMatch is null || (ifMatch == "*" && item is not null)) return;
        if (item is null || !(Bare(ifMatch) == Bare(ETag(item)) || Bare(ifMatch) == Bare(CTag(item)))) throw GraphRefusal.TagDiffers();
    }

    private static string Bare(string tag) => tag.Trim().Trim('"');
}
