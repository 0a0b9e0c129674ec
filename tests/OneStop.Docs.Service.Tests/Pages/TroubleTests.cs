using Microsoft.Playwright;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Service.Tests.Pages;

public sealed class TroubleTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Without_libreoffice_the_page_says_so_and_still_gives_the_docx()
    {
        await using var bare = await RunningService.StartAsync(settings => settings with { OfficeProgram = "/khong/co/soffice" });
        await using var open = await chromium.OpenAsync(address: bare.Address);
        await Assertions.Expect(open.Part("notice")).ToContainTextAsync("LibreOffice");

        await open.Part("render").ClickAsync();

        await Assertions.Expect(open.Part("outcome")).ToContainTextAsync("chưa cài LibreOffice", new() { Timeout = 30_000 });
        await Assertions.Expect(open.Part("docx")).ToBeVisibleAsync();
        await Assertions.Expect(open.Part("pdf")).ToBeHiddenAsync();
        await open.PictureAsync("no-libreoffice-vi");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Waiting_shows_progress_and_can_be_cancelled()
    {
        await using var open = await chromium.OpenAsync();
        await open.Page.RouteAsync("**/documents/render", _ => Task.CompletedTask);

        await open.Part("render").ClickAsync();
        await Assertions.Expect(open.Part("progress-text")).ToContainTextAsync("giây", new() { Timeout = 10_000 });
        await open.PictureAsync("waiting-vi");
        await open.Part("cancel").ClickAsync();

        await Assertions.Expect(open.Part("outcome")).ToContainTextAsync("Đã hủy");
        await Assertions.Expect(open.Part("progress")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Dead_service_is_said_and_what_was_typed_stays()
    {
        await using var open = await chromium.OpenAsync();
        await open.Page.Locator("input[name=source][value=own]").CheckAsync();
        await open.Part("json").FillAsync("""{ "id": "dang-go" }""");
        await open.Page.RouteAsync("**/plans/validate", route => route.AbortAsync("connectionrefused"));

        await open.Part("check").ClickAsync();

        await Assertions.Expect(open.Part("outcome")).ToContainTextAsync("Không kết nối được");
        Assert.Equal("""{ "id": "dang-go" }""", await open.Part("json").InputValueAsync());
    }

    [Fact]
    public async Task Word_file_is_read_into_the_editor_with_what_was_not_understood()
    {
        await using var open = await chromium.OpenAsync();
        await open.Page.Locator("input[name=source][value=word]").CheckAsync();

        await open.Part("word-file").SetInputFilesAsync(Path.Combine(RepositoryPaths.Templates, "ke-hoach", "template.docx"));

        await Assertions.Expect(open.Part("outcome")).ToContainTextAsync("template.docx");
        Assert.True(await open.Page.Locator("input[name=source][value=own]").IsCheckedAsync());
        Assert.Contains("onestop/plan/1", await open.Part("json").InputValueAsync(), StringComparison.Ordinal);
        await open.PictureAsync("imported-vi");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task File_that_is_no_word_file_is_refused_with_the_reason()
    {
        await using var open = await chromium.OpenAsync();
        await open.Page.Locator("input[name=source][value=word]").CheckAsync();

        await open.Part("word-file").SetInputFilesAsync(new FilePayload
        {
            Name = "gia.docx",
            MimeType = "application/octet-stream",
            Buffer = "không phải Word"u8.ToArray(),
        });

        await Assertions.Expect(open.Page.Locator("#findings-list")).ToContainTextAsync("PKG001");
    }
}
