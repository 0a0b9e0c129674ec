using System.Text.Json;
using static OneStop.Docs.Service.Tests.Answers;

namespace OneStop.Docs.Service.Tests.Plans;

public sealed class PlanApiTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Samples_are_listed_with_the_template_they_show()
    {
        var plans = (await service.Client.GetJsonAsync("/plans")).GetProperty("plans").EnumerateArray()
            .Where(plan => plan.GetProperty("source").GetString() == "sample").ToList();

        Assert.NotEmpty(plans);
        Assert.All(plans, plan => Assert.NotEmpty(plan.GetProperty("subject").GetString()!));
        Assert.All(plans, plan => Assert.NotEmpty(plan.GetProperty("template").GetString()!));
        Assert.Equal(plans.Count, plans.Select(plan => plan.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Every_sample_listed_can_be_read_and_is_valid()
    {
        var list = (await service.Client.GetJsonAsync("/plans")).GetProperty("plans");
        foreach (var plan in list.EnumerateArray())
        {
            var id = plan.GetProperty("id").GetString();
            using var answer = await service.Client.GetAsync($"/plans/{id}", Token);
            var json = await answer.Content.ReadAsStringAsync(Token);
            using var verdict = await service.Client.PostAsync("/plans/validate", Json(json), Token);

            Assert.Equal(plan.GetProperty("etag").GetString(), answer.Headers.ETag!.ToString());
            Assert.True((await verdict.JsonAsync()).GetProperty("valid").GetBoolean(), id);
        }
    }

    [Fact]
    public async Task Unchanged_plan_is_not_sent_again()
    {
        var first = (await service.Client.GetJsonAsync("/plans")).GetProperty("plans")[0];
        var address = $"/plans/{first.GetProperty("id").GetString()}";
        using var request = Request(HttpMethod.Get, address, null, ("If-None-Match", first.GetProperty("etag").GetString()!));

        using var answer = await service.Client.SendAsync(request, Token);

        Assert.Equal(304, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Unknown_plan_is_not_found()
    {
        using var answer = await service.Client.GetAsync("/plans/khong-co", Token);

        var problem = await answer.ProblemAsync(404, "SVC008");
        Assert.Contains("khong-co", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validation_lists_every_mistake_with_its_path()
    {
        using var answer = await service.Client.PostAsync("/plans/validate", Json(SmallPlans.WithThreeMistakes), Token);
        var verdict = await answer.JsonAsync();

        Assert.False(verdict.GetProperty("valid").GetBoolean());
        var paths = verdict.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("path").GetString());
        Assert.Equal(["$.id", "$.kind", "$.date.year"], paths);
    }

    [Fact]
    public async Task Validation_speaks_the_language_asked_for()
    {
        using var vietnamese = await service.NewClient().PostAsync("/plans/validate", Json(SmallPlans.WithThreeMistakes), Token);
        using var english = await service.NewClient("en-GB").PostAsync("/plans/validate", Json(SmallPlans.WithThreeMistakes), Token);

        Assert.Contains("không", FirstDetail(await vietnamese.JsonAsync()), StringComparison.Ordinal);
        Assert.Contains("not", FirstDetail(await english.JsonAsync()), StringComparison.Ordinal);
        Assert.Equal("en", english.Content.Headers.ContentLanguage.Single());
    }

    [Fact]
    public async Task Broken_json_is_a_finding_not_a_failure()
    {
        using var answer = await service.Client.PostAsync("/plans/validate", Json("{ \"id\": "), Token);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("PLN001", (await answer.JsonAsync()).GetProperty("findings")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Schema_is_json_schema_of_a_plan()
    {
        using var answer = await service.Client.GetAsync("/plans/schema", Token);

        Assert.Equal("application/schema+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.True((await answer.JsonAsync()).GetProperty("properties").TryGetProperty("taskTables", out _));
    }

    private static string FirstDetail(JsonElement verdict) =>
        verdict.GetProperty("findings")[0].GetProperty("detail").GetString()!;

    [Fact]
    public async Task Words_of_deadlines_are_understood_in_order_and_nothing_is_guessed()
    {
        using var answer = await service.Client.PostAsync(
            "/plans/deadlines", Json("""{"texts":["Trước 10/3/2026","Quý III","đến hết ngày 15/4/2026","bao giờ xong thì xong"],"year":2026}"""), Token);

        var deadlines = (await answer.JsonAsync()).GetProperty("deadlines").EnumerateArray()
            .Select(d => $"{d.GetProperty("kind").GetString()} {d.GetProperty("end").GetString() ?? "-"}");
        Assert.Equal(["before 2026-03-09", "quarter 2026-09-30", "before 2026-04-15", "unknown -"], deadlines);
    }
}
