using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Engine.Packaging;

/// <summary>Unpacks entries: once in a stream to check them, later to hold them.</summary>
internal static class PartContent
{
    private const int ChunkLength = 64 << 10;
    private const long RatioFloor = 1 << 20;

    /// <summary>
    /// Reads the entry through to its end without holding it. What the directory declares is believed only as an upper bound:
    /// reading stops at the first byte beyond it.
    /// </summary>
    public static IEnumerable<Diagnostic> Check(ZipEntry entry, PackageLimits limits)
    {
        if (Declared(entry, limits) is { } refusal)
        {
            yield return refusal;
            yield break;
        }

        var isMarkup = IsMarkup(entry.Name);
        var isFirst = true;
        var crc = 0u;
        var length = 0L;
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkLength);
        try
        {
            using var stream = Unpack(entry);
            int read;
            while ((read = ReadChunk(stream, buffer)) > 0 && length <= entry.Length)
            {
                if (isFirst && isMarkup && Prolog.DeclaresDocumentType(buffer.AsSpan(0, read)))
                {
                    yield return Codes.Error(Codes.DocumentTypeDeclared, new Location(entry.Name), entry.Name);
                    yield break;
                }

                isFirst = false;
                length += read;
                crc = Crc32.Append(crc, buffer.AsSpan(0, read));
            }

            if (read < 0 || length != entry.Length || crc != entry.Crc)
            {
                yield return Codes.Error(Codes.DamagedEntry, new Location(entry.Name), entry.Name);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The unpacked bytes of an entry that <see cref="Check"/> found sound.</summary>
    public static byte[] Read(ZipEntry entry)
    {
        var content = GC.AllocateUninitializedArray<byte>((int)entry.Length);
        using var stream = Unpack(entry);
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>True for the parts that are XML by their name.</summary>
    public static bool IsMarkup(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>A size for a sentence, in MB rounded up.</summary>
    public static string Megabytes(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{(bytes + (1 << 20) - 1) >> 20} MB");

    private static Diagnostic? Declared(ZipEntry entry, PackageLimits limits)
    {
        var location = new Location(entry.Name);
        if (entry.Length > limits.PartLength)
        {
            return Codes.Error(
                Codes.PartTooLarge, location, entry.Name, Megabytes(entry.Length), Megabytes(limits.PartLength));
        }

        var isTight = entry.Length > RatioFloor && entry.Length / Math.Max(1, entry.Packed.Length) > limits.Ratio;
        return isTight
            ? Codes.Error(
                Codes.PackedTooTightly, location, entry.Name,
                (entry.Length / Math.Max(1, entry.Packed.Length)).ToString(CultureInfo.InvariantCulture),
                limits.Ratio.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    private static int ReadChunk(Stream stream, byte[] buffer)
    {
        try
        {
            return stream.Read(buffer, 0, ChunkLength);
        }
        catch (InvalidDataException)
        {
            return -1;
        }
    }

    private static Stream Unpack(ZipEntry entry)
    {
        var packed = MemoryMarshal.TryGetArray(entry.Packed, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(entry.Packed.ToArray(), writable: false);
        return entry.IsDeflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
    }
}
