using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Service.Tests.Versions;

public sealed class VersionApiTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly byte[] s_first = DocxFixture.PackText("Kế hoạch\n\nLần đầu");
    private static readonly byte[] s_second = DocxFixture.PackText("Kế hoạch\n\nLần hai");

    [Fact]
    public async Task A_version_is_saved_and_given_back_byte_for_byte()
    {
        var saved = await SaveAsync("kh-mot", s_first, """{"reason":"Dự thảo","unit":"ubnd-xa","title":"Kế hoạch"}""");
        var content = await service.Client.GetAsync(saved.Headers.Location, Answers.Token);

        Assert.Equal(HttpStatusCode.Created, saved.StatusCode);
        Assert.Equal(s_first, await content.Content.ReadAsByteArrayAsync(Answers.Token));
        Assert.Equal("Dự thảo", (await service.Client.GetJsonAsync("/documents/kh-mot/versions")).GetProperty("versions")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_stale_base_answers_409_and_names_the_newer_version()
    {
        await SaveAsync("kh-hai", s_first, """{"reason":"Dự thảo","unit":"ubnd-xa"}""");
        await SaveAsync("kh-hai", s_second, """{"reason":"Sửa mục II","base":"1"}""", "chuyen-vien-b");

        using var stale = await SaveAsync("kh-hai", s_first, """{"reason":"Đến muộn","base":"1"}""");

        var problem = await stale.ProblemAsync(409, "STO103");
        Assert.Contains("Sửa mục II", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("chuyen-vien-b", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_saves_once()
    {
        using var first = await SaveAsync("kh-ba", s_first, """{"reason":"Dự thảo","unit":"ubnd-xa"}""", key: "k-1");
        using var again = await SaveAsync("kh-ba", s_first, """{"reason":"Dự thảo","unit":"ubnd-xa"}""", key: "k-1");

        Assert.Equal((201, 200), ((int)first.StatusCode, (int)again.StatusCode));
        Assert.True((await again.JsonAsync()).GetProperty("repeated").GetBoolean());
    }

    [Fact]
    public async Task An_act_without_a_person_is_refused_and_changes_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/documents/kh-bon/versions") { Content = Form(s_first, """{"reason":"Dự thảo","unit":"ubnd-xa"}""") };

        using var refused = await service.Client.SendAsync(request, Answers.Token);

        await refused.ProblemAsync(401, "SVC031");
        using var missing = await service.Client.GetAsync("/documents/kh-bon", Answers.Token);
        await missing.ProblemAsync(404, "STO101");
    }

    [Fact]
    public async Task A_service_open_to_the_network_takes_nobodys_word()
    {
        await using var open = await RunningService.StartAsync(settings => settings with { Addresses = "http://0.0.0.0:0", Hosts = [] });
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{open.Address.Port}") };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/documents/kh-mot/versions") { Content = Form(s_first, """{"reason":"Dự thảo","unit":"ubnd-xa"}""") };
        request.Headers.Add("OneStop-Person", "lanh-dao");

        using var refused = await client.SendAsync(request, Answers.Token);

        await refused.ProblemAsync(401, "SVC030");
    }

    [Fact]
    public async Task Every_mistake_is_told_at_once()
    {
        using var refused = await SaveAsync("kh-nam", s_first, """{"reason":" ","unit":"Phòng A","fileName":"a?.docx"}""");

        var problem = await refused.ProblemAsync(422, "STO003");
        Assert.Equal(
            ["STO001", "STO003", "STO004"],
            problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("application/json", "{}", 415, "SVC005")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc\r\n--x--\r\n", 400, "SVC032")]
    [InlineData("multipart/form-data; boundary=x", "rubbish", 400, "SVC032")]
    [InlineData("multipart/form-data", "--x--", 400, "SVC032")]
    public async Task What_is_not_the_form_is_refused(string type, string body, int status, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/documents/kh-sau/versions") { Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("OneStop-Person", "chuyen-vien-a");

        using var refused = await service.Client.SendAsync(request, Answers.Token);

        await refused.ProblemAsync(status, code);
    }

    [Fact]
    public async Task Restoring_comparing_and_the_recycle_bin_work_over_HTTP()
    {
        await SaveAsync("kh-bay", s_first, """{"reason":"Dự thảo","unit":"ubnd-xa"}""");
        await SaveAsync("kh-bay", s_second, """{"reason":"Sửa","base":"1"}""");

        var compared = await service.Client.GetJsonAsync("/documents/kh-bay/versions/1/comparison/2");
        using var restored = await ActAsync("/documents/kh-bay/versions/1/restore", """{"reason":"Lấy lại","base":"2"}""");
        using var recycled = await ActAsync("/documents/kh-bay/recycle", """{"reason":"Nhầm"}""");
        using var refused = await SaveAsync("kh-bay", s_second, """{"reason":"Sửa","base":"3"}""");

        Assert.Equal("word/document.xml", compared.GetProperty("parts")[0].GetProperty("part").GetString());
        Assert.Equal("1", (await restored.JsonAsync()).GetProperty("version").GetProperty("restoredFrom").GetString());
        Assert.Equal(200, (int)recycled.StatusCode);
        await refused.ProblemAsync(409, "STO107");
    }

    [Fact]
    public async Task A_held_document_is_locked_to_others()
    {
        await SaveAsync("kh-tam", s_first, """{"reason":"Dự thảo","unit":"ubnd-xa"}""");
        using var held = await ActAsync("/documents/kh-tam/lock", """{"reason":"Đang sửa","minutes":30}""");

        using var refused = await SaveAsync("kh-tam", s_second, """{"reason":"Sửa","base":"1"}""", "nguoi-khac");

        Assert.Equal("editing", (await held.JsonAsync()).GetProperty("lock").GetProperty("kind").GetString());
        await refused.ProblemAsync(423, "STO105");
    }

    [Fact]
    public async Task Documents_are_found_without_marks_page_by_page()
    {
        for (var i = 1; i <= 3; i++) await SaveAsync($"tim-{i}", s_first, $$"""{"reason":"Dự thảo","unit":"phuong-x","title":"Giấy mời họp lần {{i}}"}""");

        var first = await service.Client.GetJsonAsync("/documents?unit=phuong-x&text=giay%20moi&count=2");
        var second = await service.Client.GetJsonAsync($"/documents?unit=phuong-x&text=giay%20moi&count=2&after={first.GetProperty("next").GetString()}");

        Assert.Equal(["tim-3", "tim-2", "tim-1"], Ids(first).Concat(Ids(second)));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task A_version_is_shown_as_PDF_to_who_has_no_Word()
    {
        Assert.SkipWhen(LibreOffice.SkipReason is not null, LibreOffice.SkipReason ?? "");
        await SaveAsync("kh-chin", s_first, """{"reason":"Dự thảo","unit":"ubnd-xa"}""");
        using var request = Answers.Request(HttpMethod.Get, "/documents/kh-chin/versions/current/content", null, ("Accept", "application/pdf"));

        using var printed = await service.Client.SendAsync(request, Answers.Token);

        Assert.Equal("application/pdf", printed.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString((await printed.Content.ReadAsByteArrayAsync(Answers.Token))[..4]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"reason":5}""")]
    [InlineData("""{"fields":{}}""")]
    [InlineData("""{"reason":"\ud800"}""")]
    public async Task A_form_whose_data_cannot_be_read_is_the_senders_fault(string about)
    {
        using var refused = await SaveAsync("kh-hong", s_first, about);

        await refused.ProblemAsync(400, "SVC021");
    }

    [Fact]
    public async Task A_form_without_its_end_saves_nothing()
    {
        using var whole = Form(s_first, """{"reason":"Dự thảo","unit":"ubnd-xa"}""");
        var bytes = await whole.ReadAsByteArrayAsync(Answers.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/documents/kh-cut/versions") { Content = new ByteArrayContent(bytes[..^40]) };
        request.Content.Headers.ContentType = whole.Headers.ContentType;
        request.Headers.Add("OneStop-Person", "chuyen-vien-a");

        using var refused = await service.Client.SendAsync(request, Answers.Token);

        await refused.ProblemAsync(400, "SVC032");
        using var missing = await service.Client.GetAsync("/documents/kh-cut", Answers.Token);
        await missing.ProblemAsync(404, "STO101");
    }

    [Fact]
    public async Task Days_in_an_address_are_days_of_Vietnam_and_in_order()
    {
        await SaveAsync("kh-ngay", s_first, """{"reason":"Dự thảo","unit":"ubnd-ngay"}""");
        var today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).Date;

        Assert.Equal(["kh-ngay"], Ids(await service.Client.GetJsonAsync($"/documents?unit=ubnd-ngay&from={today:yyyy-MM-dd}")));
        Assert.Empty(Ids(await service.Client.GetJsonAsync($"/documents?unit=ubnd-ngay&to={today:yyyy-MM-dd}")));
        using var reversed = await service.Client.GetAsync("/audit?from=2026-11-27&to=2026-11-26", Answers.Token);
        await reversed.ProblemAsync(422, "STO006");
        using var noDay = await service.Client.GetAsync("/documents?from=hom-nay", Answers.Token);
        await noDay.ProblemAsync(400, "SVC004");
    }

    internal static MultipartFormDataContent Form(byte[] file, string about)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new() { { Answers.Json(about), "request" }, { content, "file", "kế hoạch.docx" } };
    }

    private static IEnumerable<string?> Ids(JsonElement page) => page.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("id").GetString());

    private async Task<HttpResponseMessage> SaveAsync(string id, byte[] file, string about, string person = "chuyen-vien-a", string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/documents/{id}/versions") { Content = Form(file, about) };
        request.Headers.Add("OneStop-Person", person);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await service.Client.SendAsync(request, Answers.Token);
    }

    private async Task<HttpResponseMessage> ActAsync(string address, string json, string person = "chuyen-vien-a")
    {
        using var request = Answers.Request(HttpMethod.Post, address, json, ("OneStop-Person", person));
        return await service.Client.SendAsync(request, Answers.Token);
    }
}
