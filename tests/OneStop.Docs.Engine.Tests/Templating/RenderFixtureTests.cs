using System.Globalization;
using System.Text;
using System.Text.Json;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Scripting;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating;

public sealed class RenderFixtureTests
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static TheoryData<string> Fixtures() => [.. FixtureFolder.NamesOf("render")];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Fixture_renders_as_expected(string name)
    {
        var fixture = FixtureFolder.Of("render", name);
        var (document, diagnostics) = RenderOf(fixture);

        var lines = string.Concat(diagnostics.Select(d => d.ToLine(Vietnamese) + "\n"));
        if (lines.Length > 0 || fixture.Has("expected.diagnostics.txt"))
        {
            Assert.Equal(fixture.Expected("expected.diagnostics.txt", lines), lines);
        }

        if (document is null) return;
        fixture.Keep(".docx", document);
        Assert.Empty(OfficeValidator.Check(document));
        Assert.Empty(UniqueIds.Check(document, DocxFixture.Pack(fixture.Path("template"))));
        var text = TextOf(document);
        Assert.Equal(fixture.Expected("expected.txt", text), text);
        foreach (var part in fixture.FilesIn("expected"))
        {
            var content = Encoding.UTF8.GetString(DocxFixture.ReadPart(document, part));
            Assert.Equal(fixture.Expected($"expected/{part}", content), content);
        }

        if (!fixture.Has("expected.xml")) return;
        var markup = Encoding.UTF8.GetString(DocxFixture.ReadPart(document, "word/document.xml"));
        Assert.Equal(fixture.Expected("expected.xml", markup), markup);
    }

    private static (byte[]? Document, IReadOnlyList<Diagnostic> Diagnostics) RenderOf(FixtureFolder fixture)
    {
        using var data = JsonDocument.Parse(fixture.Has("data.json") ? fixture.Read("data.json") : "{}");
        var options = TemplateRun.OptionsWith(name =>
            Directory.Exists(fixture.Path(name)) ? TemplateRun.Open(DocxFixture.Pack(fixture.Path(name))) : null) with
        {
            Assets = name => AssetOf(fixture, name),
        };
        return TemplateRun.Render(DocxFixture.Pack(fixture.Path("template")), ScriptData.FromJson(data.RootElement), options);
    }

    private static ReadOnlyMemory<byte>? AssetOf(FixtureFolder fixture, string name)
    {
        var file = Directory.Exists(fixture.Path("assets"))
            ? Directory.EnumerateFileSystemEntries(fixture.Path("assets")).SingleOrDefault(path => Path.GetFileName(path) == name)
            : null;
        return file is null ? null : Directory.Exists(file) ? DocxFixture.Pack(file) : File.ReadAllBytes(file);
    }

    private static string TextOf(byte[] document)
    {
        var text = new StringBuilder(DocxText.Read(document));
        foreach (var part in TemplateRun.Open(document).Parts.Where(IsSideText))
        {
            text.Append("== ").Append(part.Name).Append('\n').Append(DocxText.Read(document, part.Name));
        }

        return text.ToString();
    }

    private static bool IsSideText(PackagePart part) =>
        part.Name.StartsWith("word/header", StringComparison.Ordinal) || part.Name.StartsWith("word/foot", StringComparison.Ordinal)
        || part.Name is "word/endnotes.xml" or "word/comments.xml";
}
