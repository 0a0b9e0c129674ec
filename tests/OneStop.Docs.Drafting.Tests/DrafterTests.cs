using System.Globalization;
using System.Text.Json.Nodes;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests;

public sealed class DrafterTests
{
    private static readonly TemplateCatalog Catalog = TemplateCatalog.Open(RepositoryPaths.Templates);
    private static readonly Drafter Drafter = new(Catalog);

    public static TheoryData<string, int> SamplesAndSizes()
    {
        var data = new TheoryData<string, int>();
        foreach (var template in Catalog.Templates.Where(t => t.HasSample))
        {
            foreach (var size in template.BodySizes) data.Add(template.Id, size);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(SamplesAndSizes))]
    public void Every_sample_becomes_a_valid_document(string template, int size)
    {
        var drafted = Draft(template, Sample(template), size);

        Assert.Empty(drafted.Diagnostics.Select(Line));
        Assert.Empty(OfficeValidator.Check(drafted.Value!.Bytes));
        var text = DocxText(drafted.Value.Bytes);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.DoesNotContain("}}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_drafts_at_once_give_the_same_bytes()
    {
        var plan = Sample("quyet-dinh-ban-hanh");
        var expected = Draft("quyet-dinh-ban-hanh", plan).Value!.Bytes;
        var fresh = new Drafter(TemplateCatalog.Open(RepositoryPaths.Templates));

        var all = Enumerable.Range(0, 20).AsParallel().WithDegreeOfParallelism(20)
            .Select(_ => fresh.Draft("quyet-dinh-ban-hanh", plan, Options(), TestContext.Current.CancellationToken).Value!.Bytes)
            .ToList();

        Assert.All(all, bytes => Assert.Equal(expected, bytes));
    }

    [Fact]
    public void Attachments_follow_in_their_order_each_in_a_section_of_its_own()
    {
        var plan = Plan("ke-hoach");
        plan["taskTables"] = JsonNode.Parse("""[{ "id": "bang-1", "groups": [{ "tasks": [{ "ordinal": "1", "content": "Việc thứ nhất" }] }] }]""");
        plan["attachments"] = JsonNode.Parse("""
            [{ "label": "Phụ lục I", "kind": "PL", "title": "Nhiệm vụ", "taskTable": "bang-1" },
             { "label": "Phụ lục II", "kind": "PL", "title": "Danh sách", "body": [{ "type": "paragraph", "text": "Lời phụ lục hai" }] }]
            """);

        var drafted = Draft("ke-hoach", Utf8(plan));

        Assert.Empty(drafted.Diagnostics.Select(Line));
        var text = DocxText(drafted.Value!.Bytes);
        Assert.True(text.IndexOf("Việc thứ nhất", StringComparison.Ordinal) < text.IndexOf("Lời phụ lục hai", StringComparison.Ordinal));
        Assert.Equal(3, SectionOrientations(drafted.Value.Bytes).Count);
        Assert.Equal([null, "landscape", null], SectionOrientations(drafted.Value.Bytes));
    }

    [Fact]
    public void Every_fault_of_the_data_comes_back()
    {
        var plan = Plan("ke-hoach");
        plan.Remove("subject");
        plan["date"]!["month"] = 13;
        plan["recipients"] = "x";

        var drafted = Draft("ke-hoach", Utf8(plan));

        Assert.Null(drafted.Value);
        Assert.Superset(
            new HashSet<string?> { "$.subject", "$.date.month", "$.recipients" },
            drafted.Diagnostics.Select(d => d.Location.Path).ToHashSet());
    }

    [Fact]
    public void A_block_is_not_drafted_as_a_document()
    {
        Assert.Contains(Draft("muc", Sample("ke-hoach")).Diagnostics, d => d.Code == DraftingCodes.WrongRole);
    }

    [Fact]
    public void Another_kind_than_the_templates_is_only_a_warning()
    {
        var drafted = Draft("thong-bao", Sample("cong-van"));

        Assert.NotNull(drafted.Value);
        Assert.Equal((DraftingCodes.KindDisagrees, Severity.Warning), drafted.Diagnostics.Select(d => (d.Code, d.Severity)).First());
    }

    [Fact]
    public void An_appendix_template_drafts_the_appendices_alone()
    {
        var drafted = Draft("phu-luc", Sample("phu-luc"));
        var nothing = Draft("phu-luc", Sample("cong-van"));

        Assert.NotNull(drafted.Value);
        Assert.All(SectionOrientations(drafted.Value.Bytes), orientation => Assert.Equal("landscape", orientation));
        Assert.Equal(DraftingCodes.NothingToDraft, Assert.Single(nothing.Diagnostics).Code);
    }

    [Fact]
    public void The_file_name_tells_plan_and_template()
    {
        var plan = Plan("ke-hoach");

        Assert.Equal($"{plan["id"]}-ke-hoach.docx", Draft("ke-hoach", Utf8(plan)).Value!.FileName);
    }

    [Fact]
    public void A_cancelled_draft_is_no_draft() => Assert.ThrowsAny<OperationCanceledException>(
        () => Drafter.Draft("ke-hoach", Sample("ke-hoach"), Options(), new CancellationToken(canceled: true)));

    internal static DraftOptions Options(int? size = null) => DraftOptions.For(TimeProvider.System) with { BodySize = size };

    internal static byte[] Sample(string template) => new SamplePlans(Catalog).Find(template).Value!.Json;

    internal static JsonObject Plan(string template) => JsonNode.Parse(Sample(template))!.AsObject();

    internal static byte[] Utf8(JsonNode node) => System.Text.Encoding.UTF8.GetBytes(node.ToJsonString());

    internal static string Line(Diagnostic diagnostic) => diagnostic.ToLine(CultureInfo.InvariantCulture);

    private static Outcome<DraftedDocument> Draft(string template, byte[] plan, int? size = null) =>
        Drafter.Draft(template, plan, Options(size), TestContext.Current.CancellationToken);

    private static string DocxText(byte[] bytes) => WordBody(bytes).Value;

    private static List<string?> SectionOrientations(byte[] bytes) =>
    [
        .. WordBody(bytes).Descendants(Merging.Joined.W + "pgSz").Select(size => (string?)size.Attribute(Merging.Joined.W + "orient")),
    ];

    private static System.Xml.Linq.XElement WordBody(byte[] bytes)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        return System.Xml.Linq.XElement.Load(stream);
    }
}
