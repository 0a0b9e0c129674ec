using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Engine.Packaging;

/// <summary>Reads the central directory of a ZIP archive; nothing is unpacked here.</summary>
/// <remarks>Format: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (end).</remarks>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int CentralLength = 46;
    private const int LocalLength = 30;
    private const uint EndSignature = 0x06054b50;
    private const uint CentralSignature = 0x02014b50;
    private const uint LocalSignature = 0x04034b50;
    private const uint LocatorSignature = 0x07064b50;
    private const uint SplitSignature = 0x08074b50;
    private const int LocatorLength = 20;
    private const int EncryptedFlags = 0x2041;

    /// <summary>The entries in directory order, or every reason why not.</summary>
    public static Outcome<IReadOnlyList<ZipEntry>> Read(ReadOnlyMemory<byte> bytes, PackageLimits limits)
    {
        if (bytes.Length > limits.PackageLength)
        {
            return Refuse(Codes.PackageTooLarge, PartContent.Megabytes(bytes.Length), PartContent.Megabytes(limits.PackageLength));
        }

        var end = FindEnd(bytes.Span);
        if (end < 0) return Refuse(IsCompoundFile(bytes.Span) ? Codes.CompoundFile : Codes.BrokenPackage);
        var tail = bytes.Span[end..];
        var count = BinaryPrimitives.ReadUInt16LittleEndian(tail[10..]);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail[16..]);
        if (count == ushort.MaxValue || start == uint.MaxValue || IsElsewhere(tail)) return Refuse(Codes.Zip64Package);
        if (IsSplit(bytes.Span, end)) return Refuse(Codes.SplitPackage);
        if (count > limits.Entries)
        {
            return Refuse(Codes.TooManyEntries, count.ToString(CultureInfo.InvariantCulture), limits.Entries.ToString(CultureInfo.InvariantCulture));
        }

        return ReadEntries(bytes, (int)Math.Min(start, int.MaxValue), end, count);
    }

    private static Outcome<IReadOnlyList<ZipEntry>> ReadEntries(ReadOnlyMemory<byte> bytes, int at, int end, int count)
    {
        var entries = new List<ZipEntry>(count);
        var ranges = new List<(int Start, int End)>(count);
        for (var i = 0; i < count; i++)
        {
            if (at > end - CentralLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[at..]) != CentralSignature)
            {
                return Refuse(Codes.BrokenPackage);
            }

            var head = bytes.Span[at..end];
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
            var length = CentralLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(head[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(head[32..]);
            if (length > head.Length) return Refuse(Codes.BrokenPackage);
            var (entry, range, problem) = ReadEntry(bytes, head, head.Slice(CentralLength, nameLength));
            if (problem is not null) return new(null, [problem]);
            entries.Add(entry!);
            ranges.Add(range);
            at += length;
        }

        return Overlap(ranges, at) ? Refuse(Codes.OverlappingEntries) : new(entries, []);
    }

    private static (ZipEntry? Entry, (int, int) Range, Diagnostic? Problem) ReadEntry(
        ReadOnlyMemory<byte> bytes, ReadOnlySpan<byte> head, ReadOnlySpan<byte> nameBytes)
    {
        var name = Encoding.UTF8.GetString(nameBytes);
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(head[8..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(head[10..]);
        var packed = BinaryPrimitives.ReadUInt32LittleEndian(head[20..]);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(head[24..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(head[42..]);
        if ((flags & EncryptedFlags) != 0) return Fail(Codes.EncryptedPackage, name);
        var disk = BinaryPrimitives.ReadUInt16LittleEndian(head[34..]);
        if (packed == uint.MaxValue || length == uint.MaxValue || offset == uint.MaxValue || disk == ushort.MaxValue)
        {
            return Fail(Codes.Zip64Package, name);
        }

        if (disk != 0) return Fail(Codes.SplitPackage, name);
        if (method is not (0 or 8) || (method == 0 && packed != length)) return Fail(Codes.UnknownMethod, name);
        if (offset > bytes.Length - LocalLength) return Fail(Codes.DamagedEntry, name);

        var local = bytes.Span[(int)offset..];
        var localName = BinaryPrimitives.ReadUInt16LittleEndian(local[26..]);
        var data = offset + LocalLength + localName + BinaryPrimitives.ReadUInt16LittleEndian(local[28..]);
        // A local header that names another file is how scanners and readers are made to see different things.
        if (BinaryPrimitives.ReadUInt32LittleEndian(local) != LocalSignature || data + packed > bytes.Length
            || !local.Slice(LocalLength, localName).SequenceEqual(nameBytes))
        {
            return Fail(Codes.DamagedEntry, name);
        }

        var crc = BinaryPrimitives.ReadUInt32LittleEndian(head[16..]);
        var entry = new ZipEntry(name, method == 8, crc, length, bytes.Slice((int)data, (int)packed));
        return (entry, ((int)offset, (int)(data + packed)), null);
    }

    private static (ZipEntry?, (int, int), Diagnostic?) Fail(string code, string name) =>
        (null, default, Codes.Error(code, new Location(name), name));

    /// <summary>Entries that share bytes are how a small archive is made to unpack without end.</summary>
    private static bool Overlap(List<(int Start, int End)> ranges, int directoryEnd)
    {
        ranges.Sort();
        for (var i = 1; i < ranges.Count; i++)
        {
            if (ranges[i].Start < ranges[i - 1].End) return true;
        }

        return ranges.Count > 0 && ranges[^1].End > directoryEnd;
    }

    private static int FindEnd(ReadOnlySpan<byte> bytes)
    {
        // The end record is followed by at most 64 KiB of comment.
        for (var at = bytes.Length - EndLength; at >= 0 && at >= bytes.Length - EndLength - ushort.MaxValue; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) == EndSignature
                && at + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 20)..]) <= bytes.Length)
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsElsewhere(ReadOnlySpan<byte> end) => BinaryPrimitives.ReadUInt32LittleEndian(end[4..]) == uint.MaxValue;

    /// <summary>
    /// A part of an archive on several disks: one of its own numbers is not 0, not all entries are here, or its ZIP64 locator counts
    /// disks (4.3.15, 4.3.16, 8.5.3). What the other parts hold is unknown, and readers differ in what they make of such a file.
    /// </summary>
    private static bool IsSplit(ReadOnlySpan<byte> bytes, int end)
    {
        var tail = bytes[end..];
        if (BinaryPrimitives.ReadUInt32LittleEndian(tail[4..]) != 0 || !tail.Slice(8, 2).SequenceEqual(tail.Slice(10, 2))
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes) == SplitSignature)
        {
            return true;
        }

        if (end < LocatorLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end - LocatorLength)..]) != LocatorSignature) return false;
        var locator = bytes[(end - LocatorLength)..];
        return BinaryPrimitives.ReadUInt32LittleEndian(locator[4..]) != 0 || BinaryPrimitives.ReadUInt32LittleEndian(locator[16..]) > 1;
    }

    private static bool IsCompoundFile(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    private static Outcome<IReadOnlyList<ZipEntry>> Refuse(string code, params string[] arguments) =>
        new(null, [Codes.Error(code, Location.None, arguments)]);
}
