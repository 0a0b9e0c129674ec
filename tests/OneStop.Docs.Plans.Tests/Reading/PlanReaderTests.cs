using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Reading;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Plans.Tests.Reading;

public sealed class PlanReaderTests
{
    private static readonly string Good = File.ReadAllText(Path.Combine(RepositoryPaths.Fixtures, "plans", "good.json"));

    [Fact]
    public void A_good_plan_is_read_without_a_word()
    {
        var outcome = Read(Good);

        Assert.Empty(Lines(outcome));
        Assert.Equal("ỦY BAN NHÂN DÂN XÃ MINH PHÚC", outcome.Value!.Issuer.Name);
        Assert.Equal(new DateOnly(2026, 3, 9), outcome.Value.TaskTables[0].Groups[0].Tasks[0].Deadline!.End);
        Assert.Equal("Niêm yết tại trụ sở", outcome.Value.TaskTables[0].Groups[0].Tasks[1].Subtasks[0].Content);
        Assert.Equal("Rà soát", outcome.Value.Sections[0].Sections[0].Body[1].Rows[1][1]);
    }

    [Fact]
    public void A_table_named_where_there_is_none_is_a_whole_sentence()
    {
        var plan = System.Text.Json.Nodes.JsonNode.Parse(Good)!;
        plan["taskTables"] = new System.Text.Json.Nodes.JsonArray();

        var line = Assert.Single(Lines(Read(plan.ToJsonString())), l => l.Contains("PLN024", StringComparison.Ordinal));

        Assert.EndsWith("Các mã gần đúng: –.", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Twelve_planted_mistakes_are_all_reported_at_their_places()
    {
        var folder = Path.Combine(RepositoryPaths.Fixtures, "plans");
        var outcome = PlanReader.Read(File.ReadAllBytes(Path.Combine(folder, "twelve-mistakes.json")));

        var found = string.Join("\n", Lines(outcome)) + "\n";
        var expected = Path.Combine(folder, "twelve-mistakes.diagnostics.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1") File.WriteAllText(expected, found);
        Assert.Null(outcome.Value);
        Assert.Equal(12, outcome.Diagnostics.Count);
        Assert.Equal(File.ReadAllText(expected), found);
    }

    [Theory]
    [InlineData("\"number\": \"12\"", "\"number\": 12", "PLN009 $.number")]
    [InlineData("\"number\": \"12\"", "\"number\": \"123456789012\"", "PLN030 $.number")]
    [InlineData("\"id\": \"kh-kstthc-2026-minh-phuc\"", "\"id\": \"Kế hoạch\"", "PLN017 $.id")]
    [InlineData("\"month\": 1, \"day\": 15", "\"day\": 15", "PLN019 $.date.day")]
    [InlineData("\"year\": 2026, \"month\": 1, \"day\": 15", "\"year\": 2026, \"month\": 2, \"day\": 29", "PLN020 $.date.day")]
    [InlineData("\"year\": 2026, \"month\": 1, \"day\": 15", "\"year\": 2026, \"month\": 13", "PLN020 $.date.month")]
    [InlineData("\"year\": 2026, \"month\": 1, \"day\": 15", "\"year\": 2.5", "PLN009 $.date.year")]
    [InlineData("\"symbol\": \"KH-UBND\"", "\"symbol\": \"QĐ-UBND\"", "PLN023 $.symbol")]
    [InlineData("\"kind\": \"KH\"", "\"kind\": \"GN\"", "PLN015 $.kind")]
    [InlineData("\"schema\": \"onestop/plan/1\"", "\"schema\": \"onestop/plan/2\"", "PLN016 $.schema")]
    [InlineData("\"place\": \"Minh Phúc\"", "\"place\": \"Minh\\u0000Phúc\"", "PLN012 $.place")]
    [InlineData("\"place\": \"Minh Phúc\"", "\"place\": \"\\ud800\"", "PLN012 $.place")]
    [InlineData("\"place\": \"Minh Phúc\"", "\"place\": \"A\", \"place\": \"B\"", "PLN006 $.place")]
    [InlineData("\"place\": \"Minh Phúc\"", "\"\\ud800\": \"A\"", "PLN012 $")]
    [InlineData("\"headings\": []", "\"headings\": [\"TT\"]", "PLN027 $.taskTables[0].headings")]
    [InlineData("\"headings\": []", "\"headings\": null", "PLN009 $.taskTables[0].headings")]
    [InlineData("\"headings\": []", "\"headings\": {}", "PLN009 $.taskTables[0].headings")]
    [InlineData("[\"1\", \"Rà soát\"]", "[\"1\"]", "PLN031 $.sections[0].sections[0].body[1].rows[1]")]
    [InlineData("\"header\": 1", "\"header\": 3", "PLN031 $.sections[0].sections[0].body[1].header")]
    [InlineData("\"type\": \"point\"", "\"type\": \"pont\"", "PLN014 $.sections[0].sections[0].body[0].type")]
    [InlineData("\"kind\": \"before\"", "\"kind\": \"befor\"", "PLN014 $.taskTables[0].groups[0].tasks[0].deadline.kind")]
    [InlineData("\"text\": \"Như trên\"", "\"txt\": \"Như trên\"", "PLN007 $.recipients[0].txt|PLN008 $.recipients[0].text")]
    [InlineData("\"date\": \"2025-06-09\"", "\"date\": \"2026-06-09\"", "PLN033 $.legalBases[0].instruments[0].date")]
    [InlineData("\"date\": \"2025-06-09\"", "\"date\": \"2025-02-29\"", "PLN010 $.legalBases[0].instruments[0].date")]
    [InlineData("\"taskTable\": \"phu-luc-1\"", "\"taskTable\": null", "PLN035 $.attachments[0]")]
    [InlineData("\"op\": \">=\", \"value\": 60", "\"op\": \"≥\", \"value\": -1", "PLN014 $.taskTables[0].groups[0].tasks[0].targets[0].op|PLN029 $.taskTables[0].groups[0].tasks[0].targets[0].value")]
    [InlineData("\"content\": \"Xây dựng", "\"status\": \"finished\", \"progress\": 101, \"content\": \"Xây dựng", "PLN014 $.taskTables[0].groups[0].tasks[0].status|PLN036 $.taskTables[0].groups[0].tasks[0].progress")]
    [InlineData("\"content\": \"Xây dựng", "\"progress\": -1, \"content\": \"Xây dựng", "PLN036 $.taskTables[0].groups[0].tasks[0].progress")]
    public void Each_mistake_has_its_code_and_place(string good, string bad, string expected)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);

        var outcome = Read(Good.Replace(good, bad, StringComparison.Ordinal));

        Assert.Equal(expected, string.Join('|', outcome.Diagnostics.Select(d => $"{d.Code} {d.Location.Path}")));
    }

    [Theory]
    [InlineData("", "PLN001")]
    [InlineData("{ \"id\": }", "PLN001")]
    [InlineData("{} {}", "PLN001")]
    [InlineData("{ \"a\": 1, }", "PLN001")]
    [InlineData("[]", "PLN009")]
    [InlineData("null", "PLN009")]
    public void What_is_no_plan_at_all_is_refused(string json, string code)
    {
        Assert.Equal([code], Read(json).Diagnostics.Select(d => d.Code).Distinct());
    }

    [Fact]
    public void The_place_of_a_syntax_error_is_told()
    {
        var message = Read("{\n  \"id\" 5\n}").Diagnostics[0].Message(CultureInfo.GetCultureInfo("en"));

        Assert.Contains("line 2, byte 8", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deep_a_large_and_a_foreign_text_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 100_000));
        var large = new byte[ReadLimits.Default.MaxBytes + 1];

        Assert.Equal(PlanCodes.TooDeep, Read(deep).Diagnostics[0].Code);
        Assert.Equal(PlanCodes.TooLarge, PlanReader.Read(large).Diagnostics[0].Code);
        Assert.Equal(PlanCodes.NotUtf8, PlanReader.Read(Encoding.Unicode.GetBytes(Good)).Diagnostics[0].Code);
        Assert.Equal(PlanCodes.NotUtf8, PlanReader.Read(new byte[] { (byte)'"', 0xC3, (byte)'"' }).Diagnostics[0].Code);
    }

    [Fact]
    public void Bounds_hold_for_texts_lists_and_the_list_of_problems()
    {
        var limits = ReadLimits.Default with { MaxTextLength = 30, MaxItems = 1, MaxProblems = 3 };

        var outcome = PlanReader.Read(Encoding.UTF8.GetBytes(Good), limits);

        Assert.Equal(
            [PlanCodes.TextTooLong, PlanCodes.TextTooLong, PlanCodes.TextTooLong, PlanCodes.TooManyProblems],
            outcome.Diagnostics.Select(d => d.Code));
        Assert.Contains(Read(Good, limits with { MaxProblems = 100 }).Diagnostics, d => d.Code == PlanCodes.TooManyItems);
    }

    [Fact]
    public void A_byte_order_mark_and_split_letters_do_no_harm()
    {
        var split = Good.Normalize(NormalizationForm.FormD);

        var outcome = PlanReader.Read(new byte[] { 0xEF, 0xBB, 0xBF }.Concat(Encoding.UTF8.GetBytes(split)).ToArray());

        Assert.Equal("Kiểm soát thủ tục hành chính năm 2026", outcome.Value!.Subject);
    }

    private static Outcome<Plan> Read(string json, ReadLimits? limits = null) =>
        PlanReader.Read(Encoding.UTF8.GetBytes(json), limits);

    private static IEnumerable<string> Lines(Outcome<Plan> outcome) =>
        outcome.Diagnostics.Select(d => $"{d.Severity} {d.ToLine(CultureInfo.GetCultureInfo("vi"))}");
}
