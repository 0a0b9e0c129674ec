using System.Globalization;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Drafting.Issuing;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Issuing;

/// <summary>Number and date written into heads as people type them, runs split anyhow.</summary>
public sealed class DocumentFieldsWriterTests
{
    private const string Date = "Đức Thọ, ngày     tháng     năm 2026";

    private static readonly IssueFields Fields = new(5, "KH-UBND", new DateOnly(2026, 2, 9));

    [Theory]
    [InlineData("Số: /KH-UBND", "Số: 05/KH-UBND")]
    [InlineData("Số:/KH-UBND", "Số: 05/KH-UBND")]
    [InlineData("Số:          /KH-UBND", "Số: 05/KH-UBND")]
    [InlineData("Số: ……/KH-UBND", "Số: 05/KH-UBND")]
    [InlineData("Số:......./KH-UBND", "Số: 05/KH-UBND")]
    [InlineData("Số  /KH-UBND", "Số 05/KH-UBND")]
    [InlineData("Số: 05/KH-UBND", "Số: 05/KH-UBND")]
    [InlineData("Số: 5/KH-UBND", "Số: 5/KH-UBND")]
    [InlineData("Số:     /KH - UBND", "Số: 05/KH - UBND")]
    [InlineData("Số:     /…", "Số: 05/KH-UBND")]
    public void The_number_takes_the_place_of_the_blank(string line, string expected) =>
        Assert.Equal([expected, "Đức Thọ, ngày 09 tháng 02 năm 2026", "KẾ HOẠCH"], Written(Plain(line, Date, "KẾ HOẠCH"), Fields));

    [Theory]
    [InlineData("Đức Thọ, ngày tháng năm 2026", "Đức Thọ, ngày 09 tháng 02 năm 2026")]
    [InlineData("Đức Thọ, ngày … tháng … năm 20…", "Đức Thọ, ngày 09 tháng 02 năm 2026")]
    [InlineData("Đức Thọ, ngày.....tháng.....năm.....", "Đức Thọ, ngày 09 tháng 02 năm 2026")]
    [InlineData("Đức Thọ, ngày    tháng 02 năm 2026", "Đức Thọ, ngày 09 tháng 02 năm 2026")]
    [InlineData("Đức Thọ, ngày 09 tháng 2 năm 2026", "Đức Thọ, ngày 09 tháng 2 năm 2026")]
    [InlineData("Đức Thọ, Ngày    tháng    năm", "Đức Thọ, Ngày 09 tháng 02 năm 2026")]
    [InlineData("ngày    tháng    năm 2026", "ngày 09 tháng 02 năm 2026")]
    public void The_date_takes_the_place_of_its_blanks(string line, string expected) =>
        Assert.Equal(["Số: 05/KH-UBND", expected, "KẾ HOẠCH"], Written(Plain("Số: /KH-UBND", line, "KẾ HOẠCH"), Fields));

    [Theory]
    [InlineData("(Kèm theo Kế hoạch số     /KH-UBND ngày     tháng     năm 2026 của UBND xã)", "(Kèm theo Kế hoạch số 05/KH-UBND ngày 09 tháng 02 năm 2026 của UBND xã)")]
    [InlineData("(Ban hành kèm theo Kế hoạch số: /KH-UBND ngày tháng năm 2026 của UBND xã)", "(Ban hành kèm theo Kế hoạch số: 05/KH-UBND ngày 09 tháng 02 năm 2026 của UBND xã)")]
    [InlineData("(Kèm theo Kế hoạch số …/…-… ngày … tháng … năm … của UBND xã)", "(Kèm theo Kế hoạch số 05/KH-UBND ngày 09 tháng 02 năm 2026 của UBND xã)")]
    [InlineData("(Kèm theo Kế hoạch số /KH-UBND ngày tháng /2/2026 của UBND xã)", "(Kèm theo Kế hoạch số 05/KH-UBND ngày 09/2/2026 của UBND xã)")]
    [InlineData("(Kèm theo Kế hoạch số /KH-UBND ngày    /    /2026 của UBND xã)", "(Kèm theo Kế hoạch số 05/KH-UBND ngày 09/02/2026 của UBND xã)")]
    [InlineData("(Kèm theo Quyết định số     /QĐ-UBND ngày     tháng     năm 2026)", "(Kèm theo Quyết định số     /QĐ-UBND ngày     tháng     năm 2026)")]
    [InlineData("Căn cứ Kế hoạch số     /KH-UBND ngày     tháng     năm 2026", "Căn cứ Kế hoạch số     /KH-UBND ngày     tháng     năm 2026")]
    public void Attachments_name_the_document_they_belong_to_and_no_other(string line, string expected) =>
        Assert.Equal(expected, Written(Plain("Số: /KH-UBND", Date, "KẾ HOẠCH", "Phụ lục", line), Fields)[4]);

    [Fact]
    public void Runs_may_be_split_anyhow_and_keep_their_formats()
    {
        var document = DocxFixture.PackBody(
            """
            <w:p><w:r><w:t>S</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ố:</w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">     </w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">  /</w:t></w:r><w:r><w:t>KH-UBND</w:t></w:r></w:p>
            <w:p><w:r><w:t>Đức Thọ, ngà</w:t></w:r><w:r><w:t>y</w:t></w:r><w:r><w:t>…</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>tháng</w:t></w:r><w:r><w:t>…năm 20</w:t></w:r><w:r><w:t>…</w:t></w:r></w:p>
            <w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>
            """);

        var written = Write(document, Fields);

        var xml = System.Text.Encoding.UTF8.GetString(DocxFixture.ReadPart(written, "word/document.xml"));
        Assert.Contains("""<w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve"> 05</w:t>""", xml, StringComparison.Ordinal);
        Assert.Contains("""<w:t xml:space="preserve"> 09 </w:t>""", xml, StringComparison.Ordinal);
        Assert.Equal(["Số: 05/KH-UBND", "Đức Thọ, ngày 09 tháng 02 năm 2026", "KẾ HOẠCH"], Lines(written));
        Assert.Empty(OfficeValidator.Check(written));
    }

    [Fact]
    public void Controls_with_our_tags_are_filled_wherever_they_stand()
    {
        var document = DocxFixture.PackBody(
            $"""
            <w:p><w:r><w:t xml:space="preserve">Văn bản </w:t></w:r>{Control(IssueControls.Number, "nhập số")}</w:p>
            <w:p>{Control(IssueControls.Day, "__")}{Control(IssueControls.Month, "__")}{Control(IssueControls.Year, "____")}</w:p>
            <w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">Phụ lục của </w:t></w:r>{Control(IssueControls.Number, "nhập số")}</w:p>
            """);

        var written = Write(document, Fields);

        Assert.Equal(["Văn bản 05", "09022026", "KẾ HOẠCH", "Phụ lục của 05"], Lines(written));
        Assert.DoesNotContain("showingPlcHdr", System.Text.Encoding.UTF8.GetString(DocxFixture.ReadPart(written, "word/document.xml")), StringComparison.Ordinal);
        Assert.Empty(OfficeValidator.Check(written));
        Assert.Equal([DraftingCodes.IssuePlaceFilled], Refusals(written, Fields with { Number = 6 }).Distinct());
    }

    [Fact]
    public void A_control_that_word_fills_from_elsewhere_is_refused()
    {
        var bound = Control(IssueControls.Number, "x").Replace("<w:showingPlcHdr/>", """<w:dataBinding w:xpath="/a" w:storeItemID="{00000000-0000-0000-0000-000000000000}"/>""", StringComparison.Ordinal);

        Assert.Equal([DraftingCodes.IssueControlBound], Refusals(DocxFixture.PackBody($"<w:p>{bound}</w:p><w:p><w:r><w:t>{Date}</w:t></w:r></w:p>"), Fields));
    }

    [Fact]
    public void Nothing_but_the_text_written_into_changes()
    {
        const string before = """<w:p w:rsidR="00AB12CD" ><w:pPr><w:jc   w:val='center'/></w:pPr><!-- kept --><w:r><w:t xml:space="preserve">Số: </w:t></w:r><w:r><w:t>/KH-UBND</w:t></w:r></w:p><w:p><w:r><w:t>Đức Thọ, ngày tháng năm 2026</w:t></w:r></w:p><w:p><w:r><w:t>KẾ HOẠCH &#x41;&amp;&quot;</w:t></w:r></w:p>""";
        var document = DocxFixture.PackBody(before);

        var written = Write(document, Fields);

        var expected = DocxFixture.Document(before)
            .Replace("Số: </w:t>", "Số: 05</w:t>", StringComparison.Ordinal)
            .Replace("ngày tháng năm", "ngày 09 tháng 02 năm", StringComparison.Ordinal);
        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(DocxFixture.ReadPart(written, "word/document.xml")));
        Assert.All(
            DocxFixture.PartNames(document).Where(part => part != "word/document.xml"),
            part => Assert.Equal(DocxFixture.ReadPart(document, part), DocxFixture.ReadPart(written, part)));
        Assert.Equal(Write(written, Fields), written);
    }

    [Fact]
    public void Decomposed_letters_and_older_forms_of_a_text_box_are_read_too()
    {
        var number = "Số:   /KH-UBND".Normalize(System.Text.NormalizationForm.FormD);
        var document = Plain(number, Date.Normalize(System.Text.NormalizationForm.FormD), "KẾ HOẠCH");

        Assert.Equal("Số: 05/KH-UBND", Written(document, Fields)[0].Normalize());
    }

    [Fact]
    public void Text_that_was_deleted_with_tracking_is_no_place()
    {
        var document = DocxFixture.PackBody(
            $"""
            <w:p><w:del w:id="1" w:author="A"><w:r><w:delText>Số: 4/KH-UBND</w:delText></w:r></w:del><w:ins w:id="2" w:author="A"><w:r><w:t>Số: /KH-UBND</w:t></w:r></w:ins></w:p>
            <w:p><w:r><w:t>{Date}</w:t></w:r></w:p>
            """);

        Assert.Equal("Số: 05/KH-UBND", Written(document, Fields)[0]);
    }

    [Theory]
    [InlineData("Số: 112/KH-UBND|Đức Thọ, ngày 10 tháng 3 năm 2025|KẾ HOẠCH", "DRF303 số 112 05|DRF303 ngày 10 09|DRF303 tháng 3 02|DRF303 năm 2025 2026")]
    [InlineData("KẾ HOẠCH|Số: /KH-UBND", "DRF301|DRF302")]
    [InlineData("Số: /KH-UBND|Số: /KH-UBND|Đức Thọ, ngày tháng năm 2026", "DRF304 số, ký hiệu 2")]
    [InlineData("Số: /QĐ-UBND|Đức Thọ, ngày tháng năm 2026|KẾ HOẠCH", "DRF305 QĐ-UBND KH-UBND")]
    [InlineData("Số: /KH-UBND|Đức Thọ, ngày tháng năm 2026|KẾ HOẠCH|(Kèm theo Kế hoạch số 4/KH-UBND ngày 09 tháng 02 năm 2026)", "DRF303 số 4 05")]
    [InlineData("Số: /KH-UBND|KẾ HOẠCH|Đức Thọ, ngày tháng năm 2026", "DRF302")]
    public void Everything_that_forbids_it_is_told_at_once(string lines, string expected) =>
        Assert.Equal(expected.Split('|'), Problems(Plain(lines.Split('|')), Fields)
            .Select(problem => string.Join(' ', [problem.Code, .. problem.Arguments])));

    [Fact]
    public void Minutes_need_no_line_of_the_date() =>
        Assert.Equal("Số: 05/BB-UBND", Written(Plain("Số: /BB-UBND", "BIÊN BẢN"), Fields with { Symbol = "BB-UBND" })[0]);

    [Fact]
    public void A_signed_file_is_not_touched()
    {
        var signed = DocxFixture.Pack([("word/document.xml", System.Text.Encoding.UTF8.GetBytes(DocxFixture.Document(""))), ("_xmlsignatures/sig1.xml", "<a/>"u8.ToArray())]);

        Assert.Equal([DraftingCodes.IssueSigned], Refusals(signed, Fields));
    }

    [Fact]
    public void Number_and_date_follow_the_decree()
    {
        Assert.Equal("05 09 02 2026", Text(new(5, null, new DateOnly(2026, 2, 9))));
        Assert.Equal("123 30 3 2026", Text(new(123, null, new DateOnly(2026, 3, 30))));
        static string Text(IssueFields f) => $"{f.NumberText} {f.DayText} {f.MonthText} {f.YearText}";
    }

    internal static byte[] Write(byte[] document, IssueFields fields)
    {
        var written = DocumentFieldsWriter.Write(DocumentEngine.Open(document, PackageLimits.Default).Value!, fields, PackageLimits.Default);
        Assert.Empty(written.Diagnostics.Select(problem => problem.ToLine(CultureInfo.InvariantCulture)));
        return written.Value!.ToBytes();
    }

    internal static IReadOnlyList<Diagnostic> Problems(byte[] document, IssueFields fields)
    {
        var written = DocumentFieldsWriter.Write(DocumentEngine.Open(document, PackageLimits.Default).Value!, fields, PackageLimits.Default);
        Assert.Null(written.Value);
        return written.Diagnostics;
    }

    private static IEnumerable<string> Refusals(byte[] document, IssueFields fields) => Problems(document, fields).Select(problem => problem.Code);

    private static string[] Written(byte[] document, IssueFields fields) => Lines(Write(document, fields));

    private static string[] Lines(byte[] document) => DocxText.Read(document).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Plain(params string[] lines) => DocxFixture.PackBody(string.Concat(
        lines.Select(line => $"""<w:p><w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:p>""")));

    private static string Control(string tag, string prompt) =>
        $"""
         <w:sdt><w:sdtPr><w:tag w:val="{tag}"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/><w:b/></w:rPr><w:t>{prompt}</w:t></w:r></w:sdtContent></w:sdt>
         """;
}
