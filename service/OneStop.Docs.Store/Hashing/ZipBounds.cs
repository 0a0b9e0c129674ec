using System.Buffers.Binary;
using System.IO.Compression;

namespace OneStop.Docs.Store.Hashing;

/// <summary>How much of a foreign ZIP is looked into. What is beyond counts as no Office file; it is kept all the same.</summary>
internal static class ZipBounds
{
    /// <summary>Most parts a package may have.</summary>
    public const int Entries = 10_000;

    /// <summary>Longest directory, in bytes.</summary>
    public const long Directory = 8 << 20;

    /// <summary>Most bytes unpacked in all.</summary>
    public const long Unpacked = 2L << 30;

    /// <summary>Most bytes unpacked for each packed, above the first 16 MiB.</summary>
    public const long Ratio = 200;

    /// <summary>Longest part that is read as XML rather than as bytes.</summary>
    public const long Xml = 64 << 20;

    private const int TailLength = 22 + 65_535;

    /// <summary>Whether the end of <paramref name="stream"/> tells of a directory small enough to be read whole; the position is undefined afterwards.</summary>
    public static bool Allow(Stream stream)
    {
        var tail = new byte[(int)Math.Min(stream.Length, TailLength)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < 22) return false;
        var record = tail.AsSpan(end);
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);

        // The reader walks from the offset as long as it finds headers, whatever the count says.
        return entries is > 0 and <= Entries && offset < uint.MaxValue && stream.Length - offset <= Directory + TailLength;
    }

    /// <summary>Whether the parts as declared stay within the bounds.</summary>
    public static bool Allow(ZipArchive archive, long packed) =>
        archive.Entries.Count <= Entries && archive.Entries.Sum(entry => Math.Max(0, entry.Length)) <= MostUnpacked(packed);

    /// <summary>Most bytes that a package of <paramref name="packed"/> bytes may unpack to.</summary>
    public static long MostUnpacked(long packed) => Math.Min(Unpacked, (16 << 20) + (packed * Ratio));
}
