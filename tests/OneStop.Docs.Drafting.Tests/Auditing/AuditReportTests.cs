using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OneStop.Docs.Drafting.Auditing;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Drafting.Crash;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Store.Auditing;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Local;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Auditing;

public sealed class AuditReportTests : IAsyncLifetime
{
    private static readonly TemplateCatalog Catalog = TemplateCatalog.Open(RepositoryPaths.Templates);

    private readonly TemporaryFolder _folder = new();
    private LocalVersionStore _store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await LocalVersionStore.OpenAsync(_folder["store"], TimeProvider.System, Token);
        await IssuingOffice.PrepareAsync(IssuingPlace.Of(_store));
        for (var i = 1; i <= 6; i++) await IssuingOffice.ApproveAsync(IssuingPlace.Of(_store), string.Create(CultureInfo.InvariantCulture, $"kh-{i}"));
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(14)]
    [InlineData(13)]
    public void Every_entry_of_the_ledger_is_a_row_in_order(int size)
    {
        var entries = Entries(new());

        var bytes = Draft(entries, Scope(new()), size);

        Assert.Empty(OfficeValidator.Check(bytes));
        var rows = Rows(bytes);
        Assert.True(entries.Count >= 28);
        Assert.Equal(["STT", "Thời điểm", "Người thực hiện", "Việc", "Văn bản", "Phiên bản", "Lý do"], rows[0]);
        Assert.Equal(
            entries.Select(e => (Number(e.Sequence), AuditColumns.ActName(e.Act, CultureInfo.GetCultureInfo("vi")), e.Document?.Value ?? "")),
            rows.Skip(1).Select(row => (row[0], row[3], row[4])));
        Assert.Contains(rows, row => row[2] == "Trần Văn Bình(binh)" && row[6].Contains("Theo quy trình", StringComparison.Ordinal));
        Assert.Equal(bytes, Draft(entries, Scope(new()), size));
    }

    [Fact]
    public void A_document_has_only_its_own_rows_its_name_and_the_last_hash()
    {
        var query = new AuditQuery(DocumentId.Parse("kh-2"), To: new(2999, 1, 31, 17, 0, 0, TimeSpan.Zero));
        var entries = Entries(query);

        var bytes = Draft(entries, Scope(query) with { DocumentName = "Kế hoạch <hai> & ba" }, 14);

        var text = Text(bytes);
        Assert.All(Rows(bytes).Skip(1), row => Assert.Equal("kh-2", row[4]));
        Assert.Contains("Văn bản kh-2: Kế hoạch <hai> & ba", text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Từ khi lập kho đến trước 00:00:00 ngày 01/02/2999", text, StringComparison.Ordinal);
        Assert.Contains("Số dòng: " + Number(entries.Count) + ".", text, StringComparison.Ordinal);
        Assert.Contains(entries[^1].Hash, text, StringComparison.Ordinal);
        Assert.Contains("đều khớp", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_entry_and_a_broken_link_are_named()
    {
        var entries = Entries(new());
        entries[2] = entries[2] with { Reason = "Lý do khác" };
        var forged = entries[5] with { Reason = "Lý do khác" };
        entries[5] = forged with { Hash = LedgerChain.HashOf(forged) };

        var text = Text(Draft(entries, Scope(new()), 14));

        Assert.Contains("KHÔNG KHỚP ở các dòng số: 3, 7.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("đều khớp", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_recorded_is_a_report_without_rows()
    {
        var bytes = Draft([], new AuditScope(new(), new(2026, 3, 2)), 14);

        Assert.Empty(OfficeValidator.Check(bytes));
        Assert.Single(Rows(bytes));
        Assert.Contains("Số dòng: 0.", Text(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("Mã băm", Text(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Details_are_told_in_vietnamese()
    {
        var entries = Entries(new());

        var cells = Rows(Draft(entries, Scope(new()), 14)).Skip(1).Select(row => row[6]).ToList();

        Assert.Contains(cells, cell => cell.EndsWith("dự thảo → đã trình", StringComparison.Ordinal));
        Assert.Contains(cells, cell => cell.EndsWith(", văn thư", StringComparison.Ordinal));
        Assert.All(entries.Zip(cells).Where(pair => pair.First.Detail is not null), pair => Assert.DoesNotContain(pair.First.Detail!, pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(14, null, "Ngày 02 tháng 3 năm 2026")]
    [InlineData(13, " ", "Ngày 02 tháng 3 năm 2026")]
    [InlineData(14, "xã Minh Phúc", "xã Minh Phúc, ngày 02 tháng 3 năm 2026")]
    public void The_date_line_begins_with_a_capital_when_no_place_is_given(int size, string? place, string line) =>
        Assert.Contains("Hạnh phúc" + line, Text(Draft([], new AuditScope(new(), new(2026, 3, 2)) { Place = place }, size)).Replace('\u00A0', ' '), StringComparison.Ordinal);

    [Fact]
    public void Too_many_entries_are_refused_before_anything_is_made()
    {
        var many = Enumerable.Repeat(Entries(new())[0], AuditReport.MaximumCount + 1);

        var report = new AuditReport(Catalog).Draft(many, Scope(new()), DrafterTests.Options(14), Token);

        Assert.Null(report.Value);
        Assert.Equal(DraftingCodes.AuditTooLong, Assert.Single(report.Diagnostics).Code);
    }

    [Fact]
    public async Task LibreOffice_repeats_the_heading_on_each_numbered_landscape_page()
    {
        Assert.SkipWhen(LibreOffice.SkipReason is not null, LibreOffice.SkipReason ?? "");
        Assert.SkipWhen(PdfText.SkipReason is not null, PdfText.SkipReason ?? "");
        var entries = Entries(new());

        var pages = await PdfText.PagesAsync(await LibreOffice.ToPdfAsync(Draft(entries, Scope(new()), 14), Token), Token);

        Assert.True(pages.Count >= 2);
        Assert.All(pages, page => Assert.True(page.IsLandscape));
        Assert.All(pages.SkipLast(1), page => Assert.Contains("Thời điểm", page.Text, StringComparison.Ordinal));
        Assert.All(pages.Skip(1), page => Assert.Equal(Number(page.Number), page.Words[0].Text));
        Assert.Contains(entries[^1].Hash, pages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_beside_the_template_has_the_form_it_reads()
    {
        var folder = Path.Combine(RepositoryPaths.Templates, AuditReport.TemplateId);

        var drafted = new FileDrafter(Catalog).Draft(
            "template.docx", File.ReadAllBytes(Path.Combine(folder, "template.docx")), File.ReadAllBytes(Path.Combine(folder, "sample.json")),
            DrafterTests.Options(14), Token);

        Assert.Empty(drafted.Diagnostics);
        Assert.Empty(OfficeValidator.Check(drafted.Value!.Bytes));
        Assert.Equal("05/02/2026 09:02:41", Rows(drafted.Value.Bytes)[2][1]);
    }

    [Fact]
    public void A_plan_cannot_be_drafted_with_it()
    {
        var drafted = new Drafter(Catalog).Draft(AuditReport.TemplateId, DrafterTests.Sample("ke-hoach"), DrafterTests.Options(14), Token);

        Assert.Equal(DraftingCodes.RecordRole, Assert.Single(drafted.Diagnostics).Code);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static AuditScope Scope(AuditQuery query) => new(query, new(2026, 3, 2))
    {
        Agency = "Ủy ban nhân dân xã Minh Phúc",
        Parent = "Ủy ban nhân dân tỉnh An Sơn",
        Place = "Minh Phúc",
    };

    private List<LedgerEntry> Entries(AuditQuery query) => [.. new AuditTrail(_store.Database).Read(query)];

    private static byte[] Draft(IEnumerable<LedgerEntry> entries, AuditScope scope, int size)
    {
        var report = new AuditReport(Catalog).Draft(entries, scope, DrafterTests.Options(size), Token);
        Assert.Empty(report.Diagnostics.Select(d => d.ToLine(CultureInfo.InvariantCulture)));
        return report.Value!.Bytes;
    }

    private static string Text(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private static List<List<string>> Rows(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var table = document.MainDocumentPart!.Document!.Body!.Elements<Table>().Last();
        Assert.All(table.Elements<TableRow>(), row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
        Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
        return [.. table.Elements<TableRow>().Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText).ToList())];
    }
}
