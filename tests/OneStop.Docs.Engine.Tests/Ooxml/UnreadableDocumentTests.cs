using System.Text;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Ooxml;

public sealed class UnreadableDocumentTests
{
    [Fact]
    public void A_package_without_a_main_part_is_refused() => Assert.Equal([Codes.NoMainPart], Read([]));

    [Fact]
    public void Broken_markup_is_refused_with_its_part() => Assert.Equal([Codes.MalformedPart], Read([("word/document.xml", "<w:document>")]));

    [Fact]
    public void A_document_type_declaration_is_refused() => Assert.Equal(
        [Codes.MalformedPart], Read([("word/document.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]>" + DocxFixture.Document("<w:p/>"))]));

    [Fact]
    public void A_part_without_body_is_refused() => Assert.Equal(
        [Codes.NoBody], Read([("word/document.xml", $"<w:document xmlns:w='{DocxFixture.Wordprocessing}'/>")]));

    [Fact]
    public void Elements_nested_beyond_the_limit_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 200)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 200));

        Assert.Equal([Codes.PartTooDeep], Read([("word/document.xml", DocxFixture.Document(deep))]));
    }

    [Fact]
    public void Every_broken_part_is_told()
    {
        var relations = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='a' Type='x/styles' Target='styles.xml'/></Relationships>";

        Assert.Equal(
            [Codes.MalformedPart, Codes.MalformedPart],
            Read([("word/document.xml", "<"), ("word/styles.xml", "<"), ("word/_rels/document.xml.rels", relations)]));
    }

    [Fact]
    public void Strict_documents_are_read_as_transitional_ones()
    {
        var markup = DocxFixture.Document("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>")
            .Replace(DocxFixture.Wordprocessing, "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal);

        Assert.Equal("chữ", BlockText.Of(ModelFixture.OutcomeOf(("word/document.xml", markup)).Value!.Blocks));
    }

    /// <summary>Past the checks of the package, which has some of its own.</summary>
    private static IEnumerable<string> Read((string Name, string Content)[] parts)
    {
        var bytes = parts.ToDictionary(part => part.Name, part => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(part.Content), StringComparer.Ordinal);
        var outcome = DocumentReader.Read(name => bytes.TryGetValue(name, out var content) ? (ReadOnlyMemory<byte>?)content : null, depthLimit: 256);
        Assert.Null(outcome.Value);
        return outcome.Diagnostics.Select(diagnostic => diagnostic.Code);
    }
}
