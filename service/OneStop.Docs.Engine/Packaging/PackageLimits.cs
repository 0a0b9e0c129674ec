namespace OneStop.Docs.Engine.Packaging;

/// <summary>What an untrusted package may hold. Everything beyond is refused before it is unpacked.</summary>
/// <param name="PackageLength">Bytes of the package as given.</param>
/// <param name="Entries">Entries in its directory.</param>
/// <param name="PartLength">Bytes of one part, unpacked.</param>
/// <param name="TotalLength">Bytes of all parts together, unpacked.</param>
/// <param name="Ratio">Unpacked bytes per packed byte of one part, once it is larger than 1 MiB.</param>
/// <param name="XmlDepth">Nested elements in a part.</param>
public sealed record PackageLimits(
    long PackageLength, int Entries, long PartLength, long TotalLength, int Ratio, int XmlDepth)
{
    /// <summary>Room for a plan of some thousand pages.</summary>
    public static PackageLimits Default { get; } = new(
        PackageLength: 100L << 20, Entries: 2_000, PartLength: 128L << 20, TotalLength: 256L << 20, Ratio: 200, XmlDepth: 256);
}
