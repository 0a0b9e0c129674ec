using System.Text.Json;
using System.Text.Json.Nodes;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Engine.Templating.Inspection;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating.Inspection;

/// <summary>The oracle is the renderer: data made from the inferred schema renders; without a required member it renders something else, or not.</summary>
public sealed class InferredSchemaTests
{
    [Fact]
    public void Types_and_what_may_be_missing_are_inferred_from_use()
    {
        var schema = SchemaOf(DocxFixture.PackText(
            "{{ subject }} {{ total | math.format \"N0\" }} {{ signed | date.to_string \"%d\" }}\n\n"
            + "{{ for t in tasks }}\n\n{{ t.title | string.upcase }} {{ if t.note }}{{ t.note }}{{ end }} {{ t.people | array.join \", \" }}\n\n{{ end }}\n\n"
            + "{{ if draft }}Dự thảo{{ end }} {{ if any }}{{ any | object.to_json }}{{ end }} {{ issuer?.name }} {{ place ?? \"Hà Nội\" }} {{ own = 1 }}{{ own }}"));

        Assert.Equal(
            """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{
            "subject":{"type":"string"},"total":{"type":"number"},"signed":{"type":"string","format":"date"},
            "tasks":{"type":"array","items":{"type":"object","properties":{"title":{"type":"string"},"note":{"type":["string","null"]},
            "people":{"type":"array","items":{"type":"string"}}},"required":["title","people"]}},
            "draft":{"type":["boolean","null"]},"any":{},"issuer":{"type":["object","null"],"properties":{"name":{"type":"string"}},"required":["name"]},
            "place":{"type":["string","null"]}},
            "required":["subject","total","signed","tasks"]}
            """.ReplaceLineEndings(""),
            schema.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    // Values of charts must be numbers, targets of links addresses, and pictures pictures: what only the render knows.
    public static TheoryData<string> Fixtures() =>
        [.. FixtureFolder.NamesOf("render").Where(name => name[0] < '9' && name[..3] is not ("621" or "650" or "651")
            && !Directory.Exists(FixtureFolder.Of("render", name).Path("assets")))];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Data_made_from_the_schema_renders_and_what_is_required_is_missed(string name)
    {
        var fixture = FixtureFolder.Of("render", name);
        var package = DocxFixture.Pack(fixture.Path("template"));
        PackageParts? Include(string other) =>
            Directory.Exists(fixture.Path(other)) ? TemplateRun.Open(DocxFixture.Pack(fixture.Path(other))) : null;
        var schema = SchemaOf(package, Include);
        var data = (JsonObject)SampleData.Of(schema);

        var whole = Render(package, data, Include);
        Assert.NotNull(whole);

        var missed = SampleData.Required(schema).Where(path => Render(package, SampleData.Without(data, path), Include) == whole);
        Assert.Empty(missed.Select(path => string.Join('.', path)));
    }

    private static JsonObject SchemaOf(byte[] package, Func<string, PackageParts?>? includes = null) => InferredSchema.Write(DocumentEngine.Inspect(
        TemplateRun.Open(package), new TemplateOptions(TemplateRun.Functions, includes, PackageLimits.Default)).Value!.Data);

    /// <summary>The text of the document, or null when there is none.</summary>
    private static string? Render(byte[] package, JsonObject data, Func<string, PackageParts?> includes)
    {
        using var json = JsonDocument.Parse(data.ToJsonString());
        var (document, _) = TemplateRun.Render(package, json.RootElement, includes);
        return document is null ? null : string.Concat(TemplateRun.Open(document).Parts
            .Where(part => part.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(part => System.Text.Encoding.UTF8.GetString(part.Content.Span)));
    }
}
