using System.Text;
using Microsoft.Net.Http.Headers;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Addin;

/// <summary>The add-in's pages as the build made them: plain files that travel inside the assembly.</summary>
internal static class AddinEndpoints
{
    /// <summary>Where the add-in stands on this service.</summary>
    public const string Root = "/addin";

    /// <summary>The one page that is for a browser and not for Office.</summary>
    public const string ReviewPage = Root + "/review.html";

    private const string Folder = "addin/";

    /// <summary>Whether the build had Node and so made the add-in.</summary>
    public static bool IsBuilt { get; } = EmbeddedFile.Any(Folder);

    public static void MapAddin(this IEndpointRouteBuilder app)
    {
        if (!IsBuilt)
        {
            app.MapGet(Root + "/{**path}", NotBuilt).ExcludeFromDescription();
            return;
        }

        foreach (var file in EmbeddedFile.In(Folder)) MapFile(app, new(file));
    }

    private static void MapFile(IEndpointRouteBuilder app, AddinFile addin) =>
        app.MapGet($"{Root}/{addin.File.Name}", (HttpContext context, CancellationToken _) =>
        {
            var (response, file) = (context.Response, addin.File);
            response.Headers.CacheControl = addin.Caching;
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            if (addin.Compressed is not { } compressed || !TakesBrotli(context.Request))
            {
                return TypedResults.Bytes(file.Content, file.Type, entityTag: file.Tag);
            }

            response.Headers.ContentEncoding = "br";
            // Other bytes, other tag: a strong tag names one representation.
            return TypedResults.Bytes(compressed, file.Type, entityTag: new($"{file.Tag.Tag.ToString()[..^1]}-br\""));
        }).ExcludeFromDescription();

    private static bool TakesBrotli(HttpRequest request) => request.GetTypedHeaders().AcceptEncoding
        .Any(encoding => encoding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);

    private static IResult NotBuilt(HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(NotBuiltPage, "text/html", Encoding.UTF8, StatusCodes.Status503ServiceUnavailable);
    }

    private const string NotBuiltPage =
        """
        <!doctype html>
        <html lang="vi"><meta charset="utf-8"><title>OneStop</title>
        <p>Phần bổ trợ chưa được dựng: lúc dựng dịch vụ, máy chưa có Node. Cài Node 20.20 trở lên rồi dựng lại dịch vụ.</p>
        <p lang="en">The add-in is not built: there was no Node when the service was built. Install Node 20.20 or newer and build the service again.</p>
        </html>
        """;
}
