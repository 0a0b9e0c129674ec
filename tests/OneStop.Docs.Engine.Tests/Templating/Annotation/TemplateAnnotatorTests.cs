using System.Globalization;
using System.Text;
using System.Xml.Linq;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Annotation;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating.Annotation;

public sealed class TemplateAnnotatorTests
{
    private static readonly XNamespace W = DocxFixture.Wordprocessing;
    private static readonly AnnotationOptions Options = new(CultureInfo.GetCultureInfo("vi-VN"), new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.FromHours(7)));

    public static TheoryData<string> Fixtures() => [.. FixtureFolder.NamesOf("render").Where(name => name.StartsWith('9'))];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Every_mistake_becomes_a_comment_and_the_text_stays(string name)
    {
        var fixture = FixtureFolder.Of("render", name);
        var template = DocxFixture.Pack(fixture.Path("template"));
        PackageParts? Include(string other) => Directory.Exists(fixture.Path(other)) ? TemplateRun.Open(DocxFixture.Pack(fixture.Path(other))) : null;
        var mistakes = DocumentEngine.Inspect(TemplateRun.Open(template), new(TemplateRun.Functions, Include, PackageLimits.Default)).Value!.Diagnostics;

        var copy = Annotate(template, mistakes);

        Assert.Equal(DocxText.Read(template), DocxText.Read(copy));
        Assert.Equal(OfficeValidator.Check(template), OfficeValidator.Check(copy));
        if (mistakes.Count == 0) return;
        var own = TemplateRun.Open(template).Find("word/comments.xml") is null ? 0 : Comments(template).Count;
        var added = Comments(copy).Skip(own).ToList();
        Assert.Equal(mistakes.Count, added.Count);
        Assert.All(added.Zip(mistakes), pair => Assert.Contains(pair.Second.Code, pair.First.Value, StringComparison.Ordinal));
    }

    private static List<XElement> Comments(byte[] package) => [.. XDocument.Parse(Text(package, "word/comments.xml")).Root!.Elements(W + "comment")];

    [Theory]
    [InlineData("<w:p><w:r><w:t>a {{ x | khong }} b</w:t></w:r></w:p>", "{{ x | khong }}")]
    [InlineData("<w:p><w:r><w:t>{{ x | khong }}</w:t></w:r></w:p>", "{{ x | khong }}")]
    [InlineData("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a {{ x</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t xml:space=\"preserve\"> | kh</w:t></w:r><w:r><w:t>ong }} b</w:t></w:r></w:p>", "{{ x | khong }}")]
    [InlineData("<w:p><w:r><w:tab/><w:t>{{ x | khong }}</w:t><w:br/></w:r></w:p>", "{{ x | khong }}")]
    [InlineData("<w:p><w:hyperlink w:anchor=\"a\"><w:r><w:t>a &amp; {{ x | khong }}</w:t></w:r></w:hyperlink></w:p>", "{{ x | khong }}")]
    [InlineData("<w:p><w:ins w:id=\"5\" w:author=\"a\"><w:r><w:t>{{ x | khong }}!</w:t></w:r></w:ins></w:p>", "{{ x | khong }}")]
    [InlineData("<w:p><w:r><w:t>{{ x }} {{ x | khong }} {{ x | khong }}</w:t></w:r></w:p>", "{{ x | khong }} | {{ x | khong }}")]
    [InlineData("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"5000\"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>{{ x | khong }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>", "{{ x | khong }}")]
    public void A_comment_stands_on_the_very_characters_of_the_tag(string body, string marked)
    {
        var template = DocxFixture.PackBody(body);

        var copy = Annotate(template, TemplateRun.Compile(template).Diagnostics);

        Assert.Equal(marked, string.Join(" | ", Marked(XDocument.Parse(Text(copy, "word/document.xml")))));
        Assert.Equal(DocxText.Read(template), DocxText.Read(copy));
        Assert.Empty(OfficeValidator.Check(copy));
    }

    [Fact]
    public void A_comment_says_it_in_both_languages_with_author_and_date()
    {
        var template = DocxFixture.PackText("{{ x | khong }}");
        var comment = XDocument.Parse(Text(Annotate(template, TemplateRun.Compile(template).Diagnostics), "word/comments.xml")).Root!.Elements().Single();

        Assert.Equal(
            ("OneStop", "OS", "2026-03-03T22:06:07Z"),
            ((string)comment.Attribute(W + "author")!, (string)comment.Attribute(W + "initials")!, (string)comment.Attribute(W + "date")!));
        Assert.Equal(
            [
                "Lỗi TPL009: Thẻ “{\u2060{ x | khong }\u2060}” gọi hàm “khong” không có. Hãy kiểm tra lại tên hàm.",
                "Error TPL009: The tag \"{\u2060{ x | khong }\u2060}\" calls the function \"khong\", which does not exist. Check the name of the function.",
            ],
            comment.Elements(W + "p").Select(paragraph => paragraph.Value));
    }

    [Fact]
    public void What_is_no_comment_stays_byte_for_byte()
    {
        var template = DocxFixture.PackText("{{ x | khong }}");

        var (before, after) = (TemplateRun.Open(template), TemplateRun.Open(Annotate(template, TemplateRun.Compile(template).Diagnostics)));

        string[] changed = ["[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"];
        Assert.Equal(["word/comments.xml"], after.Parts.Select(part => part.Name).Except(before.Parts.Select(part => part.Name)));
        Assert.All(
            before.Parts.Where(part => !changed.Contains(part.Name)),
            part => Assert.Equal(part.Content.ToArray(), after.Find(part.Name)!.Content.ToArray()));
    }

    [Fact]
    public void Comments_that_are_there_stay_and_ids_go_on()
    {
        var template = DocxFixture.PackText("{{ x | khong }}");
        var once = Annotate(template, TemplateRun.Compile(template).Diagnostics);

        var twice = Annotate(once, TemplateRun.Compile(once).Diagnostics);

        Assert.Equal(["0", "1"], XDocument.Parse(Text(twice, "word/comments.xml")).Root!.Elements().Select(comment => (string)comment.Attribute(W + "id")!));
        Assert.StartsWith(Text(once, "word/comments.xml")[..^"</w:comments>".Length], Text(twice, "word/comments.xml"), StringComparison.Ordinal);
        Assert.Equal(Text(once, "[Content_Types].xml"), Text(twice, "[Content_Types].xml"));
        Assert.Empty(OfficeValidator.Check(twice));
    }

    [Fact]
    public void A_mistake_outside_the_body_stands_at_its_section_its_mark_or_its_include()
    {
        var fixture = FixtureFolder.Of("render", "913-thirty-mistakes");
        var template = DocxFixture.Pack(fixture.Path("template"));
        var copy = Annotate(template,
        [
            Codes.Error(Codes.UnknownFunction, new("word/header1.xml", 1, 1), "{{ a }}", "a"),
            Codes.Error(Codes.UnknownFunction, new("doan-chung:word/document.xml", 1, 1), "{{ b }}", "b"),
        ]);

        Assert.Equal(["{{ subject }}", "{{ include \"doan-chung\" }}"], Marked(XDocument.Parse(Text(copy, "word/document.xml"))));
        Assert.Contains("TPL009, Đầu trang 1 (word/header1.xml) ¶1 cột 1:", Text(copy, "word/comments.xml"), StringComparison.Ordinal);
        Assert.Contains("Thân văn bản của mẫu “doan-chung”", Text(copy, "word/comments.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_mistakes_the_copy_is_the_template()
    {
        var template = DocxFixture.PackText("{{ x }}");

        Assert.Equal(template, Annotate(template, []));
    }

    [Fact]
    public void An_empty_paragraph_can_be_spoken_of()
    {
        var copy = Annotate(DocxFixture.PackBody("<w:p/>"), [Codes.Error(Codes.NotWordDocument, Location.None)]);

        Assert.Empty(OfficeValidator.Check(copy));
        Assert.Contains("<w:p><w:commentRangeStart w:id=\"0\"/>", Text(copy, "word/document.xml"), StringComparison.Ordinal);
    }

    private static byte[] Annotate(byte[] template, IReadOnlyList<Diagnostic> diagnostics) =>
        DocumentEngine.Annotate(TemplateRun.Open(template), diagnostics, Options).Value!.ToBytes();

    private static string Text(byte[] package, string part) => Encoding.UTF8.GetString(DocxFixture.ReadPart(package, part));

    /// <summary>The text between the marks of each comment, by id.</summary>
    private static IEnumerable<string> Marked(XDocument body)
    {
        foreach (var start in body.Descendants(W + "commentRangeStart"))
        {
            var id = (string)start.Attribute(W + "id")!;
            var text = new StringBuilder();
            foreach (var element in start.ElementsAfterSelf().Concat(start.Ancestors().TakeWhile(a => a.Name != W + "body").SelectMany(a => a.ElementsAfterSelf())).SelectMany(e => e.DescendantsAndSelf()))
            {
                if (element.Name == W + "commentRangeEnd" && (string)element.Attribute(W + "id")! == id) break;
                if (element.Name == W + "t") text.Append(element.Value);
            }

            yield return text.ToString();
        }
    }
}
