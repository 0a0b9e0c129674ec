using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OneStop.Docs.Drafting.Blocks;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests;

public sealed class BlockDrafterTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly TemplateCatalog Catalog = TemplateCatalog.Open(RepositoryPaths.Templates);

    public static TheoryData<string> Blocks() => new(Catalog.Templates.Where(t => t.Role == TemplateRole.Block).Select(t => t.Id));

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Every_block_becomes_valid_markup(string block)
    {
        var drafted = Draft(block, Whole(), new() { Section = "#1", Article = 1, Table = "bang-1", Attachment = 1 });

        Assert.Empty(drafted.Diagnostics.Select(DrafterTests.Line));
        Assert.Empty(OfficeValidator.Check(drafted.Value!.Bytes));
        Assert.DoesNotContain("{{", Text(drafted), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_is_picked_by_its_labels()
    {
        var plan = Whole();

        var drafted = Draft("muc", plan, new() { Section = "II/1" });

        Assert.Contains("Việc của mục con", Text(drafted), StringComparison.Ordinal);
        Assert.DoesNotContain("Lời mục một", Text(drafted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("muc", "I, II")]
    [InlineData("dieu", "1, 2")]
    public void A_block_that_could_show_several_pieces_asks_which(string block, string there)
    {
        var problem = Assert.Single(Draft(block, Whole(), new()).Diagnostics);

        Assert.Equal(DraftingCodes.PickNeeded, problem.Code);
        Assert.Equal(there, problem.Arguments[3]);
    }

    [Theory]
    [InlineData("ke-hoach", "KẾ HOẠCH")]
    [InlineData("quyet-dinh-ban-hanh", "QUYẾT ĐỊNH")]
    public void The_title_is_the_one_of_the_whole_document_rule_and_all(string template, string firstLine)
    {
        var plan = DrafterTests.Utf8(DrafterTests.Plan(template));

        var block = Title(XDocument.Parse(Text(Draft("ten-loai", plan, new()))));
        var whole = Title(Whole(template, plan));

        Assert.Equal(whole.ToString(), block.ToString());
        Assert.Equal(firstLine, string.Concat(block.Descendants(W + "p").First().Descendants(W + "t").Select(t => t.Value)).Replace('\u00a0', ' '));
        Assert.Equal("ND30KeTrichYeu", (string?)block.Descendants(W + "pStyle").Last().Attribute(W + "val"));
    }

    [Theory]
    [InlineData("cong-van", "Công văn")]
    [InlineData("thu-xin-loi", "Thư xin lỗi")]
    public void A_type_without_such_a_title_says_where_its_subject_stands(string template, string type)
    {
        var problem = Assert.Single(Draft("ten-loai", DrafterTests.Utf8(DrafterTests.Plan(template)), new()).Diagnostics);

        Assert.Equal((DraftingCodes.NoTitleBlock, type), (problem.Code, Assert.Single(problem.Arguments)));
    }

    [Fact]
    public void The_head_of_an_official_letter_carries_its_subject()
    {
        Assert.Contains("V/v ", Text(Draft("dau-van-ban", DrafterTests.Utf8(DrafterTests.Plan("cong-van")), new())), StringComparison.Ordinal);
    }

    [Fact]
    public void The_only_piece_needs_no_picking()
    {
        Assert.Contains("Việc thứ nhất", Text(Draft("bang-nhiem-vu", Whole(), new())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 14286)]
    [InlineData(false, 14286)]
    [InlineData(true, 9354)]
    public void A_task_table_is_as_wide_as_the_text_of_its_page(bool? portrait, int width)
    {
        var table = XDocument.Parse(Text(Draft("bang-nhiem-vu", Whole(), new() { Portrait = portrait }))).Descendants(W + "tbl").Single();

        Assert.Equal(width, (int)table.Element(W + "tblPr")!.Element(W + "tblW")!.Attribute(W + "w")!);
        Assert.Equal(width, table.Element(W + "tblGrid")!.Elements(W + "gridCol").Sum(c => (int)c.Attribute(W + "w")!));
        Assert.All(table.Elements(W + "tr"), row => Assert.Equal(width, row.Descendants(W + "tcW").Sum(c => (int)c.Attribute(W + "w")!)));
    }

    [Theory]
    [InlineData("muc", "III", null, null, null)]
    [InlineData("muc", "I/1", null, null, null)]
    [InlineData("muc", "#9", null, null, null)]
    [InlineData("dieu", null, 3, null, null)]
    [InlineData("bang-nhiem-vu", null, null, "bang-2", null)]
    [InlineData("dau-phu-luc", null, null, null, 2)]
    [InlineData("dau-phu-luc-ngang", null, null, null, 2)]
    public void A_piece_that_is_not_there_is_named(string block, string? section, int? article, string? table, int? attachment)
    {
        var drafted = Draft(block, Whole(), new() { Section = section, Article = article, Table = table, Attachment = attachment });

        Assert.Equal(DraftingCodes.PickMisses, Assert.Single(drafted.Diagnostics).Code);
    }

    private static Outcome<DraftedBlock> Draft(string block, byte[] plan, BlockPick pick) =>
        new BlockDrafter(Catalog).Draft(block, plan, pick, DrafterTests.Options(), TestContext.Current.CancellationToken);

    private static XElement Title(XDocument document) =>
        document.Descendants(W + "sdt").Single(c => (string?)c.Descendants(W + "tag").First().Attribute(W + "val") == "onestop:ten-loai").Element(W + "sdtContent")!;

    private static XDocument Whole(string template, byte[] plan)
    {
        var drafted = new Drafter(Catalog).Draft(template, plan, DrafterTests.Options(), TestContext.Current.CancellationToken);
        using var package = new ZipArchive(new MemoryStream(drafted.Value!.Bytes));
        using var part = package.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(part);
    }

    private static string Text(Outcome<DraftedBlock> block) => Encoding.UTF8.GetString(block.Value!.FlatOpc);

    private static byte[] Whole()
    {
        var plan = DrafterTests.Plan("ke-hoach");
        plan["sections"] = JsonNode.Parse("""
            [{ "label": "I", "title": "MỤC MỘT", "body": [{ "type": "paragraph", "text": "Lời mục một" }] },
             { "label": "II", "title": "MỤC HAI", "sections": [{ "label": "1", "title": "Mục con", "body": [{ "type": "paragraph", "text": "Việc của mục con" }] }] }]
            """);
        plan["articles"] = JsonNode.Parse("""
            [{ "number": 1, "body": [{ "type": "paragraph", "text": "Lời điều một" }] }, { "number": 2, "body": [{ "type": "paragraph", "text": "Lời điều hai" }] }]
            """);
        plan["taskTables"] = JsonNode.Parse("""[{ "id": "bang-1", "groups": [{ "tasks": [{ "ordinal": "1", "content": "Việc thứ nhất" }] }] }]""");
        plan["attachments"] = JsonNode.Parse("""[{ "label": "Phụ lục I", "kind": "PL", "title": "Nhiệm vụ", "taskTable": "bang-1" }]""");
        return DrafterTests.Utf8(plan);
    }
}
