using System.Text;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Scripting;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating.Values;

public sealed class ImageValueTests
{
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [Fact]
    public void A_picture_shown_twice_is_stored_once()
    {
        var package = Render("{{ image x }} {{ image x }}", Pixel);

        Assert.Equal("word/media/image1.png", Assert.Single(package.Parts, part => part.Name.StartsWith("word/media/", StringComparison.Ordinal)).Name);
        var markup = Encoding.UTF8.GetString(package.Find("word/document.xml")!.Content.Span);
        Assert.Contains("<wp:docPr id=\"1\"", markup, StringComparison.Ordinal);
        Assert.Contains("<wp:docPr id=\"2\"", markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_records_need_no_base64() =>
        Assert.Equal(Pixel, Render("{{ image x }}", (ReadOnlyMemory<byte>)Pixel).Find("word/media/image1.png")!.Content.ToArray());

    [Fact]
    public void A_name_is_looked_up_and_never_a_path()
    {
        var asked = new List<string>();
        var options = TemplateRun.OptionsWith(null) with
        {
            Assets = name =>
            {
                asked.Add(name);
                return null;
            },
        };

        var (document, diagnostics) = TemplateRun.Render(DocxFixture.PackText("{{ image \"../../etc/passwd\" }}"), ScriptData.Empty, options);

        Assert.Null(document);
        Assert.Equal(["TPL201"], diagnostics.Select(d => d.Code));
        Assert.Equal(["../../etc/passwd"], asked);
    }

    [Fact]
    public void Rendering_a_picture_twice_gives_the_same_bytes() =>
        Assert.Equal(Render("{{ image x }}", Pixel).ToBytes(), Render("{{ image x }}", Pixel).ToBytes());

    private static PackageParts Render(string text, object value)
    {
        var data = ScriptData.FromDictionary(new Dictionary<string, object?> { ["x"] = value });
        var (document, diagnostics) = TemplateRun.Render(DocxFixture.PackText(text), data, TemplateRun.OptionsWith(null));
        Assert.Empty(diagnostics);
        Assert.Empty(OfficeValidator.Check(document!));
        return TemplateRun.Open(document!);
    }
}
