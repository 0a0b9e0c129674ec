using System.IO.Compression;
using OneStop.Docs.Service.Wire;
using static OneStop.Docs.Service.Tests.Answers;

namespace OneStop.Docs.Service.Tests.Documents;

public sealed class BatchApiTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Several_documents_come_in_one_zip()
    {
        var plans = new[] { SmallPlans.Named("mot"), SmallPlans.Named("hai"), SmallPlans.Named("mot", "Trùng tên") };

        using var answer = await BatchAsync(plans);

        Assert.Equal(MediaTypes.Zip, answer.Content.Headers.ContentType!.MediaType);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Token));
        Assert.Equal(
            ["mot-ke-hoach.docx", "hai-ke-hoach.docx", "mot-ke-hoach-2.docx"],
            zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task Batch_holds_the_same_bytes_as_single_documents()
    {
        using var batch = await BatchAsync([SmallPlans.Named("mot")]);
        using var zip = new ZipArchive(await batch.Content.ReadAsStreamAsync(Token));
        using var packed = new MemoryStream();
        await using (var entry = await zip.Entries[0].OpenAsync(Token)) await entry.CopyToAsync(packed, Token);

        using var single = await service.Client.PostAsync(
            "/documents/render", Json($$"""{"template":"ke-hoach","plan":{{SmallPlans.Named("mot")}}}"""), Token);

        Assert.Equal(await single.Content.ReadAsByteArrayAsync(Token), packed.ToArray());
    }

    [Fact]
    public async Task Same_batch_gives_the_same_bytes()
    {
        using var one = await BatchAsync([SmallPlans.Named("mot"), SmallPlans.Named("hai")]);
        using var other = await BatchAsync([SmallPlans.Named("mot"), SmallPlans.Named("hai")]);

        Assert.Equal(await one.Content.ReadAsByteArrayAsync(Token), await other.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task Everything_wrong_with_any_of_them_is_listed_with_its_document()
    {
        using var answer = await BatchAsync([SmallPlans.Named("mot"), SmallPlans.WithThreeMistakes, SmallPlans.WithThreeMistakes]);

        var problem = await answer.ProblemAsync(422, "PLN017");
        var paths = problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString()).ToList();
        Assert.Equal(6, paths.Count);
        Assert.Equal("$.documents[1].plan.id", paths[0]);
        Assert.Equal("$.documents[2].plan.date.year", paths[5]);
    }

    [Fact]
    public async Task Empty_batch_is_refused()
    {
        using var answer = await BatchAsync([]);

        var problem = await answer.ProblemAsync(400, "SVC019");
        Assert.Equal("$.documents", problem.GetProperty("errors")[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task Batch_beyond_the_bound_is_refused()
    {
        await using var small = await RunningService.StartAsync(settings => settings with { BatchCount = 1 });

        using var answer = await BatchAsync([SmallPlans.Named("mot"), SmallPlans.Named("hai")], small.Client);

        await answer.ProblemAsync(400, "SVC019");
    }

    private Task<HttpResponseMessage> BatchAsync(IReadOnlyList<string> plans, HttpClient? client = null)
    {
        var documents = plans.Select(plan => $$"""{"template":"ke-hoach","plan":{{plan}}}""");
        var json = $$"""{"documents":[{{string.Join(',', documents)}}]}""";
        return (client ?? service.Client).PostAsync("/documents/render/batch", Json(json), Token);
    }
}
