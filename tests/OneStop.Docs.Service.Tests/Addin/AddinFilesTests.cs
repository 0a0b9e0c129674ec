using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using OneStop.Docs.Service.Addin;

namespace OneStop.Docs.Service.Tests.Addin;

public sealed partial class AddinFilesTests(RunningService service) : IClassFixture<RunningService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pane_may_be_framed_by_office_on_the_web_and_loads_office_js()
    {
        SkipUnlessBuilt();
        using var answer = await service.Client.GetAsync("/addin/taskpane.html", Token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self' https://appsforoffice.microsoft.com;", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self' https://*.officeapps.live.com", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.False(answer.Headers.Contains("Cross-Origin-Opener-Policy"));
    }

    [Fact]
    public async Task Review_page_takes_nothing_from_outside_and_may_show_a_pdf_of_its_own()
    {
        SkipUnlessBuilt();
        using var answer = await service.Client.GetAsync("/addin/review.html", Token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("https:", policy, StringComparison.Ordinal);
        Assert.Contains("frame-src blob:;", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("SAMEORIGIN", answer.Headers.GetValues("X-Frame-Options").Single());
    }

    [Fact]
    public async Task Rest_of_the_service_may_be_framed_by_nobody_else()
    {
        using var answer = await service.Client.GetAsync("/", Token);

        Assert.Equal("SAMEORIGIN", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.DoesNotContain("officeapps", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_asked_for_each_time_and_hashed_files_never_again()
    {
        SkipUnlessBuilt();
        using var page = await service.Client.GetAsync("/addin/taskpane.html", Token);
        var script = ScriptAddress().Match(await page.Content.ReadAsStringAsync(Token)).Groups[1].Value;
        using var hashed = await service.Client.GetAsync(script, Token);
        using var icon = await service.Client.GetAsync("/addin/icons/icon-32.png", Token);

        Assert.True(page.Headers.CacheControl!.NoCache);
        Assert.Contains("immutable", hashed.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("text/javascript", hashed.Content.Headers.ContentType!.MediaType);
        // Office refuses icons that may not be kept.
        Assert.Equal(TimeSpan.FromDays(1), icon.Headers.CacheControl!.MaxAge);
        Assert.Equal("image/png", icon.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        SkipUnlessBuilt();
        using var first = await service.Client.GetAsync("/addin/taskpane.html", Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/addin/taskpane.html");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await service.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Scripts_travel_compressed()
    {
        SkipUnlessBuilt();
        using var page = await service.Client.GetAsync("/addin/taskpane.html", Token);
        var script = ScriptAddress().Match(await page.Content.ReadAsStringAsync(Token)).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Get, script);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));

        using var compressed = await service.Client.SendAsync(request, Token);
        using var plain = await service.Client.GetAsync(script, Token);

        Assert.Equal(["br"], compressed.Content.Headers.ContentEncoding);
        Assert.True(compressed.Content.Headers.ContentLength < plain.Content.Headers.ContentLength / 2);
        Assert.NotEqual(plain.Headers.ETag, compressed.Headers.ETag);
    }

    [Theory]
    [InlineData("/addin/nothing.html")]
    [InlineData("/addin/../Program.cs")]
    [InlineData("/addin/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/addin/assets/..%2f..%2fOneStop.Docs.Service.dll")]
    [InlineData("/addin/manifest.json")]
    public async Task Only_the_files_of_the_build_are_served(string address)
    {
        SkipUnlessBuilt();
        using var answer = await service.Client.GetAsync(address, Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static void SkipUnlessBuilt() =>
        Assert.SkipUnless(AddinEndpoints.IsBuilt, "The add-in is not built: there was no Node.");

    [GeneratedRegex("src=\"(/addin/assets/[^\"]+\\.js)\"", RegexOptions.None, 1000)]
    private static partial Regex ScriptAddress();
}
