using System.IO.Compression;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Addin;

/// <summary>One built file of the add-in, whole and compressed; compressed when first asked for.</summary>
internal sealed class AddinFile
{
    private const string OneYear = "public, max-age=31536000, immutable";
    private const string OneDay = "public, max-age=86400";
    private const string AskEachTime = "no-cache";

    private readonly Lazy<byte[]> _compressed;

    public AddinFile(EmbeddedFile file)
    {
        File = file;
        Caching = CachingOf(file.Name);
        _compressed = new(() => Compress(file.Content));
    }

    public EmbeddedFile File { get; }

    /// <summary>Names under <c>assets/</c> carry a hash and never change; pages are asked for each time; icons must be cacheable.</summary>
    public string Caching { get; }

    /// <summary>Brotli, or null where it gains nothing.</summary>
    public byte[]? Compressed => File.Type.StartsWith("image/png", StringComparison.Ordinal) ? null : _compressed.Value;

    private static string CachingOf(string name) =>
        name.StartsWith("assets/", StringComparison.Ordinal) ? OneYear
        : name.StartsWith("icons/", StringComparison.Ordinal) ? OneDay
        : AskEachTime;

    private static byte[] Compress(byte[] content)
    {
        using var buffer = new MemoryStream();
        using (var brotli = new BrotliStream(buffer, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(content);
        return buffer.ToArray();
    }
}
