using System.Diagnostics;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using OneStop.Docs.Service.Wire;
using OneStop.Docs.TestKit;
using static OneStop.Docs.Service.Tests.Answers;

namespace OneStop.Docs.Service.Tests.Documents;

public sealed class ImportApiTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task What_we_draft_is_read_back()
    {
        var plan = SmallPlans.Named("di-ve", "Kiểm soát thủ tục hành chính năm 2026");
        using var drafted = await service.Client.PostAsync(
            "/documents/render", Json($$"""{"template":"ke-hoach","plan":{{plan}}}"""), Token);

        using var answer = await ImportAsync(await drafted.Content.ReadAsByteArrayAsync(Token));

        var read = (await answer.JsonAsync()).GetProperty("plan");
        Assert.Equal("KH", read.GetProperty("kind").GetString());
        Assert.Equal("12", read.GetProperty("number").GetString());
        Assert.Equal("Kiểm soát thủ tục hành chính năm 2026", read.GetProperty("subject").GetString());
        Assert.Equal("Nguyễn Văn A", read.GetProperty("signature").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Published_decision_becomes_a_plan_that_can_be_drafted()
    {
        Assert.SkipWhen(RepositoryPaths.Shared is null, "The shared folder with the seeds is not present.");
        var seed = Directory.GetFiles(Path.Combine(RepositoryPaths.Shared!, "seeds", "docx"), "001*.docx").Single();

        using var imported = await ImportAsync(await File.ReadAllBytesAsync(seed, Token));
        var plan = (await imported.JsonAsync()).GetProperty("plan");
        using var drafted = await service.Client.PostAsync(
            "/documents/render", Json($$"""{"template":"quyet-dinh-ban-hanh","plan":{{plan.GetRawText()}}}"""), Token);

        Assert.Equal("QĐ", plan.GetProperty("kind").GetString());
        Assert.Equal(2, plan.GetProperty("taskTables").GetArrayLength());
        Assert.True(drafted.IsSuccessStatusCode, await drafted.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Empty_body_is_refused()
    {
        using var answer = await ImportAsync([]);

        await answer.ProblemAsync(400, "SVC023");
    }

    [Theory]
    [MemberData(nameof(HostileFiles))]
    public async Task Hostile_file_is_refused_quickly_with_its_reason(string name)
    {
        var bytes = Hostile(name);
        var watch = Stopwatch.StartNew();

        using var answer = await ImportAsync(bytes);

        Assert.InRange((int)answer.StatusCode, 413, 422);
        var problem = await answer.JsonAsync();
        Assert.StartsWith("PKG", problem.GetProperty("code").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    public static TheoryData<string> HostileFiles() => ["no zip", "cut off", "dtd", "climbing name", "bomb"];

    private static byte[] Hostile(string name) => name switch
    {
        "no zip" => Encoding.UTF8.GetBytes("Đây không phải là tệp Word."),
        "cut off" => Zip(("word/document.xml", "<x/>"))[..40],
        "dtd" => Zip(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")),
        "climbing name" => Zip(("../../etc/cron.d/x", "x")),
        "bomb" => Zip(("word/document.xml", new string(' ', 200_000_000))),
        _ => throw new ArgumentException(name, nameof(name)),
    };

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
                writer.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private async Task<HttpResponseMessage> ImportAsync(byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypes.Docx);
        return await service.Client.PostAsync("/documents/import", content, Token);
    }
}
