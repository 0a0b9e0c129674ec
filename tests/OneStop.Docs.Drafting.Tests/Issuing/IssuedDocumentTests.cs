using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Drafting.Issuing;
using OneStop.Docs.Drafting.Tests.Documents;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Issuing;

/// <summary>Whole documents: what our templates make and what was given to us as seeds, read back by others.</summary>
public sealed partial class IssuedDocumentTests
{
    private static readonly TemplateCatalog Catalog = TemplateCatalog.Open(RepositoryPaths.Templates);

    /// <summary>Every template whose sample has a number.</summary>
    public static TheoryData<string, int> Samples()
    {
        var data = new TheoryData<string, int>();
        foreach (var info in Catalog.Templates.Where(t => t.HasSample && t.Role == TemplateRole.Document && t.Kind is not "TXL"))
        {
            if (DrafterTests.Plan(info.Id)["number"] is null) continue;
            foreach (var size in info.BodySizes) data.Add(info.Id, size);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_drafted_blank_and_filled_reads_as_if_drafted_with_number_and_date(string template, int size)
    {
        var plan = DrafterTests.Plan(template);
        var fields = new IssueFields(
            int.Parse((string)plan["number"]!, System.Globalization.CultureInfo.InvariantCulture), (string)plan["symbol"]!,
            new((int)plan["date"]!["year"]!, (int)plan["date"]!["month"]!, (int)plan["date"]!["day"]!));

        var filled = DocumentFieldsWriterTests.Write(Draft(template, Blank(plan), size), fields);

        Assert.Equal(DocumentWords.Of(Draft(template, plan, size)), DocumentWords.Of(filled));
        Assert.Empty(OfficeValidator.Check(filled));
    }

    [Theory]
    [InlineData("000_f0b8a0ef4a48ca5b", 17, "KH-VP", 2020, 4, 6, "Số: 17/KH-VP|Bắc Giang, ngày 06 tháng 4 năm 2020|(Kèm theo Kế hoạch số 17/KH-VP ngày 06/4/2020 của Văn phòng UBND tỉnh)")]
    [InlineData("001_bca138e2f6d2466a", 258, "QĐ-UBND", 2022, 3, 3, "Số: 258/QĐ-UBND|Đức Thọ, ngày 03 tháng 3 năm 2022|(Kèm theo Quyết định số: 258/QĐ-UBND ngày 03 tháng 3 năm 2022 của UBND huyện)")]
    [InlineData("003_71229aa5fafd8422", 9, "KH-UBND", 2021, 10, 28, "Số: 09/KH-UBND|Bình Định, ngày 28 tháng 10 năm 2021|(Kèm theo Kế hoạch số 09/KH-UBND ngày 28 tháng 10 năm 2021 của UBND tỉnh)")]
    [InlineData("004_f3bacce9d3e11728", 112, "KH-UBND", 2018, 9, 28, "Số: 112 /KH-UBND|Thái Nguyên, ngày 28 tháng 9 năm 2018")]
    public async Task A_seed_gets_its_number_and_others_read_it(string seed, int number, string symbol, int year, int month, int day, string expected)
    {
        Assert.SkipUnless(Directory.Exists("/usr/lib/python3/dist-packages/docx"), "python-docx is not installed (apt-get install python3-docx).");
        var token = TestContext.Current.CancellationToken;
        var filled = DocumentFieldsWriterTests.Write(Seed(seed), new(number, symbol, new(year, month, day)));
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["filled.docx"], filled, token);
        await File.WriteAllTextAsync(folder["read.py"], "import sys, docx\nfor p in docx.Document(sys.argv[1]).element.body.iter('{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'): print(''.join(t.text or '' for t in p.iter('{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t')))", token);

        var read = await ProgramRun.RunAsync("/usr/bin/python3", ["-X", "utf8", folder["read.py"], folder["filled.docx"]], token);

        var lines = read.Text.Split('\n');
        Assert.All(expected.Split('|'), line => Assert.Contains(line, lines));
        Assert.Equal(OfficeValidator.Check(Seed(seed)), OfficeValidator.Check(filled));
    }

    [Fact]
    public void A_seed_without_a_head_is_refused_whole() => Assert.Equal(
        ["DRF301", "DRF302"],
        DocumentFieldsWriterTests.Problems(Seed("002_84a7337f959d3f3c"), new(3, null, new(2024, 1, 5))).Select(problem => problem.Code));

    [Fact]
    public void A_seed_whose_attachments_name_another_number_is_refused()
    {
        var problems = DocumentFieldsWriterTests.Problems(Seed("001_bca138e2f6d2466a"), new(300, "QĐ-UBND", new(2022, 3, 3)));

        Assert.Equal([48, 236], problems.Select(problem => problem.Location.Paragraph!.Value));
    }

    [Fact]
    public async Task LibreOffice_prints_number_and_date_on_one_line()
    {
        Assert.SkipWhen(LibreOffice.SkipReason is not null, LibreOffice.SkipReason ?? "");
        var token = TestContext.Current.CancellationToken;
        var plan = DrafterTests.Plan("ke-hoach");
        var filled = DocumentFieldsWriterTests.Write(Draft("ke-hoach", Blank(plan), 14), new(7, "KH-UBND", new(2026, 2, 5)));

        var pages = await PdfText.PagesAsync(await LibreOffice.ToPdfAsync(filled, token), token);

        var number = Assert.Single(PrintedForm.Find(pages[0], "07/KH-UBND"));
        var date = Assert.Single(PrintedForm.Find(pages[0], "ngày"), word => Math.Abs(word.Top - number.Top) < 3);
        Assert.True(date.Left > number.Right);
    }

    private static byte[] Draft(string template, JsonObject plan, int size) => new Drafter(Catalog)
        .Draft(template, DrafterTests.Utf8(plan), DrafterTests.Options(size), TestContext.Current.CancellationToken).Value!.Bytes;

    private static JsonObject Blank(JsonObject plan)
    {
        var blank = plan.DeepClone().AsObject();
        blank["number"] = null;
        blank["date"]!["day"] = null;
        if (blank["kind"]?.GetValue<string>() != "BB") blank["date"]!["month"] = null;
        else blank["date"] = plan["date"]!.DeepClone();
        foreach (var attachment in blank["attachments"]?.AsArray() ?? [])
        {
            if ((string?)attachment!["reference"] is { } reference) attachment["reference"] = NumberAndDate().Replace(reference, "số ……/$1 ngày …… tháng …… năm $2");
        }

        return blank;
    }

    private static byte[] Seed(string name)
    {
        Assert.SkipWhen(RepositoryPaths.Shared is null, "The seeds stand in ../shared, which is not present here.");
        return File.ReadAllBytes(Path.Combine(RepositoryPaths.Shared!, "seeds", "docx", name + ".docx"));
    }

    [GeneratedRegex(@"số \d+/(\S+) ngày \d+ tháng \d+ năm (\d+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberAndDate();
}
