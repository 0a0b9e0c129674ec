namespace OneStop.Docs.Engine.Packaging;

/// <summary>Packs parts and lays entries out as an archive. The same entries always give the same bytes.</summary>
internal static class ZipPacker
{
    /// <summary>Packs <paramref name="content"/> into bytes of its own.</summary>
    public static ZipEntry Pack(string name, ReadOnlyMemory<byte> content)
    {
        using var packed = PackedBytes.Of(content.Span);
        return packed.Length < content.Length
            ? new(name, IsDeflated: true, packed.Crc, content.Length, packed.Span.ToArray())
            : new(name, IsDeflated: false, packed.Crc, content.Length, content);
    }

    /// <summary>The archive of <paramref name="entries"/> in their order, in an array of just its length.</summary>
    public static byte[] Write(IReadOnlyList<ZipEntry> entries)
    {
        var total = ZipRecords.EndLength;
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            total += ZipRecords.LocalLength + ZipRecords.CentralLength + (2 * entry.Utf8Name.Length) + entry.Packed.Length;
        }

        var archive = GC.AllocateUninitializedArray<byte>(total);
        Span<int> offsets = entries.Count <= 64 ? stackalloc int[entries.Count] : new int[entries.Count];
        var at = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            offsets[i] = at;
            at += ZipRecords.WriteLocal(archive.AsSpan(at), ZipRecord.Of(entries[i]));
            entries[i].Packed.Span.CopyTo(archive.AsSpan(at));
            at += entries[i].Packed.Length;
        }

        var directory = at;
        for (var i = 0; i < entries.Count; i++) at += ZipRecords.WriteCentral(archive.AsSpan(at), ZipRecord.Of(entries[i]), (uint)offsets[i]);
        ZipRecords.WriteEnd(archive.AsSpan(at), entries.Count, (uint)directory, (uint)(at - directory));
        return archive;
    }
}
