using System.IO.Compression;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>A package as named parts: written with a fixed time stamp so that equal parts give equal bytes, read within bounds.</summary>
internal static class PackedZip
{
    private const int MaximumEntries = 500;
    private const long MaximumLength = 64L << 20;
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = Stamp;
                using var target = entry.Open();
                target.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The parts of a package in order.</summary>
    /// <exception cref="InvalidDataException">Not a ZIP, or larger than a template may be.</exception>
    public static Dictionary<string, byte[]> Read(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaximumEntries) throw new InvalidDataException("Too many entries.");
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var room = MaximumLength;
        foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            var content = ReadWithin(entry, room);
            room -= content.Length;
            parts[entry.FullName] = content;
        }

        return parts;
    }

    private static byte[] ReadWithin(ZipArchiveEntry entry, long room)
    {
        using var source = entry.Open();
        using var target = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = source.Read(buffer); read > 0; read = source.Read(buffer))
        {
            if (target.Length + read > room) throw new InvalidDataException("Too long when unpacked.");
            target.Write(buffer, 0, read);
        }

        return target.ToArray();
    }
}
