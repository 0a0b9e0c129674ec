using System.Text;

namespace OneStop.Docs.Engine.Packaging;

/// <summary>One entry of a ZIP archive: its name and its packed bytes, lying in the archive or made by us.</summary>
/// <param name="Name">With forward slashes, no leading slash.</param>
/// <param name="IsDeflated">False when the bytes are stored as they are.</param>
/// <param name="Crc">Check sum of the unpacked bytes.</param>
/// <param name="Length">Unpacked bytes.</param>
/// <param name="Packed">The bytes as they lie in the archive.</param>
internal sealed record ZipEntry(string Name, bool IsDeflated, uint Crc, long Length, ReadOnlyMemory<byte> Packed)
{
    private byte[]? _utf8Name;

    /// <summary>Folder entries carry no bytes and are no parts.</summary>
    public bool IsFolder => Name.EndsWith('/');

    /// <summary>The name as it stands in an archive; not to be written into.</summary>
    public byte[] Utf8Name => _utf8Name ??= Encoding.UTF8.GetBytes(Name);

    /// <summary>Whether the name is plain ASCII.</summary>
    public bool IsAscii => Utf8Name.Length == Name.Length;
}
