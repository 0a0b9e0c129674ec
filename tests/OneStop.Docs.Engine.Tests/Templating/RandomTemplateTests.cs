using System.Text;
using System.Text.Json;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating;

/// <summary>Templates thrown together from pieces: whatever compiles must render to a document that is sound.</summary>
public sealed class RandomTemplateTests
{
    private const string Data = """{"xs":["một","hai","ba"],"none":[],"yes":true,"no":false,"v":"a<b>&\nc","rows":[{"cs":[1,2]},{"cs":[]}]}""";

    private static readonly string[] Words = ["chữ ", " ", "a&amp;b", "x", ""];

    private static readonly string[] Tags =
    [
        "{{ v }}", "{{ for i in xs }}", "{{ for i in none }}", "{{ if yes }}", "{{ if no }}", "{{ else }}", "{{ end }}", "{{ end }}", "{{ end }}",
        "{{ n = 1 }}", "{{ i }}", "{{- v -}}", "{{ for r in rows }}{{ for c in r.cs }}", "{{ end; end }}", "{{ cell_width 900 }}",
        "{{ test.fragment \"x\" }}", "{{ end }}{{ if yes }}", "{{ case v }}{{ when 1 }}", "{{ capture k }}", "{{ while no }}", "{{ # lời }}",
        "{{ cell_merge v }}", "{{~ missing ~}}", "{{~ if no }}x{{ end }}", "{{~ if yes ~}}", "{{ func f }}", "{{ f }}", "{{ cell_span 1 }}",
    ];

    [Theory]
    [InlineData(11)]
    [InlineData(2)]
    [InlineData(13)]
    [InlineData(14)]
    public void Whatever_compiles_renders_to_a_sound_document(int seed)
    {
        var random = new Random(seed);
        using var json = JsonDocument.Parse(Data);
        var rendered = 0;
        for (var round = 0; round < 400; round++)
        {
            var body = Blocks(random, depth: 0, balanced: round % 2 == 0);
            var (document, diagnostics) = TemplateRun.Render(DocxFixture.PackBody(body), json.RootElement);
            if (document is null)
            {
                Assert.NotEmpty(diagnostics);
                continue;
            }

            rendered++;
            Assert.True(OfficeValidator.Check(document) is [], $"seed {seed} round {round}: {body}\n{string.Join('\n', OfficeValidator.Check(document))}");
            Assert.DoesNotContain("{{", DocxText.Read(document), StringComparison.Ordinal);
        }

        Assert.InRange(rendered, 50, 400);
    }

    private static string Blocks(Random random, int depth, bool balanced)
    {
        var blocks = new StringBuilder();
        var count = random.Next(1, 4);
        for (var i = 0; i < count; i++) blocks.Append(random.Next(4) == 0 && depth < 2 ? Table(random, depth, balanced) : Paragraph(random, balanced));
        // A cell must end with a paragraph in the template too.
        return blocks.Append(random.Next(5) == 0 && depth == 0 ? SectionEnd(random, balanced) : "").Append(Paragraph(random, balanced)).ToString();
    }

    private static string SectionEnd(Random random, bool balanced) => Paragraph(random, balanced).Replace(
        "<w:p>", "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr></w:pPr>", StringComparison.Ordinal);

    private static string Table(Random random, int depth, bool balanced)
    {
        var columns = random.Next(1, 4);
        var table = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid>");
        for (var c = 0; c < columns; c++) table.Append("<w:gridCol w:w=\"1000\"/>");
        table.Append("</w:tblGrid>");
        for (var r = random.Next(1, 4); r > 0; r--)
        {
            table.Append("<w:tr>");
            for (var c = 0; c < columns; c++)
            {
                var content = random.Next(3) == 0 ? Blocks(random, depth + 1, balanced) : Paragraph(random, balanced);
                table.Append("<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>").Append(content).Append("</w:tc>");
            }

            table.Append("</w:tr>");
        }

        return table.Append("</w:tbl>").ToString();
    }

    private static string Paragraph(Random random, bool balanced)
    {
        var text = new StringBuilder();
        for (var i = random.Next(0, 4); i > 0; i--)
        {
            if (random.Next(3) == 0) text.Append(Words[random.Next(Words.Length)]);
            else if (balanced && random.Next(2) == 0) text.Append("{{ for i in xs }}").Append(Words[random.Next(Words.Length)]).Append("{{ i }}{{ end }}");
            else text.Append(Tags[random.Next(Tags.Length)]);
        }

        return $"<w:p>{Runs(random, text.ToString())}</w:p>";
    }

    /// <summary>Cuts the text into runs anywhere but inside an entity, as Word does.</summary>
    private static string Runs(Random random, string text)
    {
        var runs = new StringBuilder();
        while (text.Length > 0)
        {
            var length = random.Next(1, text.Length + 1);
            if (text.Contains("&amp;", StringComparison.Ordinal)) length = text.Length;
            var properties = random.Next(3) == 0 ? "<w:rPr><w:b/></w:rPr>" : "";
            var run = $"<w:r>{properties}<w:t xml:space=\"preserve\">{text[..length].Replace("\"x\"", "&quot;x&quot;", StringComparison.Ordinal)}</w:t></w:r>";
            runs.Append(random.Next(8) == 0 ? $"<w:hyperlink w:anchor=\"a\">{run}</w:hyperlink>" : run);
            text = text[length..];
        }

        return runs.ToString();
    }
}
