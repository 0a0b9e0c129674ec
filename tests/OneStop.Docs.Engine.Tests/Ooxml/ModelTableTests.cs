using OneStop.Docs.Engine.Ooxml;

namespace OneStop.Docs.Engine.Tests.Ooxml;

public sealed class ModelTableTests
{
    [Fact]
    public void Cells_know_their_column_span_and_merge()
    {
        var table = Table(
            "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + Cell("a", "<w:vMerge w:val='restart'/>") + Cell("b", "<w:gridSpan w:val='2'/>") + "</w:tr>"
            + "<w:tr>" + Cell("", "<w:vMerge/>") + Cell("c") + Cell("d") + "</w:tr>");

        Assert.Equal(3, table.Columns);
        Assert.Equal([true, false], table.Rows.Select(row => row.IsHeader));
        Assert.Equal([(0, 1), (1, 2)], table.Rows[0].Cells.Select(cell => (cell.Column, cell.Span)));
        Assert.Equal([VerticalMerge.Start, VerticalMerge.None], table.Rows[0].Cells.Select(cell => cell.Vertical));
        Assert.Equal([VerticalMerge.Continue, VerticalMerge.None, VerticalMerge.None], table.Rows[1].Cells.Select(cell => cell.Vertical));
    }

    [Fact]
    public void A_row_may_begin_further_right() =>
        Assert.Equal(2, Table("<w:tr><w:trPr><w:gridBefore w:val='2'/></w:trPr>" + Cell("a") + "</w:tr>").Rows[0].Cells[0].Column);

    [Fact]
    public void Deleted_rows_are_gone()
    {
        var table = Table("<w:tr><w:trPr><w:del w:id='1'/></w:trPr>" + Cell("a") + "</w:tr><w:tr>" + Cell("b") + "</w:tr>");

        Assert.Equal("b", Assert.Single(table.Rows).Cells[0].Text);
    }

    [Fact]
    public void A_nested_table_is_a_block_of_its_cell()
    {
        var inner = "<w:tbl><w:tr>" + Cell("x") + Cell("y") + "</w:tr></w:tbl>";
        var cell = Table($"<w:tr><w:tc>{inner}<w:p><w:r><w:t>z</w:t></w:r></w:p></w:tc></w:tr>").Rows[0].Cells[0];

        Assert.IsType<ModelTable>(cell.Blocks[0]);
        Assert.Equal("x\ty\nz", cell.Text);
    }

    [Fact]
    public void Sections_have_their_page_and_inherit_headers()
    {
        var header = ModelFixture.Part("header1", "hdr", "<w:p><w:r><w:t>đầu trang</w:t></w:r></w:p>");
        var model = ModelFixture.Read(
            "<w:p/><w:p><w:pPr><w:sectPr><w:headerReference w:type='default' r:id='rId1'/><w:pgSz w:w='11906' w:h='16838'/><w:pgMar w:left='1701'/><w:titlePg/></w:sectPr></w:pPr></w:p>"
            + "<w:p/><w:sectPr><w:pgSz w:w='16838' w:h='11906' w:orient='landscape'/><w:pgNumType w:start='1'/></w:sectPr>",
            header);

        Assert.Equal([(0, 2), (2, 1)], model.Sections.Select(section => (section.FirstBlock, section.BlockCount)));
        Assert.Equal([false, true], model.Sections.Select(section => section.Landscape));
        Assert.Equal(1701, model.Sections[0].Left.Twips);
        Assert.True(model.Sections[0].FirstPageDiffers);
        Assert.Equal(1, model.Sections[1].FirstPageNumber);
        Assert.All(model.Sections, section => Assert.Equal("đầu trang", BlockText.Of(Assert.Single(section.Margins).Blocks)));
    }

    private static ModelTable Table(string rows) =>
        Assert.IsType<ModelTable>(Assert.Single(ModelFixture.Read($"<w:tbl>{rows}</w:tbl>").Blocks));

    private static string Cell(string text, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>";
}
