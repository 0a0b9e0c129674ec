using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Engine.Packaging;

/// <summary>The parts of a package, in the order they lie in it. Immutable: a change gives a new one.</summary>
public sealed class PackageParts
{
    private readonly ReadOnlyMemory<byte>? _original;
    private readonly Dictionary<string, PackagePart> _byName;

    private PackageParts(IReadOnlyList<PackagePart> parts, ReadOnlyMemory<byte>? original)
    {
        Parts = parts;
        _original = original;
        // ECMA-376-2 §6.2.2.3: part names are compared without regard to case.
        _byName = parts.ToDictionary(part => part.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The parts in package order, folders left out.</summary>
    public IReadOnlyList<PackagePart> Parts { get; }

    /// <summary>
    /// Opens a package from anywhere. Every entry is read through once within <paramref name="limits"/>, so that
    /// what is handed out unpacks without fail.
    /// </summary>
    /// <param name="bytes">The package; kept, and not to be written into afterwards.</param>
    /// <param name="limits">What it may hold.</param>
    public static Outcome<PackageParts> Open(ReadOnlyMemory<byte> bytes, PackageLimits limits)
    {
        var directory = ZipDirectory.Read(bytes, limits);
        if (directory.Value is null) return new(null, directory.Diagnostics);

        var problems = new List<Diagnostic>(CheckNames(directory.Value));
        var entries = directory.Value.Where(entry => !entry.IsFolder).ToList();
        if (entries.Sum(entry => entry.Length) is var total && total > limits.TotalLength)
        {
            problems.AddRange(entries.Where(entry => entry.Length > limits.PartLength).SelectMany(entry => PartContent.Check(entry, limits)));
            return new(null, problems.Count > 0 ? problems : [TooLarge(total, limits)]);
        }

        problems.AddRange(entries.SelectMany(entry => PartContent.Check(entry, limits)));
        return problems.Count > 0
            ? new(null, problems)
            : new(new PackageParts([.. entries.Select(entry => new PackagePart(entry))], bytes), []);
    }

    /// <summary>A new package of these parts, in this order.</summary>
    public static PackageParts Create(IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> parts) =>
        new([.. parts.Select(part => new PackagePart(part.Name, part.Content))], original: null);

    /// <summary>The part of this name (<c>word/document.xml</c>), or null.</summary>
    public PackagePart? Find(string name) => _byName.GetValueOrDefault(name.TrimStart('/'));

    /// <summary>The package with this content in the part, in its old place, or at the end when it is new.</summary>
    public PackageParts With(string name, ReadOnlyMemory<byte> content)
    {
        var changed = new PackagePart(Find(name)?.Name ?? name, content);
        return new(
            Find(name) is { } old ? [.. Parts.Select(part => part == old ? changed : part)] : [.. Parts, changed],
            original: null);
    }

    /// <summary>The package without the part; the same when it has none of that name.</summary>
    public PackageParts Without(string name) =>
        Find(name) is { } old ? new([.. Parts.Where(part => part != old)], original: null) : this;

    /// <summary>
    /// The package as bytes. One that was opened and not changed comes back as the bytes it was; otherwise parts that
    /// were not changed are copied still packed, and time stamps are fixed.
    /// </summary>
    public byte[] ToBytes() =>
        _original is { } bytes ? bytes.ToArray() : ZipPacker.Write([.. Parts.Select(part => part.Entry)]);

    private static Diagnostic TooLarge(long total, PackageLimits limits) =>
        Codes.Error(Codes.PackageTooLarge, Location.None, PartContent.Megabytes(total), PartContent.Megabytes(limits.TotalLength));

    private static IEnumerable<Diagnostic> CheckNames(IReadOnlyList<ZipEntry> entries)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (!PartName.IsPlain(entry.Name)) yield return Codes.Error(Codes.UnsafeEntryName, new Location(entry.Name), entry.Name);
            if (!seen.Add(entry.Name)) yield return Codes.Error(Codes.DuplicateEntry, new Location(entry.Name), entry.Name);
        }
    }
}
