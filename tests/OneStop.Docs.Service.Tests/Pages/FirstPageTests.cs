using Microsoft.Playwright;
using OneStop.Docs.Drafting.Printing;

namespace OneStop.Docs.Service.Tests.Pages;

public sealed class FirstPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Sample_plan_is_drafted_and_shown_as_pdf()
    {
        SkipWithoutOffice();
        await using var open = await chromium.OpenAsync();
        await open.PictureAsync("start-vi");

        await open.Part("render").ClickAsync();
        await open.Part("preview").WaitForAsync(new() { Timeout = 90_000 });

        var pdf = await BytesOfAsync(open, "pdf");
        var docx = await BytesOfAsync(open, "docx");
        Assert.Equal("%PDF-"u8.ToArray(), pdf[..5]);
        Assert.Equal("PK"u8.ToArray(), docx[..2]);
        Assert.StartsWith("Đã soạn xong", await open.Part("outcome").TextContentAsync(), StringComparison.Ordinal);
        await open.Page.WaitForTimeoutAsync(2_000);
        await open.PictureAsync("drafted-vi", fullPage: false);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Keyboard_alone_suffices()
    {
        SkipWithoutOffice();
        await using var open = await chromium.OpenAsync();
        var keyboard = open.Page.Keyboard;

        await TabToAsync(open, "input[name=plan]");
        await keyboard.PressAsync("ArrowDown");
        var second = await open.Page.EvaluateAsync<string>("document.activeElement.value");
        await TabToAsync(open, "input[name=template]");
        await TabToAsync(open, "input[name=size]");
        await keyboard.PressAsync("ArrowRight");
        await keyboard.PressAsync("Enter");
        await open.Part("preview").WaitForAsync(new() { Timeout = 90_000 });

        Assert.Equal(second, await open.Page.Locator("input[name=plan]:checked").GetAttributeAsync("value"));
        Assert.Equal("13", await open.Page.Locator("input[name=size]:checked").GetAttributeAsync("value"));
        Assert.Equal("result", await open.Page.EvaluateAsync<string>("document.activeElement.id"));
        await keyboard.PressAsync("Tab");
        Assert.Equal("docx", await open.Page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Page_reads_in_english_and_remembers_it()
    {
        await using var open = await chromium.OpenAsync(scheme: ColorScheme.Dark);
        Assert.Equal("vi", await open.Page.Locator("html").GetAttributeAsync("lang"));

        await open.Page.Locator("[data-language=en]").ClickAsync();
        await open.PictureAsync("start-en-dark");
        Assert.Equal("Draft the document", await open.Part("render").TextContentAsync());
        await open.Page.ReloadAsync();
        await open.Page.Locator("#plans input").First.WaitForAsync();

        Assert.Equal("en", await open.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("Documents from plan data", await open.Page.Locator("h1").TextContentAsync());
        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Nothing_is_cut_off_at_320_pixels(string language)
    {
        await using var open = await chromium.OpenAsync(width: 320, height: 640);
        await open.Page.Locator($"[data-language={language}]").ClickAsync();
        await open.PictureAsync("narrow-" + language);

        foreach (var source in new[] { "listed", "own", "word" })
        {
            await open.Page.Locator($"input[name=source][value={source}]").CheckAsync();
            Assert.Equal(320, await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    [Fact]
    public async Task Every_error_in_own_data_is_listed_with_its_place()
    {
        await using var open = await chromium.OpenAsync();
        await open.Page.Locator("input[name=source][value=own]").CheckAsync();
        await open.Part("json").FillAsync("""{ "schema": "onestop/plan/1", "id": "Sai Mã", "kind": "ZZ", "date": { "year": "hai nghìn" } }""");

        await open.Part("check").ClickAsync();
        await open.Page.Locator("#findings-list li").First.WaitForAsync();

        var places = await open.Page.Locator("#findings-list code").AllTextContentsAsync();
        Assert.Contains("$.id", places);
        Assert.Contains("$.kind", places);
        Assert.Contains("$.date.year", places);
        await open.PictureAsync("errors-vi");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Sample_is_copied_changed_kept_and_found_again()
    {
        await using var open = await chromium.OpenAsync();
        await open.Part("copy").ClickAsync();
        await Assertions.Expect(open.Part("json")).Not.ToHaveValueAsync("");
        var json = await open.Part("json").InputValueAsync();
        var id = await open.Page.EvaluateAsync<string>("JSON.parse(document.getElementById('json').value).id");

        await open.Part("json").FillAsync(json.Replace($"\"{id}\"", "\"cua-toi\"", StringComparison.Ordinal));
        await open.Part("keep").ClickAsync();
        await Assertions.Expect(open.Part("outcome")).ToContainTextAsync("cua-toi");
        await open.Page.Locator("input[name=source][value=listed]").CheckAsync();

        await open.Page.Locator("input[name=plan][value=cua-toi]").WaitForAsync();
        Assert.Empty(open.Complaints);
    }

    private static void SkipWithoutOffice() =>
        Assert.SkipUnless(new PdfConverter(new()).IsAvailable, "LibreOffice is not installed.");

    private static async Task TabToAsync(OpenPage open, string selector)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            if (await open.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }

        Assert.Fail($"The Tab key never reaches {selector}.");
    }

    private static async Task<byte[]> BytesOfAsync(OpenPage open, string link)
    {
        var download = await open.Page.RunAndWaitForDownloadAsync(() => open.Part(link).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }
}
