namespace OneStop.Docs.Drafting.Packing;

/// <summary>Compares a packed file with the parts it should hold. Parts are compared, not ZIP bytes: another release of .NET may deflate differently.</summary>
internal static class PackageDifference
{
    /// <summary>The names of the parts that differ, or null when file and parts agree.</summary>
    public static string? Describe(string path, IReadOnlyList<KeyValuePair<string, byte[]>> wanted)
    {
        if (!File.Exists(path)) return Path.GetFileName(path);
        var found = Read(path);
        if (found is null) return Path.GetFileName(path);
        var names = wanted.Where(p => !found.TryGetValue(p.Key, out var content) || !content.AsSpan().SequenceEqual(p.Value))
            .Select(p => p.Key)
            .Concat(found.Keys.Except(wanted.Select(p => p.Key), StringComparer.Ordinal))
            .ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static Dictionary<string, byte[]>? Read(string path)
    {
        try
        {
            return PackedZip.Read(File.ReadAllBytes(path));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
