using System.Text;
using OneStop.Docs.Engine.Merging;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Merging;

public sealed class PackageMergerTests
{
    [Fact]
    public void Nothing_to_add_gives_the_package_itself()
    {
        var main = new PackageSketch().ToParts();

        Assert.Same(main, PackageMerger.Append(main, []).Value);
    }

    [Fact]
    public void The_same_packages_give_the_same_bytes_from_twenty_threads()
    {
        PackageParts[] Parts() =>
        [
            .. Enumerable.Range(0, 3).Select(i => new PackageSketch { Body = PackageSketch.Picture("image1", 1) + PackageSketch.Table("x") }
                .WithPicture("image1", [(byte)i]).ToParts()),
        ];
        var shared = Parts();
        var expected = Join(Parts());

        var all = Enumerable.Range(0, 20).AsParallel().WithDegreeOfParallelism(20).Select(_ => Join(shared)).ToList();

        Assert.All(all, bytes => Assert.Equal(expected, bytes));
        static byte[] Join(PackageParts[] parts) => PackageMerger.Append(parts[0], parts[1..]).Value!.ToBytes();
    }

    [Fact]
    public void The_packages_given_are_not_changed()
    {
        var main = new PackageSketch().ToParts();
        var appendix = new PackageSketch { Body = PackageSketch.Picture("image1", 1) }.WithPicture("image1", [1]).ToParts();
        var before = (main.ToBytes(), appendix.ToBytes());

        PackageMerger.Append(main, [appendix, appendix]);

        Assert.Equal(before.Item1, main.ToBytes());
        Assert.Equal(before.Item2, appendix.ToBytes());
    }

    [Fact]
    public void Every_package_that_cannot_be_joined_is_named()
    {
        var good = new PackageSketch().ToParts();
        var broken = good.With("word/document.xml", Encoding.UTF8.GetBytes("<w:document"));
        var empty = PackageParts.Create([("[Content_Types].xml", Encoding.UTF8.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"))]);
        var withDtd = good.With("word/styles.xml", Encoding.UTF8.GetBytes("<!DOCTYPE x [<!ENTITY e \"x\">]><x>&e;</x>"));

        var outcome = PackageMerger.Append(good, [broken, good, empty, withDtd]);

        Assert.Null(outcome.Value);
        Assert.Equal(
            [(MergeCodes.BrokenMarkup, "2"), (MergeCodes.NotAWordDocument, "4"), (MergeCodes.BrokenMarkup, "5")],
            outcome.Diagnostics.Select(d => (d.Code, d.Arguments[0])));
        Assert.Equal(["2", "1", "12"], outcome.Diagnostics[0].Arguments);
    }

    [Fact]
    public async Task Printed_pages_are_the_pages_of_the_parts_and_none_is_empty()
    {
        Assert.SkipWhen(LibreOffice.SkipReason is not null, LibreOffice.SkipReason ?? "");
        Assert.SkipWhen(PdfText.SkipReason is not null, PdfText.SkipReason ?? "");
        var cancel = TestContext.Current.CancellationToken;
        const string number = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>trang-</w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>";
        PackageSketch Sketch(string body, string page) =>
            new PackageSketch { Body = body, Section = "<w:headerReference w:type=\"default\" r:id=\"header1\"/>" + page }.WithPart("header1", "header", "hdr", number);
        var joined = Joined.Of(
            Sketch(PackageSketch.Paragraph("Một") + PackageSketch.Table("Ký"), PackageSketch.Page),
            Sketch(PackageSketch.Paragraph("Hai") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + PackageSketch.Paragraph("Ba"), PackageSketch.Landscape),
            Sketch(PackageSketch.Paragraph("Bốn"), PackageSketch.Page));

        var pages = await PdfText.PagesAsync(await LibreOffice.ToPdfAsync(joined.Parts.ToBytes(), cancel), cancel);

        Assert.Equal(["trang-1 Một Ký", "trang-1 Hai", "trang-2 Ba", "trang-1 Bốn"], pages.Select(p => p.Text));
        Assert.Equal([false, true, true, false], pages.Select(p => p.IsLandscape));
    }
}
