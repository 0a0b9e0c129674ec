using System.Text.Json;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Scripting;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating;

public sealed class GuaranteeTests
{
    private const string Data = """{"subject":"Kế hoạch","items":["một","hai","ba"]}""";

    private static readonly byte[] Template = DocxFixture.PackText(
        "Về {{ subject }}\n\n{{ for i in items }}\n\n- {{ i }}\n\n{{ end }}\n\nHết");

    [Theory]
    [InlineData("corpus")]
    [InlineData("redline")]
    [InlineData("seeds/docx")]
    [InlineData("domain/nd30-docx")]
    public void A_document_without_tags_comes_back_as_the_same_bytes(string folder)
    {
        Assert.SkipWhen(RepositoryPaths.Shared is null, "The shared folder is not here.");
        var files = Directory.GetFiles(Path.Combine(RepositoryPaths.Shared!, folder), "*.docx");
        Assert.NotEmpty(files);

        var changed = files.Where(file => !File.ReadAllBytes(file).AsSpan().SequenceEqual(Render(File.ReadAllBytes(file)) ?? [])).ToList();

        Assert.Empty(changed.Select(Path.GetFileName));
    }

    [Fact]
    public void A_part_without_tags_keeps_its_bytes_beside_one_with_tags()
    {
        var rendered = Render(Template)!;

        Assert.Equal(DocxFixture.ReadPart(Template, "_rels/.rels"), DocxFixture.ReadPart(rendered, "_rels/.rels"));
    }

    [Fact]
    public void Twenty_renders_at_once_agree()
    {
        var template = TemplateRun.Compile(Template).Value!;
        using var json = JsonDocument.Parse(Data);
        var expected = RenderWith(template, json.RootElement);
        var results = new byte[20][];

        Parallel.For(0, results.Length, i => results[i] = RenderWith(template, json.RootElement));

        Assert.All(results, result => Assert.Equal(expected, result));
    }

    [Fact]
    public void Compiling_again_gives_the_same_bytes() => Assert.Equal(Render(Template), Render(Template));

    [Fact]
    public void A_cancelled_render_stops()
    {
        var template = TemplateRun.Compile(DocxFixture.PackText("{{ for i in 1..5000000 }}{{ i }}{{ end }}")).Value!;
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => DocumentEngine.Render(
            template, ScriptData.Empty, TemplateRun.Options, cancelled.Token));
    }

    [Fact]
    public void A_document_that_grows_beyond_the_limit_is_given_up()
    {
        var template = TemplateRun.Compile(DocxFixture.PackText("{{ for i in 1..1000 }}{{ for k in 1..1000 }}\n\n" + new string('x', 500) + "\n\n{{ end }}{{ end }}")).Value!;
        var options = TemplateRun.Options with { Limits = ScriptLimits.Default with { OutputLength = 10 << 20 } };

        var rendered = DocumentEngine.Render(template, ScriptData.Empty, options, TestContext.Current.CancellationToken);

        Assert.Equal(["TPL014"], rendered.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_template_with_thousands_of_tags_compiles_in_seconds()
    {
        var row = "<w:tr><w:tc><w:p><w:r><w:t>{{ if subject }}{{ subject }}{{ end }}</w:t></w:r></w:p><w:p><w:r><w:t>{{ for i in items }}</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>{{ i }}</w:t></w:r></w:p><w:p><w:r><w:t>{{ end }}</w:t></w:r></w:p></w:tc></w:tr>";
        var table = $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1\"/></w:tblGrid>{string.Concat(Enumerable.Repeat(row, 1_000))}</w:tbl>";
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.Empty(TemplateRun.Compile(DocxFixture.PackBody(table)).Diagnostics);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Braces_never_closed_are_given_up_quickly()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var compiled = TemplateRun.Compile(DocxFixture.PackText(string.Concat(Enumerable.Repeat("{{ \" # ", 5_000))));

        Assert.True(compiled.HasErrors);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static byte[]? Render(byte[] template)
    {
        using var json = JsonDocument.Parse(Data);
        return TemplateRun.Render(template, json.RootElement).Document;
    }

    private static byte[] RenderWith(CompiledTemplate template, JsonElement data) =>
        DocumentEngine.Render(template, ScriptData.FromJson(data), TemplateRun.Options, CancellationToken.None).Value!.Bytes;
}
