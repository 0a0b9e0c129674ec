using System.Xml.Linq;

namespace OneStop.Docs.Drafting.Tests.Merging;

public sealed class StyleMergeTests
{
    private const string Body = """<w:style w:type="paragraph" w:customStyle="1" w:styleId="Loi"><w:name w:val="Lời"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>""";
    private static readonly XNamespace W = Joined.W;

    [Fact]
    public void Equal_styles_are_shared()
    {
        var joined = Joined.Of(Document("A", Body), Document("B", Body.Replace("\"Lời\"", "\"Lời văn\"", StringComparison.Ordinal)));

        Assert.Equal(2, joined.Styles.Elements(W + "style").Count());
        Assert.Equal(("Loi", "Loi"), (joined.StyleOf("A"), joined.StyleOf("B")));
    }

    [Fact]
    public void A_style_that_looks_different_gets_an_id_and_a_name_of_its_own()
    {
        var joined = Joined.Of(Document("A", Body), Document("B", Body.Replace("both", "center", StringComparison.Ordinal)));

        Assert.Equal(("Loi", "Loi_2"), (joined.StyleOf("A"), joined.StyleOf("B")));
        Assert.Equal("center", (string?)joined.Style("Loi_2")!.Element(W + "pPr")!.Element(W + "jc")!.Attribute(W + "val"));
        Assert.Equal("Lời 2", (string?)joined.Style("Loi_2")!.Element(W + "name")!.Attribute(W + "val"));
    }

    [Fact]
    public void A_style_that_is_not_there_comes_with_what_it_is_based_on()
    {
        var foreign = """<w:style w:type="paragraph" w:styleId="Cha"><w:name w:val="Cha"/></w:style><w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Cha"/></w:style><w:style w:type="paragraph" w:styleId="Thua"><w:name w:val="Thừa"/></w:style>""";
        var joined = Joined.Of(new(), new() { Body = PackageSketch.Paragraph("B", "<w:pStyle w:val=\"Con\"/>"), Styles = PackageSketch.NormalStyle + foreign });

        Assert.Equal("Con", joined.StyleOf("B"));
        Assert.NotNull(joined.Style("Cha"));
        Assert.Null(joined.Style("Thua"));
    }

    [Fact]
    public void A_changed_parent_makes_the_child_a_different_style()
    {
        var parent = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:rPr><w:sz w:val=\"26\"/></w:rPr></w:style>";
        var joined = Joined.Of(Document("A", Body), new() { Body = PackageSketch.Paragraph("B", "<w:pStyle w:val=\"Loi\"/>"), Styles = parent + Body });

        Assert.Equal("Loi_2", joined.StyleOf("B"));
        Assert.Equal("Normal_2", (string?)joined.Style("Loi_2")!.Element(W + "basedOn")!.Attribute(W + "val"));
        Assert.Single(joined.Styles.Elements(W + "style"), s => s.Attribute(W + "default") is not null && (string?)s.Attribute(W + "type") == "paragraph");
    }

    [Fact]
    public void Text_without_a_style_keeps_the_default_of_its_own_document()
    {
        var normal = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:rPr><w:b/></w:rPr></w:style>";
        var joined = Joined.Of(new() { Body = PackageSketch.Paragraph("A") }, new() { Body = PackageSketch.Paragraph("B"), Styles = normal });

        Assert.Null(joined.StyleOf("A"));
        Assert.Equal("Normal_2", joined.StyleOf("B"));
    }

    [Fact]
    public void Other_document_defaults_are_written_into_the_styles()
    {
        var defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"28\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>";
        var joined = Joined.Of(new() { Body = PackageSketch.Paragraph("A") }, new() { Body = PackageSketch.Paragraph("B"), DocumentDefaults = defaults });

        var style = joined.Style(joined.StyleOf("B")!)!;
        Assert.Equal("28", (string?)style.Element(W + "rPr")!.Element(W + "sz")!.Attribute(W + "val"));
        Assert.Equal("120", (string?)style.Element(W + "pPr")!.Element(W + "spacing")!.Attribute(W + "after"));
        Assert.Equal("0", (string?)style.Element(W + "pPr")!.Element(W + "spacing")!.Attribute(W + "before"));
    }

    [Fact]
    public void A_third_document_meets_the_styles_of_the_second()
    {
        var other = Document("B", Body.Replace("both", "center", StringComparison.Ordinal));
        var joined = Joined.Of(Document("A", Body), other, Document("C", Body.Replace("both", "right", StringComparison.Ordinal)));

        Assert.Equal(("Loi", "Loi_2", "Loi_3"), (joined.StyleOf("A"), joined.StyleOf("B"), joined.StyleOf("C")));
    }

    private static PackageSketch Document(string text, string styles) => new()
    {
        Body = PackageSketch.Paragraph(text, "<w:pStyle w:val=\"Loi\"/>"),
        Styles = PackageSketch.NormalStyle + styles,
    };
}
