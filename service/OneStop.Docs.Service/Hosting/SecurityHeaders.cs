using System.Globalization;
using OneStop.Docs.Service.Addin;
using OneStop.Docs.Service.Settings;

namespace OneStop.Docs.Service.Hosting;

/// <summary>Headers on every answer: no script but ours, no guessing of types, no framing by strangers.</summary>
internal static class SecurityHeaders
{
    // blob: in frames is the PDF that the page made from an answer; nothing else may be framed or embedded.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "frame-src blob:; object-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    // Office.js comes from Microsoft only and its panes are framed by Office on the web; Fluent writes its rules into
    // style elements; where sign-in is set, these pages talk to the sign-in service ({0}) and to nobody else.
    private const string AddinContentSecurityPolicy =
        "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self'; "
        + "connect-src 'self' https://appsforoffice.microsoft.com{0}; "
        + "frame-src 'self' blob:{0}; object-src 'none'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com https://*.office365.com "
        + "https://*.microsoft365.com https://*.cloud.microsoft https://*.sharepoint.com";

    // Our own page for a browser: no Office, so nothing from outside but the sign-in service, whose hidden frame renews a
    // token ({1}) and ends at a page of ours. object-src: the reader inside a PDF frame is held by it.
    private const string ReviewContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; "
        + "connect-src 'self'{0}; frame-src blob:{1}; object-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    // At the last moment: who answers a time-out or a fault clears the headers set before.
    public static void UseSecurityHeaders(this IApplicationBuilder app, EntraSettings? entra)
    {
        var signIn = entra is null ? "" : " " + entra.Authority;
        var addin = string.Format(CultureInfo.InvariantCulture, AddinContentSecurityPolicy, signIn);
        var review = string.Format(CultureInfo.InvariantCulture, ReviewContentSecurityPolicy, signIn, entra is null ? "" : " 'self'" + signIn);
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() => Set(context.Response, addin, review));
            return next(context);
        });
    }

    private static Task Set(HttpResponse response, string addin, string review)
    {
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        var path = response.HttpContext.Request.Path;
        if (path == AddinEndpoints.ReviewPage) SetOwn(headers, review);
        else if (path.StartsWithSegments(AddinEndpoints.Root, StringComparison.Ordinal)) SetAddin(headers, addin);
        else SetOwn(headers, ContentSecurityPolicy);
        return Task.CompletedTask;
    }

    private static void SetOwn(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XFrameOptions = "SAMEORIGIN";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    // No X-Frame-Options, which knows no list of hosts; no opener policy, which would cut Office's dialogs off from
    // their pane; icons are shown by Office's own pages.
    private static void SetAddin(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }
}
