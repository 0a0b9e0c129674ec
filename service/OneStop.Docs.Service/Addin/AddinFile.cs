using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace OneStop.Docs.Service.Addin;

/// <summary>One built file of the add-in, whole and compressed; compressed when first asked for.</summary>
internal sealed class AddinFile
{
    private const string OneYear = "public, max-age=31536000, immutable";
    private const string OneDay = "public, max-age=86400";
    private const string AskEachTime = "no-cache";

    private static readonly Dictionary<string, string> TypesByExtension = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
    };

    private readonly Lazy<byte[]> _compressed;

    private AddinFile(string name, byte[] content)
    {
        Content = content;
        Type = TypesByExtension[Path.GetExtension(name)];
        Caching = CachingOf(name);
        Tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
        _compressed = new(() => Compress(content));
    }

    public byte[] Content { get; }

    public string Type { get; }

    /// <summary>Names under <c>assets/</c> carry a hash and never change; pages are asked for each time; icons must be cacheable.</summary>
    public string Caching { get; }

    public EntityTagHeaderValue Tag { get; }

    /// <summary>Brotli, or null where it gains nothing.</summary>
    public byte[]? Compressed => Type.StartsWith("image/png", StringComparison.Ordinal) ? null : _compressed.Value;

    /// <summary>The file, or null when its kind is none that is served.</summary>
    public static AddinFile? From(string name, byte[] content) =>
        TypesByExtension.ContainsKey(Path.GetExtension(name)) ? new(name, content) : null;

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
