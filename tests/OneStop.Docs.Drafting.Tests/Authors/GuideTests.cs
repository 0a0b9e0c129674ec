using System.Globalization;
using System.Text.Json;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Scripting;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Authors;

/// <summary>Every example of the pages for template authors does what the page says, in both languages.</summary>
public sealed class GuideTests
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "docs", "authors");
    private static readonly TemplateCatalog Catalog = TemplateCatalog.Open(RepositoryPaths.Templates);

    public static TheoryData<string, int> Examples()
    {
        var examples = new TheoryData<string, int>();
        foreach (var (vietnamese, english) in Pages())
        {
            foreach (var example in Read(vietnamese)) examples.Add(vietnamese, example.Line);
            foreach (var example in Read(english)) examples.Add(english, example.Line);
        }

        return examples;
    }

    /// <summary>The two languages of each page: <c>guide.vi.md</c> and <c>guide.en.md</c>.</summary>
    private static IEnumerable<(string Vietnamese, string English)> Pages() =>
        from file in Directory.EnumerateFiles(Folder, "*.vi.md").Order(StringComparer.Ordinal)
        let name = Path.GetFileName(file)
        select (name, name.Replace(".vi.md", ".en.md", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_does_what_the_page_says(string page, int line)
    {
        var example = Read(page).Single(e => e.Line == line);
        Assert.True(example.Result is not null ^ example.Errors is not null, "An example shows either a result or errors.");

        var (document, diagnostics) = Render(example);

        var culture = CultureInfo.GetCultureInfo(page.Contains(".vi.", StringComparison.Ordinal) ? "vi-VN" : "en-US");
        var errors = string.Join('\n', diagnostics.Select(d => d.ToLine(culture)));
        Assert.Equal(example.Errors ?? "", errors);
        if (document is null) return;
        Assert.Empty(OfficeValidator.Check(document));
        Assert.Equal(example.Result, DocxText.Read(document).TrimEnd('\n'));
    }

    [Fact]
    public void Both_languages_show_the_same_examples()
    {
        foreach (var (vietnamese, english) in Pages())
        {
            Assert.Equal(
                Read(vietnamese).Select(e => (e.Template, e.Data, e.Result)),
                Read(english).Select(e => (e.Template, e.Data, e.Result)));
        }
    }

    private static IReadOnlyList<GuideExample> Read(string page) => GuidePage.Read(File.ReadAllText(Path.Combine(Folder, page)));

    private static (byte[]? Document, IReadOnlyList<Diagnostic> Diagnostics) Render(GuideExample example)
    {
        var package = DocumentEngine.Open(DocxFixture.PackBody(GuideMarkup.Body(example.Template)), PackageLimits.Default).Value!;
        var template = DocumentEngine.Compile(package, Catalog.Options(bodySize: 14));
        if (template.Value is null) return (null, template.Diagnostics);
        using var data = JsonDocument.Parse(example.Data);
        var options = new RenderOptions(CultureInfo.GetCultureInfo("vi-VN"), ScriptLimits.Default, TimeProvider.System);
        var rendered = DocumentEngine.Render(template.Value, ScriptData.FromJson(data.RootElement), options, TestContext.Current.CancellationToken);
        return (rendered.Value?.Bytes, [.. template.Diagnostics, .. rendered.Diagnostics]);
    }
}
