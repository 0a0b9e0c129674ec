using System.Text;
using System.Xml.Linq;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Packaging;

public sealed class FlatOpcTests
{
    private static readonly XNamespace Pkg = "http://schemas.microsoft.com/office/2006/xmlPackage";

    private static readonly PackageParts Package = Open(DocxFixture.Pack(
        [("word/document.xml", Encoding.UTF8.GetBytes(DocxFixture.Document("<w:p><w:r><w:t>Đức Thọ</w:t></w:r></w:p>"))), ("word/media/a.bin", [0, 1, 2, 255])]));

    [Fact]
    public void Another_reader_finds_every_part_but_the_list_of_types()
    {
        var flat = XDocument.Parse(Encoding.UTF8.GetString(FlatOpc.Write(Package)));

        Assert.Equal(
            Package.Parts.Select(part => "/" + part.Name).Where(name => name != "/[Content_Types].xml"),
            flat.Root!.Elements(Pkg + "part").Select(part => (string)part.Attribute(Pkg + "name")!));
        Assert.Contains("Đức Thọ", flat.Root.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_and_reading_gives_the_same_parts()
    {
        var back = FlatOpc.Read(FlatOpc.Write(Package), PackageLimits.Default).Value!;

        Assert.Equal(Package.Find("word/media/a.bin")!.Content.ToArray(), back.Find("word/media/a.bin")!.Content.ToArray());
        Assert.Equal(DocxText.Read(Package.ToBytes()), DocxText.Read(back.ToBytes()));
        Assert.Empty(OfficeValidator.Check(back.ToBytes()));
    }

    [Theory]
    [InlineData("""<a/>""")]
    [InlineData("""<p:package xmlns:p="x"><p:part p:name="/../x" p:contentType="t"><p:xmlData><a/></p:xmlData></p:part></p:package>""")]
    [InlineData("""<p:package xmlns:p="x"><p:part p:contentType="t"><p:xmlData><a/></p:xmlData></p:part></p:package>""")]
    [InlineData("""<p:package xmlns:p="x"><p:part p:name="/x" p:contentType="t"><p:binaryData>***</p:binaryData></p:part></p:package>""")]
    [InlineData("""<p:package xmlns:p="x"><p:part p:name="/x" p:contentType="t"><p:other/></p:part></p:package>""")]
    public void A_broken_flat_package_is_refused(string flat) =>
        Assert.Contains(Codes.BrokenFlatPackage, FlatOpc.Read(Encoding.UTF8.GetBytes(flat), PackageLimits.Default).Diagnostics.Select(d => d.Code));

    [Fact]
    public void A_flat_package_with_a_document_type_is_refused() =>
        Assert.Equal(
            [Codes.DocumentTypeDeclared],
            FlatOpc.Read("<!DOCTYPE a><a/>"u8.ToArray(), PackageLimits.Default).Diagnostics.Select(d => d.Code));

    private static PackageParts Open(byte[] bytes) => PackageParts.Open(bytes, PackageLimits.Default).Value!;
}
