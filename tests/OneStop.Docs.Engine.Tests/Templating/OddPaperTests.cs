using System.Text.Json;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating;

/// <summary>Page sizes that no printer has: pages of a table of contents are still guessed, in bounded time.</summary>
public sealed class OddPaperTests
{
    [Theory]
    [InlineData("w:w=\"11906\" w:h=\"16838\"", "w:top=\"-2147483648\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\"")]
    [InlineData("w:w=\"-2147483648\" w:h=\"2147483647\"", "w:top=\"2147483647\" w:right=\"2147483647\" w:bottom=\"2147483647\" w:left=\"2147483647\"")]
    [InlineData("w:w=\"1\" w:h=\"1\"", "w:top=\"0\" w:right=\"0\" w:bottom=\"0\" w:left=\"0\"")]
    public void A_table_of_contents_is_made_on_any_paper(string size, string margins)
    {
        const string Field = """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \o "1-3" \u </w:instrText></w:r>
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>cũ</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            <w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Mục {{ 1 + 1 }}</w:t></w:r></w:p>
            """;
        var template = DocxFixture.PackBody($"{Field}<w:sectPr><w:pgSz {size}/><w:pgMar {margins} w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr>");

        var (document, diagnostics) = TemplateRun.Render(template, JsonSerializer.SerializeToElement(new { }));

        Assert.Empty(diagnostics);
        Assert.Equal(2, DocxText.Read(document!).Split("Mục 2").Length - 1);
    }
}
