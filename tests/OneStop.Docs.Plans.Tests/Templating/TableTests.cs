using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck.Fluent;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Templating.Tables;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace OneStop.Docs.Plans.Tests.Templating;

public sealed class TableTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly IReadOnlyList<IReadOnlyList<string>> Rows =
        [["TT", "Nội dung & <việc>"], ["1", "Rà soát\nCông bố"], ["2"]];

    [Fact]
    public void A_table_of_texts_is_valid_markup_in_the_house_style()
    {
        var table = Markup(Rows, 1);

        Assert.Equal("ND30Bang", table.Descendants(W + "tblStyle").Single().Attribute(W + "val")!.Value);
        Assert.Single(table.Descendants(W + "tblHeader"));
        Assert.Equal(3, table.Descendants(W + "cantSplit").Count());
        Assert.Equal("Nội dung & <việc>", table.Descendants(W + "t").ElementAt(1).Value);
        Assert.Equal(
            ["ND30BangDau", "ND30BangDau", "ND30BangOGiua", "ND30BangO", "ND30BangO", "ND30BangOGiua", "ND30BangO"],
            table.Descendants(W + "pStyle").Select(s => s.Attribute(W + "val")!.Value));
        Assert.Empty(Validate(table));
    }

    [Fact]
    public void Merged_cells_span_columns_and_rows_and_lose_no_text()
    {
        IReadOnlyList<IReadOnlyList<string>> rows = [["TT", "Số tiền", "", "Ghi chú"], ["", "Thiết bị", "Cơ sở", "x"], ["1", "2", "3", "4"]];

        var table = Markup(
            rows,
            2,
            new CellMerge { Row = 0, Column = 0, Rows = 2 },
            new CellMerge { Row = 0, Column = 1, Columns = 2 },
            new CellMerge { Row = 0, Column = 3, Rows = 2 },
            new CellMerge { Row = 1, Column = 2, Columns = 2 },
            new CellMerge { Row = 2, Column = 3, Columns = 9 });

        Assert.Equal([3, 4, 4], table.Descendants(W + "tr").Select(r => r.Elements(W + "tc").Count()));
        Assert.Equal("2", table.Descendants(W + "gridSpan").Single().Attribute(W + "val")!.Value);
        Assert.Equal(["restart", "restart", "", ""], table.Descendants(W + "vMerge").Select(m => m.Attribute(W + "val")?.Value ?? ""));
        Assert.Equal(["TT", "Số tiền", "Ghi chú", "x", "Thiết bị", "Cơ sở", "1", "2", "3", "4"], table.Descendants(W + "t").Select(e => e.Value));
        Assert.Empty(Validate(table));
    }

    [Fact]
    public void Columns_fill_the_page_exactly_whatever_stands_in_them()
    {
        var texts = Gen.Elements("", "TT", "1", "Rà soát, đánh giá thủ tục hành chính và đề xuất phương án", "Nghiêng-nghiêng-nghiêng");
        var column = texts.NonEmptyListOf().Select(list => (IReadOnlyList<string>)[.. list]);
        var tables = from count in Gen.Choose(1, 14) from list in column.ListOf(count) select list;

        Properties.Hold(tables, columns =>
        {
            var widths = ColumnWidths.Share([.. columns], PageWidths.Portrait);
            Assert.Equal(columns.Count, widths.Count);
            Assert.All(widths, width => Assert.InRange(width, 100, PageWidths.Portrait));
            return widths.Sum() == PageWidths.Portrait;
        });
    }

    [Fact]
    public void A_column_of_ordinals_is_narrow_and_one_of_sentences_wide()
    {
        IReadOnlyList<string> sentences = [.. Enumerable.Repeat("Rà soát, đánh giá thủ tục hành chính và đề xuất phương án", 5)];

        var widths = ColumnWidths.Share([["TT", "1", "2"], sentences, ["Sở Nội vụ"]], PageWidths.Landscape);

        Assert.InRange(widths[0], 450, 900);
        Assert.True(widths[1] > 3 * widths[2]);
    }

    [Fact]
    public void Task_columns_stand_in_printed_order_with_their_headings()
    {
        const string script = "{{ for c in (tasks.columns table); c.key; '='; c.heading; ' '; c.centred; '; '; end }}";

        Assert.Equal(
            "ordinal=TT true; content=Nội dung công việc false; deadline=Thời gian hoàn thành true; ",
            Scripts.Run(script, """{ "table": { "columns": [ "ordinal", "content", "deadline" ], "headings": [], "groups": [] } }"""));
        Assert.Equal(
            "ordinal=Số TT true; content=Việc false; ",
            Scripts.Run(script, """{ "table": { "columns": [ "ordinal", "content" ], "headings": [ "Số TT", "Việc" ], "groups": [] } }"""));
        Assert.Equal("14286 9354", Scripts.Run(
            "{{ func sum(list); s = 0; for c in list; s = s + c.width; end; ret s; end; sum (tasks.columns table); ' '; sum (tasks.columns table 9354) }}",
            """{ "table": { "groups": [ { "label": "VIII", "tasks": [ { "content": "Rà soát quy định" } ] } ] } }"""));
    }

    [Fact]
    public void Cells_say_what_the_task_and_its_sub_tasks_say()
    {
        const string data = """
            { "table": { "columns": [ "ordinal", "content", "lead", "coordination", "product", "deadline" ] },
              "task": { "ordinal": "1", "content": "Hoàn thiện trụ sở:", "lead": [ "Sở Nội vụ", "Sở Tài chính" ], "coordination": [],
                "product": [ "- Quyết định.", "- Kế hoạch." ], "deadline": { "text": "Quý IV/2026" },
                "subtasks": [ { "ordinal": null, "content": "Nhóm sở", "lead": [ "Sở Nội vụ", "Sở Tài chính" ], "deadline": { "text": "Quý I/2027" } } ] } }
            """;

        Assert.Equal(
            "ordinal: 1\ncontent: Hoàn thiện trụ sở: / - Nhóm sở\nlead: Sở Nội vụ; Sở Tài chính\ncoordination: \n"
            + "product: - Quyết định. / - Kế hoạch.\ndeadline: Quý IV/2026 / Quý I/2027\n",
            Scripts.Run("{{ for c in (tasks.cells table task); c.key; ': '; c.lines | array.join ' / '; \"\\n\"; end }}", data));
    }

    [Fact]
    public void A_task_table_or_a_wide_table_wants_the_landscape_page()
    {
        var narrow = new Block { Type = BlockTypes.Table, Rows = [["1", "2"]] };
        var wide = new Block { Type = BlockTypes.Table, Rows = [["1", "2", "3", "4", "5", "6", "7"]] };

        Assert.True(PageWidths.IsLandscape(new Attachment { Kind = "PL", TaskTable = "a" }));
        Assert.True(PageWidths.IsLandscape(new Attachment { Kind = "PL", Sections = [new Section { Title = "", Body = [wide] }] }));
        Assert.False(PageWidths.IsLandscape(new Attachment { Kind = "PL", Body = [narrow] }));
    }

    private static XElement Markup(IReadOnlyList<IReadOnlyList<string>> rows, int header, params CellMerge[] merges)
    {
        var text = Encoding.UTF8.GetString(TableMarkup.Write(TableGrid.Of(new Block { Type = BlockTypes.Table, Rows = rows, Header = header, Merges = merges }), PageWidths.Portrait).Markup.Span);
        return XElement.Parse($"<w:body xmlns:w=\"{W}\">{text}</w:body>");
    }

    private static IEnumerable<string> Validate(XElement body)
    {
        using var stream = new MemoryStream();
        using var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        document.AddMainDocumentPart().Document = new Word.Document(new Word.Body(body.ToString()));
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description)];
    }
}
