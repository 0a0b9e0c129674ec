using OneStop.Docs.Scripting;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating;

/// <summary>Where a HYPERLINK field leads is checked as the target of a link is, also where the author wrote its beginning.</summary>
public sealed class FieldAddressTests
{
    [Theory]
    [InlineData("\"https://x.vn/{{ x }}\"")]
    [InlineData("\"https://x.vn/{{ x }}/{{ x }}\"")]
    [InlineData("\"mailto:{{ x }}\"")]
    [InlineData("\"#{{ x }}\"")]
    [InlineData("\\l \"{{ x }}\"")]
    [InlineData("\"{{ web }}{{ x }}\"")]
    [InlineData("\"{{ web }}/{{ x }}\"")]
    [InlineData("\"{{ if x }}https://a/{{ else }}https://b/{{ end }}q/{{ x }}\"")]
    [InlineData("\"https://x.vn/{{ if x }}a/{{ end }}{{ x }}\"")]
    [InlineData("\"https://x.vn/\" \\o \"{{ x }}\"")]
    public void Safe_address_is_written(string code) => Assert.Empty(CodesOf(code));

    [Theory]
    [InlineData("\"file:///{{ x }}\"")]
    [InlineData("\"file:{{ x }}\"")]
    [InlineData("\"fi{{ x }}\"")]
    [InlineData("\"java{{ x }}\"")]
    [InlineData("\"\\\\\\\\may\\\\{{ x }}\"")]
    [InlineData("\"//may/{{ x }}\"")]
    [InlineData("\"thu-muc/{{ x }}\"")]
    [InlineData("file:{{ x }}")]
    [InlineData("\"{{ if x }}https://a/{{ else }}file:///{{ end }}{{ x }}\"")]
    [InlineData("\"{{ if x }}https://a/{{ end }}{{ x }}\"")]
    [InlineData("\"{{ if !x }}https://a/{{ end }}fi{{ x }}\"")]
    [InlineData("\"{{ x }}\"")]
    [InlineData("{{ if x }}\"{{ x }}\"{{ end }}")]
    [InlineData("\"{{ if !x }}{{ web }}{{ end }}{{ x }}\"")]
    public void Address_that_data_could_turn_elsewhere_is_refused(string code) => Assert.Equal(["TPL051"], CodesOf(code));

    private static IEnumerable<string> CodesOf(string code)
    {
        var field = $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> HYPERLINK {code} </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        var data = ScriptData.FromDictionary(new Dictionary<string, object?> { ["x"] = "le:///etc/passwd", ["web"] = "https://x.vn" });
        return TemplateRun.Render(DocxFixture.PackBody(field), data, TemplateRun.OptionsWith(null)).Diagnostics.Select(d => d.Code).Distinct();
    }
}
