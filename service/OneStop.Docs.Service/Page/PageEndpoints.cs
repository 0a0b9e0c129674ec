using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace OneStop.Docs.Service.Page;

/// <summary>The first page: plain files that travel inside the assembly.</summary>
internal static class PageEndpoints
{
    private const string Folder = "wwwroot/";

    private static readonly Dictionary<string, string> TypesByExtension = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    public static void MapPage(this IEndpointRouteBuilder app)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(IsOfPage))
        {
            var file = Read(assembly, resource);
            var name = resource[Folder.Length..];
            MapFile(app, "/" + (name == "index.html" ? "" : name), file);
        }
    }

    private static bool IsOfPage(string resource) => resource.StartsWith(Folder, StringComparison.Ordinal);

    private static void MapFile(IEndpointRouteBuilder app, string address, PageFile file) =>
        app.MapGet(address, (HttpContext context, CancellationToken _) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return TypedResults.Bytes(file.Content, file.Type, entityTag: file.Tag);
        }).ExcludeFromDescription();

    private static PageFile Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
        return new(content, TypesByExtension[Path.GetExtension(resource)], tag);
    }

    private sealed record PageFile(byte[] Content, string Type, EntityTagHeaderValue Tag);
}
