using System.Buffers.Binary;

namespace OneStop.Docs.Engine.Packaging;

/// <summary>The records of an archive, for whoever lays entries out: in an array or along a stream.</summary>
/// <remarks>APPNOTE.TXT 4.3.7 (local header), 4.3.9 (data descriptor), 4.3.12 (directory), 4.3.16 (end).</remarks>
internal static class ZipRecords
{
    /// <summary>Bytes of a local header before the name.</summary>
    public const int LocalLength = 30;

    /// <summary>Bytes of a directory record before the name.</summary>
    public const int CentralLength = 46;

    /// <summary>Bytes of a data descriptor with its signature.</summary>
    public const int DescriptorLength = 16;

    /// <summary>Bytes of the end record.</summary>
    public const int EndLength = 22;

    private const ushort SizesBehind = 0x0008;
    private const ushort Utf8Names = 0x0800;
    private const ushort FirstOfJanuary1980 = 0x0021;

    /// <summary>Writes a local header with its name; returns its length.</summary>
    /// <param name="to">Room for it.</param>
    /// <param name="entry">What is said of it; sizes and sum are left out when they are said behind.</param>
    public static int WriteLocal(Span<byte> to, in ZipRecord entry)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(to, 0x04034b50);
        WriteShared(to[4..], entry.AreSizesBehind ? entry with { Crc = 0, PackedLength = 0, Length = 0 } : entry);
        BinaryPrimitives.WriteUInt16LittleEndian(to[28..], 0);
        entry.Name.CopyTo(to[LocalLength..]);
        return LocalLength + entry.Name.Length;
    }

    /// <summary>Writes what a local header left out.</summary>
    public static void WriteDescriptor(Span<byte> to, in ZipRecord entry)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(to, 0x08074b50);
        WriteSizes(to[4..], entry);
    }

    /// <summary>Writes a directory record with its name; returns its length.</summary>
    /// <param name="to">Room for it.</param>
    /// <param name="entry">What is said of it.</param>
    /// <param name="offset">Where its local header begins.</param>
    public static int WriteCentral(Span<byte> to, in ZipRecord entry, uint offset)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(to, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(to[4..], 20);
        WriteShared(to[6..], entry);
        to[30..42].Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(to[42..], offset);
        entry.Name.CopyTo(to[CentralLength..]);
        return CentralLength + entry.Name.Length;
    }

    /// <summary>Writes the end record.</summary>
    /// <param name="to">Room for it.</param>
    /// <param name="count">Entries.</param>
    /// <param name="directory">Where the directory begins.</param>
    /// <param name="directoryLength">How long it is.</param>
    public static void WriteEnd(Span<byte> to, int count, uint directory, uint directoryLength)
    {
        to[..EndLength].Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(to, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(to[8..], (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(to[10..], (ushort)count);
        BinaryPrimitives.WriteUInt32LittleEndian(to[12..], directoryLength);
        BinaryPrimitives.WriteUInt32LittleEndian(to[16..], directory);
    }

    /// <summary>The 24 bytes that local header and directory record have in common, from "version needed" on.</summary>
    private static void WriteShared(Span<byte> to, in ZipRecord entry)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(to, 20);
        var flags = (entry.IsAscii ? 0 : Utf8Names) | (entry.AreSizesBehind ? SizesBehind : 0);
        BinaryPrimitives.WriteUInt16LittleEndian(to[2..], (ushort)flags);
        BinaryPrimitives.WriteUInt16LittleEndian(to[4..], (ushort)(entry.IsDeflated ? 8 : 0));
        BinaryPrimitives.WriteUInt16LittleEndian(to[6..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(to[8..], FirstOfJanuary1980);
        WriteSizes(to[10..], entry);
        BinaryPrimitives.WriteUInt16LittleEndian(to[22..], (ushort)entry.Name.Length);
    }

    private static void WriteSizes(Span<byte> to, in ZipRecord entry)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(to, entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(to[4..], entry.PackedLength);
        BinaryPrimitives.WriteUInt32LittleEndian(to[8..], entry.Length);
    }
}
