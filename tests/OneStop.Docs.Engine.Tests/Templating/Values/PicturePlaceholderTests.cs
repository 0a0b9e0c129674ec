using System.Text;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Scripting;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Templating.Values;

/// <summary>A picture of the template that the data's picture takes the place of; fixture 702 shows the places.</summary>
public sealed class PicturePlaceholderTests
{
    private const string Image = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
    private const string Group = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";

    private static readonly byte[] Old = [1, 2, 3];

    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    /// <summary>300 × 100 pixels, held a quarter turn to the left.</summary>
    private static readonly byte[] Sideways =
    [
        0xFF, 0xD8,
        0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
        0xFF, 0xC0, 0, 8, 8, 0, 100, 1, 44, 0,
    ];

    [Fact]
    public void The_old_picture_leaves_the_package_when_nothing_else_shows_it()
    {
        var package = Render(Picture("{{ image x }}"), Pixel).Package!;

        Assert.Equal(Pixel, Assert.Single(package.Parts, IsMedium).Content.ToArray());
    }

    [Fact]
    public void It_stays_while_another_picture_shows_it()
    {
        var package = Render(Picture("{{ image x }}") + Picture("mẫu"), Pixel).Package!;

        Assert.Equal(2, package.Parts.Count(IsMedium));
    }

    [Fact]
    public void A_condition_that_does_not_hold_takes_the_picture_away()
    {
        var package = Render("a" + Picture("{{ if x }}{{ image x }}{{ end }}") + "b", null).Package!;

        Assert.DoesNotContain("drawing", Markup(package), StringComparison.Ordinal);
        Assert.DoesNotContain(package.Parts, IsMedium);
    }

    [Theory]
    [InlineData("{{ image x }}", "TPL201")]
    [InlineData("{{ image \"khong-co\" }}", "TPL201")]
    [InlineData("{{ image pixel align:\"center\" }}", "TPL204")]
    [InlineData("{{ image pixel width:\"rất to\" }}", "TPL204")]
    public void What_cannot_stand_there_is_refused(string description, string code)
    {
        var (package, codes) = Render(Picture(description.Replace("\"", "&quot;", StringComparison.Ordinal)), null);

        Assert.Null(package);
        Assert.Equal([code], codes);
    }

    [Fact]
    public void A_drawing_that_is_no_picture_has_none_to_replace() =>
        Assert.Equal(["TPL209"], Render(Picture("{{ image x }}").Replace("pic:pic ", $"g:wgp xmlns:g=\"{Group}\" ", StringComparison.Ordinal).Replace("</pic:pic>", "</g:wgp>", StringComparison.Ordinal), Pixel).Codes);

    [Fact]
    public void A_field_called_image_is_still_text() =>
        Assert.Contains(
            "descr=\"Ảnh tên\"", Markup(Render(Picture("Ảnh {{ x.image }}"), new Dictionary<string, object?> { ["image"] = "tên" }).Package!), StringComparison.Ordinal);

    [Fact]
    public void A_photograph_held_sideways_is_turned_and_keeps_its_middle()
    {
        var markup = Markup(Render(Picture("{{ image x }}"), Sideways).Package!);

        // Upright it is 1 : 3; in a box of 900 000 it is 300 000 wide and lies as 900 000 × 300 000.
        Assert.Contains("<wp:extent cx=\"900000\" cy=\"300000\"/>", markup, StringComparison.Ordinal);
        Assert.Contains("<a:xfrm rot=\"5400000\">", markup, StringComparison.Ordinal);
        Assert.Contains("<wp:effectExtent l=\"0\" t=\"300000\" r=\"0\" b=\"300000\"/>", markup, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_text_box_both_alternatives_show_it()
    {
        var box = "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"wps\">"
            + $"<w:x><w:txbxContent><w:p><w:r>{Picture("{{ image x alt:\"mới\" }}".Replace("\"", "&quot;", StringComparison.Ordinal))}</w:r></w:p></w:txbxContent></w:x></mc:Choice>"
            + $"<mc:Fallback><w:y><w:txbxContent><w:p><w:r>{Picture("{{ image x alt:\"mới\" }}".Replace("\"", "&quot;", StringComparison.Ordinal))}</w:r></w:p></w:txbxContent></w:y></mc:Fallback></mc:AlternateContent>";

        var package = Render(box, Pixel, isValid: false).Package!;

        Assert.Equal(Pixel, Assert.Single(package.Parts, IsMedium).Content.ToArray());
        Assert.Equal(2, Markup(package).Split("descr=\"mới\"").Length - 1);
        Assert.DoesNotContain("rIdOld", Markup(package), StringComparison.Ordinal);
    }

    [Fact]
    public void An_included_template_brings_its_picture_of_the_data()
    {
        var included = Pack($"<w:p><w:r>{Picture("{{ image x }}")}</w:r></w:p>");
        var options = TemplateRun.OptionsWith(_ => TemplateRun.Open(included));

        var (document, diagnostics) = TemplateRun.Render(DocxFixture.PackText("{{ include \"a\" }}"), DataOf(Pixel), options);

        Assert.Empty(diagnostics);
        Assert.Empty(OfficeValidator.Check(document!));
        Assert.Equal(Pixel, Assert.Single(TemplateRun.Open(document!).Parts, IsMedium).Content.ToArray());
    }

    private static bool IsMedium(PackagePart part) => part.Name.StartsWith("word/media/", StringComparison.Ordinal);

    private static string Markup(PackageParts package) => Encoding.UTF8.GetString(package.Find("word/document.xml")!.Content.Span);

    private static ScriptData DataOf(object? value) =>
        ScriptData.FromDictionary(new Dictionary<string, object?> { ["x"] = value, ["pixel"] = Pixel });

    private static (PackageParts? Package, IEnumerable<string> Codes) Render(string runs, object? value, bool isValid = true)
    {
        var package = Pack($"<w:p><w:r>{(runs.StartsWith('<') ? runs : $"<w:t>{runs.Replace("<w:drawing>", "</w:t><w:drawing>", StringComparison.Ordinal).Replace("</w:drawing>", "</w:drawing><w:t>", StringComparison.Ordinal)}</w:t>")}</w:r></w:p>");
        var (document, diagnostics) = TemplateRun.Render(package, DataOf(value), TemplateRun.OptionsWith(null));
        if (document is not null && isValid) Assert.Empty(OfficeValidator.Check(document));
        return (document is null ? null : TemplateRun.Open(document), diagnostics.Select(d => d.Code));
    }

    private static byte[] Pack(string body) => DocxFixture.Pack(
    [
        ("[Content_Types].xml", Encoding.UTF8.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")),
        ("word/document.xml", Encoding.UTF8.GetBytes(DocxFixture.Document(body))),
        ("word/media/old.png", Old),
        ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rIdOld\" Type=\"{Image}\" Target=\"media/old.png\"/></Relationships>")),
    ]);

    private static string Picture(string description) =>
        $"""
         <w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="900000" cy="900000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{description.Length}" name="Ảnh" descr="{description}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="0" name="Ảnh"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdOld"/><a:stretch><a:fillRect l="5000"/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
         """;
}
