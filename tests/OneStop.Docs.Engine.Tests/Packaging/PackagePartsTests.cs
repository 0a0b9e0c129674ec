using System.Text;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Packaging;

public sealed class PackagePartsTests
{
    private static readonly byte[] Package = DocxFixture.PackText("một\n\nhai");

    [Fact]
    public void A_package_that_was_not_changed_comes_back_as_the_bytes_it_was() => Assert.Equal(Package, Open(Package).ToBytes());

    [Fact]
    public void A_changed_part_keeps_its_place_and_the_others_their_bytes()
    {
        var before = Open(Package);

        var after = Open(before.With("word/document.xml", "<a/>"u8.ToArray()).ToBytes());

        Assert.Equal(before.Parts.Select(part => part.Name), after.Parts.Select(part => part.Name));
        Assert.Equal("<a/>", Encoding.UTF8.GetString(after.Find("word/document.xml")!.Content.Span));
        Assert.Equal(before.Find("_rels/.rels")!.Content.ToArray(), after.Find("_rels/.rels")!.Content.ToArray());
    }

    [Fact]
    public void Another_reader_sees_the_same_parts()
    {
        var text = string.Concat(Enumerable.Repeat("Đức Thọ ", 5_000));
        var package = PackageParts.Create([("a/đ.xml", Encoding.UTF8.GetBytes(text)), ("b.bin", new byte[] { 1, 2, 3 }), ("rỗng", default)]);

        var bytes = package.ToBytes();

        Assert.Equal(text, Encoding.UTF8.GetString(DocxFixture.ReadPart(bytes, "a/đ.xml")));
        Assert.Equal([1, 2, 3], DocxFixture.ReadPart(bytes, "b.bin"));
        Assert.Empty(DocxFixture.ReadPart(bytes, "rỗng"));
    }

    [Fact]
    public void The_same_parts_give_the_same_bytes()
    {
        static byte[] Make() => Open(Package).With("x.xml", "<x/>"u8.ToArray()).Without("_rels/.rels").ToBytes();

        Assert.Equal(Make(), Make());
    }

    [Fact]
    public void Parts_are_found_whatever_the_case_of_their_name() => Assert.NotNull(Open(Package).Find("/Word/Document.xml"));

    private static PackageParts Open(byte[] bytes) => PackageParts.Open(bytes, PackageLimits.Default).Value!;
}
