using System.Text;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Cli.Tests;

/// <summary>The audit trail as a file: its name says whether it is a spreadsheet's or Word's.</summary>
public sealed class AuditCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_name_in_docx_makes_a_Word_report_with_its_head_and_every_entry()
    {
        await PutAsync("kh-1", "Dự thảo <đầu> & cuối");
        await PutAsync("kh-2", "Văn bản khác");
        await RunAsync("describe", "kh-1", "-r", "Đổi tên", "--title", "Kế hoạch năm 2026");

        var done = await RunAsync(
            "audit", "kh-1", "-o", _folder["nhat-ky.docx"], "--agency", "Ủy ban nhân dân xã Minh Phúc", "--parent", "Ủy ban nhân dân tỉnh An Sơn", "--place", "Minh Phúc", "--json");

        Assert.Equal((0, "", _folder["nhat-ky.docx"]), (done.ExitCode, done.Errors, done.Json().GetProperty("path").GetString()));
        var lines = await WordAsync("nhat-ky.docx");
        var head = lines.TakeWhile(line => !line.StartsWith("| STT", StringComparison.Ordinal)).ToList();
        Assert.Contains(head, line => line.Contains("ỦY BAN NHÂN DÂN XÃ MINH PHÚC", StringComparison.Ordinal) && line.Contains("ỦY BAN NHÂN DÂN TỈNH AN SƠN", StringComparison.Ordinal));
        Assert.Contains(head, line => line.Contains("Minh Phúc, ngày", StringComparison.Ordinal));
        Assert.Contains("Văn bản kh-1: Kế hoạch năm 2026", head);
        Assert.Equal(
            [("Lưu phiên bản", "Dự thảo <đầu> & cuối"), ("Sửa thông tin", "Đổi tên")],
            Rows(lines).Select(row => (row[3], row[6].Split(" / ")[0])));
    }

    [Theory]
    [InlineData("vi", "Đã ghi")]
    [InlineData("en", "Wrote")]
    public async Task Whoever_runs_it_the_report_is_a_Vietnamese_document(string language, string told)
    {
        await PutAsync("kh-1", "Dự thảo");

        var done = await RunAsync("audit", "-o", _folder["NHAT-KY.DOCX"], "--lang", language);

        Assert.StartsWith(told, done.Text, StringComparison.Ordinal);
        var lines = await WordAsync("NHAT-KY.DOCX");
        Assert.Contains("NHẬT KÝ VĂN BẢN", lines);
        Assert.Contains("Mọi văn bản trong kho", lines);
        Assert.Equal("Lưu phiên bản", Assert.Single(Rows(lines))[3]);
    }

    [Fact]
    public async Task A_time_without_entries_gives_a_report_that_says_so()
    {
        await PutAsync("kh-1", "Dự thảo");

        var done = await RunAsync("audit", "--from", "2999-01-01", "-o", _folder["nhat-ky.docx"], "--agency", " ", "--place", "");

        Assert.Equal((0, ""), (done.ExitCode, done.Errors));
        var lines = await WordAsync("nhat-ky.docx");
        Assert.Empty(Rows(lines));
        Assert.Contains(lines, line => line.StartsWith("Số dòng: 0.", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("Mã băm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Any_other_name_makes_CSV_in_the_callers_language()
    {
        await PutAsync("kh-1", "Dự thảo");

        await RunAsync("audit", "kh-1", "-o", _folder["docx.csv"], "--lang", "en");

        var csv = await File.ReadAllTextAsync(_folder["docx.csv"], Encoding.UTF8, TestContext.Current.CancellationToken);
        Assert.Equal(2, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Version saved", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nhat-ky.docx")]
    [InlineData("nhat-ky.csv")]
    public async Task A_document_that_is_not_there_has_no_audit_trail(string file)
    {
        await PutAsync("kh-1", "Dự thảo");

        var refused = await RunAsync("audit", "kh-khac", "-o", _folder[file]);

        Assert.Equal("STO101", refused.Codes().Single());
        Assert.NotEqual(0, refused.ExitCode);
        Assert.False(File.Exists(_folder[file]));
    }

    [Fact]
    public async Task Without_the_template_there_is_no_report_and_the_old_file_stays()
    {
        await PutAsync("kh-1", "Dự thảo");
        await File.WriteAllTextAsync(_folder["nhat-ky.docx"], "cũ", TestContext.Current.CancellationToken);

        var refused = await RunAsync("audit", "-o", _folder["nhat-ky.docx"], "--templates", _folder["khong-co"]);

        Assert.NotEqual(0, refused.ExitCode);
        Assert.StartsWith("DRF", Assert.Single(refused.Codes()), StringComparison.Ordinal);
        Assert.Equal("cũ", await File.ReadAllTextAsync(_folder["nhat-ky.docx"], TestContext.Current.CancellationToken));
    }

    private async Task<string[]> WordAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(_folder[file], TestContext.Current.CancellationToken);
        Assert.Empty(OfficeValidator.Check(bytes));
        return DocxText.Read(bytes).Replace('\u00A0', ' ').Split('\n');
    }

    private static List<string[]> Rows(string[] lines) =>
        [.. lines.SkipWhile(line => !line.StartsWith("| STT", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|', ' ').Split(" | "))];

    private async Task PutAsync(string id, string reason)
    {
        var saved = await OneStopAsync(["put", "-", "-d", id, "-r", reason, "--unit", "ubnd-xa"], DocxFixture.PackText("Kế hoạch"));
        Assert.Equal((0, ""), (saved.ExitCode, saved.Errors));
    }

    private Task<ProgramResult> RunAsync(params string[] arguments) => OneStopAsync(arguments, null);

    private Task<ProgramResult> OneStopAsync(string[] arguments, byte[]? input) => OneStop.RunAsync(
        ["store", .. arguments], input,
        environment: new Dictionary<string, string> { ["ONESTOP_STORE"] = _folder["store"], ["ONESTOP_PERSON"] = "chuyen-vien-a" });
}
