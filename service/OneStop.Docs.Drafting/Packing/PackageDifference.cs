using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>Compares a packed file with the parts it should hold. Parts are compared, not ZIP bytes: another release of .NET may deflate differently.</summary>
internal static class PackageDifference
{
    /// <summary>The names of the parts that differ, or null when file and parts agree.</summary>
    public static string? Describe(string path, PackageParts wanted)
    {
        if (!File.Exists(path)) return Path.GetFileName(path);
        var found = PackageParts.Open(File.ReadAllBytes(path), PackageLimits.Default).Value;
        if (found is null) return Path.GetFileName(path);
        var names = wanted.Parts.Where(p => found.Find(p.Name) is not { } other || !other.Content.Span.SequenceEqual(p.Content.Span))
            .Concat(found.Parts.Where(p => wanted.Find(p.Name) is null))
            .Select(p => p.Name)
            .ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }
}
