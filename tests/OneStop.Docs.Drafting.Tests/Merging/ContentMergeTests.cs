using System.Xml.Linq;

namespace OneStop.Docs.Drafting.Tests.Merging;

public sealed class ContentMergeTests
{
    private const string Bullets = """<w:abstractNum w:abstractNumId="0"><w:nsid w:val="11111111"/><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>""";
    private static readonly XNamespace W = Joined.W;

    [Fact]
    public void Numbered_lists_begin_again()
    {
        var joined = Joined.Of(Numbered("A"), Numbered("B"), Numbered("C"));

        Assert.Equal(["1", "2", "3"], joined.Document.Descendants(W + "numId").Select(e => (string?)e.Attribute(W + "val")));
        var numbering = joined.Tree("word/numbering.xml");
        Assert.Equal(["1", "2", "3"], numbering.Elements(W + "num").Select(e => (string?)e.Attribute(W + "numId")));
        Assert.Equal(3, numbering.Elements(W + "num").Select(e => (string?)e.Element(W + "abstractNumId")!.Attribute(W + "val")).Distinct().Count());
        Assert.Equal(3, numbering.Descendants(W + "nsid").Select(e => (string?)e.Attribute(W + "val")).Distinct().Count());
    }

    [Fact]
    public void A_numbering_part_is_made_where_there_was_none()
    {
        var joined = Joined.Of(new(), Numbered("B"));

        Assert.Equal("1", (string?)joined.Tree("word/numbering.xml").Element(W + "num")!.Attribute(W + "numId"));
    }

    [Fact]
    public void Pictures_come_along_and_the_same_picture_once()
    {
        byte[] emblem = [1, 2, 3], map = [4, 5, 6];
        var joined = Joined.Of(
            new PackageSketch { Body = PackageSketch.Picture("image1", 1) }.WithPicture("image1", emblem),
            new PackageSketch { Body = PackageSketch.Picture("image1", 1) + PackageSketch.Picture("image2", 2) }
                .WithPicture("image1", map).WithPicture("image2", emblem));

        Assert.Equal(["word/media/image1.png", "word/media/image2.png"], joined.Parts.Parts.Select(p => p.Name).Where(n => n.EndsWith(".png", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal([emblem, map, emblem], joined.Document.Descendants().Attributes().Where(a => a.Name.LocalName == "embed").Select(a => Target(joined, a.Value)));
        Assert.Equal(["1", "2", "3"], joined.Document.Descendants().Where(e => e.Name.LocalName == "docPr").Select(e => (string?)e.Attribute("id")));
    }

    [Fact]
    public void Equal_headers_are_stored_once()
    {
        PackageSketch Sketch(string header) => new PackageSketch
        {
            Section = "<w:headerReference w:type=\"default\" r:id=\"header1\"/>" + PackageSketch.Page,
        }.WithHeader("header1", header);
        var joined = Joined.Of(Sketch("chính"), Sketch("phụ lục"), Sketch("phụ lục"), Sketch("chính"));

        Assert.Equal(["chính", "phụ lục", "phụ lục", "chính"], Enumerable.Range(0, 4).Select(i => joined.HeaderText(i, "default")));
        Assert.Equal(2, joined.Parts.Parts.Count(p => p.Name.StartsWith("word/header", StringComparison.Ordinal)));
    }

    [Fact]
    public void Bookmarks_stay_unique_and_what_names_them_follows()
    {
        const string body = """<w:p><w:bookmarkStart w:id="0" w:name="muc"/><w:r><w:t>M</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p><w:p><w:hyperlink w:anchor="muc"><w:r><w:t>L</w:t></w:r></w:hyperlink><w:fldSimple w:instr=" REF muc \h "><w:r><w:t>F</w:t></w:r></w:fldSimple></w:p>""";
        var joined = Joined.Of(new() { Body = body }, new() { Body = body });

        Assert.Equal(["muc", "muc_2"], joined.Document.Descendants(W + "bookmarkStart").Select(e => (string?)e.Attribute(W + "name")));
        Assert.Equal(["0", "1"], joined.Document.Descendants(W + "bookmarkEnd").Select(e => (string?)e.Attribute(W + "id")));
        Assert.Equal(["muc", "muc_2"], joined.Document.Descendants(W + "hyperlink").Select(e => (string?)e.Attribute(W + "anchor")));
        Assert.Equal([" REF muc \\h ", " REF muc_2 \\h "], joined.Document.Descendants(W + "fldSimple").Select(e => (string?)e.Attribute(W + "instr")));
    }

    [Fact]
    public void Footnotes_and_comments_get_numbers_of_their_own()
    {
        var joined = Joined.Of(Annotated("một"), Annotated("hai"), new());

        var notes = joined.Tree("word/footnotes.xml").Elements(W + "footnote").Where(e => e.Attribute(W + "type") is null).ToList();
        Assert.Equal(["một", "hai"], notes.Select(n => n.Value));
        Assert.Equal(notes.Select(n => (string?)n.Attribute(W + "id")), joined.Document.Descendants(W + "footnoteReference").Select(e => (string?)e.Attribute(W + "id")));
        var comments = joined.Tree("word/comments.xml").Elements(W + "comment").Select(e => (string?)e.Attribute(W + "id")).ToList();
        Assert.Equal(2, comments.Distinct().Count());
        Assert.Equal(comments, joined.Document.Descendants(W + "commentReference").Select(e => (string?)e.Attribute(W + "id")));
    }

    [Fact]
    public void Notes_come_into_a_document_that_had_none()
    {
        var joined = Joined.Of(new(), Annotated("hai"));

        Assert.Contains("hai", joined.Tree("word/footnotes.xml").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Content_control_ids_stay_unique()
    {
        static string Control(string text) => $"<w:sdt><w:sdtPr><w:id w:val=\"77\"/></w:sdtPr><w:sdtContent>{PackageSketch.Paragraph(text)}</w:sdtContent></w:sdt>";
        var joined = Joined.Of(new() { Body = Control("A") }, new() { Body = Control("B") });

        Assert.Equal(2, joined.Document.Descendants(W + "sdtPr").Select(e => (string?)e.Element(W + "id")!.Attribute(W + "val")).Distinct().Count());
    }

    [Fact]
    public void Prefixes_go_on_meaning_what_they_meant()
    {
        const string extension = "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14\" ";
        var joined = Joined.Of(
            new(),
            new() { RootAttributes = extension, Body = "<w:p w14:paraId=\"01020304\"><w:r><w:rPr><w14:ligatures w14:val=\"all\"/></w:rPr><w:t>B</w:t></w:r></w:p>" });

        Assert.Equal("w14", (string?)joined.Document.Attributes().Single(a => a.Name.LocalName == "Ignorable"));
        Assert.DoesNotContain(joined.Document.Descendants().Attributes(), a => a.Name.LocalName == "paraId");
    }

    private static PackageSketch Numbered(string text) =>
        new PackageSketch { Body = PackageSketch.Paragraph(text, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") }
            .WithPart("numbering", "numbering", "numbering", Bullets);

    private static PackageSketch Annotated(string text) => new PackageSketch
    {
        Body = "<w:p><w:r><w:t>A</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>",
    }
        .WithPart("footnotes", "footnotes", "footnotes", $"<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id=\"2\">{PackageSketch.Paragraph(text)}</w:footnote>")
        .WithPart("comments", "comments", "comments", $"<w:comment w:id=\"0\" w:author=\"Nguyễn Văn A\">{PackageSketch.Paragraph(text)}</w:comment>");

    private static byte[] Target(Joined joined, string id)
    {
        var relation = joined.Tree("word/_rels/document.xml.rels").Elements().Single(e => (string?)e.Attribute("Id") == id);
        return joined.Parts.Find("word/" + relation.Attribute("Target")!.Value)!.Content.ToArray();
    }
}
