using System.Text;

namespace OneStop.Docs.Engine.Packaging;

/// <summary>What the records of an archive say of an entry.</summary>
/// <param name="Name">UTF-8.</param>
/// <param name="IsAscii">Whether every reader understands the name as it is.</param>
/// <param name="IsDeflated">False when the bytes are stored as they are.</param>
/// <param name="Crc">Check sum of the unpacked bytes.</param>
/// <param name="PackedLength">Bytes in the archive.</param>
/// <param name="Length">Bytes unpacked.</param>
/// <param name="AreSizesBehind">Whether sum and sizes stand behind the bytes, as they were not known before.</param>
internal readonly record struct ZipRecord(
    byte[] Name, bool IsAscii, bool IsDeflated, uint Crc, uint PackedLength, uint Length, bool AreSizesBehind)
{
    /// <summary>Of an entry that is there whole.</summary>
    public static ZipRecord Of(ZipEntry entry) =>
        new(entry.Utf8Name, entry.IsAscii, entry.IsDeflated, entry.Crc, (uint)entry.Packed.Length, (uint)entry.Length, AreSizesBehind: false);

    /// <summary>Of an entry whose bytes are still to come.</summary>
    public static ZipRecord ToCome(string name) =>
        new(Encoding.UTF8.GetBytes(name), Ascii.IsValid(name), IsDeflated: true, 0, 0, 0, AreSizesBehind: true);
}
