using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Service.Addin;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Settings;

namespace OneStop.Docs.Service.Hosting;

/// <summary>What the person at the terminal reads: Vietnamese first, then English.</summary>
internal static class Announcement
{
    private static readonly CultureInfo[] Languages = [RequestLanguage.Vietnamese, RequestLanguage.English];

    public static async Task GreetAsync(WebApplication app, ServiceSettings settings)
    {
        var server = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        var addresses = string.Join("  ", server?.Addresses ?? []);
        var templates = app.Services.GetRequiredService<TemplateCatalog>().Templates.Count.ToString(CultureInfo.InvariantCulture);
        var hasPdf = app.Services.GetRequiredService<PdfConverter>().IsAvailable;
        var actsAs = await app.Services.GetRequiredService<StoreActing>().GetAsync(CancellationToken.None);
        foreach (var language in Languages)
        {
            await Console.Out.WriteLineAsync(Wording.Of("start.open", language, addresses));
            await Console.Out.WriteLineAsync(AddinLine(language, server?.Addresses.FirstOrDefault()));
            await Console.Out.WriteLineAsync(Wording.Of("start.templates", language, templates, settings.TemplatesFolder ?? ""));
            await Console.Out.WriteLineAsync(Wording.Of("start.data", language, settings.DataFolder));
            if (actsAs is not null) await Console.Out.WriteLineAsync(Wording.Of("start.acts." + actsAs, language, settings.StoreFolder));
            await Console.Out.WriteLineAsync(Wording.Of(hasPdf ? "start.pdf" : "start.nopdf", language));
            await Console.Out.WriteLineAsync(Wording.Of("start.stop", language));
        }
    }

    private static string AddinLine(CultureInfo language, string? address) => AddinEndpoints.IsBuilt
        ? Wording.Of("start.addin", language, $"{address}{AddinEndpoints.Root}/taskpane.html")
        : Wording.Of("start.noaddin", language);

    public static async Task RefuseAsync(Diagnostic diagnostic)
    {
        foreach (var language in Languages) await Console.Error.WriteLineAsync(diagnostic.ToLine(language));
    }

    public static async Task RefuseAddressAsync(string addresses)
    {
        foreach (var language in Languages)
        {
            await Console.Error.WriteLineAsync(Wording.Of("start.inuse", language, addresses));
        }
    }
}
