using Microsoft.Playwright;

namespace OneStop.Docs.Service.Tests.Pages;

/// <summary>A window of the browser and what its console said.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    public ILocator Part(string id) => Page.Locator("#" + id);

    public async Task PictureAsync(string name, bool fullPage = true) =>
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Chromium.Pictures, name + ".png"), FullPage = fullPage });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
