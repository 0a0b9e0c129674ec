using System.Xml.Linq;
using OneStop.Docs.Drafting.Packing;

namespace OneStop.Docs.Drafting.Tests.Packing;

public sealed class UnpackingTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void A_file_that_Word_only_saved_folds_back_to_its_source()
    {
        var root = TemplatesCopy.Make();
        foreach (var file in Directory.EnumerateFiles(root, "template*.docx", SearchOption.AllDirectories)) WordSave.Do(file);

        var report = TemplateSources.UnpackAll(root, []);

        Assert.Empty(report.Diagnostics);
        Assert.True(report.Written.Count == 0, string.Join("\n", report.Written));
    }

    [Fact]
    public void A_tag_typed_in_Word_reaches_the_source_whole()
    {
        var root = TemplatesCopy.Make();
        WordSave.Do(File14(root, "quyet-dinh-ban-hanh"), parts => Paragraph(parts, "ND30ThamQuyen").Descendants(W + "t").First().Value = "{{ authority | vn.upper }}");

        var report = TemplateSources.UnpackAll(root, ["quyet-dinh-ban-hanh"]);

        Assert.Empty(report.Diagnostics);
        Assert.Contains("<w:r><w:t>{{ authority | vn.upper }}</w:t></w:r>", Source(root, "quyet-dinh-ban-hanh", "document.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_edited_size_wins_and_both_sizes_are_packed_from_it()
    {
        var root = TemplatesCopy.Make();
        var small = File14(root, "quyet-dinh-ban-hanh").Replace("template.docx", "template-13.docx", StringComparison.Ordinal);
        WordSave.Do(small, parts => Paragraph(parts, "ND30LenhVan").Descendants(W + "t").First().Value = "QUYẾT NGHỊ:");

        var unpacked = TemplateSources.UnpackAll(root, ["quyet-dinh-ban-hanh"]);
        var packed = TemplateSources.PackAll(root, ["quyet-dinh-ban-hanh"]);

        Assert.Empty(unpacked.Diagnostics);
        Assert.Empty(packed.Diagnostics);
        Assert.Contains("QUYẾT NGHỊ:", WordSave.Read(File14(root, "quyet-dinh-ban-hanh"))["word/document.xml"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_block_stays_in_the_template_and_is_reported()
    {
        var root = TemplatesCopy.Make();
        WordSave.Do(File14(root, "ke-hoach"), parts => Paragraph(parts, "ND30NoiNhan").Descendants(W + "t").First().Value = "Nơi nhận, ký:");

        var report = TemplateSources.UnpackAll(root, ["ke-hoach"]);

        var warning = Assert.Single(report.Diagnostics);
        Assert.Equal(PackingCodes.ChangedBlock, warning.Code);
        Assert.Contains("<w:tag w:val=\"onestop:chu-ky-noi-nhan\"/>", Source(root, "ke-hoach", "document.xml"), StringComparison.Ordinal);
        Assert.Contains("<o:block ref=\"can-cu\"/>", Source(root, "ke-hoach", "document.xml"), StringComparison.Ordinal);
        Assert.False(TemplateSources.PackAll(root, ["ke-hoach"]).HasErrors);
    }

    [Fact]
    public void A_changed_style_becomes_an_override_of_that_size_only()
    {
        var root = TemplatesCopy.Make();
        WordSave.Do(File14(root, "ke-hoach"), parts => parts["word/styles.xml"].Elements(W + "style")
            .Single(s => (string?)s.Attribute(W + "styleId") == "ND30LoiVan").Descendants(W + "spacing").Single().SetAttributeValue(W + "line", "300"));

        var report = TemplateSources.UnpackAll(root, ["ke-hoach"]);

        Assert.Equal(PackingCodes.ChangedPart, Assert.Single(report.Diagnostics).Code);
        Assert.Equal(["ke-hoach/source/styles-14.xml"], report.Written);
        Assert.Contains("w:line=\"300\"", Source(root, "ke-hoach", "styles-14.xml"), StringComparison.Ordinal);
        Assert.Empty(TemplateSources.PackAll(root, ["ke-hoach"]).Diagnostics);
    }

    [Fact]
    public void An_override_that_is_no_longer_needed_goes_away()
    {
        var root = TemplatesCopy.Make();
        var layout = Path.Combine(root, "layout", "styles-14.xml");
        File.Copy(layout, Path.Combine(root, "ke-hoach", "source", "styles-14.xml"));

        var report = TemplateSources.UnpackAll(root, ["ke-hoach"]);

        Assert.Equal(["ke-hoach/source/styles-14.xml"], report.Written);
        Assert.False(File.Exists(Path.Combine(root, "ke-hoach", "source", "styles-14.xml")));
    }

    [Fact]
    public void A_link_that_a_keeper_added_survives_unpacking_and_packing()
    {
        const string Type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
        XNamespace r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        XNamespace p = "http://schemas.openxmlformats.org/package/2006/relationships";
        var root = TemplatesCopy.Make();
        WordSave.Do(File14(root, "ke-hoach"), parts =>
        {
            parts["word/_rels/document.xml.rels"].Add(new XElement(p + "Relationship",
                new XAttribute("Id", "rId77"), new XAttribute("Type", Type), new XAttribute("Target", "https://example.org/"), new XAttribute("TargetMode", "External")));
            Paragraph(parts, "ND30TenLoai").Add(new XElement(W + "hyperlink", new XAttribute(r + "id", "rId77"), new XElement(W + "r", new XElement(W + "t", "x"))));
        });

        TemplateSources.UnpackAll(root, ["ke-hoach"]);
        var packed = TemplateSources.PackAll(root, ["ke-hoach"]);

        Assert.Empty(packed.Diagnostics);
        var relationships = WordSave.Read(File14(root, "ke-hoach"))["word/_rels/document.xml.rels"];
        var link = Assert.Single(relationships.Elements(), e => (string?)e.Attribute("Type") == Type);
        Assert.Equal("rId10", (string?)link.Attribute("Id"));
        Assert.Equal("External", (string?)link.Attribute("TargetMode"));
    }

    [Fact]
    public void An_unknown_template_is_named_with_those_there_are()
    {
        var report = TemplateSources.Check(TemplatesCopy.Make(), ["ke-hoch"]);

        var problem = Assert.Single(report.Diagnostics);
        Assert.Equal(PackingCodes.UnknownTemplate, problem.Code);
        Assert.Contains("ke-hoach", problem.Arguments[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_a_source_is_reported_at_once()
    {
        var root = TemplatesCopy.Make();
        var source = Path.Combine(root, "ke-hoach", "source");
        var document = Path.Combine(source, "document.xml");
        File.WriteAllText(document, File.ReadAllText(document)
            .Replace("ref=\"can-cu\"", "ref=\"can-ku\"", StringComparison.Ordinal)
            .Replace("ref=\"dau-van-ban\"", "ref=\"dau\"", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(source, "settings.xml"), "<w:settings>");

        var report = TemplateSources.Check(root, ["ke-hoach"]);

        Assert.Equal(
            [PackingCodes.UnknownBlock, PackingCodes.UnknownBlock, PackingCodes.BrokenXml],
            report.Diagnostics.Take(3).Select(d => d.Code));
        Assert.Equal(["1", "2"], report.Diagnostics[2].Arguments);
    }

    [Fact]
    public void A_block_that_holds_itself_is_refused()
    {
        var root = TemplatesCopy.Make();
        var block = Path.Combine(root, "blocks", "can-cu", "source", "block.xml");
        File.WriteAllText(block, File.ReadAllText(block).Replace("</o:content>", "<o:block ref=\"can-cu\"/></o:content>", StringComparison.Ordinal));

        var report = TemplateSources.Check(root, ["can-cu"]);

        Assert.Contains(report.Diagnostics, d => d.Code == PackingCodes.BlockCycle);
    }

    [Fact]
    public void A_file_that_is_no_package_is_refused()
    {
        var root = TemplatesCopy.Make();
        File.WriteAllText(File14(root, "ke-hoach"), "not a ZIP");

        var report = TemplateSources.UnpackAll(root, ["ke-hoach"]);

        Assert.Equal(PackingCodes.NotAPackage, Assert.Single(report.Diagnostics).Code);
        Assert.Empty(report.Written);
    }

    private static string File14(string root, string id) => Path.Combine(root, id, "template.docx");

    private static string Source(string root, string id, string file) => File.ReadAllText(Path.Combine(root, id, "source", file));

    private static XElement Paragraph(Dictionary<string, XElement> parts, string style) => parts["word/document.xml"]
        .Descendants(W + "p").First(p => p.Descendants(W + "pStyle").Any(s => (string?)s.Attribute(W + "val") == style));
}
