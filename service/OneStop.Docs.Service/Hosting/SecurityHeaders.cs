namespace OneStop.Docs.Service.Hosting;

/// <summary>Headers on every answer: no script but ours, no guessing of types, no framing by strangers.</summary>
internal static class SecurityHeaders
{
    // blob: in frames is the PDF that the page made from an answer; nothing else may be framed or embedded.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "frame-src blob:; object-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    // At the last moment: who answers a time-out or a fault clears the headers set before.
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(static response => Set(((HttpResponse)response).Headers), context.Response);
        return next(context);
    });

    private static Task Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return Task.CompletedTask;
    }
}
