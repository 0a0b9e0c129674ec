using Microsoft.Playwright;
using OneStop.Docs.Service.Tests.SignIn;

namespace OneStop.Docs.Service.Tests.Pages;

public sealed class SignedElsewhereTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("vi", "Dịch vụ này cần đăng nhập")]
    [InlineData("en", "This service asks you to sign in")]
    public async Task Where_sign_in_is_set_the_first_page_says_where_to_go(string language, string heading)
    {
        await using var authority = await FakeAuthority.StartAsync();
        await using var guarded = await RunningService.StartAsync(settings => settings with { Addresses = "http://127.0.0.1:0", Hosts = [], Entra = authority.Settings });
        await using var open = await chromium.OpenAsync(address: guarded.Address);
        await open.Page.Locator($"[data-language={language}]").ClickAsync();

        await Assertions.Expect(open.Page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
        foreach (var gone in (string[])["main", "skip"]) await Assertions.Expect(open.Part(gone)).ToBeHiddenAsync();
        await open.PictureAsync($"signed-elsewhere-{language}");
        Assert.Empty(open.Complaints);
        await open.Page.Locator("#elsewhere a").ClickAsync();
        await open.Page.WaitForURLAsync("**/addin/review.html");
    }
}
