using System.Text;
using System.Text.Json;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Service.Tests.Versions;

/// <summary>From approval to the register over HTTP, and what is told of it afterwards.</summary>
public sealed class IssueApiTests(RunningService service) : IClassFixture<RunningService>, IAsyncLifetime
{
    private const string Unit = "ubnd-xa/van-phong";

    private static readonly byte[] s_draft = DocxFixture.PackText("Số:        /KH-UBND\n\nĐức Thọ, ngày     tháng     năm 20…\n\nKẾ HOẠCH\n\nNội dung");

    public async ValueTask InitializeAsync()
    {
        await PersonAsync("quan-tri", "Nguyễn Văn A", "ubnd-xa", "admin");
        await PersonAsync("an", "Nguyễn Thị An", Unit, "clerk");
        await PersonAsync("binh", "Trần Văn Bình", "ubnd-xa", "leader");
        await PersonAsync("dung", "Phạm Thị Dung", "ubnd-xa", "registrar");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_document_lives_from_draft_over_a_return_to_issue()
    {
        await SaveAsync("kh-1", """{"reason":"Dự thảo","unit":"ubnd-xa/van-phong","title":"Kế hoạch 2026","kind":"KH","symbol":"KH-UBND"}""", 201);
        await StepAsync("kh-1", "submit", "1", "an", 200);
        await StepAsync("kh-1", "return", "1", "binh", 200);
        await SaveAsync("kh-1", """{"reason":"Đã sửa","base":"1"}""", 201);
        await StepAsync("kh-1", "submit", "2", "an", 200);
        await StepAsync("kh-1", "approve", "2", "binh", 200);

        using var answer = await ActAsync("/documents/kh-1/issue", """{"reason":"Ban hành","issuer":"ubnd-xa","signer":"Trần Văn Bình","copies":5}""", "dung");

        var issue = await answer.JsonAsync();
        Assert.Equal((200, 1, "KH", "3"), ((int)answer.StatusCode, issue.GetProperty("number").GetInt32(), issue.GetProperty("series").GetString(), issue.GetProperty("version").GetString()));
        var docx = await service.Client.GetByteArrayAsync("/documents/kh-1/versions/3/content", Answers.Token);
        Assert.StartsWith("Số: 01/KH-UBND", WordText.Of(docx), StringComparison.Ordinal);
        await SaveAsync("kh-1", """{"reason":"Sửa thêm","base":"3"}""", 423);
        var line = (await service.Client.GetJsonAsync($"/registers/{issue.GetProperty("year").GetInt32()}?issuer=ubnd-xa&series=KH")).GetProperty("lines").EnumerateArray().Single();
        Assert.Equal(("issued", "kh-1", 5), (line.GetProperty("state").GetString(), line.GetProperty("document").GetString(), line.GetProperty("entry").GetProperty("copies").GetInt32()));
        await PdfAsync(issue);
        await TrailAsync();
    }

    [Fact]
    public async Task What_may_not_be_is_told_whole_and_nothing_changes()
    {
        await SaveAsync("kh-2", """{"reason":"Dự thảo","unit":"ubnd-xa/van-phong","title":"Kế hoạch","kind":"KH","symbol":"KH-UBND"}""", 201);
        var before = await LengthAsync("kh-2");

        using var early = await ActAsync("/documents/kh-2/issue", """{"reason":" ","issuer":"ubnd-khac","date":"2099-01-01"}""", "dung");
        using var stranger = await ActAsync("/documents/kh-2/issue", """{"reason":"Ban hành","issuer":"ubnd-xa"}""", "khong-ai");
        using var never = await service.Client.GetAsync("/documents/kh-2/issue", Answers.Token);

        Assert.Equal(
            ["STO001", "STO302", "STO303", "STO312", "STO404"],
            (await early.JsonAsync()).GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(409, (int)stranger.StatusCode);
        Assert.Contains("STO301", await stranger.Content.ReadAsStringAsync(Answers.Token), StringComparison.Ordinal);
        await never.ProblemAsync(404, "SVC036");
        Assert.Equal(before, await LengthAsync("kh-2"));
    }

    [Fact]
    public async Task Numbers_are_reserved_taken_on_paper_corrected_and_given_up()
    {
        using var reserved = await ActAsync("/registers/reservations", """{"reason":"Đề nghị","issuer":"ubnd-xa","kind":"QĐ","count":2,"holder":"Phòng Kinh tế"}""", "dung");
        var year = (await reserved.JsonAsync()).GetProperty("lines")[0].GetProperty("place").GetProperty("year").GetInt32();
        using var paper = await ActAsync("/registers/lines", """{"reason":"Giấy","issuer":"ubnd-xa","kind":"QĐ","symbol":"QĐ-UBND","number":2,"entry":{"subject":"Quyết định"}}""", "dung");
        var place = $$$"""{"issuer":"ubnd-xa","year":{{{year}}},"series":"QĐ","number":2}""";
        using var amended = await ActAsync("/registers/lines/amend", $$$"""{"reason":"Ghi rõ","place":{{{place}}},"entry":{"subject":"Quyết định phân công"}}""", "dung");
        using var cancelled = await ActAsync("/registers/lines/cancel", $$$"""{"reason":"Không dùng","place":{"issuer":"ubnd-xa","year":{{{year}}},"series":"QĐ","number":1}}""", "dung");
        using var mistake = await ActAsync("/registers/lines/cancel", $$$"""{"reason":"Nhầm","place":{{{place}}}}""", "dung");
        using var closed = await ActAsync("/registers/lines/cancel", $$$"""{"reason":"Nhầm nữa","place":{{{place}}}}""", "dung");
        using var high = await ActAsync("/registers/lines", """{"reason":"Giấy","issuer":"ubnd-xa","kind":"TB","symbol":"TB-UBND","number":1000,"entry":{"subject":"Thông báo"}}""", "dung");
        using var begun = await ActAsync("/registers/lines", """{"reason":"Giấy","issuer":"ubnd-xa","kind":"TB","symbol":"TB-UBND","number":100,"begin":true,"entry":{"subject":"Thông báo"}}""", "dung");
        using var clerk = await ActAsync("/registers/lines/cancel", $$$"""{"reason":"Nhầm","place":{"issuer":"ubnd-xa","year":{{{year}}},"series":"QĐ","number":9}}""", "an");

        Assert.Equal("Quyết định phân công", (await amended.JsonAsync()).GetProperty("entry").GetProperty("subject").GetString());
        Assert.Equal("cancelled", (await cancelled.JsonAsync()).GetProperty("state").GetString());
        Assert.Equal("Nhầm", (await mistake.JsonAsync()).GetProperty("reason").GetString());
        await closed.ProblemAsync(409, "STO407");
        await high.ProblemAsync(422, "STO410");
        Assert.Equal(100, (await begun.JsonAsync()).GetProperty("place").GetProperty("number").GetInt32());
        await clerk.ProblemAsync(403, "STO302");
    }

    [Fact]
    public async Task Which_types_have_numbers_of_their_own_is_said_by_a_registrar_before_the_year_begins()
    {
        const string Shared = """{"reason":"Theo quy chế","issuer":"ubnd-xa/tram-y-te","own":["TTr","QĐ"]}""";
        await PersonAsync("y-te", "Lê Thị Hoa", "ubnd-xa/tram-y-te", "registrar");
        using var clerk = await ActAsync("/registers/series", Shared, "an");
        using var bad = await ActAsync("/registers/series", """{"reason":" ","issuer":"ubnd-xa/tram-y-te","own":["quyết định"],"year":1990}""", "y-te");
        using var said = await ActAsync("/registers/series", Shared, "y-te");
        using var taken = await ActAsync("/registers/lines", """{"reason":"Giấy","issuer":"ubnd-xa/tram-y-te","kind":"BC","symbol":"BC-TYT","entry":{"subject":"Báo cáo"}}""", "y-te");
        using var late = await ActAsync("/registers/series", """{"reason":"Đổi ý","issuer":"ubnd-xa/tram-y-te"}""", "y-te");

        await clerk.ProblemAsync(403, "STO302");
        Assert.Equal(["STO001", "STO004", "STO005"], (await bad.JsonAsync()).GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()!).Order(StringComparer.Ordinal));
        var rule = await said.JsonAsync();
        Assert.Equal(["QĐ", "TTr"], rule.GetProperty("own").EnumerateArray().Select(kind => kind.GetString()));
        Assert.Equal("", (await taken.JsonAsync()).GetProperty("place").GetProperty("series").GetString());
        await late.ProblemAsync(409, "STO408");
        var now = await service.Client.GetJsonAsync($"/registers/{rule.GetProperty("year").GetInt32()}/series?issuer=ubnd-xa%2Ftram-y-te");
        Assert.Equal((2, true), (now.GetProperty("own").GetArrayLength(), now.GetProperty("begun").GetBoolean()));
    }

    private async Task PdfAsync(JsonElement issue)
    {
        Assert.SkipUnless(new PdfConverter(new()).IsAvailable, "LibreOffice is not installed.");
        Assert.Equal("complete", issue.GetProperty("stage").GetString());
        var kept = await service.Client.GetByteArrayAsync($"/documents/{issue.GetProperty("rendition").GetProperty("document").GetString()}/versions/current/content", Answers.Token);
        Assert.Equal(["kh-1"], Ids(await service.Client.GetJsonAsync("/documents?text=01%2FKH-UBND")));
        Assert.Equal([issue.GetProperty("rendition").GetProperty("document").GetString()], Ids(await service.Client.GetJsonAsync("/documents?state=rendition")));
        using var request = Answers.Request(HttpMethod.Get, "/documents/kh-1/versions/current/content", null, ("Accept", "application/pdf"));
        using var pdf = await service.Client.SendAsync(request, Answers.Token);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.Equal(kept, await pdf.Content.ReadAsByteArrayAsync(Answers.Token));
    }

    private static IEnumerable<string?> Ids(JsonElement list) => list.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("id").GetString());

    private async Task TrailAsync()
    {
        using var request = Answers.Request(HttpMethod.Get, "/documents/kh-1/audit", null, ("Accept", "text/csv"));
        using var csv = await service.Client.SendAsync(request, Answers.Token);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        var lines = Encoding.UTF8.GetString(await csv.Content.ReadAsByteArrayAsync(Answers.Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(await LengthAsync("kh-1"), lines.Length - 1);
        var first = await service.Client.GetJsonAsync("/audit?count=2");
        var next = await service.Client.GetJsonAsync($"/audit?count=2&after={first.GetProperty("next").GetInt64()}");
        Assert.Equal(first.GetProperty("entries")[1].GetProperty("hash").GetString(), next.GetProperty("entries")[0].GetProperty("previous").GetString());
        using var header = await service.Client.GetAsync(
            "/documents/kh-1/edxml?fromOrgan=H56.01.02&fromName=UBND&toOrgan=H56.01&toName=UBND%20huy%E1%BB%87n", Answers.Token);
        await header.ProblemAsync(422, "DRF401");
    }

    private async Task<int> LengthAsync(string id) =>
        (await service.Client.GetJsonAsync($"/documents/{id}/audit?count=1000")).GetProperty("entries").GetArrayLength();

    private async Task PersonAsync(string id, string name, string unit, string role)
    {
        var json = $$"""{"reason":"Danh sách","name":"{{name}}","unit":"{{unit}}","roles":["{{role}}"]}""";
        using var answer = await service.Client.SendAsync(Answers.Request(HttpMethod.Put, $"/people/{id}", json, ("OneStop-Person", "quan-tri")), Answers.Token);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    private async Task SaveAsync(string id, string about, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/documents/{id}/versions") { Content = VersionApiTests.Form(s_draft, about) };
        request.Headers.Add("OneStop-Person", "an");
        using var saved = await service.Client.SendAsync(request, Answers.Token);
        Assert.Equal(status, (int)saved.StatusCode);
    }

    private async Task StepAsync(string id, string step, string version, string person, int status)
    {
        using var taken = await ActAsync($"/documents/{id}/approvals", $$"""{"step":"{{step}}","version":"{{version}}","reason":"Theo quy trình"}""", person);
        Assert.Equal(status, (int)taken.StatusCode);
    }

    private async Task<HttpResponseMessage> ActAsync(string address, string json, string person)
    {
        using var request = Answers.Request(HttpMethod.Post, address, json, ("OneStop-Person", person));
        return await service.Client.SendAsync(request, Answers.Token);
    }
}
