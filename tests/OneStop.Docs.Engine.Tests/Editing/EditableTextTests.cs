using System.Text;
using OneStop.Docs.Engine.Editing;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Editing;

public sealed class EditableTextTests
{
    [Fact]
    public void Paragraphs_are_numbered_as_the_model_numbers_them()
    {
        var text = Read("""<w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>b</w:t><w:tab/><w:t>c</w:t><w:br/></w:r></w:p>""");

        Assert.Equal([(1, ""), (2, "a"), (3, "b\tc\n")], text.Paragraphs.Select(paragraph => (paragraph.Ordinal, paragraph.Text)));
    }

    [Fact]
    public void Blanks_that_word_drops_do_not_count_and_do_not_come_back()
    {
        var text = Read("<w:p><w:r><w:t>  ab  </w:t></w:r><w:r><w:t xml:space=\"preserve\"> c</w:t></w:r></w:p>");

        Assert.Equal("ab c", text.Paragraphs[0].Text);
        Assert.Equal("""<w:p><w:r><w:t xml:space="preserve">ab!  </w:t></w:r><w:r><w:t xml:space="preserve"> c</w:t></w:r></w:p>""", Edit(text, new TextEdit(text.Paragraphs[0], 2, 0, "!  ")));
    }

    [Fact]
    public void An_edit_over_several_runs_stands_in_the_first_and_empties_the_rest()
    {
        var text = Read("<w:p><w:r><w:t>ab</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>cd</w:t></w:r><w:r><w:t>ef</w:t></w:r></w:p>");

        Assert.Equal(
            "<w:p><w:r><w:t>aX</w:t></w:r><w:r></w:r><w:r><w:t></w:t></w:r><w:r><w:t>f</w:t></w:r></w:p>",
            Edit(text, new TextEdit(text.Paragraphs[0], 1, 5, "X")));
    }

    [Fact]
    public void Several_edits_of_one_paragraph_do_not_disturb_each_other()
    {
        var text = Read("<w:p><w:r><w:t>one two three</w:t></w:r></w:p>");
        var line = text.Paragraphs[0];

        Assert.Equal("<w:p><w:r><w:t>1 &amp; 3!</w:t></w:r></w:p>", Edit(text, new TextEdit(line, 4, 3, "&"), new(line, 0, 3, "1"), new(line, 8, 5, "3"), new(line, 13, 0, "!")));
    }

    [Fact]
    public void Decomposed_text_is_read_composed_and_edited_where_it_stands()
    {
        var text = Read("<w:p><w:r><w:t>" + "Số ấy".Normalize(NormalizationForm.FormD) + "</w:t></w:r></w:p>");

        Assert.Equal("Số ấy", text.Paragraphs[0].Text);
        Assert.Equal("<w:p><w:r><w:t>" + "Số".Normalize(NormalizationForm.FormD) + " kia</w:t></w:r></w:p>", Edit(text, new TextEdit(text.Paragraphs[0], 3, 2, "kia")));
    }

    [Fact]
    public void Another_prefix_and_the_strict_namespace_are_read_as_well()
    {
        const string Strict = """<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>a</x:t></x:r></x:p></x:body></x:document>""";
        var package = DocumentEngine.Open(DocxFixture.Pack([("word/document.xml", Encoding.UTF8.GetBytes(Strict))]), PackageLimits.Default).Value!;

        Assert.Equal("a", EditableText.Read(package, PackageLimits.Default).Value!.Paragraphs[0].Text);
    }

    [Fact]
    public void Broken_markup_is_told()
    {
        var package = DocumentEngine.Open(DocxFixture.Pack([("word/document.xml", "<a><b></a>"u8.ToArray())]), PackageLimits.Default).Value!;

        Assert.NotEmpty(EditableText.Read(package, PackageLimits.Default).Diagnostics);
    }

    private static EditableText Read(string body) => EditableText.Read(
        DocumentEngine.Open(DocxFixture.PackBody(body), PackageLimits.Default).Value!, PackageLimits.Default).Value!;

    private static string Edit(EditableText text, params TextEdit[] edits)
    {
        var xml = Encoding.UTF8.GetString(text.Apply(edits).Find("word/document.xml")!.Content.Span);
        return xml[(xml.IndexOf("<w:body>", StringComparison.Ordinal) + 8)..xml.IndexOf("</w:body>", StringComparison.Ordinal)];
    }
}
