using System.IO.Compression;

namespace OneStop.Docs.Store.Hashing;

/// <summary>What an Office package holds, in sums.</summary>
/// <param name="Parts">SHA-256 of every part's bytes, by its name in the package.</param>
/// <param name="Normalised">See <see cref="Records.ContentHashes.Normalised"/>.</param>
internal sealed record PackageDigest(IReadOnlyDictionary<string, string> Parts, string Normalised)
{
    /// <summary>Reads <paramref name="content"/>, of which only seeking and reading is asked; nothing of it is held.</summary>
    /// <returns>Null for what is no Office package or cannot be read as one within <see cref="ZipBounds"/>.</returns>
    public static PackageDigest? Read(Stream content, CancellationToken cancellationToken)
    {
        try
        {
            if (content.Length < 22 || !ZipBounds.Allow(content)) return null;
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return ZipBounds.Allow(archive, content.Length) ? PackageReading.Read(archive, content.Length, cancellationToken) : null;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return null;
        }
    }
}
