using System.Globalization;
using System.Text.Json;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Service.Wire;
using static OneStop.Docs.Service.Tests.Answers;

namespace OneStop.Docs.Service.Tests.Documents;

public sealed class RenderApiTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Every_sample_becomes_a_document_in_both_sizes()
    {
        var samples = (await service.Client.GetJsonAsync("/plans")).GetProperty("plans");
        var documents = (await service.Client.GetJsonAsync("/templates")).GetProperty("templates").EnumerateArray()
            .Where(template => template.GetProperty("role").GetString() == "document")
            .Select(template => template.GetProperty("id").GetString())
            .ToHashSet(StringComparer.Ordinal);
        foreach (var sample in samples.EnumerateArray().Where(plan => plan.GetProperty("template").ValueKind == JsonValueKind.String))
        {
            var (id, template) = (sample.GetProperty("id").GetString(), sample.GetProperty("template").GetString());
            foreach (var size in new[] { 14, 13 })
            {
                using var answer = await RenderAsync($$"""{"template":"{{template}}","planId":"{{id}}","size":{{size}}}""");

                Assert.True(answer.IsSuccessStatusCode, $"{id} {size}: {await answer.Content.ReadAsStringAsync(Token)}");
                Assert.Equal(MediaTypes.Docx, answer.Content.Headers.ContentType!.MediaType);
                Assert.Equal($"{id}-{template}.docx", answer.Content.Headers.ContentDisposition!.FileNameStar);
                var words = await WordsOfAsync(answer);
                Assert.DoesNotContain("{{", words, StringComparison.Ordinal);
                // An attachment's template drafts the attachments alone, without the subject of what they go with.
                if (documents.Contains(template)) Assert.Contains(sample.GetProperty("subject").GetString()![..12], words, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public async Task Plan_may_stand_in_the_request()
    {
        using var answer = await RenderAsync($$"""{"template":"ke-hoach","plan":{{SmallPlans.Named("trong-yeu-cau", "Việc rất riêng")}}}""");

        Assert.Contains("Việc rất riêng", await WordsOfAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kept_plan_is_drafted_by_its_id()
    {
        using var put = await service.Client.SendAsync(Request(HttpMethod.Put, "/plans/da-luu", SmallPlans.Named("da-luu", "Việc đã lưu")), Token);

        using var answer = await RenderAsync("""{"template":"ke-hoach","planId":"da-luu"}""");

        Assert.Contains("Việc đã lưu", await WordsOfAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_at_once_give_the_same_bytes()
    {
        var json = $$"""{"template":"ke-hoach","plan":{{SmallPlans.Named("cung-luc")}}}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            using var answer = await RenderAsync(json);
            Assert.Equal(200, (int)answer.StatusCode);
            return Convert.ToHexString(await answer.Content.ReadAsByteArrayAsync(Token));
        }));

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Pdf_comes_when_asked_for()
    {
        Assert.SkipUnless(new PdfConverter(new()).IsAvailable, "LibreOffice is not installed.");

        using var answer = await RenderAsync($$"""{"template":"ke-hoach","plan":{{SmallPlans.Named("in-ra")}}}""", MediaTypes.Pdf);

        Assert.Equal(MediaTypes.Pdf, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("in-ra-ke-hoach.pdf", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("%PDF-"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync(Token))[..5]);
    }

    [Fact]
    public async Task Without_a_converter_pdf_is_refused_and_docx_still_made()
    {
        await using var bare = await RunningService.StartAsync(settings => settings with { OfficeProgram = "/khong/co/soffice" });
        var json = $$"""{"template":"ke-hoach","plan":{{SmallPlans.Named("khong-in")}}}""";

        using var pdf = await RenderAsync(json, MediaTypes.Pdf, bare.Client);
        using var docx = await RenderAsync(json, MediaTypes.Docx, bare.Client);

        await pdf.ProblemAsync(503, "DRF201");
        Assert.Equal(200, (int)docx.StatusCode);
    }

    [Fact]
    public async Task Every_mistake_of_the_plan_is_listed()
    {
        using var answer = await RenderAsync($$"""{"template":"ke-hoach","plan":{{SmallPlans.WithThreeMistakes}}}""");

        var problem = await answer.ProblemAsync(422, "PLN017");
        var paths = problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString());
        Assert.Equal(["$.id", "$.kind", "$.date.year"], paths);
    }

    [Fact]
    public async Task Warning_travels_beside_the_document()
    {
        using var answer = await RenderAsync($$"""{"template":"quyet-dinh-truc-tiep","plan":{{SmallPlans.Named("lech-loai")}}}""");

        Assert.Equal(200, (int)answer.StatusCode);
        var findings = JsonSerializer.Deserialize<JsonElement>(
            Uri.UnescapeDataString(answer.Headers.GetValues("OneStop-Findings").Single()));
        Assert.Equal("DRF106", findings[0].GetProperty("code").GetString());
        Assert.Equal("warning", findings[0].GetProperty("severity").GetString());
    }

    [Theory]
    [InlineData("""{"template":"ke-hoach"}""", 400, "SVC016")]
    [InlineData("""{"template":"ke-hoach","planId":"a","plan":{}}""", 400, "SVC016")]
    [InlineData("""{"template":"ke-hoach","planId":"khong-co"}""", 404, "SVC008")]
    [InlineData("""{"template":"ke-hoach","planId":"../../etc/passwd"}""", 404, "SVC008")]
    [InlineData("""{"planId":"khong-co"}""", 400, "SVC027")]
    [InlineData("""{"template":"ke-hoach","planId":""", 400, "SVC021")]
    [InlineData("""{"template":"ke-hoach","plann":{}}""", 400, "SVC026")]
    [InlineData("""{"template":"ke-hoach","template":"bao-cao","planId":"a"}""", 400, "SVC029")]
    [InlineData("""[1]""", 400, "SVC028")]
    [InlineData("""{"template":"ke-hoach","size":"to","planId":"a"}""", 400, "SVC028")]
    public async Task Request_that_makes_no_sense_is_refused(string json, int status, string code)
    {
        using var answer = await RenderAsync(json);

        await answer.ProblemAsync(status, code);
    }

    [Fact]
    public async Task Everything_wrong_with_a_body_is_listed_at_once()
    {
        using var answer = await RenderAsync("""{"planId":7,"size":"to","plann":{},"plann2":1}""");

        var problem = await answer.ProblemAsync(400, "SVC026");
        Assert.Equal(
            ["SVC026 $.plann", "SVC026 $.plann2", "SVC027 $", "SVC028 $.planId", "SVC028 $.size"],
            problem.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("code")} {error.GetProperty("path")}"));
    }

    [Theory]
    [InlineData("khong-co", 404, "DRF006")]
    [InlineData("chu-ky", 422, "DRF009")]
    public async Task Template_that_cannot_be_drafted_is_refused(string template, int status, string code)
    {
        using var answer = await RenderAsync($$"""{"template":"{{template}}","plan":{{SmallPlans.Named("a")}}}""");

        await answer.ProblemAsync(status, code);
    }

    [Fact]
    public async Task Size_that_is_not_offered_is_refused()
    {
        using var answer = await RenderAsync($$"""{"template":"ke-hoach","size":11,"plan":{{SmallPlans.Named("a")}}}""");

        await answer.ProblemAsync(400, "DRF007");
    }

    [Fact]
    public async Task Kind_of_answer_that_cannot_be_made_is_refused()
    {
        using var answer = await RenderAsync($$"""{"template":"ke-hoach","plan":{{SmallPlans.Named("a")}}}""", "image/png");

        await answer.ProblemAsync(406, "SVC006");
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 200)) + string.Concat(Enumerable.Repeat("]", 200));

        using var answer = await RenderAsync($$"""{"template":"ke-hoach","plan":{{deep}}}""");

        await answer.ProblemAsync(400, "SVC021");
    }

    [Fact]
    public async Task Conversions_beyond_the_queue_are_sent_away()
    {
        Assert.SkipUnless(new PdfConverter(new()).IsAvailable, "LibreOffice is not installed.");
        await using var narrow = await RunningService.StartAsync(settings => settings with { ConversionsAtOnce = 1, ConversionsWaiting = 0 });
        var json = $$"""{"template":"ke-hoach","plan":{{SmallPlans.Named("don-dap")}}}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RenderAsync(json, MediaTypes.Pdf, narrow.Client)));

        Assert.Contains(answers, answer => (int)answer.StatusCode == 200);
        var refused = answers.First(answer => (int)answer.StatusCode == 503);
        await refused.ProblemAsync(503, "SVC014");
        Assert.Equal("5", refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ToString(CultureInfo.InvariantCulture));
    }

    private Task<HttpResponseMessage> RenderAsync(string json, string accept = MediaTypes.Docx, HttpClient? client = null) =>
        (client ?? service.Client).SendAsync(Request(HttpMethod.Post, "/documents/render", json, ("Accept", accept)), Token);

    private static async Task<string> WordsOfAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
        return WordText.Of(await answer.Content.ReadAsByteArrayAsync(Token));
    }
}
