namespace OneStop.Docs.Engine.Packaging;

/// <summary>
/// Lays an archive along a stream, forward only: entries that are there whole, and entries whose bytes somebody else writes
/// to the stream and whose sizes are known behind them (APPNOTE.TXT 4.4.4 bit 3).
/// </summary>
/// <param name="output">Not closed.</param>
internal sealed class ZipStreamWriter(Stream output)
{
    private readonly List<(ZipRecord Record, long Offset)> _written = [];
    private long _position;

    /// <summary>Whether the archive has outgrown what can be said of it without ZIP64.</summary>
    public bool IsTooLarge => _position > uint.MaxValue;

    /// <summary>Writes an entry.</summary>
    public void Add(ZipEntry entry)
    {
        WriteHeader(ZipRecord.Of(entry));
        Write(entry.Packed.Span);
    }

    /// <summary>Writes the header of an entry; its deflated bytes come next.</summary>
    public void Begin(string name) => WriteHeader(ZipRecord.ToCome(name));

    /// <summary>Ends the entry begun last.</summary>
    /// <param name="crc">Check sum of the unpacked bytes.</param>
    /// <param name="length">Unpacked bytes.</param>
    /// <param name="packedLength">Bytes written since.</param>
    public void End(uint crc, long length, long packedLength)
    {
        _position += packedLength;
        var (record, offset) = _written[^1];
        record = record with { Crc = crc, Length = (uint)length, PackedLength = (uint)packedLength };
        _written[^1] = (record, offset);
        Span<byte> descriptor = stackalloc byte[ZipRecords.DescriptorLength];
        ZipRecords.WriteDescriptor(descriptor, record);
        Write(descriptor);
    }

    /// <summary>Writes the directory and the end; returns the length of the whole.</summary>
    public long Finish()
    {
        var directory = _position;
        foreach (var (record, offset) in _written)
        {
            var central = new byte[ZipRecords.CentralLength + record.Name.Length];
            ZipRecords.WriteCentral(central, record, (uint)offset);
            Write(central);
        }

        Span<byte> end = stackalloc byte[ZipRecords.EndLength];
        ZipRecords.WriteEnd(end, _written.Count, (uint)directory, (uint)(_position - directory));
        Write(end);
        return _position;
    }

    private void WriteHeader(in ZipRecord record)
    {
        _written.Add((record, _position));
        var header = new byte[ZipRecords.LocalLength + record.Name.Length];
        ZipRecords.WriteLocal(header, record);
        Write(header);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _position += bytes.Length;
    }
}
