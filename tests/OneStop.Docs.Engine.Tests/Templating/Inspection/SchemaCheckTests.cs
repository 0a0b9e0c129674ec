using System.Text.Json;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating.Inspection;

public sealed class SchemaCheckTests
{
    private const string Schema =
        """
        { "type": "object", "properties": {
            "subject": { "type": "string" }, "count": { "type": "integer" }, "open": { "type": "object", "additionalProperties": true, "properties": { "a": {} } },
            "issuer": { "anyOf": [ { "$ref": "#/$defs/issuer" }, { "type": "null" } ] },
            "either": { "oneOf": [ { "properties": { "left": {} } }, { "properties": { "right": { "type": "string" } } } ] },
            "both": { "allOf": [ { "$ref": "#/$defs/issuer" }, { "properties": { "extra": { "type": "number" } } }, { "required": ["name"] } ] },
            "labels": { "type": "object", "properties": {}, "additionalProperties": { "type": "object", "properties": { "vi": { "type": "string" } } } },
            "pair": { "type": "array", "prefixItems": [ { "type": "object", "properties": { "first": {} } } ], "items": { "type": "object", "properties": { "rest": {} } } },
            "tasks": { "type": "array", "items": { "type": "object", "properties": { "title": { "type": "string" }, "due": { "type": ["string", "null"], "format": "date" } } } },
            "loop": { "$ref": "#/properties/loop" } },
          "$defs": { "issuer": { "type": "object", "properties": { "name": { "type": "string" } } } } }
        """;

    [Theory]
    [InlineData("{{ subject }}{{ issuer.name }}{{ tasks[0].title }}{{ count + 1 }}", "")]
    [InlineData("{{ subjet }}", "TPL101 subjet subject")]
    [InlineData("{{ zzz }}", "TPL012 zzz")]
    [InlineData("{{ issuer.nmae }} {{ issuer.nmae }}", "TPL101 issuer.nmae name · TPL101 issuer.nmae name")]
    [InlineData("{{ open.anything.at.all }}", "")]
    [InlineData("{{ either.left }}{{ either.right }}", "")]
    [InlineData("{{ either.middle }}", "TPL012 either.middle")]
    [InlineData("{{ both.name }}{{ both.extra * 2 }}{{ both.other }}", "TPL012 both.other")]
    [InlineData("{{ labels[subject].vi }}{{ labels.a.vi }}{{ labels.a.v }}", "TPL101 labels.a.v vi")]
    [InlineData("{{ pair[0].first }}{{ pair[1].rest }}{{ pair[1].none }}", "TPL012 pair[].none")]
    [InlineData("{{ for t in subject }}{{ t }}{{ end }}", "TPL102 subject array string")]
    [InlineData("{{ subject.length }}", "TPL102 subject object string")]
    [InlineData("{{ tasks.title }}", "TPL102 tasks object array")]
    [InlineData("{{ subject | math.round }}", "TPL102 subject number string")]
    [InlineData("{{ count | date.to_string \"%d\" }}", "TPL102 count string integer")]
    [InlineData("{{ tasks | string.upcase }}", "TPL102 tasks string array")]
    [InlineData("{{ for t in tasks }}{{ t.due | date.to_string \"%d\" }}{{ for.index }}{{ end }}", "")]
    [InlineData("{{ if tasks.size > 0 }}{{ tasks.size }}{{ end }}", "")]
    [InlineData("{{ loop.a.b }}", "")]
    public void Every_place_that_reads_what_the_schema_rules_out_is_told(string template, string expected)
    {
        using var schema = JsonDocument.Parse(Schema);
        var inspection = DocumentEngine.Inspect(
            TemplateRun.Open(DocxFixture.PackText(template)), TemplateOptions.Default, schema.RootElement).Value!;

        Assert.Equal(expected, string.Join(" · ", inspection.Diagnostics.Select(d => $"{d.Code} {string.Join(' ', d.Arguments)}")));
    }

    [Fact]
    public void Two_places_are_two_warnings()
    {
        using var schema = JsonDocument.Parse(Schema);
        var inspection = DocumentEngine.Inspect(
            TemplateRun.Open(DocxFixture.PackText("{{ for t in tasks }}{{ t.tilte }}{{ end }}\n\n{{ tasks[0].tilte }}")), TemplateOptions.Default, schema.RootElement).Value!;

        Assert.Equal([(1, 24), (2, 4)], inspection.Diagnostics.Select(d => (d.Location.Paragraph ?? 0, d.Location.Column ?? 0)));
    }
}
