using System.Text.Json;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Service.Tests.Versions;

/// <summary>From draft to approval over HTTP, by people of one unit.</summary>
public sealed class ReviewApiTests(RunningService service) : IClassFixture<RunningService>, IAsyncLifetime
{
    private const string Unit = "ubnd-xa/van-phong";

    public async ValueTask InitializeAsync()
    {
        await PersonAsync("quan-tri", "quan-tri", "Nguyễn Văn A", "ubnd-xa", "admin");
        await PersonAsync("quan-tri", "chuyen-vien", "Trần Thị B", Unit, "clerk");
        await PersonAsync("quan-tri", "lanh-dao", "Lê Văn C", "ubnd-xa", "leader");
        await PersonAsync("quan-tri", "nguoi-ngoai", "Phạm Văn D", "ubnd-xa/phong-khac", "leader");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_document_is_submitted_and_approved_by_those_who_may()
    {
        await SaveAsync("qd-1");

        using var submitted = await StepAsync("qd-1", "submit", "chuyen-vien", "Trình ký");
        using var approved = await StepAsync("qd-1", "approve", "lanh-dao", "Đồng ý");

        Assert.Equal("submitted", (await submitted.JsonAsync()).GetProperty("state").GetString());
        Assert.Equal("approved", (await approved.JsonAsync()).GetProperty("state").GetString());
        var document = await service.Client.GetJsonAsync("/documents/qd-1");
        Assert.Equal("approved", document.GetProperty("state").GetString());
        Assert.Equal("Trần Thị B", document.GetProperty("current").GetProperty("author").GetProperty("name").GetString());
    }

    [Fact]
    public async Task What_was_submitted_is_taken_back_until_it_is_approved()
    {
        await SaveAsync("qd-4");
        using var submitted = await StepAsync("qd-4", "submit", "chuyen-vien", "Trình ký");
        using var unfounded = await StepAsync("qd-4", "unsubmit", "chuyen-vien", " ");
        using var back = await StepAsync("qd-4", "unsubmit", "chuyen-vien", "Còn thiếu phụ lục");
        using var again = await StepAsync("qd-4", "submit", "chuyen-vien", "Trình ký lại");
        using var approved = await StepAsync("qd-4", "approve", "lanh-dao", "Đồng ý");

        using var late = await StepAsync("qd-4", "unsubmit", "chuyen-vien", "Trình nhầm");

        await unfounded.ProblemAsync(422, "STO001");
        Assert.Equal(("draft", "Còn thiếu phụ lục"), ((await back.JsonAsync()).GetProperty("state").GetString(), (await service.Client.GetJsonAsync("/documents/qd-4/audit")).GetProperty("entries")[2].GetProperty("reason").GetString()));
        Assert.Equal((200, 200), ((int)again.StatusCode, (int)approved.StatusCode));
        Assert.Contains("Lê Văn C", (await late.ProblemAsync(409, "STO303")).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approve", "nguoi-ngoai")]
    [InlineData("unsubmit", "lanh-dao")]
    [InlineData("approve", "chuyen-vien")]
    [InlineData("approve", "khong-ai")]
    public async Task Who_has_no_authority_is_refused(string step, string person)
    {
        await SaveAsync("qd-2");
        using var submitted = await StepAsync("qd-2", "submit", "chuyen-vien", "Trình ký");

        using var refused = await StepAsync("qd-2", step, person, "Đồng ý");

        Assert.Equal(403, (int)refused.StatusCode);
        Assert.Equal("submitted", (await service.Client.GetJsonAsync("/documents/qd-2/approvals")).GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("khong-ai", "STO301")]
    [InlineData("nguoi-ngoai", "STO302")]
    public async Task Who_has_no_authority_changes_nothing_that_is_kept(string person, string code)
    {
        await SaveAsync("qd-6");
        var before = (await service.Client.GetJsonAsync("/documents/qd-6/audit")).GetProperty("entries").GetArrayLength();
        (HttpMethod Method, string Address, string Json)[] acts =
        [
            (HttpMethod.Post, "versions/1/restore", """{"reason":"Trả","base":"1"}"""), (HttpMethod.Patch, "", """{"reason":"Đổi","base":"1","unit":"ubnd-xa/phong-khac"}"""),
            (HttpMethod.Post, "lock", """{"reason":"Giữ"}"""), (HttpMethod.Post, "unlock", """{"reason":"Gỡ","evenOthers":true}"""),
            (HttpMethod.Post, "recycle", """{"reason":"Bỏ"}"""), (HttpMethod.Post, "recover", """{"reason":"Lấy lại"}"""),
        ];

        foreach (var (method, address, json) in acts)
        {
            using var request = Answers.Request(method, $"/documents/qd-6/{address}".TrimEnd('/'), json, ("OneStop-Person", person));
            using var refused = await service.Client.SendAsync(request, Answers.Token);
            await refused.ProblemAsync(403, code);
        }

        foreach (var id in new[] { "qd-6", "qd-moi" })
        {
            using var refused = await PostAsync(id, person, id == "qd-6" ? "\"base\":\"1\"" : $"\"unit\":\"{Unit}\"");
            await refused.ProblemAsync(403, code);
        }

        Assert.Equal(before, (await service.Client.GetJsonAsync("/documents/qd-6/audit")).GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public async Task An_approval_is_not_carried_over_to_another_title_or_type()
    {
        await SaveAsync("qd-7");
        using var submitted = await StepAsync("qd-7", "submit", "chuyen-vien", "Trình ký");
        using var approved = await StepAsync("qd-7", "approve", "lanh-dao", "Đồng ý");

        using var request = Answers.Request(HttpMethod.Patch, "/documents/qd-7", """{"reason":"Đổi","base":"1","kind":"CV","title":"Công văn"}""", ("OneStop-Person", "chuyen-vien"));
        using var refused = await service.Client.SendAsync(request, Answers.Token);
        using var recycled = await ActAsync("/documents/qd-7/recycle", """{"reason":"Bỏ"}""", "lanh-dao");

        Assert.Equal(2, (await refused.ProblemAsync(409, "STO313")).GetProperty("errors").GetArrayLength());
        await recycled.ProblemAsync(409, "STO313");
        Assert.Equal("Quyết định", (await service.Client.GetJsonAsync("/documents/qd-7")).GetProperty("title").GetString());
    }

    [Fact]
    public async Task Own_approval_is_said_for_a_unit_by_its_administrators_only()
    {
        const string Allow = """{"reason":"Chỉ có một lãnh đạo","unit":"ubnd-xa/doi-du-an","allowed":true}""";
        using var leader = await ActAsync("/own-approvals", Allow, "lanh-dao");
        using var nobody = await ActAsync("/own-approvals", Allow, "khong-ai");
        using var bad = await ActAsync("/own-approvals", """{"reason":"","unit":"Đội dự án","allowed":true}""", "quan-tri");
        using var said = await ActAsync("/own-approvals", Allow, "quan-tri");
        var listed = await service.Client.GetJsonAsync("/own-approvals");
        using var back = await ActAsync("/own-approvals", """{"reason":"Đã đủ người","unit":"ubnd-xa/doi-du-an","allowed":false}""", "quan-tri");

        await leader.ProblemAsync(403, "STO302");
        await nobody.ProblemAsync(403, "STO301");
        Assert.Equal(["STO001", "STO004"], (await bad.JsonAsync()).GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal("ubnd-xa/doi-du-an", (await said.JsonAsync()).GetProperty("units").EnumerateArray().Single().GetString());
        Assert.Equal("ubnd-xa/doi-du-an", listed.GetProperty("units").EnumerateArray().Single().GetString());
        Assert.Empty((await back.JsonAsync()).GetProperty("units").EnumerateArray());
    }

    [Fact]
    public async Task Remarks_stand_at_a_place_are_answered_and_closed()
    {
        await SaveAsync("qd-3");

        using var remark = await ActAsync("/documents/qd-3/comments", """{"text":"Thiếu căn cứ","version":"1","place":{"part":"word/document.xml","paragraph":1,"quote":"Quyết định"}}""", "lanh-dao");
        var number = (await remark.JsonAsync()).GetProperty("number").GetInt64();
        using var reply = await ActAsync($"/documents/qd-3/comments/{number}/replies", """{"text":"Đã bổ sung"}""", "chuyen-vien");
        using var closed = await ActAsync($"/documents/qd-3/comments/{number}/resolve", """{"reason":"Đã đủ"}""", "lanh-dao");
        using var seen = await ActAsync("/documents/qd-3/versions/1/seen", null, "lanh-dao");

        var listed = await service.Client.GetJsonAsync("/documents/qd-3/comments");
        Assert.Equal(["Thiếu căn cứ", "Đã bổ sung"], listed.GetProperty("comments").EnumerateArray().Select(comment => comment.GetProperty("text").GetString()));
        Assert.Equal(JsonValueKind.String, listed.GetProperty("comments")[0].GetProperty("resolved").ValueKind);
        Assert.Equal("Lê Văn C", listed.GetProperty("seen")[0].GetProperty("by").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Unknown_roles_and_steps_are_told()
    {
        await SaveAsync("qd-4");

        using var role = await service.Client.SendAsync(
            Answers.Request(HttpMethod.Put, "/people/moi", """{"reason":"x","name":"N","unit":"ubnd-xa","roles":["manager","2"]}""", ("OneStop-Person", "quan-tri")), Answers.Token);
        using var step = await StepAsync("qd-4", "publish", "lanh-dao", "x");

        Assert.Equal(2, (await role.ProblemAsync(422, "SVC034")).GetProperty("errors").GetArrayLength());
        await step.ProblemAsync(422, "SVC035");
    }

    private async Task PersonAsync(string by, string id, string name, string unit, string role)
    {
        var json = $$"""{"reason":"Danh sách","name":"{{name}}","unit":"{{unit}}","roles":["{{role}}"]}""";
        using var answer = await service.Client.SendAsync(Answers.Request(HttpMethod.Put, $"/people/{id}", json, ("OneStop-Person", by)), Answers.Token);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    private async Task SaveAsync(string id)
    {
        using var known = await service.Client.GetAsync($"/documents/{id}", Answers.Token);
        if (known.IsSuccessStatusCode) return;
        using var saved = await PostAsync(id, "chuyen-vien", $"\"unit\":\"{Unit}\",\"title\":\"Quyết định\"");
        Assert.Equal(201, (int)saved.StatusCode);
    }

    private async Task<HttpResponseMessage> PostAsync(string id, string person, string members)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/documents/{id}/versions")
        {
            Content = VersionApiTests.Form(DocxFixture.PackText("Quyết định"), $$"""{"reason":"Dự thảo",{{members}}}"""),
        };
        request.Headers.Add("OneStop-Person", person);
        return await service.Client.SendAsync(request, Answers.Token);
    }

    private Task<HttpResponseMessage> StepAsync(string id, string step, string person, string reason) =>
        ActAsync($"/documents/{id}/approvals", $$"""{"step":"{{step}}","version":"1","reason":"{{reason}}"}""", person);

    private async Task<HttpResponseMessage> ActAsync(string address, string? json, string person)
    {
        using var request = Answers.Request(HttpMethod.Post, address, json, ("OneStop-Person", person));
        return await service.Client.SendAsync(request, Answers.Token);
    }
}
