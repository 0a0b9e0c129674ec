using System.Text;
using System.Xml.Linq;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Rendering;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating;

public sealed class PackageGrowthTests
{
    private const string Numbering =
        $"""
        <w:numbering xmlns:w="{DocxFixture.Wordprocessing}">
          <w:abstractNum w:abstractNumId="4"><w:nsid w:val="11111111"/><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
          <w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>
        </w:numbering>
        """;

    private static readonly XNamespace W = DocxFixture.Wordprocessing;

    [Fact]
    public void Nothing_added_leaves_the_package_itself()
    {
        var package = Package();

        Assert.Same(package, new PackageGrowth(package).Close());
    }

    [Fact]
    public void A_restarted_list_begins_where_its_definition_begins()
    {
        var growth = new PackageGrowth(Package());

        var first = growth.Numbering.Restart("7");
        var second = growth.Numbering.Restart(first);

        Assert.Equal(["8", "9"], [first, second]);
        var numbers = NumberingOf(growth).Elements(W + "num").ToList();
        Assert.Equal(["7", "8", "9"], numbers.Select(n => n.Attribute(W + "numId")!.Value));
        Assert.All(numbers, n => Assert.Equal("4", n.Element(W + "abstractNumId")!.Attribute(W + "val")!.Value));
        Assert.All(numbers.Skip(1), n => Assert.Equal("3", n.Elements(W + "lvlOverride").First().Element(W + "startOverride")!.Attribute(W + "val")!.Value));
    }

    [Fact]
    public void A_list_that_does_not_exist_stays_what_it_is()
    {
        var growth = new PackageGrowth(Package());

        Assert.Equal(["0", "99"], [growth.Numbering.Restart("0"), growth.Numbering.Restart("99")]);
    }

    [Fact]
    public void A_form_of_list_is_defined_once_and_counted_anew_each_time()
    {
        var growth = new PackageGrowth(Package());

        Assert.Equal(["8", "9"], [growth.Numbering.Add(ListForm.Decimal, 5), growth.Numbering.Add(ListForm.Decimal)]);
        Assert.Equal(2, NumberingOf(growth).Elements(W + "abstractNum").Count());
    }

    [Fact]
    public void A_template_without_lists_gets_the_part_and_stays_valid()
    {
        var growth = new PackageGrowth(TemplateRun.Open(DocxFixture.PackText("x")));

        Assert.Equal("1", growth.Numbering.Add(ListForm.Bullet));
        Assert.Empty(OfficeValidator.Check(growth.Close().ToBytes()));
    }

    [Fact]
    public void Reading_styles_changes_no_part()
    {
        var package = Package();
        var growth = new PackageGrowth(package);

        Assert.Equal(new NamedStyle("Muc", "7", 1), growth.Styles.Find("paragraph", "no such", "LIST NUMBER"));
        Assert.Same(package.Find("word/styles.xml"), growth.Close().Find("word/styles.xml"));
        Assert.Same(package.Find("word/_rels/document.xml.rels"), growth.Close().Find("word/_rels/document.xml.rels"));
    }

    private static PackageParts Package() => TemplateRun.Open(DocxFixture.Pack(
    [
        ("word/document.xml", Encoding.UTF8.GetBytes(DocxFixture.Document("<w:p/>"))),
        ("word/numbering.xml", Encoding.UTF8.GetBytes(Numbering)),
        ("word/styles.xml", Encoding.UTF8.GetBytes(
            $"""
            <w:styles xmlns:w="{DocxFixture.Wordprocessing}">
              <w:style w:type="paragraph" w:styleId="Goc"><w:name w:val="base"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="List Number"/><w:basedOn w:val="Goc"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
            </w:styles>
            """)),
    ]));

    private static XElement NumberingOf(PackageGrowth growth)
    {
        var closed = growth.Close();
        Assert.Empty(OfficeValidator.Check(closed.ToBytes()));
        return XDocument.Parse(Encoding.UTF8.GetString(closed.Find("word/numbering.xml")!.Content.Span)).Root!;
    }
}
