using System.Diagnostics;
using System.Text;
using OneStop.Docs.Scripting;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating.Values;

/// <summary>Rich text made to do harm: it comes out as a valid document or is refused, in bounded time.</summary>
public sealed class HostileRichTextTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Texts() => new()
    {
        { "rich.html", Repeat("<b>", 100_000) + "chữ" },
        { "rich.html", Repeat("<div><ul><li>", 50_000) + "chữ" },
        { "rich.html", Repeat("<table><tr><td>", 30_000) + "chữ" },
        { "rich.html", Repeat("<a ", 200_000) + "chữ" },
        { "rich.html", Repeat("<a title=\"", 80_000) + "chữ" },
        { "rich.html", Repeat("<!--", 200_000) + "chữ" },
        { "rich.html", "chữ" + Repeat("</table></b></p>", 50_000) },
        { "rich.html", "<table><tr><td rowspan=65535 colspan=9999>chữ</td></tr>" + Repeat("<tr><td>", 20_000) },
        { "rich.html", Repeat("<td colspan=63 rowspan=500>", 5_000) + "chữ" },
        { "rich.html", "<table><tr>" + Repeat("<td>", 5_000) + "chữ" },
        { "rich.html", "<p style=\"" + Repeat("color:red;", 50_000) + "\">chữ" },
        { "rich.html", "<!DOCTYPE x [<!ENTITY a \"b\">]><p>&a;chữ&#0;&#xD800;\u0001" },
        { "rich.html", "<img src=\"data:image/svg+xml;base64,PHN2Zy8+\"><img src=\"file:///etc/passwd\" alt=\"x\">chữ" },
        { "rich.markdown", Repeat("> ", 50_000) + "chữ" },
        { "rich.markdown", Repeat("[", 50_000) + "chữ" },
        { "rich.markdown", Repeat("*_", 50_000) + "chữ" },
        { "rich.markdown", Repeat("- ", 20_000) + "chữ" },
        { "rich.markdown", Repeat("|a", 5_000) + "|\n" + Repeat("|-", 5_000) + "|\nchữ" },
        { "rich.markdown", Repeat("`", 20_000) + " " + Repeat("``", 20_000) + "chữ" },
        { "rich.markdown", Repeat("![", 20_000) + Repeat("](", 20_000) + "chữ" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_comes_out_valid_or_is_refused(string function, string text)
    {
        foreach (var template in new[] { $"{{{{ {function} x }}}}", $"Trước {{{{ {function} x }}}} sau" })
        {
            var data = ScriptData.FromDictionary(new Dictionary<string, object?> { ["x"] = text });
            var watch = Stopwatch.StartNew();
            var (document, diagnostics) = TemplateRun.Render(DocxFixture.PackText(template), data, TemplateRun.OptionsWith(null));

            Assert.True(watch.Elapsed < Bound, watch.Elapsed.ToString());
            if (document is null)
            {
                Assert.All(diagnostics, d => Assert.StartsWith("TPL20", d.Code, StringComparison.Ordinal));
                continue;
            }

            Assert.Empty(OfficeValidator.Check(document).Take(5));
            if (!text.Contains("<!--", StringComparison.Ordinal)) Assert.Contains("chữ", DocxText.Read(document), StringComparison.Ordinal);
        }
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
