using System.Text;
using System.Xml.Linq;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Scripting;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating.Values;

public sealed class InsertedDocumentTests
{
    private static readonly XNamespace W = DocxFixture.Wordprocessing;

    [Fact]
    public void A_document_inserted_many_times_has_its_styles_once_and_its_lists_anew()
    {
        var package = Render("{{ for i in 1..5 }}\n\n{{ document \"x\" }}\n\n{{ end }}", DocxFixture.Pack(FixtureFolder.Of("render", "750-document").Path("assets/van-ban")));

        var styles = Root(package, "word/styles.xml").Elements(W + "style").Select(s => s.Attribute(W + "styleId")!.Value).ToList();
        Assert.Distinct(styles);
        Assert.Single(styles, id => id.StartsWith("Chuong", StringComparison.Ordinal));
        var body = Root(package, "word/document.xml");
        Assert.Distinct(body.Descendants().Where(e => e.Name.LocalName == "docPr").Select(e => e.Attribute("id")!.Value));
        Assert.Distinct(body.Descendants(W + "bookmarkStart").Select(e => e.Attribute(W + "name")!.Value));
        Assert.Equal(
            body.Descendants(W + "bookmarkStart").Select(e => e.Attribute(W + "name")!.Value),
            body.Descendants(W + "hyperlink").Attributes(W + "anchor").Select(a => a.Value));
        Assert.Equal(10, body.Descendants(W + "numId").Select(n => n.Attribute(W + "val")!.Value).Distinct().Count());
        Assert.Single(package.Parts, part => part.Name.StartsWith("word/media/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_that_hides_a_bomb_is_refused()
    {
        var bomb = DocxFixture.Pack([("word/document.xml", Encoding.UTF8.GetBytes(DocxFixture.Document(new string(' ', 200 << 20))))]);

        Assert.Equal(["TPL206"], CodesOf(bomb));
    }

    [Fact]
    public void A_document_that_nests_too_deep_or_has_entities_is_refused()
    {
        var deep = DocxFixture.PackBody(new StringBuilder().Insert(0, "<w:p>", 100_000).Insert(500_000, "</w:p>", 100_000).ToString());
        var entities = DocxFixture.Pack([("word/document.xml", Encoding.UTF8.GetBytes("<!DOCTYPE a [<!ENTITY b \"c\">]><w:document/>"))]);

        Assert.Equal(["TPL206"], CodesOf(deep));
        Assert.Equal(["TPL206"], CodesOf(entities));
    }

    [Fact]
    public void Tags_in_an_inserted_document_are_text() =>
        Assert.Contains("{{ 1 + 1 }}", Encoding.UTF8.GetString(Render("{{ document \"x\" }}", DocxFixture.PackText("{{ 1 + 1 }}")).Find("word/document.xml")!.Content.Span), StringComparison.Ordinal);

    private static XElement Root(PackageParts package, string part) => XDocument.Parse(Encoding.UTF8.GetString(package.Find(part)!.Content.Span)).Root!;

    private static PackageParts Render(string template, byte[] document)
    {
        var (rendered, diagnostics) = TemplateRun.Render(DocxFixture.PackText(template), ScriptData.Empty, TemplateRun.OptionsWith(null) with { Assets = _ => document });
        Assert.Empty(diagnostics);
        Assert.Empty(OfficeValidator.Check(rendered!));
        return TemplateRun.Open(rendered!);
    }

    private static IEnumerable<string> CodesOf(byte[] document) =>
        TemplateRun.Render(DocxFixture.PackText("{{ document x }}"), ScriptData.FromDictionary(new Dictionary<string, object?> { ["x"] = document }), TemplateRun.OptionsWith(null))
            .Diagnostics.Select(d => d.Code);
}
