using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Cli.Tests;

/// <summary>A document's whole life from a shell: people, review, issue, register, audit trail.</summary>
public sealed class IssueCommandTests : IDisposable
{
    private static readonly byte[] s_draft = DocxFixture.PackText("Số:        /KH-UBND\n\nĐức Thọ, ngày     tháng     năm 20…\n\nKẾ HOẠCH\n\nNội dung");
    private static readonly byte[] s_better = DocxFixture.PackText("Số:        /KH-UBND\n\nĐức Thọ, ngày     tháng     năm 20…\n\nKẾ HOẠCH\n\nNội dung đã sửa");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_document_goes_from_draft_over_a_return_to_issue_and_the_trail_tells_all()
    {
        await ListPeopleAsync();
        await DoneAsync("an", ["put", "-", "-d", "kh-1", "-r", "Dự thảo", "--title", "Kế hoạch 2026", "--unit", "ubnd-xa/van-phong", "--kind", "KH", "--symbol", "KH-UBND"], s_draft);
        await DoneAsync("an", ["submit", "kh-1", "-r", "Trình ký"]);
        await RefusedAsync("binh", 3, "STO302", ["unsubmit", "kh-1", "-r", "Trình nhầm"]);
        var back = await DoneAsync("an", ["unsubmit", "kh-1", "-r", "Trình nhầm", "--json"]);
        Assert.Equal("draft", back.Json().GetProperty("status").GetProperty("state").GetString());
        await DoneAsync("an", ["submit", "kh-1", "-r", "Trình ký"]);
        await DoneAsync("binh", ["return", "kh-1", "-r", "Bổ sung mục II"]);
        await DoneAsync("an", ["put", "-", "-d", "kh-1", "-r", "Đã bổ sung", "--base", "1"], s_better);
        await DoneAsync("an", ["submit", "kh-1", "-r", "Trình lại"]);
        await DoneAsync("binh", ["approve", "kh-1", "-r", "Đồng ý"]);

        var issued = await DoneAsync("dung", ["issue", "kh-1", "-r", "Ban hành", "--issuer", "ubnd-xa", "--signer", "Trần Văn Bình", "--recipients", "Như Điều 3; Lưu", "--copies", "10", "--json"]);

        var issue = issued.Json().GetProperty("issue");
        Assert.Equal((1, "3", "settled"), (issue.GetProperty("line").GetProperty("number").GetInt32(), issue.GetProperty("version").GetProperty("version").GetString(), issue.GetProperty("stage").GetString()));
        Assert.Equal("DRF308", issued.Codes().Single());
        var date = DateOnly.Parse(issue.GetProperty("line").GetProperty("date").GetString()!, CultureInfo.InvariantCulture);
        var written = DocxText.Read((await DoneAsync("dung", ["get", "kh-1", "-o", "-"])).Output);
        Assert.Contains("Số: 01/KH-UBND", written, StringComparison.Ordinal);
        Assert.Contains($"ngày {date.Day:00} tháng {(date.Month > 2 ? $"{date.Month}" : $"{date.Month:00}")} năm {date.Year}", written, StringComparison.Ordinal);
        await RefusedAsync("an", 3, "STO106", ["put", "-", "-d", "kh-1", "-r", "Sửa thêm", "--base", "3"], s_better);
        var line = (await DoneAsync("an", ["register", "list", "--issuer", "ubnd-xa", "--json"])).Json().GetProperty("lines").EnumerateArray().Single();
        Assert.Equal(("issued", "Kế hoạch 2026", 10), (line.GetProperty("state").GetString(), line.GetProperty("entry").GetProperty("subject").GetString(), line.GetProperty("entry").GetProperty("copies").GetInt32()));
        await TrailAsync();
    }

    [Theory]
    [InlineData("vi", "Chuyên viên", "[đã trình]", "chuyên viên", "[số giữ trước]", "(dự thảo → đã trình)")]
    [InlineData("en", "Clerk", "[submitted]", "clerk", "[reserved]", "(draft → submitted)")]
    public async Task Roles_states_and_lines_of_the_register_are_told_in_the_readers_language(string language, string name, string state, string role, string line, string detail)
    {
        await ListPeopleAsync();
        await DoneAsync("root", ["people", "put", "an", "--name", name, "--unit", "ubnd-xa/van-phong", "--role", "clerk", "-r", "Tên khác"]);
        await DoneAsync("an", ["put", "-", "-d", "kh-1", "-r", "Dự thảo", "--unit", "ubnd-xa/van-phong", "--kind", "KH", "--symbol", "KH-UBND"], s_draft);
        await DoneAsync("an", ["submit", "kh-1", "-r", "Trình ký"]);
        await DoneAsync("dung", ["register", "reserve", "--issuer", "ubnd-xa", "--kind", "KH", "--for", "Phòng Nội vụ", "-r", "Giữ số"]);

        async Task<string> Said(params string[] arguments) => (await DoneAsync("an", [.. arguments, "--lang", language])).Text;

        Assert.Contains($"an  {name}  ubnd-xa/van-phong  {role}", await Said("people", "list"), StringComparison.Ordinal);
        Assert.Contains(state, await Said("status", "kh-1"), StringComparison.Ordinal);
        Assert.Contains(state, await Said("list"), StringComparison.Ordinal);
        Assert.Contains(line, await Said("register", "list", "--issuer", "ubnd-xa"), StringComparison.Ordinal);
        Assert.Contains(detail, await Said("audit", "kh-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_not_be_is_told_whole_and_nothing_changes()
    {
        await ListPeopleAsync();
        await DoneAsync("an", ["put", "-", "-d", "kh-1", "-r", "Dự thảo", "--unit", "ubnd-xa/van-phong", "--kind", "KH", "--symbol", "KH-UBND"], s_draft);
        var before = (await DoneAsync("an", ["ledger", "--json"])).Json().GetProperty("entries").GetArrayLength();

        await RefusedAsync("an", 3, "STO302 STO303", ["approve", "kh-1", "-r", "Tự duyệt"]);
        await RefusedAsync("khong-ai", 3, "STO001 STO301", ["submit", "kh-1", "-r", " "]);
        await RefusedAsync("dung", 3, "STO302 STO303 STO312 STO404", ["issue", "kh-1", "-r", "Ban hành", "--issuer", "ubnd-khac", "--date", "2099-01-01"]);

        Assert.Equal(before, (await DoneAsync("an", ["ledger", "--json"])).Json().GetProperty("entries").GetArrayLength());
        Assert.Equal("draft", (await DoneAsync("an", ["status", "kh-1", "--json"])).Json().GetProperty("status").GetProperty("state").GetString());
    }

    [Fact]
    public async Task Who_is_not_listed_or_of_another_unit_changes_nothing_that_is_kept()
    {
        await ListPeopleAsync();
        await DoneAsync("root", ["people", "put", "lx", "--name", "Lý Xuân", "--unit", "ubnd-xa/phong-b", "--role", "leader", "clerk", "-r", "Lập danh sách"]);
        string[] put = ["put", "-", "-d", "kh-2", "-r", "Dự thảo", "--unit", "ubnd-xa/van-phong", "--kind", "KH", "--symbol", "KH-UBND"];
        await DoneAsync("an", ["put", "-", "-d", "kh-1", .. put[4..]], s_draft);
        await DoneAsync("an", ["lock", "kh-1", "-r", "Đang sửa"]);
        var before = (await DoneAsync("an", ["ledger", "--json"])).Json().GetProperty("entries").GetArrayLength();

        string[][] acts =
        [
            ["put", "-", "-d", "kh-1", "-r", "Sửa", "--base", "1"], put, ["restore", "kh-1", "1", "-r", "Trả bản cũ"], ["describe", "kh-1", "-r", "Sửa", "--unit", "ubnd-xa/phong-b"],
            ["lock", "kh-1", "-r", "Giữ"], ["unlock", "kh-1", "-r", "Trả"], ["unlock", "kh-1", "--even-others", "-r", "Gỡ"],
            ["recycle", "kh-1", "-r", "Bỏ"], ["recover", "kh-1", "-r", "Lấy lại"], ["move", "--to", _folder["khac"]], ["move", "kh-1", "--to", _folder["khac"]],
        ];
        foreach (var act in acts)
        {
            await RefusedAsync("khong-co", 3, "STO301", act, s_better);
            await RefusedAsync("lx", 3, "STO302", act, s_better);
        }

        await RefusedAsync("an", 3, "STO302", ["move", "--to", _folder["khac"]]);
        await RefusedAsync("binh", 3, "STO302", ["unlock", "kh-1", "--even-others", "-r", "Gỡ"]);
        await RefusedAsync("khong-co", 3, "STO001 STO301", ["describe", "kh-1", "--title", "Khác", "-r", " "]);
        Assert.Equal(before, (await DoneAsync("an", ["ledger", "--json"])).Json().GetProperty("entries").GetArrayLength());
        await DoneAsync("root", ["unlock", "kh-1", "--even-others", "-r", "Người giữ đi vắng"]);
        await DoneAsync("root", ["move", "--to", _folder["khac"]]);
    }

    [Fact]
    public async Task An_approval_is_not_carried_over_to_another_unit_or_type()
    {
        await ListPeopleAsync();
        await DoneAsync("an", ["put", "-", "-d", "kh-1", "-r", "Dự thảo", "--unit", "ubnd-xa/van-phong", "--kind", "TTr", "--symbol", "TTr-UBND"], s_draft);
        await DoneAsync("an", ["submit", "kh-1", "-r", "Trình ký"]);
        await DoneAsync("binh", ["approve", "kh-1", "-r", "Đồng ý"]);

        await RefusedAsync("binh", 3, "STO313", ["describe", "kh-1", "-r", "Đổi", "--kind", "CV", "--title", "Công văn", "--unit", "ubnd-xa"]);
        await RefusedAsync("an", 3, "STO313", ["recycle", "kh-1", "-r", "Bỏ"]);

        await DoneAsync("binh", ["return", "kh-1", "-r", "Sai loại"]);
        await DoneAsync("an", ["describe", "kh-1", "-r", "Đổi", "--kind", "CV", "--symbol", "UBND-VP"]);
    }

    [Fact]
    public async Task The_register_keeps_numbers_for_others_and_paper_takes_them()
    {
        await ListPeopleAsync();

        await DoneAsync("dung", ["register", "reserve", "--issuer", "ubnd-xa", "--kind", "QĐ", "--count", "2", "--for", "Phòng Kinh tế", "-r", "Theo đề nghị"]);
        await DoneAsync("dung", ["register", "take", "--issuer", "ubnd-xa", "--kind", "QĐ", "--symbol", "QĐ-UBND", "--number", "2", "--subject", "Quyết định giấy", "-r", "Văn bản giấy"]);
        await DoneAsync("dung", ["register", "cancel", "1", "--issuer", "ubnd-xa", "--series", "QĐ", "-r", "Không dùng nữa"]);
        await RefusedAsync("dung", 3, "STO407", ["register", "cancel", "1", "--issuer", "ubnd-xa", "--series", "QĐ", "-r", "Nhầm"]);

        var lines = (await DoneAsync("an", ["register", "list", "--issuer", "ubnd-xa", "--json"])).Json().GetProperty("lines");
        Assert.Equal(["cancelled", "issued"], lines.EnumerateArray().Select(line => line.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task Which_types_have_numbers_of_their_own_is_said_by_the_registrar_before_the_year_begins()
    {
        await ListPeopleAsync();

        var unsaid = await DoneAsync("an", ["register", "series", "--issuer", "ubnd-xa"]);
        await RefusedAsync("an", 3, "STO302", ["register", "series", "--issuer", "ubnd-xa", "--own", "QĐ", "-r", "Không phải văn thư"]);
        await RefusedAsync("dung", 1, "STO001", ["register", "series", "--issuer", "ubnd-xa", "--shared"]);
        await RefusedAsync("dung", 2, "CLI007", ["register", "series", "--issuer", "ubnd-xa", "--own", "QĐ", "--every", "-r", "Cả hai"]);
        var said = await DoneAsync("dung", ["register", "series", "--issuer", "ubnd-xa", "--own", "QĐ", "TTr", "QĐ", "-r", "Theo quy chế văn thư", "--json"]);
        await DoneAsync("dung", ["register", "take", "--issuer", "ubnd-xa", "--kind", "BC", "--symbol", "BC-UBND", "--subject", "Báo cáo", "-r", "Giấy"]);
        await RefusedAsync("dung", 3, "STO408", ["register", "series", "--issuer", "ubnd-xa", "--every", "-r", "Đổi ý"]);

        Assert.Contains("mỗi loại một dãy số riêng", unsaid.Text, StringComparison.Ordinal);
        Assert.Equal(["QĐ", "TTr"], said.Json().GetProperty("series").GetProperty("own").EnumerateArray().Select(kind => kind.GetString()));
        Assert.Contains("đã bắt đầu", (await DoneAsync("an", ["register", "series", "--issuer", "ubnd-xa"])).Text, StringComparison.Ordinal);
        Assert.Equal("", (await DoneAsync("an", ["register", "list", "--issuer", "ubnd-xa", "--json"])).Json().GetProperty("lines")[0].GetProperty("series").GetString());
    }

    [Fact]
    public async Task A_leader_who_is_alone_approves_the_own_submission_only_where_an_administrator_said_so()
    {
        await ListPeopleAsync();
        await DoneAsync("an", ["put", "-", "-d", "kh-1", "-r", "Dự thảo", "--unit", "ubnd-xa/van-phong", "--kind", "KH", "--symbol", "KH-UBND"], s_draft);
        await DoneAsync("binh", ["submit", "kh-1", "-r", "Trình ký"]);

        await RefusedAsync("binh", 3, "STO306", ["approve", "kh-1", "-r", "Đồng ý"]);
        await RefusedAsync("binh", 3, "STO302", ["people", "own-approval", "ubnd-xa/van-phong", "-r", "Tự cho mình"]);
        await RefusedAsync("root", 1, "STO004", ["people", "own-approval", "Văn phòng", "-r", "Sai đường dẫn"]);
        var said = await DoneAsync("root", ["people", "own-approval", "ubnd-xa/van-phong", "-r", "Chỉ có một lãnh đạo", "--json"]);
        var listed = await DoneAsync("an", ["people", "list"]);
        await DoneAsync("root", ["people", "own-approval", "ubnd-xa/van-phong", "--forbid", "-r", "Đã có thêm lãnh đạo"]);
        await RefusedAsync("binh", 3, "STO306", ["approve", "kh-1", "-r", "Đồng ý"]);
        await DoneAsync("root", ["people", "own-approval", "ubnd-xa/van-phong", "-r", "Lãnh đạo mới đã đi"]);

        await DoneAsync("binh", ["approve", "kh-1", "-r", "Đồng ý"]);
        Assert.Equal("ubnd-xa/van-phong", said.Json().GetProperty("ownApprovals").EnumerateArray().Single().GetString());
        Assert.Contains("ubnd-xa/van-phong", listed.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issued_document_tells_the_exchange_its_own_place_signer_and_recipients()
    {
        await ListPeopleAsync();
        var drafted = (await OneStop.RunAsync("render", "ke-hoach", "--data", OneStop.Sample("ke-hoach"), "--out", "-")).Output;
        await DoneAsync("an", ["put", "-", "-d", "kh-1", "-r", "Dự thảo", "--title", "Kế hoạch 2026", "--unit", "ubnd-xa/van-phong", "--kind", "KH", "--symbol", "KH-UBND"], drafted);
        await DoneAsync("an", ["submit", "kh-1", "-r", "Trình ký"]);
        await DoneAsync("binh", ["approve", "kh-1", "-r", "Đồng ý"]);
        await DoneAsync("dung", ["register", "take", "--issuer", "ubnd-xa", "--kind", "KH", "--symbol", "KH-UBND", "--number", "35", "--begin", "--date", "2026-02-20", "--subject", "Kế hoạch giấy", "-r", "Số cuối trên giấy"]);
        await DoneAsync("dung", ["issue", "kh-1", "-r", "Ban hành", "--issuer", "ubnd-xa", "--date", "2026-02-27"]);

        var header = await DoneAsync("dung", ["edxml", "kh-1", "--from-organ", "H56.01.02", "--from-name", "UBND xã", "--to-organ", "H56.01=UBND huyện"]);

        var plan = JsonDocument.Parse(await File.ReadAllTextAsync(OneStop.Sample("ke-hoach"), TestContext.Current.CancellationToken)).RootElement;
        var told = XDocument.Parse(header.Text).Descendants().ToLookup(element => element.Name.LocalName, element => element.Value);
        Assert.Equal(plan.GetProperty("place").GetString(), told["Place"].First());
        Assert.Equal(plan.GetProperty("signature").GetProperty("name").GetString(), told["FullName"].Single());
        Assert.Equal(plan.GetProperty("signature").GetProperty("lines").EnumerateArray().Last().GetString(), told["Position"].Single(), ignoreCase: true);
    }

    private async Task TrailAsync()
    {
        var path = _folder["trail.csv"];
        await DoneAsync("binh", ["audit", "kh-1", "-o", path]);
        var lines = (await File.ReadAllTextAsync(path, Encoding.UTF8, TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.Contains("Bổ sung mục II", StringComparison.Ordinal) && line.Contains("Trần Văn Bình", StringComparison.Ordinal));
        Assert.Equal((await DoneAsync("binh", ["ledger", "kh-1", "--json"])).Json().GetProperty("entries").GetArrayLength(), lines.Length - 1);
        await RefusedAsync("dung", 1, "DRF401", ["edxml", "kh-1", "--from-organ", "H56.01.02", "--from-name", "UBND xã", "--to-organ", "H56.01=UBND huyện"]);
        var header = await DoneAsync("dung", ["edxml", "kh-1", "--from-organ", "H56.01.02", "--from-name", "UBND xã", "--to-organ", "H56.01=UBND huyện", "--plan", OneStop.Sample("ke-hoach")]);
        var xml = XDocument.Parse(header.Text);
        Assert.Equal(["01", "10"], xml.Descendants().Where(element => element.Name.LocalName is "CodeNumber" or "PromulgationAmount").Select(element => element.Value));
        Assert.Equal(0, (await DoneAsync("an", ["verify"])).ExitCode);
    }

    private async Task ListPeopleAsync()
    {
        await DoneAsync("root", ["people", "put", "root", "--name", "Quản Trị", "--unit", "ubnd-xa", "--role", "admin", "-r", "Lập danh sách"]);
        await DoneAsync("root", ["people", "put", "an", "--name", "Nguyễn Thị An", "--unit", "ubnd-xa/van-phong", "--role", "clerk", "-r", "Lập danh sách"]);
        await DoneAsync("root", ["people", "put", "binh", "--name", "Trần Văn Bình", "--unit", "ubnd-xa", "--role", "leader", "-r", "Lập danh sách"]);
        await DoneAsync("root", ["people", "put", "dung", "--name", "Phạm Thị Dung", "--unit", "ubnd-xa", "--role", "registrar", "-r", "Lập danh sách"]);
    }

    private async Task RefusedAsync(string person, int exitCode, string codes, string[] arguments, byte[]? input = null)
    {
        var refused = await RunAsync(person, arguments, input);
        Assert.Equal((exitCode, codes), (refused.ExitCode, string.Join(' ', refused.Codes().Distinct().Order(StringComparer.Ordinal))));
    }

    private async Task<ProgramResult> DoneAsync(string person, string[] arguments, byte[]? input = null)
    {
        var done = await RunAsync(person, arguments, input);
        Assert.True(done.ExitCode == 0, done.Errors);
        return done;
    }

    private Task<ProgramResult> RunAsync(string person, string[] arguments, byte[]? input) => OneStop.RunAsync(
        ["store", .. arguments], input,
        environment: new Dictionary<string, string>
        {
            ["ONESTOP_STORE"] = _folder["store"],
            ["ONESTOP_PERSON"] = person,
            ["ONESTOP_SOFFICE"] = "/nowhere/soffice",
        });
}
