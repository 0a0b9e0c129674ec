using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace OneStop.Docs.Service.Wire;

/// <summary>A file of a page that travels inside the assembly.</summary>
/// <param name="Name">Below its folder, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Type">Its media type, with the character set of text.</param>
/// <param name="Tag">Strong: another content is another tag.</param>
internal sealed record EmbeddedFile(string Name, byte[] Content, string Type, EntityTagHeaderValue Tag)
{
    private static readonly Dictionary<string, string> TypesByExtension = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
    };

    /// <summary>Whether the build put anything into a folder.</summary>
    /// <param name="folder">Ends with a slash.</param>
    public static bool Any(string folder) => Resources(folder).Any();

    /// <summary>The files of a folder whose kind is one that is served.</summary>
    /// <param name="folder">Ends with a slash.</param>
    public static IEnumerable<EmbeddedFile> In(string folder)
    {
        foreach (var resource in Resources(folder))
        {
            if (!TypesByExtension.TryGetValue(Path.GetExtension(resource), out var type)) continue;
            var content = Read(resource);
            yield return new(resource[folder.Length..], content, type, new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\""));
        }
    }

    private static IEnumerable<string> Resources(string folder) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(resource => resource.StartsWith(folder, StringComparison.Ordinal));

    private static byte[] Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
