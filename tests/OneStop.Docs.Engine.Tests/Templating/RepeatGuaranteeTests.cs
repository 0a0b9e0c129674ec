using System.Text.Json;
using OneStop.Docs.Scripting;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating;

/// <summary>What holds of notes, lists and ids in loops beyond one document.</summary>
public sealed class RepeatGuaranteeTests
{
    [Theory]
    [InlineData("224-ids-of-controls-ranges-and-shapes")]
    [InlineData("240-notes-in-loops")]
    [InlineData("504-list-of-levels-restarts")]
    [InlineData("609-nested-section-loops")]
    public void The_same_template_and_data_give_the_same_bytes_from_any_thread(string name)
    {
        var fixture = FixtureFolder.Of("render", name);
        using var data = JsonDocument.Parse(fixture.Read("data.json"));
        var template = TemplateRun.Compile(DocxFixture.Pack(fixture.Path("template"))).Value!;
        var values = ScriptData.FromJson(data.RootElement);

        var documents = Enumerable.Range(0, 8).AsParallel()
            .Select(_ => DocumentEngine.Render(template, values, TemplateRun.Options, TestContext.Current.CancellationToken).Value!.Bytes).ToList();

        Assert.All(documents, document => Assert.Equal(documents[0], document));
    }

    [Fact]
    public void Ids_that_fill_their_space_leave_room_for_new_ones()
    {
        const string Paragraph = "<w:p><w:r><w:t>{{ i }}</w:t><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" " +
            "xmlns:wp14=\"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing\" wp14:anchorId=\"7FFFFFFE\"/></w:drawing></w:r></w:p>";
        using var data = JsonDocument.Parse("""{"xs":[1,2,3,4]}""");

        var (document, _) = TemplateRun.Render(
            DocxFixture.PackBody($"<w:p><w:r><w:t>{{{{ for i in xs }}}}</w:t></w:r></w:p>{Paragraph}<w:p><w:r><w:t>{{{{ end }}}}</w:t></w:r></w:p>"), data.RootElement);

        var markup = System.Text.Encoding.UTF8.GetString(DocxFixture.ReadPart(document!, "word/document.xml"));
        var ids = System.Text.RegularExpressions.Regex.Matches(markup, "anchorId=\"([0-9A-F]{8})\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(match => Convert.ToInt64(match.Groups[1].Value, 16)).ToList();
        Assert.Equal(4, ids.Distinct().Count());
        Assert.All(ids, id => Assert.InRange(id, 1, 0x7FFFFFFF));
    }
}
