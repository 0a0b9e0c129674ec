using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Reading;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Plans.Tests.Templating;

public sealed class BodyLinesTests
{
    private const string Show =
        "for line in lines; line.level; ' '; line.style; if line.bold; ' bold'; end; if line.last; ' last'; end; ': '; "
        + "line.lead; '|'; line.title; '|'; line.text; if line.rows.size > 0; line.rows.size; '/'; line.header; end; \"\\n\"; end";

    [Fact]
    public void A_plan_becomes_a_flat_list_of_lines()
    {
        const string plan = """
            { "opening": [ "Mở đầu." ], "articles": [], "closing": [ "Trên đây là Kế hoạch." ], "footnotes": [ "[1] Chú thích." ],
              "sections": [
                { "label": "I", "title": "MỤC ĐÍCH", "body": [ { "type": "paragraph", "text": "Đoạn." } ], "sections": [
                  { "label": "1", "title": "Mục đích", "sections": [], "body": [
                    { "type": "point", "label": "a)", "text": "Một.", "children": [
                      { "type": "point", "label": "-", "text": "Hai.", "children": [ { "type": "point", "label": "+", "text": "Ba." } ] } ] },
                    { "type": "list", "text": "", "children": [ { "type": "point", "label": null, "text": "Bốn.", "bold": true } ] },
                    { "type": "table", "rows": [ [ "TT" ], [ "1" ] ], "header": 1 } ] },
                  { "label": "2", "title": "", "body": [ { "type": "paragraph", "text": "Chạy liền." } ], "sections": [] },
                  { "label": "2.1", "title": "Con", "body": [], "sections": [ { "label": "a", "title": "Cháu", "body": [], "sections": [] } ] } ] },
                { "label": "Phần II", "title": "Tổ chức", "body": [], "sections": [] },
                { "label": null, "title": "Không số", "body": [], "sections": [] } ] }
            """;

        Assert.Equal(
            """
            0 paragraph: ||Mở đầu.
            0 heading1: I.||MỤC ĐÍCH
            1 paragraph: ||Đoạn.
            1 heading2: 1.||Mục đích
            2 point: a)||Một.
            3 dash: -||Hai.
            4 plus: +||Ba.
            2 dash bold: -||Bốn.
            2 table: ||2/1
            1 point: 2.||Chạy liền.
            1 heading2: 2.1.||Con
            2 heading3: a)||Cháu
            0 part: Phần II|Tổ chức|
            0 paragraph bold: ||Không số
            0 paragraph last: ||Trên đây là Kế hoạch./.
            0 paragraph: ||[1] Chú thích.

            """,
            Scripts.Run($"{{{{ lines = body.document; {Show} }}}}", plan));
    }

    [Fact]
    public void A_section_labelled_with_an_article_number_is_an_article()
    {
        const string regulation = """
            { "attachment": { "sections": [ { "label": "Chương I", "title": "Quy định chung", "sections": [
              { "label": "Điều 1", "title": "Phạm vi", "body": [ { "type": "point", "label": "1.", "text": "Một." } ] },
              { "label": "Điều 2", "title": "", "body": [ { "type": "paragraph", "text": "Chạy liền" } ] } ] } ] } }
            """;

        Assert.Equal(
            """
            0 part: Chương I|Quy định chung|
            1 article: Điều 1.|Phạm vi|
            2 point: 1.||Một.
            1 article last: Điều 2.||Chạy liền./.

            """,
            Scripts.Run($"{{{{ lines = body.attachment attachment; {Show} }}}}", regulation));
    }

    [Fact]
    public void An_article_runs_into_its_first_paragraph_unless_it_has_a_title()
    {
        const string decision = """
            { "articles": [
              { "number": 1, "title": null, "body": [ { "type": "paragraph", "text": "Ban hành kèm theo." }, { "type": "paragraph", "text": "Thêm." } ] },
              { "number": 2, "title": "Hiệu lực", "body": [ { "type": "paragraph", "text": "Từ ngày ký;" } ] } ] }
            """;

        Assert.Equal(
            """
            0 article: Điều_1.||Ban hành kèm theo.
            1 paragraph: ||Thêm.
            0 article: Điều_2.|Hiệu lực|
            1 paragraph last: ||Từ ngày ký./.

            """,
            Scripts.Run($"{{{{ lines = body.document; {Show} }}}}", decision).Replace('\u00A0', '_'));
    }

    [Theory]
    [InlineData("Hết.", "Hết./.")]
    [InlineData("Hết", "Hết./.")]
    [InlineData("Hết;", "Hết./.")]
    [InlineData("Hết./.", "Hết./.")]
    [InlineData("Hết./. ", "Hết./.")]
    public void The_last_line_is_closed_once(string text, string closed) =>
        Assert.Equal(closed, Scripts.Run("{{ (body.attachment attachment)[0].text }}", $$"""{ "attachment": { "body": [ { "type": "paragraph", "text": "{{text}}" } ] } }"""));

    [Fact]
    public void Sections_articles_blocks_and_texts_can_be_asked_for_alone()
    {
        const string data = """
            { "section": { "label": "I", "title": "A", "body": [] }, "article": { "number": 3, "body": [] },
              "blocks": [ { "type": "point", "label": "a", "text": "B" } ], "texts": [ "C", "D" ] }
            """;

        var found = Scripts.Run(
            "{{ for x in [section, article, blocks, texts]; for l in (body.lines x); l.lead; l.text; l.last; '; '; end; end }}", data);

        Assert.Equal("I.Afalse; Điều 3.false; a)Bfalse; Cfalse; Dfalse; ", found.Replace('\u00A0', ' '));
    }

    [Fact]
    public void A_title_that_runs_on_is_one_line_with_a_bold_start()
    {
        const string data = """
            { "sections": [
              { "label": "1", "title": "Mục đích:", "text": "nâng cao.", "body": [], "sections": [] },
              { "label": "2", "title": "Văn phòng", "text": ": chủ trì", "body": [], "sections": [] } ] }
            """;

        Assert.Equal(
            "point 1. Mục đích: nâng cao. (Mục đích:|nâng cao.)\npoint 2. Văn phòng: chủ trì./. (Văn phòng|: chủ trì./.)\n",
            Scripts.Run("{{ for l in body.document; l.style; ' '; l.lead; ' '; l.text; ' ('; l.strong; '|'; l.rest; \")\\n\"; end }}", data));
    }

    [Theory]
    [InlineData("null", "[Trước./.]", "[]")]
    [InlineData("\"phu-luc-1\"", "[Trước.]", "[Sau./.]")]
    public void Notes_stand_under_the_task_table_and_close_the_attachment(string table, string body, string notes)
    {
        var data = $$"""
            { "attachment": { "taskTable": {{table}}, "body": [ { "type": "paragraph", "text": "Trước." } ],
              "notes": [ {{(table == "null" ? "" : "{ \"type\": \"paragraph\", \"text\": \"Sau.\" }")}} ] } }
            """;

        Assert.Equal(
            body + notes,
            Scripts.Run("{{ for x in [body.attachment(attachment), body.notes(attachment)]; '['; for l in x; l.text; end; ']'; end }}", data));
    }

    [Fact]
    public void A_plan_written_for_templates_does_not_hide_the_functions()
    {
        var plan = PlanReader.Read(File.ReadAllBytes(Path.Combine(RepositoryPaths.Fixtures, "plans", "good.json"))).Value!;
        var data = PlanWriter.WriteElement(plan with { Blocks = [new Block { Type = "paragraph", Text = "Thân văn bản." }] });

        var found = Scripts.Run("{{ for l in body.document; l.text; '|'; end; tasks.columns(taskTables[0]).size; vn.roman 4 }}", data.GetRawText());

        Assert.StartsWith("Ủy ban nhân dân xã ban hành Kế hoạch như sau:|Thân văn bản.|MỤC ĐÍCH, YÊU CẦU|", found, StringComparison.Ordinal);
        Assert.EndsWith("6IV", found, StringComparison.Ordinal);
    }
}
