using System.Buffers.Binary;
using System.Text;

namespace OneStop.Docs.Engine.Packaging;

/// <summary>Packs parts and lays entries out as an archive. The same entries always give the same bytes.</summary>
internal static class ZipPacker
{
    private const int LocalLength = 30;
    private const int CentralLength = 46;
    private const int EndLength = 22;
    private const ushort Utf8Names = 0x0800;
    private const ushort FirstOfJanuary1980 = 0x0021;

    /// <summary>Packs <paramref name="content"/> into bytes of its own.</summary>
    public static ZipEntry Pack(string name, ReadOnlyMemory<byte> content)
    {
        using var packed = PackedBytes.Of(content.Span);
        return packed.Length < content.Length
            ? new(name, IsDeflated: true, packed.Crc, content.Length, packed.Span.ToArray())
            : new(name, IsDeflated: false, packed.Crc, content.Length, content);
    }

    /// <summary>The archive of <paramref name="entries"/> in their order.</summary>
    public static byte[] Write(IReadOnlyList<ZipEntry> entries)
    {
        var names = entries.Select(entry => Encoding.UTF8.GetBytes(entry.Name)).ToArray();
        var total = EndLength + entries.Select((entry, i) => LocalLength + CentralLength + (2 * names[i].Length) + entry.Packed.Length).Sum();
        var archive = GC.AllocateUninitializedArray<byte>(total);
        var offsets = new int[entries.Count];
        var at = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            offsets[i] = at;
            at += WriteLocal(archive.AsSpan(at), entries[i], names[i]);
        }

        var directory = at;
        for (var i = 0; i < entries.Count; i++) at += WriteCentral(archive.AsSpan(at), entries[i], names[i], offsets[i]);
        WriteEnd(archive.AsSpan(at), entries.Count, directory, at - directory);
        return archive;
    }

    private static int WriteLocal(Span<byte> to, ZipEntry entry, byte[] name)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(to, 0x04034b50);
        WriteShared(to[4..], entry, name);
        BinaryPrimitives.WriteUInt16LittleEndian(to[28..], 0);
        name.CopyTo(to[LocalLength..]);
        entry.Packed.Span.CopyTo(to[(LocalLength + name.Length)..]);
        return LocalLength + name.Length + entry.Packed.Length;
    }

    private static int WriteCentral(Span<byte> to, ZipEntry entry, byte[] name, int offset)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(to, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(to[4..], 20);
        WriteShared(to[6..], entry, name);
        to[30..42].Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(to[42..], (uint)offset);
        name.CopyTo(to[CentralLength..]);
        return CentralLength + name.Length;
    }

    /// <summary>The 24 bytes that local header and directory record have in common, from "version needed" on.</summary>
    private static void WriteShared(Span<byte> to, ZipEntry entry, byte[] name)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(to, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(to[2..], entry.Name.All(char.IsAscii) ? (ushort)0 : Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(to[4..], (ushort)(entry.IsDeflated ? 8 : 0));
        BinaryPrimitives.WriteUInt16LittleEndian(to[6..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(to[8..], FirstOfJanuary1980);
        BinaryPrimitives.WriteUInt32LittleEndian(to[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(to[14..], (uint)entry.Packed.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(to[18..], (uint)entry.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(to[22..], (ushort)name.Length);
    }

    private static void WriteEnd(Span<byte> to, int count, int directory, int directoryLength)
    {
        to[..EndLength].Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(to, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(to[8..], (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(to[10..], (ushort)count);
        BinaryPrimitives.WriteUInt32LittleEndian(to[12..], (uint)directoryLength);
        BinaryPrimitives.WriteUInt32LittleEndian(to[16..], (uint)directory);
    }
}
