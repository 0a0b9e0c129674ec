using System.Text;
using System.Text.Json;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Engine.Templating.Inspection;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating;

public sealed class PlacesOfTagsTests
{
    [Fact]
    public void A_text_that_stands_twice_is_listed_once()
    {
        var tags = Inspect("600-text-box").Tags;

        Assert.Equal(
            ["wp:docPr/@descr"],
            tags.Where(tag => tag.Location.Path is not null).Select(tag => tag.Location.Path).Distinct());
        Assert.Single(tags, tag => tag.Text == "{{ name }}" && tag.Location.Path is null);
        Assert.Single(tags, tag => tag.Text == "{{ for i in items }}");
    }

    [Fact]
    public void A_diagram_lists_the_tags_of_its_data_and_not_again_of_its_drawing() =>
        Assert.DoesNotContain(Inspect("625-smartart").Tags, tag => tag.Location.Part == "word/diagrams/drawing1.xml");

    [Theory]
    [InlineData("620-chart-texts", "word/charts/chart1.xml", "c:plotArea/c:catAx/c:title/c:tx/c:rich/a:p")]
    [InlineData("630-properties", "docProps/custom.xml", "property[Số ký hiệu]/vt:lpwstr")]
    [InlineData("641-content-controls", "word/document.xml", "w:alias/@w:val")]
    [InlineData("650-field-codes", "word/document.xml", "w:instrText")]
    [InlineData("651-link-targets", "word/header1.xml", "w:hyperlink/@r:id")]
    public void Tags_are_listed_with_the_element_they_stand_in(string fixture, string part, string path) =>
        Assert.Contains(Inspect(fixture).Tags, tag => tag.Location.Part == part && tag.Location.Path == path);

    [Fact]
    public void Blocks_tell_that_they_repeat_points() =>
        Assert.Contains(Inspect("621-chart-points-from-data").Blocks, block => block is { Keyword: "for", Repeats: "points" });

    [Theory]
    [InlineData("<c:chartSpace xmlns:c=\"c\"><c:v>1</c:v></c:chartSpace>")]
    [InlineData("not even markup")]
    public void A_chart_without_tags_keeps_its_bytes_whatever_they_are(string chart)
    {
        var parts = Directory.EnumerateFiles(Template("620-chart-texts"), "*", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(Template("620-chart-texts"), file).Replace('\\', '/'), Content: File.ReadAllBytes(file)))
            .Select(part => part.Name == "word/charts/chart1.xml" ? (part.Name, Encoding.UTF8.GetBytes(chart)) : part)
            .ToList();
        using var data = JsonDocument.Parse("""{"title":"T"}""");

        var (document, diagnostics) = TemplateRun.Render(DocxFixture.Pack(parts), data.RootElement);

        Assert.Empty(diagnostics);
        Assert.Equal(chart, Encoding.UTF8.GetString(DocxFixture.ReadPart(document!, "word/charts/chart1.xml")));
    }

    [Fact]
    public void A_function_of_the_host_is_called_once_for_a_text_box()
    {
        var calls = 0;
        var functions = TemplateRun.Functions.With("test.count", (string _) => ++calls);
        var package = TemplateRun.Open(DocxFixture.PackBody(
            "<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
            + "<mc:Choice Requires=\"wps\"><w:txbxContent><w:p><w:r><w:t>{{ test.count 'x' }}</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
            + "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>{{ test.count 'x' }}</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
            + "</mc:AlternateContent></w:r></w:p>"));
        var template = DocumentEngine.Compile(package, new TemplateOptions(functions, null, PackageLimits.Default)).Value!;

        var rendered = DocumentEngine.Render(template, Scripting.ScriptData.Empty, TemplateRun.Options, TestContext.Current.CancellationToken);

        Assert.Equal(1, calls);
        Assert.Equal("11\n", DocxText.Read(rendered.Value!.Bytes));
    }

    private static TemplateInspection Inspect(string fixture)
    {
        var package = TemplateRun.Open(DocxFixture.Pack(Template(fixture)));
        return DocumentEngine.Inspect(package, new TemplateOptions(TemplateRun.Functions, null, PackageLimits.Default), null).Value!;
    }

    private static string Template(string fixture) => FixtureFolder.Of("render", fixture).Path("template");
}
