using System.IO.Compression;
using System.Net.Http.Headers;
using OneStop.Docs.Service.Wire;
using OneStop.Docs.TestKit;
using static OneStop.Docs.Service.Tests.Answers;

namespace OneStop.Docs.Service.Tests.Templates;

public sealed class TemplateApiTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Templates_are_listed_in_both_languages_with_their_form()
    {
        var templates = (await service.Client.GetJsonAsync("/templates")).GetProperty("templates").EnumerateArray().ToList();

        var plan = templates.Single(template => template.GetProperty("id").GetString() == "ke-hoach");
        Assert.Equal("KH", plan.GetProperty("kind").GetString());
        Assert.Equal("Kế hoạch", plan.GetProperty("kindName").GetString());
        Assert.Equal([14, 13], plan.GetProperty("bodySizes").EnumerateArray().Select(size => size.GetInt32()));
        Assert.All(templates, template => Assert.NotEmpty(template.GetProperty("title").GetProperty("vi").GetString()!));
        Assert.All(templates, template => Assert.NotEmpty(template.GetProperty("title").GetProperty("en").GetString()!));
        Assert.All(templates, template => Assert.Contains(template.GetProperty("role").GetString(), new[] { "document", "attachment" }));
    }

    [Fact]
    public async Task One_template_is_described_as_in_the_list()
    {
        var listed = (await service.Client.GetJsonAsync("/templates")).GetProperty("templates")[0];

        var one = await service.Client.GetJsonAsync($"/templates/{listed.GetProperty("id").GetString()}");

        Assert.Equal(listed.GetRawText(), one.GetRawText());
    }

    [Theory]
    [InlineData("", "template.docx")]
    [InlineData("?size=13", "template-13.docx")]
    public async Task Source_is_the_file_that_keepers_edit(string query, string file)
    {
        using var answer = await service.Client.GetAsync("/templates/ke-hoach/docx" + query, Token);

        Assert.Equal(MediaTypes.Docx, answer.Content.Headers.ContentType!.MediaType);
        var expected = await File.ReadAllBytesAsync(Path.Combine(RepositoryPaths.Templates, "ke-hoach", file), Token);
        Assert.Equal(expected, await answer.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [InlineData("ke-hoach", "document")]
    [InlineData("phu-luc", "attachment")]
    [InlineData("nhat-ky-van-ban", "record")]
    [InlineData("chu-ky", "block")]
    public async Task A_template_says_what_part_it_plays(string id, string role) =>
        Assert.Equal(role, (await service.Client.GetJsonAsync("/templates/" + id)).GetProperty("role").GetString());

    [Theory]
    [InlineData("/templates/khong-co")]
    [InlineData("/templates/khong-co/docx")]
    [InlineData("/templates/khong-co/inspection")]
    [InlineData("/templates/..%2Fregisters/docx")]
    public async Task Unknown_template_is_not_found(string address)
    {
        using var answer = await service.Client.GetAsync(address, Token);

        var problem = await answer.ProblemAsync(404, "DRF006");
        Assert.Contains("ke-hoach", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Size_that_is_not_offered_is_refused()
    {
        using var answer = await service.Client.GetAsync("/templates/ke-hoach/docx?size=11", Token);

        await answer.ProblemAsync(400, "DRF007");
    }

    [Fact]
    public async Task Size_that_is_no_number_is_refused()
    {
        using var answer = await service.Client.GetAsync("/templates/ke-hoach/docx?size=to", Token);

        await answer.ProblemAsync(400, "SVC004");
    }

    [Fact]
    public async Task Every_template_of_ours_can_be_used_in_every_size()
    {
        var templates = (await service.Client.GetJsonAsync("/templates")).GetProperty("templates");
        foreach (var template in templates.EnumerateArray())
        {
            foreach (var size in template.GetProperty("bodySizes").EnumerateArray())
            {
                var address = $"/templates/{template.GetProperty("id").GetString()}/inspection?size={size}";
                var inspection = await service.Client.GetJsonAsync(address);

                Assert.True(inspection.GetProperty("usable").GetBoolean(), address + inspection.GetRawText());
            }
        }
    }

    [Fact]
    public async Task Inspection_names_the_data_a_template_reads_and_the_functions_it_calls()
    {
        var inspection = await service.Client.GetJsonAsync("/templates/ke-hoach/inspection");

        var paths = inspection.GetProperty("reads").EnumerateArray().Select(use => use.GetProperty("path").GetString()).ToList();
        Assert.Contains("subject", paths);
        Assert.Contains("legalBases[].text", paths);
        Assert.Contains("vn.number_line", inspection.GetProperty("functions").EnumerateArray().Select(name => name.GetString()));
        Assert.True(inspection.GetProperty("tags").GetInt32() > 10);
    }

    [Fact]
    public async Task Template_that_is_sent_is_inspected_like_our_own()
    {
        using var answer = await InspectAsync(await File.ReadAllBytesAsync(PlanTemplate, Token));

        var own = await service.Client.GetJsonAsync("/templates/ke-hoach/inspection");
        Assert.Equal(own.GetRawText(), (await answer.JsonAsync()).GetRawText());
    }

    [Fact]
    public async Task Template_that_is_sent_comes_back_with_its_mistakes_as_comments()
    {
        using var content = new ByteArrayContent(DocxFixture.PackText("{{ subject | khong_co }}"));
        content.Headers.ContentType = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        using var answer = await service.Client.PostAsync("/templates/annotate", content, Token);

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        var comments = DocxFixture.ReadPart(await answer.Content.ReadAsByteArrayAsync(Token), "word/comments.xml");
        Assert.Contains("TPL009", System.Text.Encoding.UTF8.GetString(comments), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistake_in_a_template_is_the_answer_with_its_place()
    {
        using var bytes = new MemoryStream();
        await bytes.WriteAsync(await File.ReadAllBytesAsync(PlanTemplate, Token), Token);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = zip.GetEntry("word/document.xml")!;
            string markup;
            using (var reader = new StreamReader(part.Open())) markup = await reader.ReadToEndAsync(Token);
            part.Delete();
            await using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            await writer.WriteAsync(markup.Replace("<w:body>", "<w:body><w:p><w:r><w:t>{{ subject | | }}</w:t></w:r></w:p>", StringComparison.Ordinal));
        }

        using var answer = await InspectAsync(bytes.ToArray());

        var inspection = await answer.JsonAsync();
        Assert.False(inspection.GetProperty("usable").GetBoolean());
        var finding = inspection.GetProperty("findings")[0];
        Assert.Equal("word/document.xml", finding.GetProperty("part").GetString());
        Assert.Equal(1, finding.GetProperty("paragraph").GetInt32());
    }

    [Fact]
    public async Task File_that_is_no_word_file_is_found_out()
    {
        using var answer = await InspectAsync("không phải Word"u8.ToArray());

        var inspection = await answer.JsonAsync();
        Assert.False(inspection.GetProperty("usable").GetBoolean());
        Assert.StartsWith("PKG", inspection.GetProperty("findings")[0].GetProperty("code").GetString(), StringComparison.Ordinal);
    }

    private static string PlanTemplate => Path.Combine(RepositoryPaths.Templates, "ke-hoach", "template.docx");

    private async Task<HttpResponseMessage> InspectAsync(byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypes.Docx);
        return await service.Client.PostAsync("/templates/inspect", content, Token);
    }
}
