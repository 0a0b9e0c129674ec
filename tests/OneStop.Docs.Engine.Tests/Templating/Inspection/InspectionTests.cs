using System.Text.Json;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Engine.Templating.Inspection;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating.Inspection;

public sealed class InspectionTests
{
    private const string Text =
        "{{ subject | string.upcase }} {{ issuer.name }}\n\n{{ for t in taskTables }}\n\n{{ for g in t.groups }}{{ g.title }}{{ g.nmae }}{{ end }}\n\n"
        + "{{ end }}\n\n{{ if a == 1 }}x{{ end }}\n\n{{ n = 1 }}";

    private const string Schema =
        """
        { "type": "object", "properties": {
            "subject": { "type": "string" }, "a": {},
            "issuer": { "anyOf": [ { "$ref": "#/$defs/issuer" }, { "type": "null" } ] },
            "taskTables": { "type": "array", "items": { "type": "object", "properties": {
                "groups": { "type": "array", "items": { "type": "object", "properties": { "title": { "type": "string" } } } } } } } },
          "$defs": { "issuer": { "type": "object", "properties": { "name": { "type": "string" } } } } }
        """;

    private static readonly TemplateInspection Inspection = Inspect(Text, Schema);

    [Fact]
    public void Every_tag_is_listed_with_what_it_is_for() =>
        Assert.Equal(
            ["Value", "Value", "Control", "Control", "Value", "Value", "Control", "Control", "Control", "Control", "Statement"],
            Inspection.Tags.Select(tag => tag.Role.ToString()));

    [Fact]
    public void Blocks_tell_what_they_repeat() =>
        Assert.Equal(
            [("for", "blocks", 2), ("for", "runs", 3), ("if", "runs", 5)],
            Inspection.Blocks.Select(block => (block.Keyword, block.Repeats, block.Open.Paragraph ?? 0)));

    [Fact]
    public void Data_is_a_tree_of_fields_with_their_shape()
    {
        Assert.Equal(["subject Scalar", "issuer Object", "taskTables List", "a Scalar"], Inspection.Data.Select(f => $"{f.Name} {f.Shape}"));
        Assert.Equal(
            ["taskTables[].groups[].title", "taskTables[].groups[].nmae"],
            Inspection.Data[2].Fields[0].Fields.Select(field => field.Path));
    }

    [Fact]
    public void A_variable_nothing_reads_is_only_noted_and_only_by_the_inspection()
    {
        var note = Assert.Single(Inspection.Diagnostics, d => d.Severity == Severity.Info);

        Assert.Equal(("TPL104", 6), (note.Code, note.Location.Paragraph));
        Assert.Empty(TemplateRun.Compile(DocxFixture.PackText(Text)).Diagnostics);
    }

    [Fact]
    public void Functions_are_listed() => Assert.Equal(["string.upcase"], Inspection.Functions.Select(name => name.Name));

    [Fact]
    public void A_field_the_schema_does_not_know_is_a_warning_at_its_place()
    {
        var warning = Assert.Single(Inspection.Diagnostics, d => d.Severity == Severity.Warning);

        Assert.Equal(("TPL012", 3, "taskTables[].groups[].nmae"), (warning.Code, warning.Location.Paragraph, warning.Arguments[0]));
    }

    [Fact]
    public void A_missing_include_is_reported_wherever_it_stands_and_hides_no_unknown_function() =>
        Assert.Equal(
            [("TPL009", 1), ("TPL010", 2), ("TPL010", 3)],
            Inspect("{{ a | khong_co }}\n\nx {{ include 'mot' }}\n\n{{ include 'hai' }}", Schema).Diagnostics
                .Select(d => (d.Code, d.Location.Paragraph ?? 0)));

    [Fact]
    public void Mistakes_do_not_stop_the_inspection()
    {
        var inspection = Inspect("{{ x }}{{ for a in b }}", "{}");

        Assert.Equal(["TPL002"], inspection.Diagnostics.Select(d => d.Code));
        Assert.Equal(["x", "b"], inspection.Data.Select(field => field.Name));
    }

    private static TemplateInspection Inspect(string text, string schema)
    {
        using var json = JsonDocument.Parse(schema);
        var package = PackageParts.Open(DocxFixture.PackText(text), PackageLimits.Default).Value!;
        return DocumentEngine.Inspect(package, TemplateOptions.Default, json.RootElement).Value!;
    }
}
