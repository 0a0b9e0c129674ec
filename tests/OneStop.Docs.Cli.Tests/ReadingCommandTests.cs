using System.Text.Json;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Cli.Tests;

public sealed class ReadingCommandTests
{
    [Fact]
    public async Task The_schema_is_json_schema()
    {
        var result = await OneStop.RunAsync("schema");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Equal("onestop/plan/1", result.Json().GetProperty("$id").GetString());
    }

    [Fact]
    public async Task Inspecting_names_tags_data_and_functions()
    {
        var result = await OneStop.RunAsync("inspect", "ke-hoach", "--json");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Contains(result.Json().GetProperty("data").EnumerateArray(), field => field.GetProperty("name").GetString() == "subject");
        Assert.Contains(result.Json().GetProperty("functions").EnumerateArray(), f => f.GetProperty("name").GetString() == "vn.kind_name");
        Assert.NotEqual(0, result.Json().GetProperty("tags").GetArrayLength());
    }

    [Fact]
    public async Task Inspecting_for_people_shows_the_data_as_a_tree()
    {
        var result = await OneStop.RunAsync("inspect", Path.Combine(RepositoryPaths.Templates, "ke-hoach", "template.docx"));

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Contains("  issuer{}: đối tượng", result.Text, StringComparison.Ordinal);
        Assert.Contains("    name: chuỗi  (Thân văn bản (word/document.xml) ¶", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_needed_is_written_as_a_schema()
    {
        var result = await OneStop.RunAsync("inspect", "ke-hoach", "--schema-out", "-");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Equal("object", result.Json().GetProperty("properties").GetProperty("issuer").GetProperty("type").GetString());
        Assert.Contains(result.Json().GetProperty("required").EnumerateArray(), name => name.GetString() == "subject");
    }

    [Fact]
    public async Task Mistakes_are_written_into_a_copy_as_comments()
    {
        var template = DocxFixture.PackText("{{ subject | khong_co }}");

        var result = await OneStop.RunAsync(["inspect", "-", "--annotate", "-", "--lang", "en"], template);

        Assert.Equal((1, "TPL009"), (result.ExitCode, Assert.Single(result.Codes())));
        var comments = System.Text.Encoding.UTF8.GetString(DocxFixture.ReadPart(result.Output, "word/comments.xml"));
        Assert.Contains("Error TPL009: The tag", comments, StringComparison.Ordinal);
        Assert.Contains("Lỗi TPL009: Thẻ", comments, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_template_reads_data_that_plans_do_not_have()
    {
        foreach (var template in new[] { "ke-hoach", "quyet-dinh", "bao-cao" })
        {
            var result = await OneStop.RunAsync("inspect", template, "--schema", Path.Combine(RepositoryPaths.Templates, "plan.schema.json"));

            Assert.DoesNotContain(result.Codes(), code => code is "TPL012" or "TPL101" or "TPL102");
        }
    }

    [Fact]
    public async Task What_is_no_word_file_is_refused()
    {
        foreach (var command in new[] { "inspect", "import" })
        {
            var result = await OneStop.RunAsync([command, "-"], OneStop.Utf8("không phải gói ZIP"));

            Assert.Equal(1, result.ExitCode);
            Assert.Equal(["PKG001"], result.Codes());
        }
    }

    [Fact]
    public async Task A_drafted_plan_is_read_back()
    {
        var drafted = await OneStop.RunAsync("render", "ke-hoach", "--data", OneStop.Sample("ke-hoach"), "--out", "-");
        var imported = await OneStop.RunAsync(["import", "-"], drafted.Output);

        var sample = JsonDocument.Parse(await File.ReadAllTextAsync(OneStop.Sample("ke-hoach"), TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(0, imported.ExitCode);
        Assert.Equal(sample.GetProperty("kind").GetString(), imported.Json().GetProperty("kind").GetString());
        Assert.Equal(sample.GetProperty("symbol").GetString(), imported.Json().GetProperty("symbol").GetString());
        Assert.Equal(sample.GetProperty("sections").GetArrayLength(), imported.Json().GetProperty("sections").GetArrayLength());
    }

    [Fact]
    public async Task What_was_imported_is_a_valid_plan()
    {
        Assert.SkipWhen(RepositoryPaths.Shared is null, "The seeds are not here (folder shared).");
        foreach (var seed in Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Shared!, "seeds", "docx"), "*.docx"))
        {
            var imported = await OneStop.RunAsync("import", seed);
            var valid = await OneStop.RunAsync(["validate", "-"], imported.Output);

            Assert.Equal(0, imported.ExitCode);
            Assert.True(valid.ExitCode == 0, $"{Path.GetFileName(seed)}: {valid.Errors}");
        }
    }
}
