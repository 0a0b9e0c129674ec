using System.Text.Json;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Cli.Tests;

/// <summary>Versions from a shell, on a folder of their own.</summary>
public sealed class StoreCommandTests : IDisposable
{
    private static readonly byte[] s_first = DocxFixture.PackText("Kế hoạch\n\nLần đầu");
    private static readonly byte[] s_second = DocxFixture.PackText("Kế hoạch\n\nLần hai");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_version_is_saved_listed_and_given_back_byte_for_byte()
    {
        await PutAsync(s_first, "Dự thảo đầu", "--title", "Kế hoạch năm 2026", "--unit", "ubnd-xa/van-phong");
        await PutAsync(s_second, "Sửa mục II", "--base", "1");

        var versions = (await RunAsync("list", "kh-2026", "--json")).Json().GetProperty("versions");
        var back = await RunAsync("get", "kh-2026", "1", "--out", "-");

        Assert.Equal(["Sửa mục II", "Dự thảo đầu"], versions.EnumerateArray().Select(version => version.GetProperty("reason").GetString()));
        Assert.Equal(s_first, back.Output);
    }

    [Fact]
    public async Task Documents_are_found_without_marks()
    {
        await PutAsync(s_first, "Dự thảo", "--title", "Quyết định về kiểm soát thủ tục", "--unit", "ubnd-xa");

        var found = await RunAsync("list", "--text", "quyet dinh kiem soat", "--json");
        var nothing = await RunAsync("list", "--text", "bien ban");

        Assert.Equal("kh-2026", found.Json().GetProperty("documents")[0].GetProperty("id").GetString());
        Assert.Equal("Không có văn bản nào.", nothing.Text.Trim());
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("list")]
    [InlineData("audit")]
    [InlineData("people", "list")]
    [InlineData("register", "list", "--issuer", "ubnd-xa")]
    public async Task A_misspelt_folder_is_no_empty_store(params string[] command)
    {
        var done = await RunAsync([.. command, "--json"]);

        Assert.Equal((4, "STO207"), (done.ExitCode, done.Codes().Single()));
        Assert.False(Directory.Exists(_folder["store"]));
    }

    [Fact]
    public async Task Days_are_days_of_Vietnam_and_in_order()
    {
        await PutAsync(s_first, "Dự thảo", "--unit", "ubnd-xa");
        var today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(1, (await RunAsync("list", "--from", today, "--json")).Json().GetProperty("documents").GetArrayLength());
        Assert.Equal(0, (await RunAsync("list", "--to", today, "--json")).Json().GetProperty("documents").GetArrayLength());
        Assert.Equal((1, "STO006"), Told(await RunAsync("list", "--from", "2026-11-27", "--to", "2026-11-26", "--json")));
        Assert.Equal((2, "CLI005"), Told(await RunAsync("list", "--from", "27/11/2026", "--json")));

        static (int, string) Told(ProgramResult done) => (done.ExitCode, done.Codes().Single());
    }

    [Fact]
    public async Task A_stale_base_is_a_conflict_that_names_the_newer_version()
    {
        await PutAsync(s_first, "Dự thảo", "--unit", "ubnd-xa");
        await PutAsync(s_second, "Sửa", "--base", "1");

        var stale = await RunAsync(["put", "-", "-d", "kh-2026", "-r", "Đến muộn", "--base", "1", "--json"], s_first);

        Assert.Equal((3, "STO103"), (stale.ExitCode, stale.Codes().Single()));
        Assert.Equal("2", stale.Json().GetProperty("newer").GetProperty("version").GetString());
        Assert.Contains("Sửa", stale.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_saves_once()
    {
        await PutAsync(s_first, "Dự thảo", "--unit", "ubnd-xa", "--key", "k-1");
        var again = await PutAsync(s_first, "Dự thảo", "--unit", "ubnd-xa", "--key", "k-1", "--json");

        Assert.True(again.Json().GetProperty("repeated").GetBoolean());
        Assert.Equal("1", again.Json().GetProperty("version").GetProperty("version").GetString());
    }

    [Fact]
    public async Task Every_mistake_in_a_request_is_told_at_once()
    {
        var refused = await RunAsync(["put", "-", "-d", "kh-2026", "-r", " ", "--unit", "Phòng A", "--name", "a?.docx"], s_first);

        Assert.Equal(1, refused.ExitCode);
        Assert.Equal(["STO001", "STO003", "STO004"], refused.Codes().Order(StringComparer.Ordinal));
        Assert.Equal("Không có văn bản nào.", (await RunAsync("list")).Text.Trim());
    }

    [Fact]
    public async Task Restoring_makes_a_new_version_and_comparing_names_the_part()
    {
        await PutAsync(s_first, "Dự thảo", "--unit", "ubnd-xa");
        await PutAsync(s_second, "Sửa", "--base", "1");

        var compared = (await RunAsync("compare", "kh-2026", "1", "2", "--json")).Json().GetProperty("comparison");
        var restored = (await RunAsync("restore", "kh-2026", "1", "-r", "Lấy lại", "--json")).Json().GetProperty("version");

        Assert.Equal("word/document.xml", compared.GetProperty("parts")[0].GetProperty("part").GetString());
        Assert.Equal(("3", "1"), (restored.GetProperty("version").GetString(), restored.GetProperty("restoredFrom").GetString()));
    }

    [Fact]
    public async Task Verifying_finds_what_was_changed_by_hand()
    {
        await PutAsync(s_first, "Dự thảo", "--unit", "ubnd-xa");
        var sound = await RunAsync("verify");
        var file = Directory.EnumerateFiles(Path.Combine(_folder.Path, "store", "content"), "*", SearchOption.AllDirectories).Single();
        File.SetAttributes(file, FileAttributes.Normal);
        await File.AppendAllTextAsync(file, "x", TestContext.Current.CancellationToken);

        var found = await RunAsync("verify", "--json");

        Assert.Equal(0, sound.ExitCode);
        Assert.Equal((1, "CLI105"), (found.ExitCode, found.Codes().Single()));
        Assert.Equal("altered", found.Json().GetProperty("findings")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Moving_keeps_every_version_with_author_time_and_reason()
    {
        await PutAsync(s_first, "Dự thảo", "--unit", "ubnd-xa");
        await PutAsync(s_second, "Sửa", "--base", "1");
        var target = Path.Combine(_folder.Path, "other");

        await RunAsync("move", "--to", target, "--as", "quan-tri");
        await RunAsync("move", "--to", target, "--as", "quan-tri");

        var before = (await RunAsync("list", "kh-2026", "--json")).Json().GetProperty("versions");
        var after = (await RunAsync("list", "kh-2026", "--json", "--store", target)).Json().GetProperty("versions");
        Assert.Equal(before.EnumerateArray().Select(Told), after.EnumerateArray().Select(Told));
        Assert.Equal(0, (await RunAsync("verify", "--store", target)).ExitCode);
    }

    [Fact]
    public async Task A_recycled_document_comes_back_whole()
    {
        await PutAsync(s_first, "Dự thảo", "--unit", "ubnd-xa");

        await RunAsync("recycle", "kh-2026", "-r", "Nhầm");
        var refused = await RunAsync(["put", "-", "-d", "kh-2026", "-r", "Sửa", "--base", "1"], s_second);
        await RunAsync("recover", "kh-2026", "-r", "Cần lại");

        Assert.Equal("STO107", refused.Codes().Single());
        Assert.Equal(s_first, (await RunAsync("get", "kh-2026", "-o", "-")).Output);
    }

    private static string Told(JsonElement version) => string.Join(
        '|', version.GetProperty("author").GetProperty("id").GetString(), version.GetProperty("time").GetDateTimeOffset().UtcTicks,
        version.GetProperty("reason").GetString(), version.GetProperty("hashes").GetProperty("read").GetString());

    private async Task<ProgramResult> PutAsync(byte[] content, string reason, params string[] more)
    {
        var saved = await RunAsync(["put", "-", "-d", "kh-2026", "-r", reason, .. more], content);
        Assert.Equal((0, ""), (saved.ExitCode, saved.Errors));
        return saved;
    }

    private Task<ProgramResult> RunAsync(params string[] arguments) => RunAsync(arguments, null);

    private Task<ProgramResult> RunAsync(string[] arguments, byte[]? input) => OneStop.RunAsync(
        ["store", .. arguments], input,
        environment: new Dictionary<string, string>
        {
            ["ONESTOP_STORE"] = Path.Combine(_folder.Path, "store"),
            ["ONESTOP_PERSON"] = "chuyen-vien-a",
        });
}
