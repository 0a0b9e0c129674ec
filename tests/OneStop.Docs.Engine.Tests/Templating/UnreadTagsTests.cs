using System.Text;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Scripting;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating;

/// <summary>Tags where none is read are told of, and stay as they are.</summary>
public sealed class UnreadTagsTests
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("word/styles.xml", "<w:styles xmlns:w=\"{0}\"><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"{{{{ x }}}}\"/></w:style></w:styles>")]
    [InlineData("word/numbering.xml", "<w:numbering xmlns:w=\"{0}\"><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"{{{{ x }}}}.\"/></w:lvl></w:abstractNum></w:numbering>")]
    public void Part_without_text_is_warned_of_and_kept(string name, string markup)
    {
        var part = Encoding.UTF8.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, markup, Word));
        var package = DocxFixture.Pack([("word/document.xml", Encoding.UTF8.GetBytes(DocxFixture.Document("<w:p><w:r><w:t>{{ 1 }}</w:t></w:r></w:p>"))), (name, part)]);

        var (document, diagnostics) = TemplateRun.Render(package, ScriptData.Empty, TemplateRun.OptionsWith(null));

        var warning = Assert.Single(diagnostics);
        Assert.Equal(("TPL054", Severity.Warning, name, "{{ x }}"), (warning.Code, warning.Severity, warning.Location.Part, warning.Location.Quote));
        Assert.Equal(part, DocxFixture.ReadPart(document!, name));
    }

    [Fact]
    public void Deleted_tag_is_told_with_its_paragraph_even_over_runs()
    {
        var body = "<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>{{ so</w:delText></w:r><w:r><w:delText> &amp; y }}</w:delText></w:r></w:del></w:p>";

        var warning = Assert.Single(TemplateRun.Compile(DocxFixture.PackBody(body)).Diagnostics);

        Assert.Equal(("TPL054", 2, "{{ so & y }}"), (warning.Code, warning.Location.Paragraph, warning.Location.Quote));
    }

    [Theory]
    [InlineData("{{ x<w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>_old</w:delText></w:r></w:del> }}")]
    [InlineData("<w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>đã xóa</w:delText></w:r></w:del>")]
    public void Other_deleted_text_is_nobodys_business(string runs)
    {
        var text = runs.Replace("<w:del ", "</w:t></w:r><w:del ", StringComparison.Ordinal).Replace("</w:del>", "</w:del><w:r><w:t>", StringComparison.Ordinal);

        Assert.Empty(TemplateRun.Compile(DocxFixture.PackBody($"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")).Diagnostics);
    }
}
