using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Importing;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Reading;

namespace OneStop.Docs.Plans.Tests.Importing;

/// <summary>The facts of the five seeds, as the domain research counted them by hand.</summary>
public sealed class SeedFactsTests
{
    public static TheoryData<string, string, string, string?, string, string> Heads { get; } = new()
    {
        { "000", "KH", "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", null, "KH-VP", "2020-4-" },
        { "001", "QĐ", "ỦY BAN NHÂN DÂN HUYỆN ĐỨC THỌ", null, "QĐ-UBND", "2022-3-3" },
        { "002", "KH", "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH", null, "", "--" },
        { "003", "KH", "ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH", null, "KH-UBND", "2021--" },
        { "004", "KH", "ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN", "112", "KH-UBND", "2018-9-28" },
    };

    public static TheoryData<string, string> Trees { get; } = new()
    {
        { "000", "I(1 2 3) II(1 2 3 4) III(1 2 3 4 5)" },
        { "001", "Điều 1 Điều 2 Điều 3(1 2 3 4 5) Điều 4" },
        { "002", "I(1 2) II(1(a b) 2 3(a b) 4 5) III(1 2 3) IV(1 2 3)" },
        { "003", "I(1 2) II(1 2(a b) 3(2.1 3.2 3.3(a b))) III IV(1 2 3 4)" },
        { "004", "I(1 2 3) II III(1 2 3 4 5)" },
    };

    public static TheoryData<string, string, string> Signatures { get; } = new()
    {
        { "000", "CHÁNH VĂN PHÒNG", "Lưu: VT, KSTT" },
        { "001", "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH", "Lưu: VT, VP" },
        { "002", "CHÁNH VĂN PHÒNG", "Lưu: VT, HCTC, Phong" },
        { "003", "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH", "Lưu: VT, KSTT" },
        { "004", "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH THƯỜNG TRỰC", "Lưu: VT, KSTT.huongnt.CCHG al" },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void The_head_is_read(string seed, string kind, string issuer, string? number, string symbol, string date)
    {
        var plan = Import(seed);

        Assert.Equal(kind, plan.Kind);
        Assert.Equal(issuer, plan.Issuer.Name);
        Assert.Equal(number, plan.Number);
        Assert.Equal(symbol, plan.Symbol ?? "");
        Assert.Equal(date, $"{plan.Date.Year}-{plan.Date.Month}-{plan.Date.Day}");
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void The_tree_of_sections_and_points_is_read(string seed, string tree) => Assert.Equal(tree, PlanTree.Of(Import(seed)));

    [Theory]
    [MemberData(nameof(Signatures))]
    public void Signature_and_file_line_are_read(string seed, string lines, string file)
    {
        var plan = Import(seed);

        Assert.Equal(lines, string.Join('|', plan.Signature!.Lines));
        Assert.Equal(file, Assert.Single(plan.Recipients, recipient => recipient.Purpose == "file").Text);
        Assert.InRange(plan.Signature.Name!.Split(' ').Length, 3, 4);
    }

    [Fact]
    public void Seed_000_has_its_outline_and_electronic_recipients()
    {
        var plan = Import("000");

        var outline = Assert.Single(plan.Attachments);
        Assert.Equal(("ĐC", "ĐỀ CƯƠNG KIỂM TRA"), (outline.Kind, outline.Label));
        Assert.Equal("I II(1(a b c d e) 2(a b c d e f g h) 3) III(1 2 3) IV", PlanTree.Of(outline));
        Assert.Single(plan.Recipients);
        Assert.Equal(5, plan.RecipientsElectronic.Count);
    }

    [Fact]
    public void Seed_001_has_its_bases_and_two_task_tables()
    {
        var plan = Import("001");

        Assert.Equal(8, plan.LegalBases.Count(basis => basis.Text.StartsWith("Căn cứ", StringComparison.Ordinal)));
        Assert.Equal(10, plan.LegalBases.Count);
        Assert.Equal("ỦY BAN NHÂN DÂN HUYỆN", plan.Authority);
        Assert.Equal([3, 3, 3, 1, 1, 2, 3], plan.TaskTables[0].Groups.Select(group => group.Tasks.Count));
        Assert.Equal("I II III IV V VI VII", string.Join(' ', plan.TaskTables[0].Groups.Select(group => group.Label)));
        Assert.Equal("1 3 4", string.Join(' ', plan.TaskTables[0].Groups[0].Tasks.Select(task => task.Ordinal)));
        Assert.Equal([8], plan.TaskTables[1].Groups.Select(group => group.Tasks.Count));
        Assert.Equal(["Phụ lục I", "PHỤ LỤC II"], plan.Attachments.Select(attachment => attachment.Label));
    }

    [Fact]
    public void Seed_001_rows_over_page_breaks_are_whole_again()
    {
        var task = Import("001").TaskTables[0].Groups[1].Tasks[0];

        Assert.Equal("Tháng 3 đến Tháng 5 năm 2022", task.Deadline!.Text);
        Assert.Equal((new DateOnly(2022, 3, 1), new DateOnly(2022, 5, 31)), (task.Deadline.Start, task.Deadline.End));
        Assert.Equal(["Các phòng, ban, ngành", "UBND các xã, thị trấn"], task.Lead);
        Assert.Equal([5m, 5m], task.Targets.Select(target => target.Value));
    }

    [Fact]
    public void Seed_003_has_outline_and_two_forms()
    {
        var attachments = Import("003").Attachments;

        Assert.Equal(["ĐỀ CƯƠNG BÁO CÁO", "Phụ lục 1", "Phụ lục 2"], attachments.Select(attachment => attachment.Label));
        Assert.Equal("I(1 2 3 4(a b c d đ)) II(1 2 3) III(1(a b c) 2)", PlanTree.Of(attachments[0]));
        var forms = attachments.Skip(1).Select(attachment => attachment.Body.Single(block => block.Type == BlockTypes.Table)).ToList();
        Assert.All(forms.SelectMany(form => form.Rows), row => Assert.Equal(12, row.Count));
        Assert.Equal([2, 3], forms.Select(form => form.Header));
        Assert.Equal([9, 12], forms.Select(form => form.Rows.Count));
        Assert.Equal(new CellMerge { Row = 0, Column = 5, Rows = 1, Columns = 4 }, forms[1].Merges[4]);
    }

    [Fact]
    public void Seed_004_has_one_table_in_its_own_column_order()
    {
        var plan = Import("004");

        var table = Assert.Single(plan.TaskTables);
        Assert.Equal("ordinal content deadline lead coordination product", string.Join(' ', table.Columns));
        Assert.Equal(Enumerable.Range(1, 21), table.Groups.Single().Tasks.Select(task => int.Parse(task.Ordinal!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Null(Assert.Single(plan.Attachments).Label);
        Assert.All(table.Groups[0].Tasks, task => Assert.NotEqual(DeadlineKinds.Unknown, task.Deadline!.Kind));
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void An_imported_seed_is_a_plan_without_errors(string seed)
    {
        var json = PlanWriter.Write(Import(seed));

        var read = PlanReader.Read(json);

        Assert.DoesNotContain(read.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(json, PlanWriter.Write(read.Value!));
    }

    [Fact]
    public void What_is_mended_or_missing_is_told_with_its_place()
    {
        var notes = SharedDocument.Import(SharedDocument.Seed("001")).NotUnderstood;

        Assert.Equal(3, notes.Count(note => note.Code == ImportCodes.RowJoined));
        Assert.Equal(5, notes.Count(note => note.Code == ImportCodes.HeaderRepeated));
        Assert.Equal(2, notes.Count(note => note.Code == ImportCodes.ParagraphJoined));
        Assert.All(notes.Where(note => note.Code == ImportCodes.RowJoined), note => Assert.NotNull(note.Location.Paragraph));
        var warnings = SharedDocument.Import(SharedDocument.Seed("002")).NotUnderstood.Where(note => note.Severity == Severity.Warning);
        Assert.Equal([ImportCodes.LocalityUnknown, ImportCodes.NoNumberLine], warnings.Select(note => note.Code));
    }

    private static Plan Import(string seed) => SharedDocument.Import(SharedDocument.Seed(seed)).Plan;
}
