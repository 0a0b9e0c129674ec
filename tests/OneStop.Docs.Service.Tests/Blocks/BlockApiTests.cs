using System.Xml.Linq;
using OneStop.Docs.Service.Wire;
using static OneStop.Docs.Service.Tests.Answers;

namespace OneStop.Docs.Service.Tests.Blocks;

public sealed class BlockApiTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly XNamespace Package = "http://schemas.microsoft.com/office/2006/xmlPackage";

    [Fact]
    public async Task Blocks_are_listed_apart_from_templates()
    {
        var blocks = Ids(await service.Client.GetJsonAsync("/blocks"), "blocks");
        var templates = Ids(await service.Client.GetJsonAsync("/templates"), "templates");

        Assert.Contains("chu-ky", blocks);
        Assert.Empty(blocks.Intersect(templates));
    }

    [Fact]
    public async Task Block_comes_as_flat_opc_with_its_words()
    {
        using var answer = await RenderAsync("chu-ky", $$"""{"plan":{{SmallPlans.Named("khoi")}}}""");

        Assert.Equal(MediaTypes.FlatOpc, answer.Content.Headers.ContentType!.MediaType);
        var xml = XDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal(Package + "package", xml.Root!.Name);
        Assert.Contains("Nguyễn Văn A", xml.Root.Value.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Block_comes_as_docx_when_asked_for()
    {
        using var answer = await RenderAsync("chu-ky", $$"""{"plan":{{SmallPlans.Named("khoi")}}}""", MediaTypes.Docx);

        Assert.Contains("Nguyễn Văn A", WordText.Of(await answer.Content.ReadAsByteArrayAsync(Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Piece_is_picked_by_its_label()
    {
        using var answer = await RenderAsync("muc", $$"""{"plan":{{SmallPlans.Named("khoi")}},"pick":{"section":"I"} }""");

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
        Assert.Contains("Nâng cao chất lượng", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Piece_that_is_not_there_is_refused()
    {
        using var answer = await RenderAsync("muc", $$"""{"plan":{{SmallPlans.Named("khoi")}},"pick":{"section":"IX"} }""");

        await answer.ProblemAsync(422, "DRF107");
    }

    [Theory]
    [InlineData("khong-co")]
    [InlineData("ke-hoach")]
    public async Task Unknown_block_is_not_found(string id)
    {
        using var answer = await RenderAsync(id, $$"""{"plan":{{SmallPlans.Named("khoi")}}}""");

        var problem = await answer.ProblemAsync(404, "SVC017");
        Assert.Contains("chu-ky", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_with_errors_is_refused()
    {
        using var answer = await RenderAsync("chu-ky", $$"""{"plan":{{SmallPlans.WithThreeMistakes}}}""");

        Assert.Equal(3, (await answer.ProblemAsync(422, "PLN017")).GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task Kind_of_answer_that_cannot_be_made_is_refused()
    {
        using var answer = await RenderAsync("chu-ky", $$"""{"plan":{{SmallPlans.Named("khoi")}}}""", MediaTypes.Pdf);

        await answer.ProblemAsync(406, "SVC006");
    }

    private Task<HttpResponseMessage> RenderAsync(string block, string json, string accept = "*/*") =>
        service.Client.SendAsync(Request(HttpMethod.Post, $"/blocks/{block}/render", json, ("Accept", accept)), Token);

    private static List<string?> Ids(System.Text.Json.JsonElement list, string name) =>
        [.. list.GetProperty(name).EnumerateArray().Select(item => item.GetProperty("id").GetString())];
}
