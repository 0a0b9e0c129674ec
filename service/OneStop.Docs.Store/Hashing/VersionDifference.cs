using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Hashing;

/// <summary>What differs between two versions, told from their sums.</summary>
internal static class VersionDifference
{
    /// <param name="older">The one.</param>
    /// <param name="newer">The other.</param>
    /// <param name="digest">Reads the content of one; called only when the bytes differ.</param>
    public static VersionComparison Tell(VersionInfo older, VersionInfo newer, Func<VersionInfo, PackageDigest?> digest)
    {
        var sameBytes = Same(older.Hashes.Read, newer.Hashes.Read);
        var parts = sameBytes ? [] : Parts(digest(older), digest(newer));
        return new(older, newer, sameBytes, Same(older.Hashes.Normalised, newer.Hashes.Normalised), parts);
    }

    private static IReadOnlyList<PartChange> Parts(PackageDigest? older, PackageDigest? newer)
    {
        if (older is null || newer is null) return [];
        var removed = older.Parts.Keys.Where(part => !newer.Parts.ContainsKey(part)).Select(part => new PartChange(part, PartChangeKind.Removed));
        var added = newer.Parts.Keys.Where(part => !older.Parts.ContainsKey(part)).Select(part => new PartChange(part, PartChangeKind.Added));
        var changed = newer.Parts.Where(part => older.Parts.TryGetValue(part.Key, out var before) && !Same(before, part.Value))
            .Select(part => new PartChange(part.Key, PartChangeKind.Changed));
        return [.. removed.Concat(added).Concat(changed).OrderBy(change => change.Part, StringComparer.Ordinal)];
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
