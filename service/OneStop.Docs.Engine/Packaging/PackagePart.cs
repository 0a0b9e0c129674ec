namespace OneStop.Docs.Engine.Packaging;

/// <summary>One part of a package. Immutable; its bytes are unpacked when first asked for and then kept.</summary>
public sealed class PackagePart
{
    private readonly ReadOnlyMemory<byte> _given;
    private readonly bool _isGiven;

    // A reference, so that two threads that unpack at once do no harm: both get the same bytes.
    private byte[]? _unpacked;

    internal PackagePart(ZipEntry entry) => Entry = entry;

    internal PackagePart(string name, ReadOnlyMemory<byte> content)
    {
        Entry = ZipPacker.Pack(name, content);
        (_given, _isGiven) = (content, true);
    }

    /// <summary>The name without a leading slash: <c>word/document.xml</c>.</summary>
    public string Name => Entry.Name;

    /// <summary>Unpacked bytes.</summary>
    public long Length => Entry.Length;

    /// <summary>The unpacked bytes; never more than the limits the package was opened with. Do not write into them.</summary>
    public ReadOnlyMemory<byte> Content => _isGiven ? _given : _unpacked ??= PartContent.Read(Entry);

    /// <summary>The part as it lies packed.</summary>
    internal ZipEntry Entry { get; }
}
