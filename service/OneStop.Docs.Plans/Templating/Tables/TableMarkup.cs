using System.Globalization;
using System.Security;
using System.Text;
using OneStop.Docs.Engine.Templating;

namespace OneStop.Docs.Plans.Templating.Tables;

/// <summary>A table of texts as WordprocessingML in the house style.</summary>
/// <remarks>ECMA-376-1 §17.4.37 (w:tbl), §17.4.49 (w:tblHeader), §17.4.6 (w:cantSplit), §17.4.52 (w:tblLayout).</remarks>
internal static class TableMarkup
{
    private const string TableStyle = "ND30Bang";
    private const string HeadStyle = "ND30BangDau";
    private const string CellStyle = "ND30BangO";
    private const string CentredStyle = "ND30BangOGiua";

    /// <summary>A column whose cells are all this short is centred: ordinals, marks, single figures.</summary>
    private const int ShortText = 5;

    /// <summary>The table; nothing when there are no rows.</summary>
    /// <param name="width">In twips.</param>
    public static DocumentFragment Write(TableGrid table, int width)
    {
        if (table.Rows == 0 || table.Columns == 0) return DocumentFragment.Of("");
        var columns = Enumerable.Range(0, table.Columns).Select(table.TextsOf).ToList();
        var widths = ColumnWidths.Share(columns, width);
        var centred = columns.Select(texts => texts.Skip(table.Header).All(t => t.Length <= ShortText)).ToList();
        var markup = new StringBuilder();
        Open(markup, widths, width);
        for (var r = 0; r < table.Rows; r++) Row(markup, table, r, widths, centred);
        return DocumentFragment.Of(markup.Append("</w:tbl>").ToString());
    }

    private static void Open(StringBuilder markup, IReadOnlyList<int> widths, int width)
    {
        markup.Append(CultureInfo.InvariantCulture, $"<w:tbl><w:tblPr><w:tblStyle w:val=\"{TableStyle}\"/><w:tblW w:w=\"{width}\" w:type=\"dxa\"/>")
            .Append("<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        foreach (var column in widths) markup.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{column}\"/>");
        markup.Append("</w:tblGrid>");
    }

    private static void Row(StringBuilder markup, TableGrid table, int row, IReadOnlyList<int> widths, List<bool> centred)
    {
        var isHeader = row < table.Header;
        markup.Append("<w:tr><w:trPr><w:cantSplit/>").Append(isHeader ? "<w:tblHeader/>" : "").Append("</w:trPr>");
        for (var c = 0; c < table.Columns; c++)
        {
            if (table[row, c] is not { Columns: > 0 } cell) continue;
            Cell(markup, cell, widths.Skip(c).Take(cell.Columns).Sum(), isHeader);
            var style = isHeader ? HeadStyle : centred[c] ? CentredStyle : CellStyle;
            foreach (var line in cell.Text.Split('\n')) Paragraph(markup, style, line);
            markup.Append("</w:tc>");
        }

        markup.Append("</w:tr>");
    }

    /// <summary>ECMA-376-1 §17.4.17 (w:gridSpan), §17.4.84 (w:vMerge), §17.4.83 (w:vAlign): in this order after w:tcW.</summary>
    private static void Cell(StringBuilder markup, GridCell cell, int width, bool isHeader)
    {
        markup.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
        if (cell.Columns > 1) markup.Append(CultureInfo.InvariantCulture, $"<w:gridSpan w:val=\"{cell.Columns}\"/>");
        markup.Append(cell.Vertical switch { true => "<w:vMerge w:val=\"restart\"/>", false => "<w:vMerge/>", null => "" });
        markup.Append(isHeader ? "<w:vAlign w:val=\"center\"/></w:tcPr>" : "</w:tcPr>");
    }

    private static void Paragraph(StringBuilder markup, string style, string text)
    {
        markup.Append(CultureInfo.InvariantCulture, $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>");
        if (text.Length > 0) markup.Append("<w:r><w:t xml:space=\"preserve\">").Append(Escape(text)).Append("</w:t></w:r>");
        markup.Append("</w:p>");
    }

    /// <summary>Escaped; what XML cannot hold is left out, for plans may come by other ways than the reader.</summary>
    private static string Escape(string text) => SecurityElement.Escape(
        text.All(IsAllowed) ? text : string.Concat(text.Where(IsAllowed))).Replace("\t", " ", StringComparison.Ordinal);

    private static bool IsAllowed(char c) => c is >= ' ' and not ('\uFFFE' or '\uFFFF') or '\t';
}
