using System.IO.Compression;
using OneStop.Docs.Store.Hashing;

namespace OneStop.Docs.Store.Tests.Hashing;

public sealed class PackageDigestTests
{
    private static readonly string Letter = Sum(Office.Letter())!;

    [Fact]
    public void What_SharePoint_and_savings_change_does_not_show() => Assert.Equal(Letter, Sum(Office.Promoted()));

    [Theory]
    [InlineData("word/document.xml", "Kính gửi", "Kính trình")]
    [InlineData("word/document.xml", " Kính gửi ", "Kính gửi")]
    [InlineData("word/document.xml", "xml:space=\"preserve\"", "")]
    [InlineData("word/document.xml", "w:body", "w:sdt")]
    [InlineData("word/settings.xml", "100", "90")]
    [InlineData("word/media/image1.png", "PNG 1", "PNG 2")]
    [InlineData("customXml/item1.xml", "Kế hoạch", "Chương trình")]
    [InlineData("[Content_Types].xml", "image/png", "image/jpeg")]
    [InlineData("word/_rels/document.xml.rels", "media/image1.png", "media/image2.png")]
    [InlineData("word/_rels/document.xml.rels", "rId2", "rId7")]
    public void What_people_change_shows(string part, string before, string after)
    {
        var changed = Office.Letter(parts => parts[part] = parts[part].Replace(before, after, StringComparison.Ordinal));

        Assert.NotNull(Sum(changed));
        Assert.NotEqual(Letter, Sum(changed));
    }

    [Theory]
    [InlineData("<a><b/></a>", "<a/><b/>")]
    [InlineData("<a>b</a>", "<a b=\"\"/>")]
    [InlineData("<a b=\"c\"/>", "<a bc=\"\"/>")]
    [InlineData("<a>b</a><a/>", "<a/><a>b</a>")]
    [InlineData("<a>Eb</a>", "<a><b/></a>")]
    public void Different_markup_never_gives_one_sum(string one, string other) =>
        Assert.NotEqual(Sum(WithCustom($"<r>{one}</r>")), Sum(WithCustom($"<r>{other}</r>")));

    [Theory]
    [InlineData("<r a='1' b='2'/>", "<r b=\"2\" a=\"1\"></r>")]
    [InlineData("<r>a&amp;b</r>", "<r><![CDATA[a&b]]></r>")]
    [InlineData("<r>ab</r>", "<r>a<!-- c -->b</r>")]
    [InlineData("<x:r xmlns:x=\"u\"/>", "<r xmlns=\"u\"/>")]
    public void One_markup_written_in_two_ways_gives_one_sum(string one, string other) =>
        Assert.Equal(Sum(WithCustom(one)), Sum(WithCustom(other)));

    [Theory]
    [InlineData("<r>")]
    [InlineData("<!DOCTYPE r [<!ENTITY a \"aaaa\">]><r>&a;</r>")]
    [InlineData("")]
    public void A_part_that_is_no_plain_XML_speaks_by_its_bytes(string text)
    {
        Assert.NotNull(Sum(WithCustom(text)));
        Assert.NotEqual(Sum(WithCustom(text)), Sum(WithCustom(text + " ")));
    }

    [Fact]
    public void What_is_nested_beyond_measure_speaks_by_its_bytes() =>
        Assert.NotNull(Sum(WithCustom(string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000)))));

    [Fact]
    public void What_is_no_package_has_no_digest()
    {
        Assert.Null(Digest("một"u8.ToArray()));
        Assert.Null(Digest(new byte[100_000]));
        Assert.Null(Digest(Office.Pack(new() { ["a.txt"] = "a" }, backwards: false, CompressionLevel.Optimal)));
    }

    [Fact]
    public void What_unpacks_beyond_measure_is_not_read()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Office.Parts(null))
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(System.Text.Encoding.UTF8.GetBytes(text));
            }

            using var zeros = archive.CreateEntry("word/media/image2.png").Open();
            var piece = new byte[8_192];
            for (var i = 0; i < 5_000; i++) zeros.Write(piece);
        }

        var bomb = bytes.ToArray();

        Assert.True(bomb.Length < 100_000);
        Assert.Null(Digest(bomb));
    }

    [Fact]
    public void Two_parts_of_one_name_are_no_package() =>
        Assert.Null(Digest(Office.Letter(parts => parts["WORD/document.xml"] = "<a/>")));

    [Fact]
    public void A_damaged_package_is_never_a_fault()
    {
        var random = new Random(7);
        var whole = Office.Promoted();
        for (var i = 0; i < 3_000; i++)
        {
            var damaged = whole[..random.Next(20, whole.Length + 1)];
            if (i % 3 != 0) damaged = [.. whole];
            for (var n = random.Next(6); n >= 0; n--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Digest(damaged);
        }
    }

    private static byte[] WithCustom(string text) => Office.Letter(parts => parts["customXml/item1.xml"] = text);

    private static string? Sum(byte[] bytes) => Digest(bytes)?.Normalised;

    private static PackageDigest? Digest(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return PackageDigest.Read(stream, TestContext.Current.CancellationToken);
    }
}
