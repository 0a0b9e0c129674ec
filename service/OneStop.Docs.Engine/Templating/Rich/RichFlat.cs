using System.Globalization;

namespace OneStop.Docs.Engine.Templating.Rich;

/// <summary>Blocks as one line: paragraphs parted by line breaks, items with their bullet or number, cells by tabs.</summary>
internal static class RichFlat
{
    /// <summary>Everything that stands in a line.</summary>
    public static List<RichInline> Of(IReadOnlyList<RichBlock> blocks)
    {
        var inlines = new List<RichInline>();
        foreach (var block in blocks) Add(inlines, block);
        return inlines;
    }

    /// <summary>The text alone.</summary>
    public static string TextOf(IReadOnlyList<RichBlock> blocks) =>
        string.Concat(Of(blocks).Select(inline => inline is RichText text ? text.Text : (inline as RichImage)?.Alt));

    private static void Add(List<RichInline> inlines, RichBlock block)
    {
        switch (block)
        {
            case RichParagraph paragraph:
                Part(inlines, '\n');
                if (paragraph is { Ordinal: > 0, List: { } list }) inlines.Add(new RichText(Mark(list, paragraph.Ordinal), default));
                inlines.AddRange(paragraph.Inlines);
                break;
            case RichTable table:
                foreach (var row in table.Rows)
                {
                    Part(inlines, '\n');
                    for (var i = 0; i < row.Count; i++)
                    {
                        if (i > 0) Part(inlines, '\t');
                        AddCell(inlines, row[i]);
                    }
                }

                break;
        }
    }

    private static void AddCell(List<RichInline> inlines, RichCell cell)
    {
        var inner = Of(cell.Blocks);
        inlines.AddRange(inner);
    }

    private static void Part(List<RichInline> inlines, char mark)
    {
        if (inlines.Count > 0) inlines.Add(new RichText(mark.ToString(), default));
    }

    private static string Mark(RichList list, int ordinal)
    {
        var number = list.Start + ordinal - 1;
        return list.Format switch
        {
            "bullet" => "• ",
            "lowerLetter" when number is >= 1 and <= 26 => $"{(char)('a' + number - 1)}. ",
            "upperLetter" when number is >= 1 and <= 26 => $"{(char)('A' + number - 1)}. ",
            _ => number.ToString(CultureInfo.InvariantCulture) + ". ",
        };
    }
}
