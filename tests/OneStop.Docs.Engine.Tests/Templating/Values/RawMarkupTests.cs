using System.Text;
using OneStop.Docs.Scripting;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating.Values;

public sealed class RawMarkupTests
{
    private const string Run = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> chữ </w:t></w:r>";

    [Fact]
    public void Runs_stand_among_text_and_paragraphs_alone()
    {
        Assert.Equal("a chữ b", Text("a{{ ooxml x }}b", Run));
        Assert.Equal("một\nhai", Text("{{ ooxml x }}", "<w:p><w:r><w:t>một</w:t></w:r></w:p> <w:p><w:r><w:t>hai</w:t></w:r></w:p>"));
    }

    [Theory]
    [InlineData("<w:p>")]
    [InlineData("chữ")]
    [InlineData("<w:p/><w:r/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><w:p>&b;</w:p>")]
    [InlineData("</w:root><w:p/><w:root>")]
    [InlineData("<w:p><w:hyperlink r:id=\"rId99\"/></w:p>")]
    [InlineData("<w:p><x xmlns=\"urn:x\"/></w:p>")]
    [InlineData("<w:p><y:x/></w:p>")]
    [InlineData("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>")]
    [InlineData("<w:altChunk/>")]
    [InlineData("<w:sectPr/>")]
    public void What_cannot_stand_in_a_document_is_refused(string markup) => Assert.Equal(["TPL208"], CodesOf("{{ ooxml x }}", markup, isAllowed: true));

    [Theory]
    [InlineData("<w:p><w:r></w:p>", "<w:p><w:r></w:p>")]
    [InlineData("<w:p>\n<w:r>\n<w:t>Dòng ba</w:p>", "<w:t>Dòng ba</w:p>")]
    [InlineData("<w:p>", "<w:p>")]
    [InlineData("<w:p a=1/>", "a=1")]
    public void Broken_markup_is_quoted_where_it_breaks_and_nothing_of_the_platform_said(string markup, string quoted)
    {
        var problem = Assert.Single(Render("{{ ooxml x }}", markup, isAllowed: true).Diagnostics);

        Assert.Equal("TPL208", problem.Code);
        Assert.Contains(quoted, problem.Arguments[^1], StringComparison.Ordinal);
        Assert.Contains(problem.Arguments[^1], markup.Replace('\n', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_is_bounded() =>
        Assert.Equal(["TPL208"], CodesOf("{{ ooxml x }}", new StringBuilder().Insert(0, "<w:p>", 100_000).ToString(), isAllowed: true));

    [Fact]
    public void Blocks_among_text_are_refused() => Assert.Equal(["TPL011"], CodesOf("a {{ ooxml x }}", "<w:p/>", isAllowed: true));

    [Fact]
    public void Without_leave_the_template_does_not_compile()
    {
        Assert.Equal(["TPL207"], CodesOf("{{ ooxml x }}", Run, isAllowed: false));
        Assert.Equal(["TPL207"], CodesOf("{{ x | ooxml }}", Run, isAllowed: false));
    }

    [Fact]
    public void No_other_name_gets_around_it() => Assert.Equal(["TPL207"], CodesOf("{{ f = @ooxml; f x }}", Run, isAllowed: false).Distinct());

    private static string Text(string template, string markup)
    {
        var (document, diagnostics) = Render(template, markup, isAllowed: true);
        Assert.Empty(diagnostics);
        Assert.Empty(OfficeValidator.Check(document!));
        return DocxText.Read(document!).TrimEnd('\n');
    }

    private static IEnumerable<string> CodesOf(string template, string markup, bool isAllowed)
    {
        var (document, diagnostics) = Render(template, markup, isAllowed);
        Assert.Null(document);
        return diagnostics.Select(d => d.Code);
    }

    private static (byte[]? Document, IReadOnlyList<Engine.Diagnostics.Diagnostic> Diagnostics) Render(string template, string markup, bool isAllowed) =>
        TemplateRun.Render(
            DocxFixture.PackText(template), ScriptData.FromDictionary(new Dictionary<string, object?> { ["x"] = markup }),
            TemplateRun.OptionsWith(null) with { AllowRawMarkup = isAllowed });
}
