using static OneStop.Docs.Service.Tests.Answers;

namespace OneStop.Docs.Service.Tests.Plans;

public sealed class PlanKeepingTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Plan_comes_back_byte_for_byte()
    {
        var json = SmallPlans.Named("tron-ven");

        using var put = await PutAsync("tron-ven", json);
        using var get = await service.Client.GetAsync("/plans/tron-ven", Token);

        Assert.Equal(201, (int)put.StatusCode);
        Assert.Equal("/plans/tron-ven", put.Headers.Location!.ToString());
        Assert.Equal(json, await get.Content.ReadAsStringAsync(Token));
        Assert.Equal(put.Headers.ETag, get.Headers.ETag);
    }

    [Fact]
    public async Task Plan_is_not_overwritten_by_oversight()
    {
        using var first = await PutAsync("da-co", SmallPlans.Named("da-co"));

        using var second = await PutAsync("da-co", SmallPlans.Named("da-co", "Khác"));

        await second.ProblemAsync(409, "SVC009");
        Assert.Equal(SmallPlans.Named("da-co"), await service.Client.GetStringAsync("/plans/da-co", Token));
    }

    [Fact]
    public async Task Plan_is_replaced_by_who_has_seen_it_and_by_nobody_else()
    {
        using var first = await PutAsync("thay", SmallPlans.Named("thay"));
        var seen = first.Headers.ETag!.ToString();

        using var second = await PutAsync("thay", SmallPlans.Named("thay", "Lần hai"), ("If-Match", seen));
        using var late = await PutAsync("thay", SmallPlans.Named("thay", "Lần ba"), ("If-Match", seen));

        Assert.Equal(204, (int)second.StatusCode);
        Assert.NotEqual(seen, second.Headers.ETag!.ToString());
        await late.ProblemAsync(412, "SVC010");
        Assert.Equal(SmallPlans.Named("thay", "Lần hai"), await service.Client.GetStringAsync("/plans/thay", Token));
    }

    [Fact]
    public async Task One_of_many_writers_wins_and_the_others_are_told()
    {
        using var first = await PutAsync("dua", SmallPlans.Named("dua"));
        var seen = first.Headers.ETag!.ToString();

        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(n =>
            PutAsync("dua", SmallPlans.Named("dua", $"Người thứ {n}"), ("If-Match", seen))));

        Assert.Single(answers, answer => (int)answer.StatusCode == 204);
        Assert.Equal(19, answers.Count(answer => (int)answer.StatusCode == 412));
        var winner = Array.FindIndex(answers, answer => (int)answer.StatusCode == 204) + 1;
        Assert.Equal(SmallPlans.Named("dua", $"Người thứ {winner}"), await service.Client.GetStringAsync("/plans/dua", Token));
    }

    [Fact]
    public async Task Create_only_is_refused_when_there_is_one()
    {
        using var first = await PutAsync("moi", SmallPlans.Named("moi"), ("If-None-Match", "*"));
        using var second = await PutAsync("moi", SmallPlans.Named("moi"), ("If-None-Match", "*"));

        Assert.Equal(201, (int)first.StatusCode);
        await second.ProblemAsync(412, "SVC010");
    }

    [Fact]
    public async Task Deleted_plan_is_gone_from_the_list_but_not_from_the_disk()
    {
        using var put = await PutAsync("bo-di", SmallPlans.Named("bo-di"));
        using var unseen = await service.Client.DeleteAsync("/plans/bo-di", Token);
        using var request = Request(HttpMethod.Delete, "/plans/bo-di", null, ("If-Match", put.Headers.ETag!.ToString()));

        using var deleted = await service.Client.SendAsync(request, Token);

        await unseen.ProblemAsync(428, "SVC025");
        Assert.Equal(204, (int)deleted.StatusCode);
        using var get = await service.Client.GetAsync("/plans/bo-di", Token);
        await get.ProblemAsync(404, "SVC008");
        var away = Assert.Single(Directory.GetFiles(Path.Combine(service.DataFolder, "deleted"), "bo-di.*"));
        Assert.Equal(SmallPlans.Named("bo-di"), await File.ReadAllTextAsync(away, Token));
    }

    [Fact]
    public async Task Plan_with_errors_is_not_kept()
    {
        using var answer = await PutAsync("sai", SmallPlans.WithThreeMistakes);

        var problem = await answer.ProblemAsync(422, "PLN017");
        Assert.Equal(3, problem.GetProperty("errors").GetArrayLength());
        Assert.False(File.Exists(Path.Combine(service.DataFolder, "sai.json")));
    }

    [Fact]
    public async Task Id_in_the_data_and_in_the_address_must_agree()
    {
        using var answer = await PutAsync("mot", SmallPlans.Named("hai"));

        var problem = await answer.ProblemAsync(422, "SVC012");
        Assert.Equal("$.id", problem.GetProperty("errors")[0].GetProperty("path").GetString());
    }

    [Theory]
    [InlineData("..%2F..%2Fetc")]
    [InlineData("a.json")]
    [InlineData("C:a")]
    [InlineData("con")]
    [InlineData("Hoa")]
    [InlineData("-a")]
    [InlineData("validate")]
    [InlineData("%E1%BB%9F")]
    public async Task Unsafe_id_never_becomes_a_file(string id)
    {
        var before = Directory.GetFileSystemEntries(service.DataFolder).Length;

        using var answer = await PutAsync(id, SmallPlans.Named("a"));

        Assert.InRange((int)answer.StatusCode, 400, 405);
        Assert.Equal(before, Directory.GetFileSystemEntries(service.DataFolder).Length);
    }

    [Fact]
    public async Task Sample_cannot_be_changed()
    {
        var id = (await service.Client.GetJsonAsync("/plans")).GetProperty("plans")[0].GetProperty("id").GetString()!;

        using var answer = await PutAsync(id, SmallPlans.Named(id), ("If-Match", "*"));

        await answer.ProblemAsync(409, "SVC013");
    }

    [Fact]
    public async Task Condition_that_is_not_understood_is_refused()
    {
        using var answer = await PutAsync("dieu-kien", SmallPlans.Named("dieu-kien"), ("If-Match", "khong-co-ngoac"));

        await answer.ProblemAsync(400, "SVC020");
    }

    [Fact]
    public async Task Folder_that_cannot_be_written_is_said_plainly()
    {
        var file = Path.GetTempFileName();
        await using var broken = await RunningService.StartAsync(settings => settings with { DataFolder = Path.Combine(file, "x") });

        using var answer = await broken.Client.SendAsync(Request(HttpMethod.Put, "/plans/a", SmallPlans.Named("a")), Token);

        var problem = await answer.ProblemAsync(503, "SVC022");
        File.Delete(file);
        Assert.Contains("thư mục dữ liệu: ở chỗ thư mục đã có một tệp. Hãy", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> PutAsync(string id, string json, params (string Name, string Value)[] headers) =>
        service.Client.SendAsync(Request(HttpMethod.Put, $"/plans/{id}", json, headers), Token);
}
