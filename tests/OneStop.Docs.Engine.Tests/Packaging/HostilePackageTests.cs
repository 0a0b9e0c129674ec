using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Packaging;

public sealed class HostilePackageTests
{
    private const long MemoryBound = 200L << 20;
    private static readonly TimeSpan TimeBound = TimeSpan.FromSeconds(5);
    private static readonly byte[] Good = DocxFixture.PackText("Chào {{ name }}");

    [Fact]
    public void Bytes_that_are_no_archive_are_refused() => AssertRefused(Encoding.UTF8.GetBytes("không phải gói"), Codes.BrokenPackage);

    [Fact]
    public void Nothing_at_all_is_refused() => AssertRefused([], Codes.BrokenPackage);

    [Fact]
    public void An_archive_cut_off_is_refused() => AssertRefused(Good[..(Good.Length - 40)], Codes.BrokenPackage);

    [Fact]
    public void An_old_word_document_is_named_as_such() =>
        AssertRefused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], Codes.CompoundFile);

    [Fact]
    public void A_damaged_entry_is_refused()
    {
        var package = (byte[])Good.Clone();
        // The first entry's data begins after its 30-byte header and its name.
        var at = 30 + BinaryPrimitives.ReadUInt16LittleEndian(package.AsSpan(26)) + 4;
        for (var i = 0; i < 40; i++) package[at + i] ^= 0xA5;

        AssertRefused(package, Codes.DamagedEntry);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("word/../../x.xml")]
    [InlineData("/word/x.xml")]
    [InlineData("word\\x.xml")]
    [InlineData("C:/x.xml")]
    [InlineData("word//x.xml")]
    [InlineData("word/./x.xml")]
    public void An_entry_that_climbs_out_is_refused(string name) =>
        AssertRefused(DocxFixture.Zip([("word/document.xml", "<a/>"u8.ToArray()), (name, "<a/>"u8.ToArray())]), Codes.UnsafeEntryName);

    [Fact]
    public void Two_entries_of_one_name_are_refused() =>
        AssertRefused(DocxFixture.Zip([("word/a.xml", "<a/>"u8.ToArray()), ("word/A.xml", "<b/>"u8.ToArray())]), Codes.DuplicateEntry);

    [Fact]
    public void An_encrypted_entry_is_refused()
    {
        var package = (byte[])Good.Clone();
        package[CentralRecord(package) + 8] |= 1;

        AssertRefused(package, Codes.EncryptedPackage);
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(6, 1)]
    [InlineData(8, 1)]
    [InlineData(10, 60_000)]
    public void An_archive_whose_end_tells_of_other_disks_is_refused(int field, ushort value)
    {
        var package = (byte[])Good.Clone();
        BinaryPrimitives.WriteUInt16LittleEndian(package.AsSpan(package.Length - 22 + field), value);

        AssertRefused(package, Codes.SplitPackage);
    }

    [Fact]
    public void An_entry_that_begins_on_another_disk_is_refused()
    {
        var package = (byte[])Good.Clone();
        BinaryPrimitives.WriteUInt16LittleEndian(package.AsSpan(CentralRecord(package) + 34), 2);

        AssertRefused(package, Codes.SplitPackage);
    }

    [Theory]
    [InlineData(0, 1, false)]
    [InlineData(1, 1, true)]
    [InlineData(0, 2, true)]
    public void A_zip64_locator_is_read_for_disks(uint disk, uint disks, bool isRefused)
    {
        var locator = new byte[20];
        "PK\u0006\u0007"u8.CopyTo(locator);
        BinaryPrimitives.WriteUInt32LittleEndian(locator.AsSpan(4), disk);
        BinaryPrimitives.WriteUInt32LittleEndian(locator.AsSpan(16), disks);
        byte[] package = [.. Good[..^22], .. locator, .. Good[^22..]];

        if (isRefused) AssertRefused(package, Codes.SplitPackage);
        else Assert.NotNull(PackageParts.Open(package, PackageLimits.Default).Value);
    }

    [Fact]
    public void The_first_file_of_a_split_archive_is_refused()
    {
        // Every reader finds the entries by where they lie, so four bytes before them move all places.
        byte[] package = [.. "PK\u0007\b"u8, .. Good];
        var (end, central) = (package.Length - 22, CentralRecord(package));
        BinaryPrimitives.WriteInt32LittleEndian(package.AsSpan(end + 16), central);

        AssertRefused(package, Codes.SplitPackage);
    }

    [Fact]
    public void A_bomb_is_refused_by_what_it_declares() =>
        AssertRefused(DocxFixture.Zip([("word/document.xml", new byte[20 << 20])]), Codes.PackedTooTightly);

    [Fact]
    public void A_bomb_that_declares_too_little_is_refused()
    {
        var package = DocxFixture.Zip([("word/document.xml", new byte[20 << 20])]);
        BinaryPrimitives.WriteUInt32LittleEndian(package.AsSpan(CentralRecord(package) + 24), 1000);

        AssertRefused(package, Codes.DamagedEntry);
    }

    [Fact]
    public void A_part_of_300_MB_is_refused() => AssertRefused(LargePart(), Codes.PartTooLarge);

    [Fact]
    public void Entries_that_share_bytes_are_refused()
    {
        var package = DocxFixture.Zip([("a.xml", "<a/>"u8.ToArray()), ("b.xml", "<a/>"u8.ToArray())]);
        var first = CentralRecord(package);
        var second = first + 46 + 5;
        package[second + 46] = (byte)'a';
        package.AsSpan(first + 42, 4).CopyTo(package.AsSpan(second + 42));
        var codes = Refuse(package);

        Assert.Contains(Codes.OverlappingEntries, codes);
    }

    [Fact]
    public void Too_many_entries_are_refused() =>
        AssertRefused(
            DocxFixture.Zip([.. Enumerable.Range(0, 2_001).Select(i => ($"a{i.ToString(CultureInfo.InvariantCulture)}.xml", "<a/>"u8.ToArray()))]),
            Codes.TooManyEntries);

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><a/>")]
    [InlineData("<?xml version=\"1.0\"?><!-- x --> <!DOCTYPE a SYSTEM \"http://example.org/a.dtd\"><a/>")]
    public void A_document_type_is_refused_in_any_part(string markup)
    {
        AssertRefused(DocxFixture.Pack([("word/document.xml", "<a/>"u8.ToArray()), ("word/styles.xml", Encoding.UTF8.GetBytes(markup))]), Codes.DocumentTypeDeclared);
        AssertRefused(DocxFixture.Pack([("word/document.xml", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(markup)).ToArray())]), Codes.DocumentTypeDeclared);
    }

    [Theory]
    [InlineData("<a><b></a></b>", Codes.BrokenMarkup)]
    [InlineData("<a>", Codes.BrokenMarkup)]
    [InlineData("<a x=1/>", Codes.BrokenMarkup)]
    [InlineData("<a x='<'/>", Codes.BrokenMarkup)]
    [InlineData("<a/><b/>", Codes.BrokenMarkup)]
    [InlineData("text", Codes.BrokenMarkup)]
    [InlineData("", Codes.BrokenMarkup)]
    public void Markup_that_does_not_nest_is_refused(string markup, string code) =>
        AssertCompileRefused(Encoding.UTF8.GetBytes(markup), code);

    [Fact]
    public void Markup_nested_too_deeply_is_refused() =>
        AssertCompileRefused(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 100_000))), Codes.MarkupTooDeep);

    [Fact]
    public void Markup_in_another_encoding_is_refused() => AssertCompileRefused([0x3C, 0x61, 0x3E, 0xE9, 0x3C, 0x2F, 0x61, 0x3E], Codes.NotUtf8);

    [Fact]
    public void A_package_without_a_main_part_is_no_word_document()
    {
        var opened = PackageParts.Open(DocxFixture.Zip([("a.xml", "<a/>"u8.ToArray())]), PackageLimits.Default);

        Assert.Equal([Codes.NotWordDocument], DocumentEngine.Compile(opened.Value!, TemplateOptions.Default).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Every_truncation_and_bit_flip_is_refused_or_read_without_a_crash()
    {
        for (var at = 0; at < Good.Length; at += 3)
        {
            PackageParts.Open(Good.AsMemory(0, at), PackageLimits.Default);
            var flipped = (byte[])Good.Clone();
            flipped[at] ^= 0x41;
            if (PackageParts.Open(flipped, PackageLimits.Default).Value is { } package) DocumentEngine.Compile(package, TemplateOptions.Default);
        }
    }

    private static void AssertCompileRefused(byte[] markup, string code)
    {
        var opened = PackageParts.Open(DocxFixture.Pack([("word/document.xml", markup)]), PackageLimits.Default);

        Assert.Equal([code], DocumentEngine.Compile(opened.Value!, TemplateOptions.Default).Diagnostics.Select(d => d.Code));
    }

    private static void AssertRefused(byte[] package, string code) => Assert.Equal([code], Refuse(package).Distinct());

    private static IReadOnlyList<string> Refuse(byte[] package)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var opened = PackageParts.Open(package, PackageLimits.Default);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Null(opened.Value);
        Assert.InRange(allocated, 0, MemoryBound);
        Assert.True(IsQuick(package), "Refusing took longer than five seconds, three times.");
        Assert.All(opened.Diagnostics, d => Assert.NotEmpty(d.Message(CultureInfo.GetCultureInfo("vi-VN"))));
        return [.. opened.Diagnostics.Select(d => d.Code)];
    }

    /// <summary>The best of three: other tests run beside this one.</summary>
    private static bool IsQuick(byte[] package)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var clock = Stopwatch.StartNew();
            PackageParts.Open(package, PackageLimits.Default);
            if (clock.Elapsed < TimeBound) return true;
        }

        return false;
    }

    private static int CentralRecord(byte[] package)
    {
        ReadOnlySpan<byte> signature = [0x50, 0x4B, 0x01, 0x02];
        return package.AsSpan().IndexOf(signature);
    }

    /// <summary>300 MB of noise repeated, in a file of some MB.</summary>
    private static byte[] LargePart()
    {
        var noise = new byte[16 << 10];
        new Random(7).NextBytes(noise);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var to = archive.CreateEntry("word/media/noise.bin", CompressionLevel.Fastest).Open();
            for (var i = 0; i < 300 * 64; i++) to.Write(noise);
        }

        return stream.ToArray();
    }
}
