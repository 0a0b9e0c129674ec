using OneStop.Docs.Engine.Ooxml;

namespace OneStop.Docs.Engine.Tests.Ooxml;

public sealed class ModelFormatTests
{
    private const string Styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii='Times New Roman'/><w:sz w:val='28'/></w:rPr></w:rPrDefault></w:docDefaults>"
        + "<w:style w:type='paragraph' w:default='1' w:styleId='Thuong'><w:pPr><w:ind w:firstLine='720'/></w:pPr></w:style>"
        + "<w:style w:type='paragraph' w:styleId='Goc'><w:basedOn w:val='Thuong'/><w:pPr><w:jc w:val='center'/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
        + "<w:style w:type='paragraph' w:styleId='Con'><w:basedOn w:val='Goc'/><w:pPr><w:ind w:firstLine='0'/></w:pPr><w:rPr><w:i/></w:rPr></w:style>"
        + "<w:style w:type='character' w:styleId='Nhan'><w:rPr><w:b/><w:color w:val='FF0000'/></w:rPr></w:style>"
        + "<w:style w:type='paragraph' w:styleId='Vong'><w:basedOn w:val='Vong'/></w:style>";

    [Fact]
    public void A_style_inherits_through_its_chain_down_to_the_defaults()
    {
        var paragraph = Paragraph("<w:pPr><w:pStyle w:val='Con'/></w:pPr><w:r><w:t>chữ</w:t></w:r>");

        var run = Assert.Single(paragraph.Runs).Format;
        Assert.Equal((true, true, 28L, "Times New Roman"), (run.Bold, run.Italic, run.Size.HalfPoints, run.Font));
        Assert.Equal((TextAlignment.Centre, 0L), (paragraph.Format.Alignment, paragraph.Format.FirstLine.Twips));
    }

    [Fact]
    public void The_default_style_serves_paragraphs_that_name_none() =>
        Assert.Equal(720, Paragraph("<w:r><w:t>chữ</w:t></w:r>").Format.FirstLine.Twips);

    [Fact]
    public void Bold_of_a_character_style_flips_bold_of_the_paragraph_style()
    {
        var run = Paragraph("<w:pPr><w:pStyle w:val='Goc'/></w:pPr><w:r><w:rPr><w:rStyle w:val='Nhan'/></w:rPr><w:t>chữ</w:t></w:r>").Runs[0].Format;

        Assert.Equal((false, "FF0000"), (run.Bold, run.Color));
    }

    [Fact]
    public void Direct_formatting_has_the_last_word()
    {
        var run = Paragraph("<w:pPr><w:pStyle w:val='Goc'/></w:pPr><w:r><w:rPr><w:b w:val='0'/><w:caps/><w:sz w:val='26'/></w:rPr><w:t>chữ</w:t></w:r>").Runs[0].Format;

        Assert.Equal((false, true, 26L), (run.Bold, run.Caps, run.Size.HalfPoints));
    }

    [Fact]
    public void A_style_based_on_itself_ends() =>
        Assert.False(Paragraph("<w:pPr><w:pStyle w:val='Vong'/></w:pPr><w:r><w:t>chữ</w:t></w:r>").Runs[0].Format.Bold);

    [Fact]
    public void A_hanging_indent_is_a_negative_first_line() =>
        Assert.Equal(-360, Paragraph("<w:pPr><w:ind w:left='720' w:hanging='360'/></w:pPr>").Format.FirstLine.Twips);

    private static ModelParagraph Paragraph(string content) =>
        ModelFixture.Paragraph(content, ModelFixture.Part("styles", "styles", Styles));
}
