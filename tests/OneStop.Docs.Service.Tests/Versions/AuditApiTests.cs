using System.Text;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Service.Tests.Versions;

/// <summary>The audit trail in the form the caller likes best.</summary>
public sealed class AuditApiTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    public async Task The_same_entries_come_as_json_as_csv_and_as_a_Word_report()
    {
        await SaveAsync("kh-1", "Dự thảo <đầu> & cuối", "Kế hoạch năm 2026");

        var json = (await service.Client.GetJsonAsync("/documents/kh-1/audit")).GetProperty("entries").EnumerateArray().Single();
        using var csv = await GetAsync("/documents/kh-1/audit", "text/csv");
        using var docx = await GetAsync("/documents/kh-1/audit?agency=%E1%BB%A6y%20ban%20nh%C3%A2n%20d%C3%A2n%20x%C3%A3%20A%26B&parent=T%E1%BB%89nh&place=Minh%20Ph%C3%BAc", Word);

        Assert.Contains("Dự thảo <đầu> & cuối", Encoding.UTF8.GetString(await csv.Content.ReadAsByteArrayAsync(Answers.Token)), StringComparison.Ordinal);
        Assert.Equal((Word, "vi", "nhat-ky-kh-1.docx"), (docx.Content.Headers.ContentType!.MediaType, docx.Content.Headers.ContentLanguage.Single(), docx.Content.Headers.ContentDisposition!.FileName));
        var bytes = await docx.Content.ReadAsByteArrayAsync(Answers.Token);
        Assert.Empty(OfficeValidator.Check(bytes));
        var text = DocxText.Read(bytes).Replace('\u00A0', ' ');
        Assert.Contains("ỦY BAN NHÂN DÂN XÃ A&B", text, StringComparison.Ordinal);
        Assert.Contains("Minh Phúc, ngày", text, StringComparison.Ordinal);
        Assert.Contains("Văn bản kh-1: Kế hoạch năm 2026\n", text, StringComparison.Ordinal);
        Assert.Contains($"| {json.GetProperty("sequence").GetInt64()} | ", text, StringComparison.Ordinal);
        Assert.Contains("| kh-1 | 1 | Dự thảo <đầu> & cuối |", text, StringComparison.Ordinal);
        Assert.Contains(json.GetProperty("hash").GetString()!, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_English_the_words_of_json_and_csv_change_and_the_report_does_not()
    {
        await SaveAsync("kh-2", "Dự thảo", "Kế hoạch");
        using var english = service.NewClient("en");

        var json = (await english.GetJsonAsync("/documents/kh-2/audit")).GetProperty("entries").EnumerateArray().Single();
        using var csv = await GetAsync("/documents/kh-2/audit", "text/csv", "en");
        using var docx = await GetAsync("/documents/kh-2/audit", Word, "en");

        Assert.Equal("Version saved", json.GetProperty("actName").GetString());
        Assert.Contains("Version saved", await csv.Content.ReadAsStringAsync(Answers.Token), StringComparison.Ordinal);
        Assert.Equal("vi", docx.Content.Headers.ContentLanguage.Single());
        Assert.Contains("| Lưu phiên bản | kh-2 |", DocxText.Read(await docx.Content.ReadAsByteArrayAsync(Answers.Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_all_documents_and_of_a_time_without_entries()
    {
        await SaveAsync("kh-3", "Dự thảo", "Kế hoạch");

        using var all = await GetAsync("/audit?agency=&place=%20", Word);
        using var none = await GetAsync("/audit?from=2999-01-01T00:00:00Z", Word);
        using var later = await GetAsync("/audit?after=1000000", Word);

        Assert.Equal("nhat-ky-kho.docx", all.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("Mọi văn bản trong kho", DocxText.Read(await all.Content.ReadAsByteArrayAsync(Answers.Token)), StringComparison.Ordinal);
        foreach (var empty in new[] { none, later })
        {
            var bytes = await empty.Content.ReadAsByteArrayAsync(Answers.Token);
            Assert.Empty(OfficeValidator.Check(bytes));
            Assert.Contains("Số dòng: 0.", DocxText.Read(bytes), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/documents/khong-co/audit", Word, 404, "STO101")]
    [InlineData("/documents/KH%201/audit", Word, 404, "SVC033")]
    [InlineData("/audit?from=h%C3%B4m%20qua", Word, 400, "SVC004")]
    [InlineData("/audit", "image/png", 406, "SVC006")]
    public async Task What_cannot_be_given_is_told(string address, string accept, int status, string code)
    {
        using var refused = await GetAsync(address, accept);

        var problem = await refused.ProblemAsync(status, code);
        if (status == 406) Assert.Contains(Word, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string accept, string language = "vi")
    {
        using var request = Answers.Request(HttpMethod.Get, address, null, ("Accept", accept), ("Accept-Language", language));
        return await service.Client.SendAsync(request, Answers.Token);
    }

    private async Task SaveAsync(string id, string reason, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/documents/{id}/versions")
        {
            Content = VersionApiTests.Form(DocxFixture.PackText("Kế hoạch"), $$"""{"reason":"{{reason}}","title":"{{title}}","unit":"ubnd-xa"}"""),
        };
        request.Headers.Add("OneStop-Person", "an");
        using var saved = await service.Client.SendAsync(request, Answers.Token);
        Assert.Equal(201, (int)saved.StatusCode);
    }
}
