using System.Xml.Linq;

namespace OneStop.Docs.Engine.Ooxml;

/// <summary>Reads the blocks of one story: a body, a header, a footer or the notes of a part.</summary>
internal sealed class StoryReader
{
    private readonly ParagraphReader _paragraphs;
    private readonly Dictionary<XElement, int> _ordinals;

    public StoryReader(StoryContext context, XElement root)
    {
        _paragraphs = new(context);
        _ordinals = root.Descendants(W.Paragraph)
            .Select((paragraph, index) => (paragraph, index))
            .ToDictionary(pair => pair.paragraph, pair => pair.index + 1);
    }

    /// <summary>The blocks in <paramref name="container"/>. <paramref name="sectionEnds"/> is told of each <c>w:sectPr</c> and how many blocks came before its end.</summary>
    public List<ModelBlock> Read(XElement container, Action<XElement, int>? sectionEnds = null)
    {
        var blocks = new List<ModelBlock>();
        var carried = new List<ModelRun>();
        foreach (var child in container.Content())
        {
            if (child.Name == W.Paragraph)
            {
                ReadParagraph(child, blocks, carried);
                var properties = child.Element(W.ParagraphProperties)?.Element(W.SectionProperties);
                if (properties is not null) sectionEnds?.Invoke(properties, blocks.Count);
            }
            else if (child.Name == W.Table)
            {
                if (ReadTable(child) is { } table) blocks.Add(table);
            }
            else if (child.Name == W.SectionProperties) sectionEnds?.Invoke(child, blocks.Count);
        }

        if (carried.Count > 0) blocks.Add(new ModelParagraph(0) { Runs = carried, Text = string.Concat(carried.Select(r => r.Text)) });
        return blocks;
    }

    /// <summary>A paragraph whose end mark is deleted runs on into the next one, which keeps its own format.</summary>
    private void ReadParagraph(XElement element, List<ModelBlock> blocks, List<ModelRun> carried)
    {
        var boxes = new List<XElement>();
        var paragraph = _paragraphs.Read(element, _ordinals[element], [.. carried], boxes);
        carried.Clear();
        var mark = element.Element(W.ParagraphProperties)?.Element(W.RunProperties);
        if (mark?.Element(W.Name("del")) is not null || mark?.Element(W.Name("moveFrom")) is not null)
        {
            carried.AddRange(paragraph.Runs);
            return;
        }

        blocks.Add(paragraph with { TextBoxes = [.. boxes.SelectMany(box => Read(box))] });
    }

    private ModelTable? ReadTable(XElement element)
    {
        var ordinal = element.Descendants(W.Paragraph).Select(paragraph => _ordinals[paragraph]).FirstOrDefault();
        var rows = element.Content()
            .Where(row => row.Name == W.TableRow)
            .Where(row => row.Element(W.TableRowProperties)?.Element(W.Name("del")) is null)
            .Select(ReadRow)
            .Where(row => row.Cells.Count > 0)
            .ToList();
        if (rows.Count == 0) return null;
        return new(ordinal, rows.Max(row => row.Cells[^1].Column + row.Cells[^1].Span), rows);
    }

    private ModelRow ReadRow(XElement row)
    {
        var properties = row.Element(W.TableRowProperties);
        var column = Math.Max(0, properties?.Element(W.Name("gridBefore")).Number("val") ?? 0);
        var cells = new List<ModelCell>();
        foreach (var cell in row.Content().Where(cell => cell.Name == W.TableCell))
        {
            var cellProperties = cell.Element(W.TableCellProperties);
            if (cellProperties?.Element(W.Name("cellDel")) is not null) continue;
            var span = Math.Clamp(cellProperties?.Element(W.Name("gridSpan")).Number("val") ?? 1, 1, 63);
            cells.Add(new(column, span, Merge(cellProperties), Read(cell)));
            column += span;
        }

        return new(properties.Toggle("tblHeader") ?? false, cells);
    }

    private static VerticalMerge Merge(XElement? properties)
    {
        if (properties?.Element(W.Name("vMerge")) is not { } merge) return VerticalMerge.None;
        return merge.Attribute(W.Value)?.Value == "restart" ? VerticalMerge.Start : VerticalMerge.Continue;
    }
}
