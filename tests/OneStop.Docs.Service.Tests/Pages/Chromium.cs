using Microsoft.Playwright;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Service.Tests.Pages;

/// <summary>One headless Chromium for all page tests, and the service it looks at.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public RunningService Service { get; } = new();

    /// <summary>Where screenshots go to be looked at.</summary>
    public static string Pictures { get; } = Path.Combine(RepositoryPaths.Root, "artifacts", "screenshots", "page");

    public async ValueTask InitializeAsync()
    {
        await Service.InitializeAsync();
        if (!File.Exists(Program)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments });
    }

    /// <summary>A fresh window on the first page; everything its console complains of is collected.</summary>
    public async Task<OpenPage> OpenAsync(int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, Uri? address = null)
    {
        Assert.SkipWhen(_browser is null, $"{Program} is not installed.");
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "en-US",
            AcceptDownloads = true,
        });
        var page = await context.NewPageAsync();
        var opened = new OpenPage(context, page);
        await page.GotoAsync((address ?? Service.Address).ToString());
        await page.Locator("#plans input, #elsewhere:not([hidden])").First.WaitForAsync();
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await Service.DisposeAsync();
    }
}
