using OneStop.Docs.TestKit;

namespace OneStop.Docs.Cli.Tests;

public sealed class ScriptCommandTests
{
    [Fact]
    public async Task A_text_is_made_from_a_template_and_data()
    {
        using var folder = new TemporaryFolder();
        await Write(folder["data.json"], """{ "ten": "Nguyễn Văn A", "so": [1, 2] }""");
        await Write(folder["chung.txt"], "chào");
        await Write(folder["thu.txt.scriban"], "{{ include 'chung.txt' }} {{ ten }}{{ for n in so }} {{ n }}{{ end }}\n");

        var piped = await OneStop.RunAsync("script", folder["thu.txt.scriban"], "--data", folder["data.json"]);
        var saved = await OneStop.RunAsync("script", folder["thu.txt.scriban"], "--data", folder["data.json"], "--out", folder["ra"]);

        Assert.Equal((0, "chào Nguyễn Văn A 1 2\n", ""), (piped.ExitCode, piped.Text, piped.Errors));
        Assert.Equal(0, saved.ExitCode);
        Assert.Equal(piped.Text, await File.ReadAllTextAsync(Path.Combine(folder["ra"], "thu.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_mistake_is_listed_with_its_place_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        await Write(folder["a.txt"], "tốt\n");
        await Write(folder["b.txt"], "dòng một\n{{ for x in }}{{ end }}\n");
        await Write(folder["c.txt"], "{{ x = }}");

        var result = await OneStop.RunAsync("script", folder["a.txt"], folder["b.txt"], folder["c.txt"], "--out", folder["ra"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("b.txt(2,", result.Errors, StringComparison.Ordinal);
        Assert.Contains("c.txt(1,", result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["ra"]));
    }

    [Theory]
    [InlineData("../b/bi-mat.txt")]
    [InlineData("/etc/hostname")]
    public async Task An_include_does_not_leave_the_folder(string name)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["a"]);
        Directory.CreateDirectory(folder["b"]);
        await Write(folder["b/bi-mat.txt"], "bí mật");
        await Write(folder["a/t.txt"], "{{ include '" + name + "' }}");

        var result = await OneStop.RunAsync("script", folder["a/t.txt"]);

        Assert.Equal((1, ""), (result.ExitCode, result.Text));
    }

    [Fact]
    public async Task Recorded_cases_give_a_line_each()
    {
        var cases = "{\"id\":\"a\",\"input\":\"{{ 1 + 1 }}\"}\n\n{\"id\":\"b\",\"input\":\"{{ x = }}\"}\n";

        var result = await OneStop.RunAsync(["script", "--cases", "-"], OneStop.Utf8(cases));

        var lines = result.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("{\"id\":\"a\",\"output\":\"2\"}", lines[0]);
        Assert.StartsWith("{\"id\":\"b\",", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Theory]
    [InlineData("model.json", "7")]
    [InlineData("../model.json", "")]
    public async Task Recorded_cases_find_the_model_they_share_beside_them_and_nowhere_else(string reference, string expected)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["a"]);
        await Write(folder["model.json"], """{ "n": 7 }""");
        await Write(folder["a/model.json"], """{ "n": 7 }""");
        await Write(folder["a/cases.jsonl"], $$$"""{"id":"a","input":"{{ n }}","globals_ref":"{{{reference}}}"}""");

        var result = await OneStop.RunAsync("script", "--cases", folder["a/cases.jsonl"]);

        Assert.Equal((0, $$"""{"id":"a","output":"{{expected}}"}""" + "\n"), (result.ExitCode, result.Text));
    }

    [Fact]
    public async Task Every_broken_case_is_listed()
    {
        var result = await OneStop.RunAsync(["script", "--cases", "-"], OneStop.Utf8("{\n[]\n{\"id\":1}\n"));

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["CLI104", "CLI104", "CLI104"], result.Codes());
        Assert.Empty(result.Text);
    }

    private static Task Write(string path, string text) => File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
}
