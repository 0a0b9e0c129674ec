using System.Text;
using System.Text.Json.Nodes;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Cli.Tests;

public sealed class RenderCommandTests
{
    [Fact]
    public async Task A_plan_becomes_a_valid_document()
    {
        using var folder = new TemporaryFolder();
        var result = await OneStop.RunAsync("render", "ke-hoach", "--data", OneStop.Sample("ke-hoach"), "--out", folder["kh.docx"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Equal([folder["kh.docx"]], folder.Files);
        Assert.Empty(OfficeValidator.Check(await Read(folder["kh.docx"])));
    }

    [Fact]
    public async Task Standard_input_and_output_give_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        await OneStop.RunAsync("render", "ke-hoach", "--data", OneStop.Sample("ke-hoach"), "--out", folder["kh.docx"]);
        var piped = await OneStop.RunAsync(["render", "ke-hoach", "--data", "-", "--out", "-"], await Read(OneStop.Sample("ke-hoach")));

        Assert.Equal((0, ""), (piped.ExitCode, piped.Errors));
        Assert.Equal(await Read(folder["kh.docx"]), piped.Output);
    }

    [Fact]
    public async Task A_template_is_read_from_standard_input()
    {
        var template = await Read(Path.Combine(RepositoryPaths.Templates, "ke-hoach", "template.docx"));
        var piped = await OneStop.RunAsync(["render", "-", "--data", OneStop.Sample("ke-hoach"), "--out", "-"], template);

        Assert.Equal((0, ""), (piped.ExitCode, piped.Errors));
        Assert.Empty(OfficeValidator.Check(piped.Output));
    }

    [Fact]
    public async Task Values_are_set_before_the_data_is_checked()
    {
        var set = await OneStop.RunAsync(
            "render", "ke-hoach", "--data", OneStop.Sample("ke-hoach"), "--out", "-", "--flat", "--set", "subject=Trích yếu đặt lại", "--size", "13");
        var wrong = await OneStop.RunAsync(
            "render", "ke-hoach", "--data", OneStop.Sample("ke-hoach"), "--out", "-", "--set", "date.month=13", "--set", "kind=", "--set", "x=1");

        Assert.Contains("Trích yếu đặt lại", set.Text, StringComparison.Ordinal);
        Assert.Equal(1, wrong.ExitCode);
        Assert.True(wrong.Codes().Count >= 3, wrong.Errors);
        Assert.Empty(wrong.Output);
    }

    [Fact]
    public async Task Several_templates_and_a_list_of_data_give_several_documents()
    {
        using var folder = new TemporaryFolder();
        var plan = JsonNode.Parse(await File.ReadAllTextAsync(OneStop.Sample("cong-van"), TestContext.Current.CancellationToken))!;
        var list = OneStop.Utf8(new JsonArray(plan.DeepClone(), plan.DeepClone()).ToJsonString());

        var result = await OneStop.RunAsync(["render", "cong-van", "thong-bao", "--data", "-", "--out", folder["ra"], "--json"], list);

        var id = plan["id"]!.GetValue<string>();
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            new[] { $"{id}-cong-van-2.docx", $"{id}-cong-van.docx", $"{id}-thong-bao-2.docx", $"{id}-thong-bao.docx" },
            folder.Files.Select(f => Path.GetFileName(f)));
        Assert.Equal(4, result.Json().GetProperty("documents").GetArrayLength());
        Assert.Contains("DRF106", result.Codes());
    }

    [Fact]
    public async Task Bad_data_lists_every_mistake_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["kh.docx"], "cũ", TestContext.Current.CancellationToken);
        var one = await OneStop.RunAsync(["render", "ke-hoach", "--data", "-", "--out", folder["kh.docx"]], ValidateCommandTests.BadPlan());
        var good = Encoding.UTF8.GetString(await Read(OneStop.Sample("ke-hoach")));
        var list = OneStop.Utf8($"[{good},{Encoding.UTF8.GetString(ValidateCommandTests.BadPlan())}]");
        var two = await OneStop.RunAsync(["render", "ke-hoach", "--data", "-", "--out", folder["ra"]], list);

        Assert.Equal((1, 1), (one.ExitCode, two.ExitCode));
        Assert.True(one.Codes().Count >= 3, one.Errors);
        Assert.Contains("$[1].typo", two.Errors, StringComparison.Ordinal);
        Assert.Equal([folder["kh.docx"]], folder.Files);
        Assert.Equal("cũ", await File.ReadAllTextAsync(folder["kh.docx"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_cannot_be_written_is_not_reachable()
    {
        using var folder = new TemporaryFolder();
        var result = await OneStop.RunAsync("render", "ke-hoach", "--data", OneStop.Sample("ke-hoach"), "--out", Path.Combine(folder["khong"], "co", "kh.docx"));

        Assert.Equal(4, result.ExitCode);
        Assert.Equal(["CLI101"], result.Codes());
        Assert.Contains("không có thư mục này", result.Errors, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Several_documents_do_not_go_into_the_name_of_one_file()
    {
        using var folder = new TemporaryFolder();
        var result = await OneStop.RunAsync("render", "ke-hoach", "bao-cao", "--data", OneStop.Sample("ke-hoach"), "--out", folder["ca-hai.docx"]);

        Assert.Equal((2, "CLI012"), (result.ExitCode, Assert.Single(result.Codes())));
        Assert.Empty(folder.Files);
        Assert.False(Directory.Exists(folder["ca-hai.docx"]));
    }

    [Theory]
    [InlineData("ke-hoac", "DRF006")]
    [InlineData("../ke-hoach", "DRF006")]
    [InlineData("muc", "DRF009")]
    public async Task A_template_that_does_not_fit_is_wrong_usage(string template, string code)
    {
        var result = await OneStop.RunAsync("render", template, "--data", OneStop.Sample("ke-hoach"), "--out", "-");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(code, result.Codes());
    }

    [Fact]
    public async Task A_file_is_a_template_for_data_of_any_shape()
    {
        using var folder = new TemporaryFolder();
        var template = Path.Combine(RepositoryPaths.Templates, "ke-hoach", "template.docx");
        var result = await OneStop.RunAsync("render", template, "--data", OneStop.Sample("ke-hoach"), "--out", folder["a.docx"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Empty(OfficeValidator.Check(await Read(folder["a.docx"])));
    }

    [Fact]
    public async Task A_block_comes_as_flat_markup()
    {
        var result = await OneStop.RunAsync(
            "render", "muc", "--block", "--pick", "section=#1", "--data", OneStop.Sample("ke-hoach"), "--out", "-");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Contains("<pkg:package", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_print_stands_beside_the_document()
    {
        Assert.SkipWhen(LibreOffice.SkipReason is not null, LibreOffice.SkipReason ?? "");
        using var folder = new TemporaryFolder();
        var both = await OneStop.RunAsync("render", "thong-bao", "--data", OneStop.Sample("thong-bao"), "--out", folder["tb.docx"], "--pdf");
        var only = await OneStop.RunAsync("render", "thong-bao", "--data", OneStop.Sample("thong-bao"), "--out", folder["chi.pdf"], "--pdf");

        Assert.Equal((0, "", 0, ""), (both.ExitCode, both.Errors, only.ExitCode, only.Errors));
        Assert.Equal([folder["chi.pdf"], folder["tb.docx"], folder["tb.pdf"]], folder.Files);
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(await Read(folder["tb.pdf"])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_printing_program_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        var result = await OneStop.RunAsync(
            ["render", "thong-bao", "--data", OneStop.Sample("thong-bao"), "--out", folder["tb.docx"], "--pdf"],
            environment: new Dictionary<string, string> { ["ONESTOP_SOFFICE"] = folder["khong-co"] });

        Assert.Equal(4, result.ExitCode);
        Assert.Equal(["DRF201"], result.Codes());
        Assert.Empty(folder.Files);
    }

    private static Task<byte[]> Read(string path) => File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
}
