using OneStop.Docs.Engine.Ooxml;

namespace OneStop.Docs.Engine.Tests.Ooxml;

public sealed class NumberingTests
{
    private const string Levels =
        "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.'/></w:lvl>"
        + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%2.'/><w:isLgl/></w:lvl>"
        + "<w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%3)'/></w:lvl>"
        + "<w:lvl w:ilvl='3'><w:start w:val='1'/><w:numFmt w:val='bullet'/><w:lvlText w:val='\uF02D'/></w:lvl>"
        + "<w:lvl w:ilvl='4'><w:start w:val='1'/><w:numFmt w:val='none'/><w:lvlText w:val=''/></w:lvl>";

    private const string Lists =
        "<w:abstractNum w:abstractNumId='0'>" + Levels + "</w:abstractNum>"
        + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
        + "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>";

    [Fact]
    public void Levels_count_and_restart_under_a_higher_one() =>
        Assert.Equal("I. 1.1. 1.2. II. 2.1.", Labels((1, 0), (1, 1), (1, 1), (1, 0), (1, 1)));

    [Fact]
    public void Letters_and_bullets_have_their_signs() => Assert.Equal("a) b) - -", Labels((1, 2), (1, 2), (1, 3), (1, 3)));

    [Fact]
    public void Letters_after_z_are_doubled() =>
        Assert.EndsWith("z) aa)", Labels([.. Enumerable.Repeat((1, 2), 27)]), StringComparison.Ordinal);

    [Fact]
    public void Two_lists_of_one_definition_count_on_unless_one_starts_anew() =>
        Assert.Equal("I. II. I. II. III.", Labels((1, 0), (1, 0), (2, 0), (2, 0), (1, 0)));

    [Fact]
    public void Number_zero_and_unknown_lists_are_no_lists() => Assert.Equal("∅ ∅ I.", Labels((0, 0), (9, 0), (1, 0)));

    [Fact]
    public void A_level_that_shows_nothing_has_no_label() => Assert.Equal("∅", Labels((1, 4)));

    [Fact]
    public void A_list_may_come_with_the_style()
    {
        var styles = ModelFixture.Part("styles", "styles", "<w:style w:type='paragraph' w:styleId='Muc'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>");
        var paragraph = ModelFixture.Paragraph("<w:pPr><w:pStyle w:val='Muc'/></w:pPr><w:r><w:t>chữ</w:t></w:r>", styles, Numbering());

        Assert.Equal("I.", paragraph.Label);
        Assert.Equal("chữ", paragraph.Text);
    }

    private static string Labels(params (int List, int Level)[] paragraphs)
    {
        var body = string.Concat(paragraphs.Select(p =>
            $"<w:p><w:pPr><w:numPr><w:ilvl w:val='{p.Level}'/><w:numId w:val='{p.List}'/></w:numPr></w:pPr></w:p>"));
        var model = ModelFixture.Read(body, Numbering());
        return string.Join(' ', model.Blocks.Cast<ModelParagraph>().Select(paragraph => paragraph.Label ?? "∅"));
    }

    private static (string Name, string Content) Numbering() => ModelFixture.Part("numbering", "numbering", Lists);
}
