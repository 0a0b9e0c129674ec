using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>The parts of one render, packed; their arrays go back to the pool when the package is put together.</summary>
internal sealed class WrittenParts : IDisposable
{
    private readonly List<(ZipEntry Entry, PackedBytes Bytes)> _parts = new(2);

    /// <summary>Takes a part over.</summary>
    public void Add(string name, PackedMarkup part) =>
        _parts.Add((new ZipEntry(name, IsDeflated: true, part.Packed.Crc, part.Length, part.Packed.Memory), part.Packed));

    /// <summary>The entry of this name, or null when the part was not written.</summary>
    public ZipEntry? Find(string name)
    {
        foreach (var (entry, _) in _parts)
        {
            if (string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase)) return entry;
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, bytes) in _parts) bytes.Dispose();
    }
}
