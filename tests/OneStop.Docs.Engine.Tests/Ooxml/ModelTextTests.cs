using OneStop.Docs.Engine.Ooxml;

namespace OneStop.Docs.Engine.Tests.Ooxml;

public sealed class ModelTextTests
{
    [Fact]
    public void Tabs_breaks_and_no_break_hyphens_are_letters_of_the_text()
    {
        var paragraph = ModelFixture.Paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>");

        Assert.Equal("a\tb\nc\u2011d", paragraph.Text);
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted()
    {
        var paragraph = ModelFixture.Paragraph(
            "<w:r><w:t>một </w:t></w:r><w:del w:id='1'><w:r><w:delText>hai</w:delText></w:r></w:del><w:ins w:id='2'><w:r><w:t>ba</w:t></w:r></w:ins><w:moveFrom w:id='3'><w:r><w:t>bốn</w:t></w:r></w:moveFrom>");

        Assert.Equal("một ba", paragraph.Text);
    }

    [Fact]
    public void A_paragraph_whose_end_was_deleted_runs_on_into_the_next()
    {
        var model = ModelFixture.Read(
            "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:r><w:t>đầu </w:t></w:r></w:p><w:p><w:pPr><w:jc w:val='center'/></w:pPr><w:r><w:t>cuối</w:t></w:r></w:p>");

        var paragraph = Assert.IsType<ModelParagraph>(Assert.Single(model.Blocks));
        Assert.Equal("đầu cuối", paragraph.Text);
        Assert.Equal(TextAlignment.Centre, paragraph.Format.Alignment);
        Assert.Equal(2, paragraph.Ordinal);
    }

    [Fact]
    public void Of_a_field_only_the_result_is_text_even_over_two_paragraphs()
    {
        var model = ModelFixture.Read(
            "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>TOC</w:instrText><w:t>mã</w:t></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>Mục I</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>Mục II</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r><w:fldSimple w:instr='PAGE'><w:r><w:t> 3</w:t></w:r></w:fldSimple></w:p>");

        Assert.Equal("Mục I\nMục II 3", BlockText.Of(model.Blocks));
    }

    [Fact]
    public void Links_and_content_controls_are_part_of_the_text()
    {
        var model = ModelFixture.Read(
            "<w:sdt><w:sdtContent><w:p><w:hyperlink w:anchor='x'><w:r><w:t>cổng</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t> tỉnh</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>");

        var paragraph = Assert.IsType<ModelParagraph>(Assert.Single(model.Blocks));
        Assert.Equal("cổng tỉnh", paragraph.Text);
        Assert.Equal("x", paragraph.Runs[0].Link);
    }

    [Fact]
    public void Hidden_text_is_a_run_but_not_text()
    {
        var paragraph = ModelFixture.Paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>kín</w:t></w:r><w:r><w:t>hở</w:t></w:r>");

        Assert.Equal("hở", paragraph.Text);
        Assert.Equal(["kín", "hở"], paragraph.Runs.Select(run => run.Text));
    }

    [Fact]
    public void A_text_box_in_two_versions_is_read_once()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>HỎA TỐC</w:t></w:r></w:p></w:txbxContent>";
        var paragraph = ModelFixture.Paragraph(
            $"<w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:Choice Requires='wps'><w:drawing>{Box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{Box}</w:pict></mc:Fallback></mc:AlternateContent><w:t>thân</w:t></w:r>");

        Assert.Equal("thân", paragraph.Text);
        Assert.Equal("HỎA TỐC", BlockText.Of(paragraph.TextBoxes));
    }

    [Fact]
    public void Notes_stand_in_the_text_by_their_numbers()
    {
        var notes = ModelFixture.Part("footnotes", "footnotes", "<w:footnote w:id='0' w:type='separator'><w:p/></w:footnote><w:footnote w:id='7'><w:p><w:r><w:t>chú thích</w:t></w:r></w:p></w:footnote>");
        var model = ModelFixture.Read("<w:p><w:r><w:t>chữ</w:t><w:footnoteReference w:id='7'/></w:r></w:p>", notes);

        Assert.Equal("chữ[1]", BlockText.Of(model.Blocks));
        Assert.Equal(("1", "chú thích"), (model.Notes.Single().Mark, BlockText.Of(model.Notes.Single().Blocks)));
    }

    [Fact]
    public void Ordinals_count_every_paragraph_of_the_part()
    {
        var model = ModelFixture.Read("<w:p/><w:tbl><w:tr><w:tc><w:p/><w:p/></w:tc></w:tr></w:tbl><w:p/>");

        Assert.Equal([1, 2, 4], model.Blocks.Select(block => block.Ordinal));
    }
}
