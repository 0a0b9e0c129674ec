using System.Xml.Linq;

namespace OneStop.Docs.Drafting.Tests.Merging;

public sealed class SectionMergeTests
{
    private static readonly XNamespace W = Joined.W;

    [Fact]
    public void The_last_paragraph_carries_the_end_of_the_section()
    {
        var joined = Joined.Of(
            new() { Body = PackageSketch.Paragraph("A") + PackageSketch.Paragraph("B") },
            new() { Body = PackageSketch.Paragraph("C"), Section = PackageSketch.Landscape });

        Assert.Equal(["A", "B", "C"], joined.Document.Descendants(W + "p").Select(p => p.Value));
        Assert.NotNull(joined.ParagraphWith("B").Element(W + "pPr")?.Element(W + "sectPr"));
        Assert.Equal([null, "landscape"], joined.Sections.Select(s => (string?)s.Element(W + "pgSz")!.Attribute(W + "orient")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<w:p/>")]
    [InlineData("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p><w:p/>")]
    public void After_a_table_one_thin_line_carries_the_end_of_the_section(string tail)
    {
        var joined = Joined.Of(new() { Body = PackageSketch.Table("T") + tail }, new());

        var end = joined.Blocks[1];
        var spacing = end.Element(W + "pPr")!.Element(W + "spacing")!;
        Assert.NotNull(end.Element(W + "pPr")!.Element(W + "sectPr"));
        Assert.Equal(("20", "exact"), ((string?)spacing.Attribute(W + "line"), (string?)spacing.Attribute(W + "lineRule")));
        Assert.Equal("Nội dung", joined.Blocks[2].Value);
    }

    [Fact]
    public void A_section_does_not_end_inside_a_content_control()
    {
        var control = $"<w:sdt><w:sdtPr><w:tag w:val=\"onestop:muc\"/></w:sdtPr><w:sdtContent>{PackageSketch.Paragraph("Mục")}</w:sdtContent></w:sdt>";
        var joined = Joined.Of(new() { Body = control }, new());

        Assert.Equal(["sdt", "p", "p", "sectPr"], joined.Blocks.Select(b => b.Name.LocalName));
        Assert.Empty(joined.Blocks[0].Descendants(W + "sectPr"));
    }

    [Fact]
    public void Page_breaks_and_empty_lines_at_the_end_go()
    {
        var body = PackageSketch.Paragraph("A") + "<w:p/><w:p><w:r><w:br w:type=\"page\"/></w:r></w:p><w:p/>";
        var joined = Joined.Of(new() { Body = body }, new());

        Assert.Equal(["A", "Nội dung"], joined.Document.Descendants(W + "p").Select(p => p.Value));
        Assert.Empty(joined.Document.Descendants(W + "br"));
    }

    [Fact]
    public void A_line_break_inside_the_last_paragraph_stays()
    {
        var joined = Joined.Of(new() { Body = "<w:p><w:r><w:br w:type=\"page\"/><w:t>A</w:t></w:r></w:p>" }, new());

        Assert.Single(joined.Document.Descendants(W + "br"));
    }

    [Fact]
    public void Every_added_document_counts_its_pages_from_one_and_keeps_its_title_page()
    {
        var appendix = new PackageSketch { Section = "<w:type w:val=\"continuous\"/>" + PackageSketch.Page + "<w:cols w:space=\"708\"/><w:titlePg/>" };
        var joined = Joined.Of(new(), appendix, new() { Section = PackageSketch.Page + "<w:pgNumType w:fmt=\"lowerRoman\" w:start=\"7\"/>" });

        Assert.Null(joined.Sections[0].Element(W + "pgNumType"));
        Assert.Equal(["1", "1"], joined.Sections.Skip(1).Select(s => (string?)s.Element(W + "pgNumType")!.Attribute(W + "start")));
        Assert.Equal("lowerRoman", (string?)joined.Sections[2].Element(W + "pgNumType")!.Attribute(W + "fmt"));
        Assert.NotNull(joined.Sections[1].Element(W + "titlePg"));
        Assert.Null(joined.Sections[1].Element(W + "type"));
    }

    [Fact]
    public void Headers_stay_with_their_sections()
    {
        var main = new PackageSketch { Section = Reference("header1") + PackageSketch.Page }.WithHeader("header1", "trang chính");
        var appendix = new PackageSketch { Section = Reference("header1") + PackageSketch.Page }.WithHeader("header1", "trang phụ lục");
        var joined = Joined.Of(main, appendix);

        Assert.Equal(("trang chính", "trang phụ lục"), (joined.HeaderText(0, "default"), joined.HeaderText(1, "default")));
    }

    [Fact]
    public void A_section_without_a_header_does_not_inherit_the_one_before()
    {
        var main = new PackageSketch { Section = Reference("header1") + PackageSketch.Page }.WithHeader("header1", "trang chính");
        var joined = Joined.Of(main, new());

        Assert.Equal("", joined.HeaderText(1, "default"));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void One_answer_on_even_pages_holds_for_both(bool main, bool appendix)
    {
        var joined = Joined.Of(With(main, "chính"), With(appendix, "phụ lục"));

        Assert.NotNull(joined.Tree("word/settings.xml").Element(W + "evenAndOddHeaders"));
        Assert.Equal(main ? "chính chẵn" : "chính", joined.HeaderText(0, "even"));
        Assert.Equal(appendix ? "phụ lục chẵn" : "phụ lục", joined.HeaderText(1, "even"));
        Assert.Equal("phụ lục", joined.HeaderText(1, "default"));
    }

    private static PackageSketch With(bool even, string text)
    {
        var section = Reference("header1") + (even ? Reference("header2", "even") : "") + PackageSketch.Page;
        var sketch = new PackageSketch { Section = section }
            .WithHeader("header1", text)
            .WithPart("settings", "settings", "settings", even ? "<w:evenAndOddHeaders/><w:compat/>" : "<w:compat/>");
        return even ? sketch.WithHeader("header2", text + " chẵn") : sketch;
    }

    private static string Reference(string id, string type = "default") =>
        $"<w:headerReference w:type=\"{type}\" r:id=\"{id}\"/>";
}
