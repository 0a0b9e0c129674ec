using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Page;

/// <summary>The first page: plain files that travel inside the assembly.</summary>
internal static class PageEndpoints
{
    private const string Folder = "wwwroot/";

    public static void MapPage(this IEndpointRouteBuilder app)
    {
        foreach (var file in EmbeddedFile.In(Folder)) MapFile(app, "/" + (file.Name == "index.html" ? "" : file.Name), file);
    }

    private static void MapFile(IEndpointRouteBuilder app, string address, EmbeddedFile file) =>
        app.MapGet(address, (HttpContext context, CancellationToken _) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return TypedResults.Bytes(file.Content, file.Type, entityTag: file.Tag);
        }).ExcludeFromDescription();
}
