using System.Text.Json;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating;

/// <summary>What loops make of sections, lists and merged cells, as LibreOffice prints it.</summary>
public sealed class RepeatPrintTests
{
    [Theory]
    [InlineData("600-section-in-each-iteration", "LLL")]
    [InlineData("602-two-sections-an-iteration", "PLPLPL")]
    [InlineData("603-appendix-that-may-be-left-out", "P")]
    [InlineData("605-orientation-chosen-by-data", "LPL")]
    [InlineData("606-section-loop-in-the-middle", "LPLPLP")]
    public async Task Sections_print_on_pages_of_their_own_and_none_is_empty(string fixture, string orientations)
    {
        var pages = await PrintAsync(fixture);

        Assert.Equal(orientations, string.Concat(pages.Select(page => page.IsLandscape ? 'L' : 'P')));
        Assert.All(pages, page => Assert.NotEmpty(page.Words));
    }

    [Theory]
    [InlineData("502-list-by-style-restarts", "Nhóm một Điều 1. a Điều 2. b Nhóm hai Điều 1. c Nhóm ba Điều 1. d Điều 2. e")]
    [InlineData(
        "503-numbering-as-the-author-says",
        "Nhóm một Điều 1. a Điều 2. b Nhóm hai Điều 3. c Nhóm ba Điều 4. d Điều 5. e "
        + "5/ Nhóm một 6/ a 7/ b 5/ Nhóm hai 6/ c 5/ Nhóm ba 6/ d 7/ e")]
    [InlineData(
        "504-list-of-levels-restarts",
        "Phần A 1. Nhóm một a) a b) b 2. Nhóm hai a) c 3. Nhóm ba a) d b) e "
        + "Phần B 1. Nhóm một a) a b) b 2. Nhóm hai a) c 3. Nhóm ba a) d b) e")]
    public async Task Lists_print_the_numbers_a_reader_expects(string fixture, string text)
    {
        var printed = await PdfText.LayoutAsync(await PdfOfAsync(fixture), TestContext.Current.CancellationToken);

        Assert.Equal(text, string.Join(' ', printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task A_merged_cell_stands_between_the_rows_it_joins()
    {
        var page = (await PrintAsync("340-equal-neighbours-are-merged"))[0];

        var (above, joined, below) = (Top(page, "A"), Top(page, "VH"), Top(page, "B"));
        Assert.True(above < joined && joined < below, $"{above} {joined} {below}");
    }

    private static double Top(PdfPage page, string word) => page.Words.First(found => found.Text == word).Top;

    private static async Task<IReadOnlyList<PdfPage>> PrintAsync(string name) =>
        await PdfText.PagesAsync(await PdfOfAsync(name), TestContext.Current.CancellationToken);

    private static async Task<byte[]> PdfOfAsync(string name)
    {
        Assert.SkipWhen((LibreOffice.SkipReason ?? PdfText.SkipReason) is not null, LibreOffice.SkipReason ?? PdfText.SkipReason ?? "");
        var fixture = FixtureFolder.Of("render", name);
        using var data = JsonDocument.Parse(fixture.Read("data.json"));
        var (document, diagnostics) = TemplateRun.Render(DocxFixture.Pack(fixture.Path("template")), data.RootElement);
        Assert.Empty(diagnostics);
        return await LibreOffice.ToPdfAsync(document!, TestContext.Current.CancellationToken);
    }
}
