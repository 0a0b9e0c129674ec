using System.Globalization;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>
/// Guesses on which page each paragraph comes: breaks and sections are exact, text is measured roughly. Only Word, which has the
/// fonts and breaks the lines, knows better.
/// </summary>
internal sealed class PageEstimate
{
    private const int CellMargins = 216;
    private const int EmuOfTwip = 635;
    private readonly MarkupTree _tree;
    private readonly IReadOnlyList<PageGeometry> _sections;
    private readonly ParagraphMeasure _measure;
    private readonly ContentsFields _contents;
    private readonly Dictionary<int, (int Number, string Format)> _pages = [];
    private int _section;
    private int _number = 1;
    private double _used;
    private int _skipUntil;

    /// <summary>Guesses them for the whole part.</summary>
    public PageEstimate(FieldStory story, DocumentStyles styles, ContentsFields contents)
    {
        (_tree, _contents, _measure) = (story.Tree, contents, new(story, styles));
        _sections = PageGeometry.Read(_tree);
        _number = _sections[0].FirstNumber ?? 1;
        for (var node = 0; node < _tree.Nodes.Length; node++)
        {
            if (_tree.Nodes[node].Kind != ElementKind.Body) continue;
            Blocks(node);
            break;
        }
    }

    /// <summary>The page of a paragraph as its number is printed.</summary>
    public string TextOf(int paragraph) => _pages.TryGetValue(paragraph, out var page) ? NumberFormat.WritePage(page.Number, page.Format) : "1";

    /// <summary>The width of the text around an element, in twips.</summary>
    public int TextWidthAt(int node) => (_sections.FirstOrDefault(section => section.Until >= node) ?? _sections[^1]).Width;

    private PageGeometry Current => _sections[Math.Min(_section, _sections.Count - 1)];

    private void Blocks(int parent)
    {
        foreach (var child in _tree.Children(parent))
        {
            if (child < _skipUntil) continue;
            switch (_tree.Nodes[child].Kind)
            {
                case ElementKind.Paragraph:
                    Paragraph(child);
                    break;
                case ElementKind.Table:
                    Table(child);
                    break;
                case ElementKind.ContentControl when _tree.Child(child, ElementKind.ContentControlContent) is var content and >= 0:
                    Blocks(content);
                    break;
                case ElementKind.Wrapper or ElementKind.Inserted:
                    Blocks(child);
                    break;
            }
        }
    }

    private void Paragraph(int node)
    {
        var size = _measure.Measure(node, Current.Width);
        if (_contents.LinesAt(node) is { } lines)
        {
            size = size with { Lines = Math.Max(1, lines) };
            _skipUntil = _contents.EndOf(node);
        }

        if (size.StartsPage && _used > 0) NextPage();
        var ahead = size.KeepsNext ? (size.Lines + 1) * size.Line : size.Line;
        if (_used > 0 && _used + size.Before + ahead > Current.Height) NextPage();
        _pages[node] = (_number, Current.Format);
        Take((_used > 0 ? size.Before : 0) + (size.Lines * size.Line) + size.After + Pictures(node, size.Line));
        if (HoldsPageBreak(node)) NextPage();
        if (_section < _sections.Count && _tree.IsWithin(_sections[_section].Until, node)) NextSection();
    }

    private void Table(int table)
    {
        var repeated = 0.0;
        foreach (var row in _tree.Children(table).Where(child => _tree.Nodes[child].Kind == ElementKind.Row))
        {
            var height = RowHeight(row);
            var isHeader = _tree.Child(row, "trPr"u8) is var properties and >= 0 && _tree.Child(properties, "tblHeader"u8) >= 0;
            if (_used > 0 && _used + Math.Min(height, Current.Height / 4) > Current.Height)
            {
                NextPage();
                _used = repeated;
            }

            for (var node = row; node < _tree.Nodes[row].After; node++)
            {
                if (_tree.Nodes[node].Kind == ElementKind.Paragraph) _pages.TryAdd(node, (_number, Current.Format));
            }

            Take(height);
            if (isHeader) repeated += height;
        }
    }

    private double RowHeight(int row)
    {
        var height = 0.0;
        var cells = _tree.Children(row).Where(child => _tree.Nodes[child].Kind == ElementKind.Cell).ToList();
        foreach (var cell in cells)
        {
            var width = Math.Max(400, WidthOf(cell, Current.Width / Math.Max(1, cells.Count)) - CellMargins);
            var own = 0.0;
            for (var node = cell; node < _tree.Nodes[cell].After; node++)
            {
                if (_tree.Nodes[node].Kind != ElementKind.Paragraph) continue;
                var size = _measure.Measure(node, width);
                own += size.Before + (size.Lines * size.Line) + size.After;
            }

            height = Math.Max(height, own);
        }

        return height;
    }

    private int WidthOf(int cell, int otherwise)
    {
        var properties = _tree.Child(cell, ElementKind.CellProperties);
        var width = properties < 0 ? -1 : _tree.Child(properties, ElementKind.CellWidth);
        return width >= 0 && FieldReader.Attribute(_tree, width, ":type"u8) is "dxa" or ""
            && int.TryParse(FieldReader.Attribute(_tree, Math.Max(0, width), ":w"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var twips) && twips is > 0 and < 40_000
            ? twips : otherwise;
    }

    /// <summary>Pictures in the line; those that float take no room of their own.</summary>
    private double Pictures(int paragraph, int line)
    {
        var height = 0.0;
        for (var node = paragraph; node < _tree.Nodes[paragraph].After; node++)
        {
            if (_tree.Nodes[node].Kind != ElementKind.DrawingProperties) continue;
            var inline = _tree.Nodes[node].Parent;
            var tag = _tree.Bytes.Span[_tree.Nodes[inline].Start.._tree.Nodes[inline].ContentStart];
            if (tag.IndexOf(":inline"u8) < 0) continue;
            foreach (var extent in _tree.Children(inline))
            {
                if (long.TryParse(FieldReader.Attribute(_tree, extent, "cy"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var emu)) height = Math.Max(height, Math.Min(emu / EmuOfTwip, Current.Height) - line);
            }
        }

        return Math.Max(0, height);
    }

    private bool HoldsPageBreak(int paragraph)
    {
        for (var node = paragraph; node < _tree.Nodes[paragraph].After; node++)
        {
            if (_tree.Nodes[node].Kind == ElementKind.Break && FieldReader.Attribute(_tree, node, ":type"u8) == "page") return true;
        }

        return false;
    }

    private void Take(double height)
    {
        _used += height;
        while (_used > Current.Height)
        {
            var rest = _used - Current.Height;
            NextPage();
            _used = rest;
        }
    }

    private void NextPage()
    {
        _number++;
        _used = 0;
    }

    private void NextSection()
    {
        _section++;
        if (_section >= _sections.Count) return;
        if (Current.Kind != "continuous") NextPage();
        if (Current.FirstNumber is { } first) _number = first;
    }
}
